using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace DocPipeline.Documents.Prose.Reading.Syntax;

/// <summary>Reads <c>[^1]: words</c> as Markdig does, and keeps every note in sight: Markdig drops those that nothing refers to.</summary>
internal sealed class NoteParser : FootnoteParser
{
    private static readonly object Key = new();

    /// <summary>The notes of a file, as they stand in it.</summary>
    internal static IReadOnlyList<Footnote> NotesOf(MarkdownDocument document) => document.GetData(Key) as List<Footnote> ?? [];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        BlockState state = base.TryOpen(processor);
        if (state == BlockState.None || !processor.NewBlocks.TryPeek(out Block? opened) || opened is not Footnote note) return state;
        if (processor.Document.GetData(Key) is List<Footnote> notes) notes.Add(note);
        else processor.Document.SetData(Key, new List<Footnote> { note });
        return state;
    }
}
