using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Lint.Model.Parties;
using DocPipeline.Documents.Lint.Signatories;
using DocPipeline.Documents.Reading;
using DocPipeline.Documents.Reading.Marks;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Lint.Drafts;

/// <summary>Who signs by the record against the places to sign of a draft.</summary>
internal static class DraftSignatories
{
    private const string Signature = "signature:";
    private const string Article = "the ";

    internal static IEnumerable<DraftFinding> Find(DraftText draft, DocumentSource source)
    {
        IReadOnlyList<SignatoryFacts> signatories = source.Signatories(SignatoryPagesDocument.Signed(source));
        SignatureBlock[] blocks = [.. draft.Lint.Signatures];
        TextControl[] controls = [.. draft.Text.Controls.Where(control => control.Tag.StartsWith(Signature, StringComparison.Ordinal))];
        if (signatories.Count == 0 && blocks.Length == 0 && controls.Length == 0)
        {
            if (source.Document.Kind == DocumentKind.Agreement)
                yield return draft.Whole(DraftCodes.NobodySigns, Severity.Warning, $"The record names nobody who signs ‘{source.Document.Id}’.", "Add the signatories of the document to the record on the site", "the organisations that sign it");
            yield break;
        }

        // Pages apart from the document have the places for it.
        if (blocks.Length == 0 && controls.Length == 0)
        {
            if (!source.Record.Documents.Any(other => other.PagesOf == source.Document.Id))
                yield return draft.Whole(DraftCodes.NoPages, Severity.Error, $"{(signatories.Count == 1 ? "One organisation signs" : $"{signatories.Count} organisations sign")} the document, and it has no signatory pages.", "Insert the signatory pages");
            yield break;
        }

        // Names that are alike are compared only where the names themselves have found nothing: two councils of one county are not one.
        var names = new OrganisationNames(draft.Lint.Abbreviations);
        SignatureBlock[] others = [.. blocks.Where(block => !signatories.Any(signatory => IsFor(block, signatory)))];
        SignatoryFacts[] open = [.. signatories.Where(signatory => !blocks.Any(block => IsFor(block, signatory)))];
        foreach (SignatoryFacts signatory in open.Where(each => !controls.Any(control => control.Tag == Signature + each.Id) && !others.Any(block => names.AreSame(block.Organisation, each.Name))))
            yield return draft.At(LastBlock(draft, blocks, controls), DraftCodes.SignatoryMissing, Severity.Error, $"{signatory.Name} signs the document, and has no place to sign.", "Insert the signatory pages anew, or take the organisation off the signatories in the record", control: Signature + signatory.Id);
        foreach (SignatureBlock block in others.Where(each => !open.Any(signatory => names.AreSame(each.Organisation, signatory.Name))))
            yield return draft.At(draft.BlockOf(block.Spot.Line), DraftCodes.SignatoryUnknown, Severity.Warning, $"“{block.Organisation}” has a place to sign, and the record does not name it among the signatories.", "Add it to the signatories in the record, or take its place to sign out", block.Organisation);
    }

    private static bool IsFor(SignatureBlock block, SignatoryFacts signatory)
    {
        string name = ParagraphText.Fold(signatory.Name);
        return string.Equals(name.StartsWith(Article, StringComparison.OrdinalIgnoreCase) ? name[Article.Length..] : name, block.Organisation.TrimEnd('.'), StringComparison.OrdinalIgnoreCase);
    }

    private static int LastBlock(DraftText draft, SignatureBlock[] blocks, TextControl[] controls) =>
        blocks.Select(block => draft.BlockOf(block.Spot.Line)).Concat(controls.Select(control => control.Block)).Max();
}
