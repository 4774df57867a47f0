using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Differences;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Comparison.Redline.Merging;
using DocPipeline.Documents.Comparison.Stories;
using DocPipeline.Documents.Comparison.Words;

namespace DocPipeline.Documents.Comparison.Redline;

/// <summary>Writes paragraphs with their changes marked.</summary>
/// <param name="resources">What both documents bring along.</param>
/// <param name="oldContent">Copies what only the old text has.</param>
/// <param name="writeStory">Writes a story, for text boxes.</param>
internal sealed class ParagraphWriter(RedlineResources resources, OldContent oldContent, Func<StoryDifference, IReadOnlyList<XElement>> writeStory)
{
    private readonly InlineWriter inline = new(resources.Marks, oldContent);

    // Starts of fields that were written earlier than the paragraph in which they stood.
    private readonly HashSet<Piece> hoisted = new(ReferenceEqualityComparer.Instance);
    private (XName Name, string Id)? openMove;

    /// <summary>The paragraphs of a difference.</summary>
    /// <param name="difference">The difference.</param>
    /// <param name="move">How it takes part in a move, where all of it was moved.</param>
    /// <param name="nameOf">The name of a move that the redline shows as one; nothing for one that it shows as deletion and insertion.</param>
    internal IEnumerable<WrittenParagraph> Write(ParagraphDifference difference, MoveEnds? move, Func<int, string?> nameOf)
    {
        var pieces = new List<MarkedPiece>();
        if (difference.FieldStart is { } field)
        {
            foreach (Piece piece in (field.Atoms.Count > 0 ? field.Atoms[0].Before : field.After).Where(p => p.Run is not null))
            {
                pieces.Add(new MarkedPiece(Fate.Kept, piece, IsOld: false));
                hoisted.Add(piece);
            }
        }

        if (move is { Opens: true }) pieces.Add(Bare(OpenMove(difference.Whole!.Value, move.Name)));
        for (int i = 0; i < difference.Spans.Count; i++)
        {
            Span span = difference.Spans[i];
            string? name = span.Move is { } number ? nameOf(number) : null;
            Fate fate = name is null ? Unmoved(span.Fate) : span.Fate;
            if (!span.IsEnd)
            {
                // In a group of which parts stay, the range goes from the first of the moved words to the last.
                bool isWithin = move is null && name is not null;
                if (isWithin && !difference.Spans.Take(i).Any(s => s.Move == span.Move && !s.IsEnd)) pieces.Add(Bare(OpenMove(fate, name!)));
                for (int k = 0; k < span.Shown.Count; k++) Add(pieces, fate, span.Old.ElementAtOrDefault(k), span.New.ElementAtOrDefault(k), difference);
                if (isWithin && !difference.Spans.Skip(i + 1).Any(s => s.Move == span.Move && !s.IsEnd)) pieces.Add(Bare(CloseMove()));
                continue;
            }

            foreach (Piece after in (span.NewEnd?.After ?? []).Where(p => !hoisted.Contains(p))) pieces.Add(new MarkedPiece(Fate.Kept, after, IsOld: false));
            AddBookmarks(pieces, span.OldEnd?.After ?? []);
            yield return new WrittenParagraph(Paragraph(fate, span.OldEnd, span.NewEnd, pieces, difference.Spans.Skip(i + 1)), span.OldEnd, span.NewEnd);
            pieces.Clear();
        }
    }

    /// <summary>A paragraph with equal words whose style, list or level is another one.</summary>
    internal XElement WithChangedProperties(ParagraphItem old, ParagraphItem now)
    {
        var paragraph = new XElement(now.Element);
        XElement? properties = paragraph.Element(Wml.PPr);
        if (properties is null) paragraph.AddFirst(properties = new XElement(Wml.PPr));
        properties.Add(Change(old, now));
        return paragraph;
    }

    /// <summary>The end of the range of the move that was opened last.</summary>
    internal XElement CloseMove()
    {
        (XName name, string id) = openMove ?? throw new InvalidOperationException("No move was opened.");
        openMove = null;
        return new XElement(name, new XAttribute(Wml.Id, id));
    }

    private XElement OpenMove(Fate fate, string name)
    {
        bool isFrom = fate == Fate.MovedFrom;
        XElement start = resources.Marks.Mark(isFrom ? Wml.MoveFromRangeStart : Wml.MoveToRangeStart, new XAttribute(Wml.Name, name));
        openMove = (isFrom ? Wml.MoveFromRangeEnd : Wml.MoveToRangeEnd, (string)start.Attribute(Wml.Id)!);
        return start;
    }

    private void Add(List<MarkedPiece> pieces, Fate fate, Atom? old, Atom? now, ParagraphDifference difference)
    {
        foreach (Piece before in (now?.Before ?? []).Where(p => !hoisted.Contains(p))) pieces.Add(new MarkedPiece(Fate.Kept, before, IsOld: false));
        AddBookmarks(pieces, old?.Before ?? []);
        XElement? drawing = old is not null && now?.Boxed is { } boxed ? WithChangedBoxes(boxed, difference) : null;
        foreach (Piece piece in (now ?? old)!.Pieces) pieces.Add(new MarkedPiece(fate, piece, IsOld: now is null) { Drawing = drawing });
    }

    private void AddBookmarks(List<MarkedPiece> pieces, IEnumerable<Piece> old)
    {
        foreach (XElement element in old.Where(p => p.Run is null).SelectMany(p => p.Nodes))
            if (oldContent.Bookmark(element) is { } bookmark) pieces.Add(Bare(bookmark));
    }

    private XElement Paragraph(Fate fate, ParagraphItem? old, ParagraphItem? now, List<MarkedPiece> pieces, IEnumerable<Span> rest)
    {
        // Where a mark goes, Word lets the joined paragraph have the properties of the next mark; LibreOffice those of the first. So both say
        // the same: what the paragraph is when all is accepted, and what it was.
        ParagraphItem? accepted = now ?? rest.Select(s => s.NewEnd).FirstOrDefault(e => e is not null), rejected = old ?? rest.Select(s => s.OldEnd).FirstOrDefault(e => e is not null);
        XElement properties;
        if (accepted is null || (now is null && !resources.HasOtherProperties(old!, accepted))) properties = oldContent.Properties(old!);
        else
        {
            properties = new XElement(accepted.Properties ?? new XElement(Wml.PPr));
            if (now is null) properties.Elements(Wml.SectPr).Remove();
            if (rejected is not null && resources.HasOtherProperties(rejected, accepted)) properties.Add(Change(rejected, accepted));
        }

        if (fate != Fate.Kept)
        {
            XElement? run = properties.Element(Wml.RPr);
            if (run is null) PropertyOrder.Insert(properties, run = new XElement(Wml.RPr));
            run.AddFirst(resources.Marks.Mark(MarkWriter.NameOf(fate)));
        }

        return new XElement(Wml.P, now?.Element.Attributes(), properties.HasElements ? properties : null, inline.Write(pieces));
    }

    private XElement Change(ParagraphItem old, ParagraphItem now)
    {
        XElement before = oldContent.Properties(old);
        before.Elements(Wml.RPr).Remove();
        if ((resources.Lists.Of(old.List) != now.List || resources.OtherStarts.Contains(now)) && before.Element(Wml.NumPr) is { } numPr && (string?)numPr.Element(Wml.Ilvl)?.Attribute(Wml.Val) is { } level && (string?)numPr.Element(Wml.NumId)?.Attribute(Wml.Val) is { } list)
        {
            string style = resources.Styles.WithLevel((string?)before.Element(Wml.PStyle)?.Attribute(Wml.Val) ?? "", list, level);
            before.Elements(Wml.PStyle).Remove();
            before.AddFirst(new XElement(Wml.PStyle, new XAttribute(Wml.Val, style)));
        }

        return resources.Marks.Mark(Wml.PPrChange, before);
    }

    // Both renderings of a shape get the same words.
    private XElement? WithChangedBoxes(XElement boxed, ParagraphDifference difference)
    {
        List<XElement> boxes = [.. Signature.Shown(boxed).Where(e => e.Name == Wml.TxbxContent)];
        if (difference.Boxes.All(b => b.IsUnchanged || !boxes.Contains(b.New.Container))) return null;
        var copy = new XElement(boxed);
        List<XElement> shown = [.. Signature.Shown(copy).Where(e => e.Name == Wml.TxbxContent)];
        List<XElement> fallback = [.. copy.Descendants(Wml.Fallback).SelectMany(f => f.Descendants(Wml.TxbxContent))];
        for (int i = 0; i < boxes.Count; i++)
        {
            if (difference.Boxes.FirstOrDefault(b => b.New.Container == boxes[i]) is not { IsUnchanged: false } changed) continue;
            IReadOnlyList<XElement> content = writeStory(changed);
            shown[i].ReplaceNodes(content);
            if (i < fallback.Count) fallback[i].ReplaceNodes(content);
        }

        return copy;
    }

    private static Fate Unmoved(Fate fate) => fate switch { Fate.MovedFrom => Fate.Deleted, Fate.MovedTo => Fate.Inserted, _ => fate };

    private static MarkedPiece Bare(XElement element) => new(Fate.Kept, new Piece(null, null, [element], []), IsOld: false);
}
