using System.Security;
using System.Text;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Packaging;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Documents;

/// <summary>The five source documents as they were written, mistakes and all, and Word files of them.</summary>
internal static partial class Seed
{
    internal const string Stockport = "stockport-handbook-2008";
    internal const string StockportReport = "stockport-governance-report-2009";
    internal const string CheshireWest = "cheshire-west-agreement-and-protocols-2009";
    internal const string Stafford = "stafford-partnership-protocol";
    internal const string Cheltenham = "cheltenham-constitution";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    internal static IReadOnlyList<string> Names { get; } = [Stockport, StockportReport, CheshireWest, Stafford, Cheltenham];

    /// <summary>The lines of a source; line n of the inventory is at n - 1.</summary>
    internal static string[] Lines(string name) => File.ReadAllLines(Path.Combine(Repository.Root, "tests", "DocPipeline.Tests", "seeds-as-written", name + ".txt"));

    /// <summary>A line without the marks of headings, bold and links, as its reader sees it.</summary>
    internal static string Words(string line) => System.Net.WebUtility.HtmlDecode(Marks().Replace(Heading().Replace(line, ""), "")).Trim();

    /// <summary>The source as a Word file that somebody typed: a line is a paragraph, headings have no style (only bold type), numbers and
    /// bullets are typed, lines with tabs are rows of a table. Deterministic.</summary>
    internal static byte[] Plain(string name) => Docx(name, styled: false);

    /// <summary>The same with Word's heading styles.</summary>
    internal static byte[] Styled(string name) => Docx(name, styled: true);

    private static byte[] Docx(string name, bool styled)
    {
        var body = new StringBuilder();
        string[] lines = Lines(name);
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i];
            if (Rule().IsMatch(line)) continue;
            if (line.Trim('\t', ' ').Length > 0 && line.Contains('\t', StringComparison.Ordinal))
            {
                int last = i;
                while (last + 1 < lines.Length && lines[last + 1].Contains('\t', StringComparison.Ordinal)) last++;
                // Two tables without anything between them are one.
                if (body.Length > 8 && body.ToString(body.Length - 8, 8) == "</w:tbl>") body.Append("<w:p/>");
                Table(lines[i..(last + 1)], body);
                i = last;
                continue;
            }

            if (Words(line).Length == 0) continue;
            int level = Heading().Match(line).Value.Count(c => c == '#');
            string typed = Bullet().Replace(Words(line), "• ");
            string style = styled && level > 0 ? $"<w:pPr><w:pStyle w:val=\"Heading{level}\"/></w:pPr>" : "";
            bool isBold = level > 0 || (line.StartsWith("<b>", StringComparison.Ordinal) && line.EndsWith("</b>", StringComparison.Ordinal));
            body.Append("<w:p>").Append(style).Append(Run(typed, isBold)).Append("</w:p>");
        }

        return Package(body.ToString(), styled);
    }

    private static void Table(string[] rows, StringBuilder body)
    {
        int columns = rows.Max(r => r.Split('\t').Length);
        body.Append("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>").Append(string.Concat(Enumerable.Repeat("<w:gridCol w:w=\"2000\"/>", columns))).Append("</w:tblGrid>");
        foreach (string row in rows)
        {
            string[] cells = row.Split('\t');
            body.Append("<w:tr>");
            for (int i = 0; i < columns; i++) body.Append("<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr><w:p>").Append(i < cells.Length ? Run(Words(cells[i]), false) : "").Append("</w:p></w:tc>");
            body.Append("</w:tr>");
        }

        body.Append("</w:tbl>");
    }

    private static string Run(string words, bool isBold) =>
        words.Length == 0 ? "" : $"<w:r>{(isBold ? "<w:rPr><w:b/></w:rPr>" : "")}<w:t xml:space=\"preserve\">{SecurityElement.Escape(words)}</w:t></w:r>";

    private static byte[] Package(string body, bool styled)
    {
        string headings = string.Concat(Enumerable.Range(1, 4).Select(l => $"<w:style w:type=\"paragraph\" w:styleId=\"Heading{l}\"><w:name w:val=\"heading {l}\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/><w:outlineLvl w:val=\"{l - 1}\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"));
        string styles = $"<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>{(styled ? headings : "")}</w:styles>";
        return RepeatableZip.Write(
        [
            Entry("[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{Type}document.main+xml\"/><Override PartName=\"/word/styles.xml\" ContentType=\"{Type}styles+xml\"/></Types>"),
            Entry("_rels/.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
            Entry("word/_rels/document.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}styles\" Target=\"styles.xml\"/></Relationships>"),
            Entry("word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>"),
            Entry("word/styles.xml", styles),
        ]);
    }

    private static ZipEntry Entry(string name, string content) => RepeatableZip.Compress(name, Encoding.UTF8.GetBytes(content));

    [GeneratedRegex(@"\A#{1,6}\s+")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\*\*|</?(b|a|sup|i)\b[^>]*>|(?<![\w*])\*(?=\w)|(?<=\w)\*(?![\w*])")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\A\s*-\s+")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\A-{4,}\s*\z")]
    private static partial Regex Rule();
}
