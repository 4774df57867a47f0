using System.Globalization;
using System.Text;

namespace DocPipeline.Documents.Prose.Writing;

/// <summary>The properties of a paragraph beyond its style. Lengths in twentieths of a point.</summary>
internal sealed class ParagraphFormat(string style)
{
    private int? listId;
    private int listLevel;

    /// <summary>Whether it stays on the page of the paragraph after it; nothing to leave that to its style.</summary>
    internal bool? KeepNext { get; set; }

    /// <summary>Whether its lines stand as close as their letters ask for, whatever its style says.</summary>
    internal bool IsSingleSpaced { get; init; }

    internal bool StartsPage { get; init; }

    internal int? Before { get; init; }

    internal int? After { get; set; }

    internal int? Left { get; set; }

    internal int? Right { get; init; }

    /// <summary>Whether its first line starts where the others do, although its style has it hang.</summary>
    internal bool IsFlush { get; init; }

    /// <summary>Makes it an entry of a list.</summary>
    internal void Number(int id, int level) => (listId, listLevel) = (id, level);

    /// <summary>Opens the paragraph and writes its properties in the order that the schema asks for (ECMA-376 part 1, 17.3.1.26).</summary>
    internal void AppendTo(StringBuilder xml)
    {
        xml.Append("<w:p><w:pPr><w:pStyle w:val=\"").Append(style).Append("\"/>");
        if (KeepNext is { } keeps) xml.Append(keeps ? "<w:keepNext/>" : "<w:keepNext w:val=\"0\"/>");
        if (StartsPage) xml.Append("<w:pageBreakBefore/>");
        if (listId is not null) xml.Append(CultureInfo.InvariantCulture, $"<w:numPr><w:ilvl w:val=\"{listLevel}\"/><w:numId w:val=\"{listId}\"/></w:numPr>");
        if (Before is not null || After is not null || IsSingleSpaced)
        {
            xml.Append("<w:spacing");
            if (Before is not null) xml.Append(CultureInfo.InvariantCulture, $" w:before=\"{Before}\"");
            if (After is not null) xml.Append(CultureInfo.InvariantCulture, $" w:after=\"{After}\"");
            if (IsSingleSpaced) xml.Append(" w:line=\"240\" w:lineRule=\"auto\"");
            xml.Append("/>");
        }

        if (Left is not null || Right is not null)
        {
            xml.Append("<w:ind");
            if (Left is not null) xml.Append(CultureInfo.InvariantCulture, $" w:left=\"{Left}\"");
            if (Right is not null) xml.Append(CultureInfo.InvariantCulture, $" w:right=\"{Right}\"");
            if (IsFlush) xml.Append(" w:firstLine=\"0\"");
            xml.Append("/>");
        }

        xml.Append("</w:pPr>");
    }
}
