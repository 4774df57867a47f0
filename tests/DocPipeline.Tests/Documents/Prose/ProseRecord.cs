using System.Text;
using DocPipeline.Documents.Reading;
using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Documents.Prose;

/// <summary>One small record, whose only document is an agreement with the prose that a test gives it.</summary>
internal static class ProseRecord
{
    internal static string Fixtures { get; } = Path.Combine(Snapshot.SourceFolder(), "fixtures");

    private static readonly string Facts = File.ReadAllText(Path.Combine(Fixtures, RecordFiles.PartnershipFileName));

    internal static Outcome<DraftedDocument> Issued(byte[] prose, params (string Path, byte[] Content)[] others) => From(Facts, prose, null, others);

    internal static Outcome<DraftedDocument> Issued(string prose) => Issued(Encoding.UTF8.GetBytes(prose));

    internal static Outcome<DraftedDocument> Draft(string prose, CouncilLook? look = null, params (string Path, byte[] Content)[] others) =>
        From(Facts.Replace("status: issued", "status: draft", StringComparison.Ordinal), Encoding.UTF8.GetBytes(prose), look, others);

    /// <summary>A draft whose record says more of the partnership.</summary>
    internal static Outcome<DraftedDocument> DraftOf(string furtherFacts, string prose, CouncilLook? look = null, params (string Path, byte[] Content)[] others) =>
        From(Facts.Replace("status: issued", "status: draft", StringComparison.Ordinal).Replace("  area: Mersey Vale\n", "  area: Mersey Vale\n" + furtherFacts, StringComparison.Ordinal), Encoding.UTF8.GetBytes(prose), look, others);

    /// <summary>The blocks of the prose as a reader of the document sees them: from the first section to the signatures.</summary>
    internal static IReadOnlyList<TextBlock> Blocks(string prose)
    {
        Outcome<DraftedDocument> draft = Draft(prose);
        Assert.False(draft.IsRefused, string.Join('\n', draft.Findings));
        IEnumerable<TextBlock> body = DocumentText.Read("agreement.docx", draft.Value.Bytes).Value!.Blocks.Where(b => b.Area == TextArea.Body);
        return [.. body.SkipWhile(b => b.Style != "Heading1").TakeWhile(b => b.Style != "SignFor")];
    }

    /// <summary>The same as lines: label and words.</summary>
    internal static string Text(string prose) =>
        string.Join('\n', Blocks(prose).Select(b => b.Number is null ? b.Text : $"{b.Number} {b.Text}"));

    private static Outcome<DraftedDocument> From(string facts, byte[] prose, CouncilLook? look, (string Path, byte[] Content)[] others) => DraftDocument.FromRecord(
        new RecordFiles([new(RecordFiles.PartnershipFileName, Encoding.UTF8.GetBytes(facts)), new("prose/agreement.md", prose), .. others.Select(o => KeyValuePair.Create(o.Path, (ReadOnlyMemory<byte>)o.Content))]), new DocumentId("agreement"), look);
}
