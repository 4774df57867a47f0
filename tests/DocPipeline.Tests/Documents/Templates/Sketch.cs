using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Packaging;

namespace DocPipeline.Tests.Documents.Templates;

/// <summary>
/// A template in a few lines of text. One line is one paragraph; <c>|</c> splits its runs.
/// <list type="bullet">
/// <item><c>7) text</c> and <c>7.1) text</c>: an entry of list 7, at level 0 or 1; <c>@Style text</c>: a paragraph style</item>
/// <item><c>¦ cell ¦ cell ¶ its second paragraph ¦</c>: a row; rows one below the other are a table; <c>¤</c> starts another table</item>
/// <item><c>box: text ¶ text</c>: a text box in both renderings; <c>header: …</c>, <c>footer: …</c>, <c>footnote: …</c></item>
/// <item><c>control: tag</c> to <c>/control</c>: a content control around blocks; <c>raw: xml</c>; <c>entry: name content</c>; <c>relate: kind target</c></item>
/// <item>within a line, in <c>‹ ›</c>: <c>mark a … /mark a</c>, <c>ref a</c>, <c>pageref a</c>, <c>link a … /link</c>, <c>control t … /control</c>,
/// <c>b … /b</c>, <c>ins … /ins</c>, <c>del … /del</c>, <c>br</c>, <c>tab</c>, <c>proof</c>, or XML as it is</item>
/// </list>
/// </summary>
internal sealed partial class Sketch
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
        + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
        + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private readonly StringBuilder body = new();
    private readonly StringBuilder notes = new();
    private readonly Dictionary<string, string> entries = [];
    private readonly List<string> relationships = [];
    private readonly List<string> overrides = [];
    private readonly List<string> header = [];
    private readonly List<string> footer = [];
    private bool inTable;
    private int ids;
    private int noteCount;

    private Sketch(string lines)
    {
        foreach (string line in lines.ReplaceLineEndings("\n").Split('\n')) Line(line);
        EndTable();
    }

    /// <summary>The .docx of some lines.</summary>
    internal static byte[] Docx(string lines) => Zip(Entries(lines));

    /// <summary>The entries of the .docx of some lines.</summary>
    internal static Dictionary<string, string> Entries(string lines) => new Sketch(lines).Build();

    /// <summary>Entries as a zip file.</summary>
    internal static byte[] Zip(IEnumerable<KeyValuePair<string, string>> entries)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in entries)
            {
                using Stream entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return file.ToArray();
    }

    private void Line(string line)
    {
        if (line.StartsWith('¦'))
        {
            if (!inTable) body.Append("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>").Append(string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"2000\"/>", Cells(line).Length))).Append("</w:tblGrid>");
            inTable = true;
            body.Append("<w:tr>").Append(string.Concat(Cells(line).Select(c => $"<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>{Paragraphs(c)}</w:tc>"))).Append("</w:tr>");
            return;
        }

        EndTable();
        (string word, string rest) = Directive().Match(line) is { Success: true } match ? (match.Groups[1].Value, match.Groups[2].Value) : ("", line);
        switch (word)
        {
            case "header": header.Add(rest); break;
            case "footer": footer.Add(rest); break;
            case "footnote": Footnote(rest); break;
            case "box": body.Append(Box(rest)); break;
            case "raw": body.Append(rest); break;
            case "control": body.Append(ControlStart(rest)); break;
            case "entry": entries[rest.Split(' ')[0]] = rest.Contains(' ', StringComparison.Ordinal) ? rest[(rest.IndexOf(' ', StringComparison.Ordinal) + 1)..] : ""; break;
            case "relate": Relate(rest.Split(' ')[0], rest.Split(' ')[1]); break;
            default: if (line == "/control") body.Append("</w:sdtContent></w:sdt>"); else if (line != "¤") body.Append(Paragraph(line)); break;
        }
    }

    private static string[] Cells(string row) => row.Trim('¦', ' ').Split('¦', StringSplitOptions.TrimEntries);

    private void EndTable()
    {
        if (inTable) body.Append("</w:tbl>");
        inTable = false;
    }

    private string Paragraphs(string text) => string.Concat(text.Split('¶', StringSplitOptions.TrimEntries).Select(Paragraph));

    private string Paragraph(string line)
    {
        Match list = Entry().Match(line);
        if (list.Success)
        {
            string level = list.Groups[2].Success ? list.Groups[2].Value : "0";
            return $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list.Groups[1].Value}\"/></w:numPr></w:pPr>{Runs(line[list.Length..])}</w:p>";
        }

        Match style = Style().Match(line);
        return style.Success ? $"<w:p><w:pPr><w:pStyle w:val=\"{style.Groups[1].Value}\"/></w:pPr>{Runs(line[style.Length..])}</w:p>" : $"<w:p>{Runs(line)}</w:p>";
    }

    private string Runs(string text)
    {
        var xml = new StringBuilder();
        bool bold = false, deleted = false;
        foreach (Match piece in Piece().Matches(text))
        {
            if (piece.Value[0] != '‹')
            {
                foreach (string run in piece.Value.Split('|').Where(r => r.Length > 0))
                {
                    string element = deleted ? "w:delText" : "w:t";
                    xml.Append(CultureInfo.InvariantCulture, $"<w:r>{(bold ? "<w:rPr><w:b/></w:rPr>" : "")}<{element} xml:space=\"preserve\">{Xml.Escape(run)}</{element}></w:r>");
                }

                continue;
            }

            string inner = piece.Value[1..^1];
            (string word, string name) = inner.Split(' ', 2) is [var first, var second] ? (first, second) : (inner, "");
            switch (word)
            {
                case "b": bold = true; break;
                case "/b": bold = false; break;
                case "del": deleted = true; xml.Append(CultureInfo.InvariantCulture, $"<w:del w:id=\"{900 + ++ids}\" w:author=\"A\" w:date=\"2009-04-01T00:00:00Z\">"); break;
                case "/del": deleted = false; xml.Append("</w:del>"); break;
                case "ins": xml.Append(CultureInfo.InvariantCulture, $"<w:ins w:id=\"{900 + ++ids}\" w:author=\"A\" w:date=\"2009-04-01T00:00:00Z\">"); break;
                case "/ins": xml.Append("</w:ins>"); break;
                case "br": xml.Append("<w:r><w:br/></w:r>"); break;
                case "tab": xml.Append("<w:r><w:tab/></w:r>"); break;
                case "proof": xml.Append("<w:proofErr w:type=\"spellStart\"/>"); break;
                case "mark": xml.Append(CultureInfo.InvariantCulture, $"<w:bookmarkStart w:id=\"{IdOf(name)}\" w:name=\"{name}\"/>"); break;
                case "/mark": xml.Append(CultureInfo.InvariantCulture, $"<w:bookmarkEnd w:id=\"{IdOf(name)}\"/>"); break;
                case "ref": xml.Append(Field($"REF {name} \\h")); break;
                case "pageref": xml.Append(Field($"PAGEREF {name} \\h")); break;
                case "link": xml.Append(CultureInfo.InvariantCulture, $"<w:hyperlink w:anchor=\"{name}\">"); break;
                case "/link": xml.Append("</w:hyperlink>"); break;
                case "control": xml.Append(ControlStart(name)); break;
                case "/control": xml.Append("</w:sdtContent></w:sdt>"); break;
                default: xml.Append(inner); break;
            }
        }

        return xml.ToString();
    }

    private static string Field(string instruction) =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>?</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static string ControlStart(string tag) => $"<w:sdt><w:sdtPr><w:tag w:val=\"{tag}\"/><w:id w:val=\"11\"/></w:sdtPr><w:sdtContent>";

    private static int IdOf(string bookmark) => bookmark.Aggregate(5, (sum, c) => (sum * 31 + c) % 10_000);

    private string Box(string text)
    {
        string content = $"<w:txbxContent>{Paragraphs(text)}</w:txbxContent>";
        return $"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:extent cx=\"2000000\" cy=\"500000\"/><wp:docPr id=\"1\" name=\"Box\"/><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"2000000\" cy=\"500000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>{content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>"
            + $"<mc:Fallback><w:pict><v:shape id=\"Box\" style=\"width:150pt;height:40pt\"><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
    }

    private void Footnote(string text)
    {
        int id = ++noteCount;
        body.Append(CultureInfo.InvariantCulture, $"<w:p><w:r><w:t>Noted</w:t></w:r><w:r><w:footnoteReference w:id=\"{id}\"/></w:r></w:p>");
        notes.Append(CultureInfo.InvariantCulture, $"<w:footnote w:id=\"{id}\">{Paragraphs(text)}</w:footnote>");
    }

    private void Relate(string kind, string target) => relationships.Add(
        $"<Relationship Id=\"rIdX{relationships.Count}\" Type=\"{Office}{kind}\" Target=\"{Xml.Escape(target)}\"{(target.Contains(':', StringComparison.Ordinal) ? " TargetMode=\"External\"" : "")}/>");

    private Dictionary<string, string> Build()
    {
        string references = Extra("header", header, "hdr") + Extra("footer", footer, "ftr");
        if (noteCount > 0) Part("footnotes", $"<w:footnotes {Namespaces}><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>{notes}</w:footnotes>");
        string levels = string.Concat(Enumerable.Range(0, 2).Select(l => $"<w:lvl w:ilvl=\"{l}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"{(l == 0 ? "%1." : "%1.%2")}\"/><w:lvlJc w:val=\"left\"/></w:lvl>"));
        Part("numbering", $"<w:numbering {Namespaces}>{string.Concat(new[] { 7, 8 }.Select(n => $"<w:abstractNum w:abstractNumId=\"{n}\"><w:multiLevelType w:val=\"multilevel\"/>{levels}</w:abstractNum>"))}<w:num w:numId=\"7\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"8\"><w:abstractNumId w:val=\"8\"/></w:num></w:numbering>");
        Part("styles", $"<w:styles {Namespaces}><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"ListNumber\"><w:name w:val=\"List Number\"/><w:pPr><w:numPr><w:numId w:val=\"8\"/></w:numPr></w:pPr></w:style></w:styles>");
        var all = new Dictionary<string, string>
        {
            ["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + $"<Override PartName=\"/word/document.xml\" ContentType=\"{Type}document.main+xml\"/>{string.Concat(overrides)}</Types>",
            ["_rels/.rels"] = $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}officeDocument\" Target=\"word/document.xml\"/></Relationships>",
            ["word/document.xml"] = $"<w:document {Namespaces}><w:body>{body}<w:sectPr>{references}<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" w:bottom=\"1440\" w:left=\"1440\" w:header=\"700\" w:footer=\"700\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
        };
        all["word/_rels/document.xml.rels"] = $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(relationships)}</Relationships>";
        foreach ((string name, string content) in entries) all[name] = content;
        return all;
    }

    private string Extra(string kind, List<string> lines, string root)
    {
        if (lines.Count == 0) return "";
        Part(kind, $"<w:{root} {Namespaces}>{string.Concat(lines.Select(Paragraphs))}</w:{root}>");
        return $"<w:{kind}Reference w:type=\"default\" r:id=\"rIdX{relationships.Count - 1}\"/>";
    }

    private void Part(string kind, string xml)
    {
        Relate(kind, kind + ".xml");
        overrides.Add($"<Override PartName=\"/word/{kind}.xml\" ContentType=\"{Type}{kind}+xml\"/>");
        entries.TryAdd($"word/{kind}.xml", xml);
    }

    [GeneratedRegex("^(header|footer|footnote|box|raw|control|entry|relate): (.*)$")]
    private static partial Regex Directive();

    [GeneratedRegex(@"^(\d+)(?:\.(\d))?\) ")]
    private static partial Regex Entry();

    [GeneratedRegex(@"^@(\w+) ")]
    private static partial Regex Style();

    [GeneratedRegex("‹[^›]*›|[^‹]+")]
    private static partial Regex Piece();
}
