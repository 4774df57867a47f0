using System.Globalization;
using System.Xml.Linq;
using DocPipeline.Documents.Comparison;
using DocPipeline.Documents.Comparison.Changes;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Findings;
using DocPipeline.Returns.Check.Reading;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Returns.Ooxml.Reports;
using DocPipeline.Returns.Ooxml.Verifying;

namespace DocPipeline.Returns.Check;

/// <summary>
/// Whether a Word file that came back says what was issued. Everything must be as it was, but for what is filled in the signature blocks;
/// anything else is shown by clause. Nothing is accepted here: the report is what a person or a rule accepts by.
/// </summary>
/// <remarks>The order of the points is that of the design: package, issue, words, parts, marks, blocks, signatures, numbering.</remarks>
internal sealed class ReturnCheck
{
    // A return of less than a quarter of the words is no altered document, but some pages of one.
    private const int LeastOfWhole = 4;

    private readonly CheckedFile issued;
    private readonly CheckedFile returned;
    private readonly CheckedFile restored;
    private DocumentComparison? comparison;
    private readonly IReadOnlyList<SignatureBlock> blocks;
    private readonly IssuePoints names;
    private readonly List<ReturnPoint> points = [];
    private IReadOnlyList<ClauseDifference> differences = [];

    private ReturnCheck(CheckedFile issued, CheckedFile returned, CheckedFile restored, IReadOnlyList<SignatureBlock> blocks)
    {
        (this.issued, this.returned, this.restored, this.blocks) = (issued, returned, restored, blocks);
        names = new IssuePoints(issued, returned);
    }

    /// <summary>Holds a return against what was issued.</summary>
    /// <param name="issuedName">What to call the issued file.</param>
    /// <param name="issued">Its bytes.</param>
    /// <param name="returnedName">What to call the return.</param>
    /// <param name="returned">Its bytes, which anybody may have made.</param>
    /// <param name="trust">Whose certificate signatures are trusted, and as of when.</param>
    /// <returns>The report; a refusal only where the issued file itself cannot be read.</returns>
    internal static Outcome<ReturnReport> Of(string issuedName, ReadOnlyMemory<byte> issued, string returnedName, ReadOnlyMemory<byte> returned, SignatureTrust trust)
    {
        Outcome<CheckedFile> original = CheckedFile.Open(issuedName, issued);
        return original.IsRefused ? Outcome.Refused<ReturnReport>(original.Findings) : Outcome.Done(Of(original.Value, returnedName, returned, trust));
    }

    /// <summary>The same against an issued file that is open, as there are many returns of one issue.</summary>
    internal static ReturnReport Of(CheckedFile issued, string returnedName, ReadOnlyMemory<byte> returned, SignatureTrust trust)
    {
        Outcome<CheckedFile> back = CheckedFile.Open(returnedName, returned);
        IssueName? name = issued.Names.Together;
        if (back.IsRefused) return NotReadable(back.Findings) with { Issued = name };
        Outcome<ReturnReport> report = ComparedFile.Guard(returnedName, () => Check(issued, back.Value, trust));
        return (report.Value ?? NotReadable(report.Findings)) with { Issued = name };
    }

    /// <summary>The report on a file that is not taken in.</summary>
    internal static ReturnReport NotReadable(IReadOnlyList<Finding> findings) => new(
        ReturnVerdict.NotReadable, "The file is not taken in. It has been kept as it came and does not count as a signature.",
        [new ReturnPoint("File", PointState.Wrong, string.Join(' ', findings.Select(f => f.Message).Distinct()))]) { Findings = findings };

    private static ReturnReport? Check(CheckedFile issued, CheckedFile returned, SignatureTrust trust)
    {
        var main = new XElement(returned.Main);
        BlockCells cells = BlockCells.Pair(issued.Main, main);
        IReadOnlyList<SignatureBlock> blocks = [.. cells.Pairs.Select(p => BlockReader.Read(p.Organisation, p.Issued, p.Returned))];
        if (blocks.Count == 0) return new ReturnCheck(issued, returned, returned, blocks).Report(trust);
        cells.Restore();
        Outcome<CheckedFile> restored = returned.With(main);
        return restored.IsRefused ? NotReadable(restored.Findings) : new ReturnCheck(issued, returned, restored.Value, blocks).Report(trust);
    }

    private ReturnReport Report(SignatureTrust trust)
    {
        points.Add(new ReturnPoint("File", PointState.InOrder, "It is an ordinary Word file without macros, links to other files or anything embedded."));
        points.AddRange(names.Points);
        Words();
        PartsCheck? parts = PartsCheck.Of(issued, returned);
        points.Add(PartPoints.Of(parts));
        points.AddRange(MarkPoints.Of(returned, issued.Text));
        points.AddRange(BlockPoints.Of(blocks));
        points.AddRange(SightPoints.Of(issued, returned, restored));
        SignatureReport? signatures = SignatureVerifier.Verify(returned.Name, returned.Content, trust);
        if (signatures is { Signatures.Count: 0 } && signatures.Findings.Any(f => f.Code == SignatureCodes.None)) signatures = null;
        points.Add(SignaturePoint.Of(signatures));
        ReturnVerdict verdict = Verdict(parts);
        return new ReturnReport(verdict, VerdictWords.Of(verdict, names, differences, points, blocks), points)
        {
            Differences = differences,
            Blocks = blocks,
            TrackedChanges = returned.Text.TrackedChanges,
            Comments = returned.Text.Comments,
            Signatures = signatures,
            Comparison = comparison,
        };
    }

    private ReturnVerdict Verdict(PartsCheck? parts)
    {
        if (names.IsOtherDocument) return ReturnVerdict.OtherDocument;
        if (names.IsOtherVersion) return ReturnVerdict.OtherVersion;
        if (points.Any(p => p.State == PointState.Wrong && p.Name != SignaturePoint.Name)) return ReturnVerdict.OtherWords;
        if (parts is { IsByteSame: true }) return ReturnVerdict.ByteSame;
        return points.Any(p => p.State == PointState.ToLookAt) ? ReturnVerdict.SameWordsToLookAt : ReturnVerdict.SameWords;
    }

    private void Words()
    {
        bool isSame = issued.Text.Digest == restored.Text.Digest && issued.Margins.SetEquals(restored.Margins);
        if (!isSame) comparison = DocumentComparison.Of(issued.Name, issued.Content, returned.Name, restored.Content).Value;
        differences = comparison is null ? [] : DifferenceReader.Of(comparison);
        if (!isSame) differences = [.. differences, .. DifferenceReader.OfBoxes(issued.Text, restored.Text, differences)];
        if (!isSame && differences.Count == 0) differences = DifferenceReader.OfLines(issued.Text, restored.Text);
        IEnumerable<ClauseDifference> inBlocks = blocks.Where(b => b.Wrong is not null).Select(b => new ClauseDifference(ChangeKind.Changed, $"Signature block of {b.For}", "", [], $"The signature block ‘{b.For}’ is not as it was issued: {b.Wrong}."));
        differences = [.. differences, .. inBlocks];
        if (!isSame || differences.Count > 0)
        {
            int count = Math.Max(1, differences.Count);
            points.Add(new ReturnPoint("Words", PointState.Wrong, string.Create(CultureInfo.InvariantCulture, $"The words differ from those that were issued at {count} {(count == 1 ? "place" : "places")} outside of what signatories fill in. Each is listed by clause.")));
        }
        else points.Add(new ReturnPoint("Words", PointState.InOrder, $"The words are those that were issued{(blocks.Count > 0 ? ", but for what was filled in the signature blocks" : "")}. Headers, footers, notes and tables were compared too."));

        if (blocks.Any(b => b.Wrong is null) && restored.Text.CanonicalForm.Length < issued.Text.CanonicalForm.Length / LeastOfWhole)
            points.Add(new ReturnPoint("Whole document", PointState.Wrong, $"Only signatory pages came back, not the text that they sign. A page by itself is accepted only with recorded consent to that very text{(names.Version is { } version ? $", version {version}" : "")} (R (Mercury Tax Group) v HMRC [2008] EWHC 2721 (Admin))."));
        if (Rejected() is { } rejected) points.Add(rejected);
        bool isRenumbered = differences.Any(d => d.Kind == ChangeKind.Renumbered);
        points.Add(isRenumbered
            ? new ReturnPoint("Numbering", PointState.Wrong, "Clauses have other numbers than in the issued document, so that references to them lead elsewhere.")
            : new ReturnPoint("Numbering", isSame ? PointState.InOrder : PointState.NotChecked, isSame ? "Every clause has the number that it had." : "Numbers are compared clause by clause where the words are the same; see the list of differences."));
    }

    // The words are read with all tracked changes accepted. Where they are those that were issued, they have to be so with all rejected, too:
    // a change that makes an altered text look right goes with one press of a button.
    private ReturnPoint? Rejected()
    {
        if (!returned.Package.HadTrackedChanges) return null;
        XElement main = ComparedFile.Parse(returned.Package.Parts[returned.Package.MainPart]);
        Revisions.Settle(main, accept: false);
        BlockCells.Pair(issued.Main, main).Restore();
        return returned.With(main).Value is { } before && before.Text.Digest == issued.Text.Digest
            ? null
            : new ReturnPoint("Words if changes are rejected", PointState.Wrong, "With its tracked changes rejected, the file would not say what was issued: they were made on another text.");
    }
}
