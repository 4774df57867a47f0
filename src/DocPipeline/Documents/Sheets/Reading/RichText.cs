using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace DocPipeline.Documents.Sheets.Reading;

/// <summary>Text of a cell, perhaps in several runs of one look each, as a plain text.</summary>
/// <remarks>Source: ECMA-376 part 1, 18.4.8 (si), 18.4.6 (rPh, the reading of Japanese words, which is no part of the text), 22.9.2.19 (ST_Xstring: _xHHHH_).</remarks>
internal static partial class RichText
{
    /// <summary>The text of the element that the reader stands on, which is read to its end.</summary>
    internal static string Read(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        int depth = xml.Depth;
        string? one = null;
        StringBuilder? several = null;
        bool inText = false, isPhonetic = false;
        while (xml.Read() && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName is "t" && !xml.IsEmptyElement:
                    inText = true;
                    break;
                case XmlNodeType.Element when xml.LocalName is "rPh" && !xml.IsEmptyElement:
                    isPhonetic = true;
                    break;
                case XmlNodeType.EndElement when xml.LocalName is "t":
                    inText = false;
                    break;
                case XmlNodeType.EndElement when xml.LocalName is "rPh":
                    isPhonetic = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when inText && !isPhonetic:
                    if (one is null) one = xml.Value;
                    else (several ??= new StringBuilder(one)).Append(xml.Value);
                    break;
            }
        }

        return Unescape(several?.ToString() ?? one ?? "");
    }

    /// <summary>Resolves <c>_xHHHH_</c> and makes every line break a line feed.</summary>
    internal static string Unescape(string text)
    {
        if (text.Contains("_x", StringComparison.Ordinal))
            text = Escaped().Replace(text, match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
        return WithLineFeeds(text);
    }

    /// <summary>Makes every line break a line feed.</summary>
    internal static string WithLineFeeds(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    /// <summary>The text as a workbook holds it: what looks like an escape is escaped.</summary>
    internal static string Escape(string text) =>
        text.Contains("_x", StringComparison.Ordinal) ? Escaped().Replace(text, match => "_x005F" + match.Value) : text;

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
