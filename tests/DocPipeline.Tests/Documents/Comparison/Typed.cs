using System.Globalization;
using System.Text;
using DocPipeline.Documents.Packaging;

namespace DocPipeline.Tests.Documents.Comparison;

/// <summary>
/// A small Word file from lines of text: <c># heading</c>, <c>1 clause</c> in a numbered list, <c>| a | b |</c> a row of a table; anything
/// else is a paragraph. <c>[^words]</c> in a line is a footnote, <c>[!words]</c> a text box.
/// </summary>
internal static class Typed
{
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    internal static byte[] Docx(string text, string header = "A header")
    {
        var package = new WordPackage();
        var notes = new List<string>();
        var body = new StringBuilder();
        bool isInTable = false;
        int boxes = 0;
        foreach (string line in text.Split('\n'))
        {
            bool isRow = line.StartsWith("| ", StringComparison.Ordinal);
            if (isRow && !isInTable) body.Append("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>");
            if (!isRow && isInTable) body.Append("</w:tbl>");
            isInTable = isRow;
            if (isRow) body.Append("<w:tr>").AppendJoin("", line.Trim('|', ' ').Split(" | ").Select(c => $"<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>{Paragraph(c)}</w:tc>")).Append("</w:tr>");
            else body.Append(Paragraph(line));
        }

        if (isInTable) body.Append("</w:tbl><w:p/>");
        package.Relate("", new Relationship("rId1", Relations + "officeDocument", "word/document.xml"));
        Add("document", "document.main", $"<w:document {Namespaces}><w:body>{body}<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdheader\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>");
        Add("header", "header", $"<w:hdr {Namespaces}>{Paragraph(header)}</w:hdr>");
        Add("styles", "styles", $"<w:styles {Namespaces}><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style><w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style></w:styles>");
        Add("numbering", "numbering", $"<w:numbering {Namespaces}><w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"multilevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.1\"/><w:lvlJc w:val=\"left\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>");
        Add("footnotes", "footnotes", $"<w:footnotes {Namespaces}><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>{string.Concat(notes.Select((n, i) => $"<w:footnote w:id=\"{i + 1}\">{Paragraph(n)}</w:footnote>"))}</w:footnotes>");
        return package.ToBytes();

        void Add(string name, string type, string xml)
        {
            package.Add($"word/{name}.xml", $"{Types}{type}+xml", Encoding.UTF8.GetBytes(xml));
            if (name != "document") package.Relate("word/document.xml", new Relationship("rId" + name, Relations + name, name + ".xml"));
        }

        string Paragraph(string line)
        {
            string properties = line.StartsWith("# ", StringComparison.Ordinal) ? "<w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>"
                : line.StartsWith("1 ", StringComparison.Ordinal) ? "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>" : "";
            var runs = new StringBuilder();
            string rest = properties.Length > 0 ? line[2..] : line;
            for (int at; (at = rest.IndexOf('[', StringComparison.Ordinal)) >= 0;)
            {
                int end = rest.IndexOf(']', at);
                runs.Append(Run(rest[..at]));
                string inner = rest[(at + 2)..end];
                if (rest[at + 1] == '^')
                {
                    notes.Add(inner);
                    runs.Append(CultureInfo.InvariantCulture, $"<w:r><w:footnoteReference w:id=\"{notes.Count}\"/></w:r>");
                }
                else
                {
                    boxes++;
                    runs.Append(CultureInfo.InvariantCulture, $"<w:r><w:drawing><wp:inline><wp:extent cx=\"900000\" cy=\"900000\"/><wp:docPr id=\"{boxes}\" name=\"Box {boxes}\"/><a:graphic><a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr txBox=\"1\"/><wps:spPr/><wps:txbx><w:txbxContent>{Paragraph(inner)}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>");
                }

                rest = rest[(end + 1)..];
            }

            return $"<w:p>{properties}{runs}{Run(rest)}</w:p>";
        }

        static string Run(string words) => words.Length == 0 ? "" : $"<w:r><w:t xml:space=\"preserve\">{Xml.Escape(words)}</w:t></w:r>";
    }
}
