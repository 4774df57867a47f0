using System.Xml.Linq;
using DocPipeline.Documents.Templates.Compiling;

namespace DocPipeline.Documents.Forms.Reading;

/// <summary>
/// Finds the boxes of a form in a file that came back: by the tags of their content controls, and where an editor has dropped those, by the
/// bookmarks around them.
/// </summary>
internal sealed class ReturnedBoxes
{
    private const string AnswerStyle = "FormAnswer";

    private static readonly XName Control = Wml.Name("sdt");
    private static readonly XName BookmarkStart = Wml.Name("bookmarkStart");
    private static readonly XName BookmarkEnd = Wml.Name("bookmarkEnd");
    private static readonly XName CheckBox = XName.Get("checkbox", "http://schemas.microsoft.com/office/word/2010/wordml");

    private readonly XElement body;
    private readonly ILookup<string, XElement> controls;
    private readonly Dictionary<string, XElement> bookmarks;

    internal ReturnedBoxes(XElement body)
    {
        this.body = body;
        controls = body.Descendants(Control).Where(c => TagOf(c)?.StartsWith(AnswerMark.TagPrefix, StringComparison.Ordinal) == true).ToLookup(c => TagOf(c)!);
        bookmarks = body.Descendants(BookmarkStart)
            .Where(b => b.Attribute(Wml.Name("name"))?.Value.StartsWith(AnswerMark.BookmarkPrefix, StringComparison.Ordinal) == true)
            .DistinctBy(b => b.Attribute(Wml.Name("name"))!.Value)
            .ToDictionary(b => b.Attribute(Wml.Name("name"))!.Value, StringComparer.Ordinal);
    }

    /// <summary>The tags of all boxes.</summary>
    internal IEnumerable<string> Tags => controls.Select(c => c.Key);

    /// <summary>Whether the file has the box twice, which happens when somebody copies a row.</summary>
    internal bool IsTwice(AnswerMark mark) => controls[mark.Tag].Skip(1).Any();

    /// <summary>What is written in a box; nothing when the file does not have it any more.</summary>
    internal string? Text(AnswerMark mark)
    {
        if (controls[mark.Tag].FirstOrDefault() is { } control)
        {
            XElement first = control.AncestorsAndSelf(Wml.Paragraph).FirstOrDefault() ?? control.Descendants(Wml.Paragraph).First();
            return AnswerText.Of(From(first).Union(control.Descendants(Wml.Paragraph)));
        }

        return bookmarks.GetValueOrDefault(mark.Bookmark)?.Ancestors(Wml.Paragraph).FirstOrDefault() is { } paragraph ? AnswerText.Of(From(paragraph)) : null;
    }

    /// <summary>Whether a box is ticked, as it is kept and as it is shown; nothing when the file does not have it any more.</summary>
    internal (bool? Kept, bool? Shown)? Tick(AnswerMark mark)
    {
        if (controls[mark.Tag].FirstOrDefault() is { } control) return Tick(control);
        if (!bookmarks.TryGetValue(mark.Bookmark, out XElement? start)) return null;

        // LibreOffice moves the start of the bookmark into the control.
        if (start.Ancestors(Control).FirstOrDefault(c => c.Element(Wml.Name("sdtPr"))?.Element(CheckBox) is not null) is { } around) return Tick(around);
        string id = start.Attribute(Wml.Name("id"))?.Value ?? "";
        XElement? paragraph = start.Ancestors(Wml.Paragraph).FirstOrDefault();
        List<XElement> after = [.. (paragraph ?? body).Descendants().SkipWhile(e => e != start).Skip(1)
            .TakeWhile(e => e.Name != BookmarkStart && !(e.Name == BookmarkEnd && e.Attribute(Wml.Name("id"))?.Value == id))];
        return after.Find(e => e.Name == Control) is { } inside
            ? Tick(inside)
            : (null, Shows(string.Concat(after.Where(e => e.Name == Wml.Text).Select(t => t.Value))));
    }

    private static (bool? Kept, bool? Shown) Tick(XElement control)
    {
        XElement? box = control.Element(Wml.Name("sdtPr"))?.Element(CheckBox);
        bool? kept = box is null ? null : box.Elements().FirstOrDefault(e => e.Name.LocalName == "checked")?.Attributes().FirstOrDefault()?.Value is "1" or "true" or "on";
        return (kept, Shows(string.Concat(control.Descendants(Wml.Text).Select(t => t.Value))));
    }

    // What people and programs put for a tick; a letter is what somebody types who finds no box.
    private static bool? Shows(string text) => text.Trim() switch
    {
        "\u2612" or "\u2611" or "\u2713" or "\u2714" or "\u2717" or "\u2718" or "x" or "X" => true,
        "\u2610" or "" => false,
        _ => null,
    };

    // From the paragraph of the answer to the end of its cell; outside tables, as far as its frame goes.
    private IEnumerable<XElement> From(XElement first)
    {
        if (first.Ancestors(Wml.Cell).FirstOrDefault() is { } cell) return cell.Descendants(Wml.Paragraph).SkipWhile(p => p != first);
        if (StyleOf(first) != AnswerStyle) return [first];
        return body.Descendants(Wml.Paragraph).SkipWhile(p => p != first)
            .TakeWhile(p => p == first || (StyleOf(p) == AnswerStyle && !p.Ancestors(Wml.Cell).Any() && !HasBox(p)));
    }

    private static bool HasBox(XElement paragraph) =>
        paragraph.Descendants(Control).Concat(paragraph.Ancestors(Control).Where(c => c.Descendants(Wml.Paragraph).First() == paragraph)).Any(c => TagOf(c)?.StartsWith(AnswerMark.TagPrefix, StringComparison.Ordinal) == true)
        || paragraph.Descendants(BookmarkStart).Any(b => b.Attribute(Wml.Name("name"))?.Value.StartsWith(AnswerMark.BookmarkPrefix, StringComparison.Ordinal) == true);

    private static string? StyleOf(XElement paragraph) => paragraph.Element(Wml.ParagraphProperties)?.Element(Wml.Name("pStyle"))?.Attribute(Wml.Value)?.Value;

    private static string? TagOf(XElement control) => control.Element(Wml.Name("sdtPr"))?.Element(Wml.Name("tag"))?.Attribute(Wml.Value)?.Value;
}
