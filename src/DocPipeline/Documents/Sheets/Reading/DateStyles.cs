using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace DocPipeline.Documents.Sheets.Reading;

/// <summary>Which cell styles show a number as a date or time.</summary>
/// <remarks>Source: ECMA-376 part 1, 18.8.30 (numFmt, the built-in ids) and 18.8.31 (codes of formats).</remarks>
internal static partial class DateStyles
{
    internal static IReadOnlySet<int> Read(Func<XmlReader> open)
    {
        var formats = new HashSet<int>([.. Enumerable.Range(14, 9), .. Enumerable.Range(27, 10), .. Enumerable.Range(45, 3), .. Enumerable.Range(50, 9)]);
        var styles = new HashSet<int>();
        int style = 0;
        bool inCellStyles = false;
        using XmlReader xml = open();
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "cellXfs") inCellStyles = false;
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "numFmt" && Number(xml, "numFmtId") is { } id && IsDate(xml.GetAttribute("formatCode") ?? "")) formats.Add(id);
            else if (xml.LocalName == "cellXfs") inCellStyles = !xml.IsEmptyElement;
            else if (xml.LocalName == "xf" && inCellStyles && Number(xml, "numFmtId") is var format && style++ is var index && format is not null && formats.Contains(format.Value)) styles.Add(index);
        }

        return styles;
    }

    private static int? Number(XmlReader xml, string attribute) =>
        int.TryParse(xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    // Letters of dates outside quoted text, escapes and [colours or conditions].
    private static bool IsDate(string code) => NotCode().Replace(code, "").Any(c => char.ToLowerInvariant(c) is 'y' or 'm' or 'd' or 'h' or 's') && !code.Contains("General", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("\"[^\"]*\"|\\\\.|_.|\\[[^\\]]*\\]")]
    private static partial Regex NotCode();
}
