using System.Globalization;
using System.Text;
using DocPipeline.Documents.Templates.Rendering;
using DocPipeline.Documents.Templates.Rendering.Text;

namespace DocPipeline.Documents.Templates.Values;

/// <summary>
/// The contents list, filled: a TOC field whose entries carry the right numbers and words from the start, so that it reads right before
/// Word updates anything. Page numbers are PAGEREF fields.
/// </summary>
internal static class ContentsList
{
    /// <summary>Stands in for the list until every heading is known.</summary>
    internal static string Write(RenderContext context, int levels) => context.Part.Defer(() => Xml(context, levels));

    private static string Xml(RenderContext context, int levels)
    {
        List<ContentsEntry> entries = [.. context.Contents.Where(e => e.Level <= levels)];
        string switches = string.Join(",", Enumerable.Range(1, levels).Select(l => string.Create(CultureInfo.InvariantCulture, $"heading {l},{l}")));
        var xml = new StringBuilder();
        for (int i = 0; i < entries.Count; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<w:p><w:pPr><w:pStyle w:val=\"{StyleOf(entries[i])}\"/></w:pPr>");
            if (i == 0) xml.Append(Begin($"TOC \\h \\z \\t &quot;{switches}&quot;"));
            xml.Append(CultureInfo.InvariantCulture, $"<w:hyperlink w:anchor=\"{entries[i].Bookmark}\" w:history=\"1\">");
            if (entries[i].Number is { } number && !number.EndsWith(':')) xml.Append(RunText.Run(number)).Append("<w:r><w:tab/></w:r>");
            else if (entries[i].Number is { } label) xml.Append(RunText.Run(label + " "));
            xml.Append(RunText.Run(entries[i].Text)).Append("<w:r><w:tab/></w:r>");
            xml.Append(Begin($"PAGEREF {entries[i].Bookmark} \\h")).Append(RunText.Run(context.PageOf(entries[i].Bookmark))).Append(End);
            xml.Append("</w:hyperlink>");
            if (i == entries.Count - 1) xml.Append(End);
            xml.Append("</w:p>");
        }

        return xml.ToString();
    }

    private const string End = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static string Begin(string instruction) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";

    // An entry without a number has styles without the tab after it: that tab would catch a short heading, and its page number would stand beside it.
    private static string StyleOf(ContentsEntry entry) => entry switch
    {
        { Level: 1, Number: null } => "ContentsAppendix",
        { Number: null } => "ContentsUnnumbered",
        _ => entry.Number.EndsWith(':') ? "ContentsAppendix" : string.Create(CultureInfo.InvariantCulture, $"TOC{entry.Level}"),
    };
}
