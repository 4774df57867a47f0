using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Prose.Clauses;
using DocPipeline.Documents.Prose.FromWord;
using DocPipeline.Documents.Prose.Reading;
using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.TakingBack.Reading;

/// <summary>A document as a record makes it: its words, each with the prose that it comes from.</summary>
internal sealed record DocumentNow
{
    internal required DocumentSource Source { get; init; }

    /// <summary>The lines of its prose files.</summary>
    internal required IReadOnlyDictionary<string, string[]> Texts { get; init; }

    internal required IReadOnlyList<ProseLeaf> Prose { get; init; }

    /// <summary>What is printed, in order.</summary>
    internal required IReadOnlyList<PrintedLeaf> Printed { get; init; }

    internal required IReadOnlyList<string> Furniture { get; init; }

    /// <summary>The anchors that something refers to.</summary>
    internal required IReadOnlySet<string> References { get; init; }

    internal required string DataDigest { get; init; }

    internal required string TemplateDigest { get; init; }

    internal required IReadOnlyList<ProseOrigin> Origins { get; init; }

    /// <summary>Makes the document and reads it back; nothing when an error was found.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="record">The record as read from them.</param>
    /// <param name="document">One of its documents.</param>
    /// <param name="look">The council's own template or style; nothing for the built-in ones.</param>
    /// <param name="findings">Takes what is wrong.</param>
    internal static DocumentNow? Of(RecordFiles files, PartnershipRecord record, Document document, CouncilLook? look, ICollection<Finding> findings)
    {
        byte[]? bytes = DocumentDraft.Make(files, record, document, findings, look);
        if (bytes is null) return null;
        Outcome<DraftFile> read = DraftFile.Read(document.Id.Value, bytes);
        List<ProseSection> sections = [.. document.Prose.SelectMany(path => ProseParser.Parse(path, files.Find(path)!.Value.Span, []))];
        var source = new DocumentSource(record, document, sections, files);
        Dictionary<string, string[]> texts = document.Prose.Distinct().ToDictionary(p => p, p => ProseLines.Of(files.Find(p)!.Value).Lines, StringComparer.Ordinal);
        IReadOnlyList<ProseLeaf> prose = ProseLeaves.Of(source, texts);
        if (PrintedProse.Of(read.Value!.Leaves, prose, source) is not { } printed)
        {
            findings.Add(TakeBackCodes.Unsupported.Error(new Place(document.Prose.Count > 0 ? document.Prose[0] : RecordFiles.PartnershipFileName), $"The template prints the prose of ‘{document.Id}’ in pieces that cannot be told apart.", "a template that prints whole sections", "Change the prose itself"));
            return null;
        }

        return new DocumentNow
        {
            Source = source, Texts = texts, Prose = prose, Printed = printed, Furniture = read.Value.Furniture, DataDigest = read.Value.DataDigest, TemplateDigest = read.Value.TemplateDigest, Origins = read.Value.Origins,
            References = ProseChecks.Check(source, NarrativeDocument.References(document), [], CouncilLook.TemplateFor(document.Kind, look) is { IsRefused: false } template ? template.Value.References : []),
        };
    }

    /// <summary>The anchors of the document by the bookmarks that they become.</summary>
    internal Dictionary<string, string> Anchors() => Prose.Select(l => l.Anchor).OfType<string>().Distinct().GroupBy(BookmarkName.For, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>A leaf's place as a sentence names it.</summary>
    internal static string WhereOf(IReadOnlyList<Leaf> leaves, int index)
    {
        Leaf leaf = leaves[index];
        Leaf? section = leaves.Take(index + 1).LastOrDefault(l => l is { Kind: LeafKind.Heading, Level: 1 });
        string home = section is null ? "" : section.IsAppendix ? section.Label!.TrimEnd(':') : section.Label is null ? $"“{TemplateEdits.Short(section.Plain)}”" : $"section {section.Label}";
        string clause = leaves.Take(index).Reverse().TakeWhile(l => l.Kind != LeafKind.Heading).FirstOrDefault(l => l.Kind == LeafKind.Clause) is { } above ? $"clause {above.Label}" : home;
        return leaf switch
        {
            { Kind: LeafKind.Heading, Level: 1 } => $"the heading of {home}",
            { Kind: LeafKind.Heading, Label: { } number } => $"the heading of {number}",
            { Kind: LeafKind.Heading } => $"a heading in {home}",
            { Kind: LeafKind.Clause } => $"clause {leaf.Label}",
            { Kind: LeafKind.Entry, List: ListKind.Bullet or ListKind.Tick } => $"a point of {clause}",
            { Kind: LeafKind.Entry } => $"{clause}{(leaf.Label!.StartsWith('(') ? "" : " ")}{leaf.Label}",
            { Kind: LeafKind.Table } => leaf.Label is null ? $"a table in {home}" : leaf.Label.Replace('\u00A0', ' '),
            { Kind: LeafKind.Figure } => leaf.Label is null ? $"a picture in {home}" : leaf.Label.Replace('\u00A0', ' '),
            { Kind: LeafKind.Quote } => $"a quotation in {home}",
            _ => $"a paragraph of {(clause.Length > 0 ? clause : "the document")}",
        };
    }
}
