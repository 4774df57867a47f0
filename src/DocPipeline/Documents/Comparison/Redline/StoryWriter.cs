using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Differences;
using DocPipeline.Documents.Comparison.Redline.Merging;
using DocPipeline.Documents.Comparison.Stories;

namespace DocPipeline.Documents.Comparison.Redline;

/// <summary>Writes the stories of one part with their changes marked.</summary>
internal sealed class StoryWriter
{
    private readonly RedlineResources resources;
    private readonly OldContent oldContent;
    private readonly ParagraphWriter paragraphs;
    private readonly TableWriter tables;

    internal StoryWriter(string oldPart, string newPart, RedlineResources resources)
    {
        this.resources = resources;
        oldContent = new OldContent(oldPart, newPart, resources);
        paragraphs = new ParagraphWriter(resources, oldContent, Write);
        tables = new TableWriter(resources, oldContent, Write, paragraphs);
    }

    /// <summary>The blocks of a story.</summary>
    internal IReadOnlyList<XElement> Write(StoryDifference story)
    {
        var output = new StoryOutput(story.New);
        for (int i = 0; i < story.Blocks.Count; i++)
        {
            switch (story.Blocks[i])
            {
                case TableDifference table:
                    output.Add(tables.Write(table), table.New, isVerbatim: table.IsUnchanged && table.New is not null && !tables.HasOtherProperties(table), BeforeOf(table.New, table.Old));
                    break;
                case ParagraphDifference { IsSame: true } pair:
                    (XElement same, bool isVerbatim) = Same(pair.Olds[0], pair.News[0]);
                    output.Add(same, pair.News[0], isVerbatim, BeforeOf(pair.News[0], null));
                    break;
                case ParagraphDifference paragraph:
                    MoveEnds? move = MoveOf(story, i);
                    foreach (WrittenParagraph written in paragraphs.Write(paragraph, move, number => resources.Moves.Contains((story, number)) ? resources.NameOfMove(story, number) : null))
                        output.Add(written.Element, written.New, isVerbatim: false, BeforeOf(written.New, written.Old));
                    if (move is { Closes: true }) output.Add(paragraphs.CloseMove());
                    break;
            }
        }

        return output.Finish();
    }

    // What references of the old text lead to stays there for them.
    private (XElement Paragraph, bool IsVerbatim) Same(ParagraphItem old, ParagraphItem now)
    {
        bool isOther = resources.HasOtherProperties(old, now);
        (IReadOnlyList<XElement> starts, IReadOnlyList<XElement> ends) = oldContent.BookmarksIn(old.Element);
        if (!isOther && starts.Count == 0) return (now.Element, true);
        XElement paragraph = isOther ? paragraphs.WithChangedProperties(old, now) : new XElement(now.Element);
        if (paragraph.Element(Files.Wml.PPr) is { } properties) properties.AddAfterSelf(starts);
        else paragraph.AddFirst(starts);
        paragraph.Add(ends);
        return (paragraph, false);
    }

    private IEnumerable<XElement> BeforeOf(StoryItem? now, StoryItem? old) =>
        [.. now?.Before ?? [], .. (old?.Before ?? []).Select(oldContent.Bookmark).OfType<XElement>()];

    // Paragraphs that were moved together stand in one range.
    private MoveEnds? MoveOf(StoryDifference story, int at)
    {
        var paragraph = (ParagraphDifference)story.Blocks[at];
        if (paragraph is not { Move: { } number, Whole: { } whole } || !resources.Moves.Contains((story, number))) return null;
        bool GoesOn(int other) => other >= 0 && other < story.Blocks.Count && story.Blocks[other] is ParagraphDifference next && next.Move == number && next.Whole == whole;
        return new MoveEnds(resources.NameOfMove(story, number), Opens: !GoesOn(at - 1), Closes: !GoesOn(at + 1));
    }
}
