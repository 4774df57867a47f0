using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Parties;
using DocPipeline.Documents.Lint.Scanning;

namespace DocPipeline.Documents.Lint.Signatories;

/// <summary>An organisation that has two signature blocks.</summary>
internal static class RepeatedSignatories
{
    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        var first = new Dictionary<string, SignatureBlock>(StringComparer.Ordinal);
        foreach (SignatureBlock block in document.Signatures)
        {
            string name = ContentsReader.Plain(document.Abbreviations.Expand(block.Organisation));
            if (first.TryAdd(name, block)) continue;
            yield return LintClasses.DuplicateSignatory.At(
                block.Spot, $"“{block.Organisation}” has two signature blocks.", "Take one of them out, or name the organisation that was meant", first[name].Spot);
        }
    }
}
