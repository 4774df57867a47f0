using System.Globalization;
using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Templates.Rendering.Text;

namespace DocPipeline.Documents.Conformed;

/// <summary>Markup that is put into a document that is there already.</summary>
internal static class WordMarkup
{
    /// <summary>Runs with text in them.</summary>
    internal static string Runs(string text, string? characterStyle = null) => RunText.Run(text, characterStyle);

    /// <summary>A paragraph in a style.</summary>
    /// <param name="style">The id of the style.</param>
    /// <param name="runs">What stands in it.</param>
    /// <param name="further">Its properties beside the style, in the order of the schema.</param>
    internal static string Paragraph(string style, string runs, string further = "") => $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{further}</w:pPr>{runs}</w:p>";

    /// <summary>A table in the house style, whose first row is its head.</summary>
    /// <param name="name">What screen readers call it.</param>
    /// <param name="widths">The widths of its columns, in twentieths of a point.</param>
    /// <param name="rows">Its rows; each cell is a list of paragraphs, and each of these is its runs.</param>
    internal static string HouseTable(string name, IReadOnlyList<int> widths, IReadOnlyList<IReadOnlyList<IReadOnlyList<string>>> rows)
    {
        string grid = string.Concat(widths.Select(w => string.Create(CultureInfo.InvariantCulture, $"<w:gridCol w:w=\"{w}\"/>")));
        return $"<w:tbl><w:tblPr><w:tblStyle w:val=\"HouseTable\"/><w:tblW w:w=\"{widths.Sum()}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>"
            + $"<w:tblLook w:val=\"0620\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/><w:tblCaption w:val=\"{Xml.Escape(name)}\"/></w:tblPr>"
            + $"<w:tblGrid>{grid}</w:tblGrid>{string.Concat(rows.Select((row, at) => Row(widths, row, isHead: at == 0, holdsNext: at > 0 && at == rows.Count - 2)))}</w:tbl>";
    }

    /// <summary>Markup as elements; it may use the prefix <c>w</c>.</summary>
    internal static IEnumerable<XElement> Elements(string markup) => XElement.Parse($"<x xmlns:w=\"{Wml.W.NamespaceName}\">{markup}</x>", LoadOptions.PreserveWhitespace).Elements().Select(e =>
    {
        e.DescendantsAndSelf().Attributes().Where(a => a.IsNamespaceDeclaration).Remove();
        return e;
    });

    // The last row but one holds the last, so that no row is alone on a page.
    private static string Row(IReadOnlyList<int> widths, IReadOnlyList<IReadOnlyList<string>> cells, bool isHead, bool holdsNext)
    {
        string style = isHead ? "TableHead" : "TableText", keep = holdsNext ? "<w:keepNext/>" : "";
        IEnumerable<string> written = cells.Select((paragraphs, at) => string.Create(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:tcW w:w=\"{widths[at]}\" w:type=\"dxa\"/></w:tcPr>{string.Concat(paragraphs.Select(runs => Paragraph(style, runs, keep)))}</w:tc>"));
        return $"<w:tr><w:trPr><w:cantSplit/>{(isHead ? "<w:tblHeader/>" : "")}</w:trPr>{string.Concat(written)}</w:tr>";
    }
}
