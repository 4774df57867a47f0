using System.Text;

namespace DocPipeline.Testing.Hostile;

/// <summary>Word files with something in them that runs, fetches or hides, or that no reader of XML should be given.</summary>
internal static class HostileWordFiles
{
    private const string Wordprocessing = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static readonly byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

    internal static IReadOnlyList<HostileKind> Kinds { get; } =
    [
        Kind("macros", "ADMIT-MACROS", _ => new PlainWordFile().Add("word/vbaProject.bin", "application/vnd.ms-office.vbaProject", ole).Relate("word/document.xml", "vbaProject", "vbaProject.bin", space: "http://schemas.microsoft.com/office/2006/relationships/")),
        Kind("macros under another name", "ADMIT-MACROS", r => new PlainWordFile().Add($"word/{r.Next()}.png", null, ole).Relate("word/document.xml", r.PickCase("vbaproject"), "x.png", space: "http://schemas.microsoft.com/office/2006/relationships/")),
        Kind("macros that nothing refers to", "ADMIT-OLD-FORMAT", r => new PlainWordFile().Add($"word/media/{r.Next()}.png", null, ole)),
        Kind("a .docm renamed", "ADMIT-MACROS", r => MainType(r.Pick("application/vnd.ms-word.document.macroEnabled.main+xml", "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"))),
        Kind("keyboard shortcuts that start macros", "ADMIT-MACROS", _ => new PlainWordFile().Add("word/customizations.xml", "application/vnd.ms-word.keyMapCustomizations+xml", "<a/>").Relate("word/document.xml", "keyMapCustomizations", "customizations.xml", space: "http://schemas.microsoft.com/office/2006/relationships/")),
        Kind("a ribbon of its own", "ADMIT-MACROS", _ => new PlainWordFile().Add("customUI/customUI.xml", null, "<customUI onLoad=\"a\"/>").Relate("", "extensibility", "customUI/customUI.xml", space: "http://schemas.microsoft.com/office/2006/relationships/ui/")),
        Kind("a script in a picture", "ADMIT-MACROS", r => new PlainWordFile().Add($"word/media/{r.Next()}.svg", "image/svg+xml", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")),
        Kind("an ActiveX control", "ADMIT-ACTIVEX", _ => new PlainWordFile().Add("word/activeX/activeX1.xml", "application/vnd.ms-office.activeX+xml", "<a/>").Relate("word/document.xml", "control", "activeX/activeX1.xml")),
        Markup("an ActiveX control in the text", "ADMIT-ACTIVEX", r => $"<w:p><w:r><w:object><w:control r:id=\"rId9\" w:name=\"Box{r.Next()}\"/></w:object></w:r></w:p>"),
        Kind("an embedded object", "ADMIT-EMBEDDED", r => new PlainWordFile().Add("word/embeddings/oleObject1.bin", "application/vnd.openxmlformats-officedocument.oleObject", ole).Relate(r.Pick("word/document.xml", "word/header1.xml"), "oleObject", "embeddings/oleObject1.bin")),
        Markup("an embedded object in the text", "ADMIT-EMBEDDED", r => $"<w:p><w:r><w:object><o:OLEObject Type=\"{r.Pick("Embed", "Link")}\" ProgID=\"Equation.3\" r:id=\"rId9\"/></w:object></w:r></w:p>"),
        Kind("an embedded workbook", "ADMIT-EMBEDDED", _ => new PlainWordFile().Add("word/embeddings/a.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", RawZip.Write([])).Relate("word/document.xml", "package", "embeddings/a.xlsx")),
        Kind("a program called a picture", "ADMIT-EMBEDDED", r => new PlainWordFile().Add($"word/media/{r.Next()}.png", null, [.. "MZ"u8, .. HostileZips.Noise(r, 900)])),
        Kind("another zip called a picture", "ADMIT-EMBEDDED", r => new PlainWordFile().Add($"word/media/{r.Next()}.png", null, new PlainWordFile().ToBytes())),
        Kind("a document within a part", "ADMIT-EMBEDDED", r => new PlainWordFile().Add($"customXml/item{r.Next()}.xml", null, "<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\"/>")),
        Kind("a document written out in a data part", "ADMIT-EMBEDDED", r => new PlainWordFile().Add($"customXml/item{r.Next()}.xml", null, "<a>&lt;pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\"/></a>")),
        Kind("another document brought in", "ADMIT-ALT-CHUNK", r => new PlainWordFile().Add("word/a.html", r.Pick("text/html", "application/xhtml+xml", "application/rtf", "message/rfc822"), "<html/>").Relate("word/document.xml", "aFChunk", "a.html")),
        Markup("a place for another document", "ADMIT-ALT-CHUNK", _ => "<w:altChunk r:id=\"rId9\"/>"),
        Kind("an attached template", "ADMIT-ATTACHED-TEMPLATE", r => new PlainWordFile().Relate("word/settings.xml", "attachedTemplate", r.Pick("file:///c:/a.dotm", "https://example.org/a.dotm", "\\\\server\\a.dotm"), isExternal: true)),
        Kind("an attached template, in the strict form", "ADMIT-ATTACHED-TEMPLATE", _ => new PlainWordFile().Relate("word/settings.xml", "attachedTemplate", "https://example.org/a.dotx", isExternal: true, space: "http://purl.oclc.org/ooxml/officeDocument/relationships/")),
        Kind("a picture from outside", "ADMIT-EXTERNAL", r => new PlainWordFile().Relate(r.Pick([.. PlainWordFile.Stories]), "image", r.Pick("https://example.org/pixel.png", "file:///c:/a.png", "\\\\server\\a.png"), isExternal: true)),
        Kind("frames, subdocuments and sources from outside", "ADMIT-EXTERNAL", r => new PlainWordFile().Relate("word/settings.xml", r.Pick("frame", "subDocument", "mailMergeSource", "transform", "recipientData"), "https://example.org/a", isExternal: true)),
        Kind("a link to a file", "ADMIT-EXTERNAL", r => new PlainWordFile().Relate(r.Pick([.. PlainWordFile.Stories]), "hyperlink", HostileFields.Elsewhere(r).Replace("\\\\", "\\", StringComparison.Ordinal), isExternal: true)),
        Kind("a link that only looks like a web page", "ADMIT-EXTERNAL", r => new PlainWordFile().Relate("word/document.xml", "hyperlink", r.Pick("http:///etc/passwd", "https:example.org", "http:\\\\server\\a", "httpx://example.org", " https://example.org"), isExternal: true)),
        Kind("a relationship out of the file", "ADMIT-EXTERNAL", r => new PlainWordFile().Relate("word/document.xml", "image", r.Pick("../../a.png", "file:///c:/a.png", "//server/a.png", "..\\a.png"))),
        Markup("a drawing with a picture from outside", "ADMIT-EXTERNAL", r => $"<w:p><w:r><w:pict><v:shape><v:imagedata {r.Pick("src", "o:href")}=\"{r.Pick("https://example.org/a.png", "\\\\server\\a", "file:///c:/a.png")}\"/></v:shape></w:pict></w:r></w:p>"),
        Markup("a drawing with a link to a file", "ADMIT-EXTERNAL", r => $"<w:p><w:r><w:pict><v:shape href=\"{r.Pick("file:///c:/a", "javascript:a")}\"/></w:pict></w:r></w:p>"),
        Markup("a master document", "ADMIT-EXTERNAL", _ => "<w:subDoc r:id=\"rId9\"/>"),
        Kind("a mail merge", "ADMIT-EXTERNAL", _ => new PlainWordFile().Set("word/settings.xml", "<w:settings SPACES><w:mailMerge><w:connectString w:val=\"DSN=a\"/></w:mailMerge></w:settings>")),
        Kind("a document type definition", "ADMIT-DTD", r => Everywhere(r, "<!DOCTYPE a>")),
        Kind("an entity from outside", "ADMIT-DTD", r => Everywhere(r, $"<!DOCTYPE a [<!ENTITY x SYSTEM \"{r.Pick("file:///etc/passwd", "http://example.org/a")}\">]>")),
        Kind("entities that grow a thousand million fold", "ADMIT-DTD", r => Everywhere(r, "<!DOCTYPE a [<!ENTITY l0 \"lol\">" + string.Concat(Enumerable.Range(1, 9).Select(n => $"<!ENTITY l{n} \"{string.Concat(Enumerable.Repeat($"&l{n - 1};", 10))}\">")) + "]>")),
        Kind("a parameter entity", "ADMIT-DTD", r => Everywhere(r, "<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://example.org/a.dtd\"> %x;]>")),
        Kind("a definition in a part of another name", "ADMIT-DTD", r => new PlainWordFile().Add($"word/media/{r.Next()}.png", null, "<!DOCTYPE a><a/>", HostileFields.EncodingOf(r))),
        Kind("a definition in the list of content types", "ADMIT-DTD", r => InList(r, "<!DOCTYPE Types>")),
        Markup("elements nested deeper than 256", "ADMIT-XML-DEPTH", r => Nested("<w:p><w:r><w:pict>", "v:group", 256 + r.Next(200), "</w:pict></w:r></w:p>")),
        Kind("elements nested a hundred thousand deep", "ADMIT-XML-DEPTH", r => new PlainWordFile().Add("customXml/item1.xml", null, Nested("", "a", 100_000 + r.Next(9), ""))),
        Kind("one attribute of eight million letters", "ADMIT-XML", r => new PlainWordFile().Add("customXml/item1.xml", null, $"<a b=\"{Letters(r, 8_000_000)}\"/>")),
        Kind("one text of eight million letters", "ADMIT-XML", r => new PlainWordFile().Add("customXml/item1.xml", null, $"<a>{Letters(r, 8_000_000)}</a>")),
        Kind("a hundred thousand attributes", "ADMIT-XML", r => new PlainWordFile().Add("customXml/item1.xml", null, $"<a {string.Join(' ', Enumerable.Range(r.Next(9), 100_000).Select(n => $"b{n}=\"\""))}/>")),
        Kind("a hundred thousand names", "ADMIT-XML", r => new PlainWordFile().Add("customXml/item1.xml", null, $"<a>{string.Concat(Enumerable.Range(r.Next(9), 100_000).Select(n => $"<b{n}/>"))}</a>")),
        Kind("an attribute twice", "ADMIT-XML", r => Everywhere(r, "<a b=\"1\" b=\"2\"/>")),
        Kind("markup that does not close", "ADMIT-XML", r => Everywhere(r, "<a><b></a>")),
        Kind("two roots", "ADMIT-XML", r => Everywhere(r, "<a/>")),
        Kind("a character that XML has not", "ADMIT-XML", r => Everywhere(r, $"<a>{r.Pick("\u0001", "&#0;", "&#xFFFF;", "\uFFFE")}</a>")),
        Kind("an encoding that no part has", "ADMIT-XML", r => Everywhere(r, $"<?xml version=\"1.0\" encoding=\"{r.Pick("UTF-7", "IBM037", "windows-1252", "utf-32", "x-nothing")}\"?>")),
        Kind("an entry without a content type", "ADMIT-CONTENT-TYPE", r => new PlainWordFile().Add($"word/a{r.Next()}.bin", null, [1, 2, 3])),
        Kind("two content types for one part", "ADMIT-CONTENT-TYPE", r => new PlainWordFile().Type(r.Pick("<Default Extension=\"XML\" ContentType=\"text/xml\"/>", "<Override PartName=\"/Word/Document.xml\" ContentType=\"image/png\"/>"))),
        Kind("two parts called the document", "ADMIT-DAMAGED", _ => new PlainWordFile().Relate("", "officeDocument", "word/header1.xml")),
        Kind("a relationship of no known place", "ADMIT-DAMAGED", r => new PlainWordFile().Add("word/_rels/styles.xml.rels", null, $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"a\" Type=\"x/hyperlink\" Target=\"https://example.org/\" TargetMode=\"{r.Pick("external", "Outside", "")}\"/></Relationships>")),
        Bytes("an old .doc renamed", "ADMIT-OLD-FORMAT", _ => [.. ole, .. Encoding.Unicode.GetBytes("WordDocument"), .. new byte[900]]),
        Bytes("a .docx with a password", "ADMIT-ENCRYPTED", r => [.. ole, .. Encoding.Unicode.GetBytes("EncryptionInfo\0\0EncryptedPackage"), .. HostileZips.Noise(r, 900)]),
        Bytes("RTF renamed", "ADMIT-UNKNOWN-KIND", _ => "{\\rtf1 Hello}"u8.ToArray()),
        Bytes("a web page renamed", "ADMIT-UNKNOWN-KIND", r => Encoding.UTF8.GetBytes(r.Pick("<html><script>a</script></html>", "MIME-Version: 1.0\r\n\r\n<html/>", "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>"))),
        Bytes("an empty file", "ADMIT-UNKNOWN-KIND", _ => []),
        Bytes("noise", "ADMIT-UNKNOWN-KIND", r => [0x01, .. HostileZips.Noise(r, r.Next(1, 9_000))]),
        Bytes("a zip of something else", "ADMIT-UNKNOWN-KIND", r => RawZip.Write([new RawEntry("readme.txt", HostileZips.Noise(r, 300)), new RawEntry("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"u8.ToArray())])),
        Bytes("a workbook renamed", "ADMIT-UNKNOWN-KIND", _ => MainType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml").ToBytes()),
        new("a Word file called a PDF", ".pdf", "ADMIT-WRONG-NAME", _ => new PlainWordFile().ToBytes()),
        new("a Word file called one with macros", ".docm", "ADMIT-WRONG-NAME", _ => new PlainWordFile().ToBytes()),
    ];

    private static HostileKind Kind(string name, string code, Func<Random, PlainWordFile> file) => new(name, ".docx", code, random => file(random).ToBytes());

    private static HostileKind Bytes(string name, string code, Func<Random, byte[]> bytes) => new(name, ".docx", code, bytes);

    private static HostileKind Markup(string name, string code, Func<Random, string> markup) => new(name, ".docx", code, random => HostileFields.InSomeStory(random, markup(random)));

    private static PlainWordFile MainType(string type)
    {
        var file = new PlainWordFile();
        file.Type($"<Override PartName=\"/word/main.xml\" ContentType=\"{type}\"/>").Add("word/main.xml", null, "<a/>");
        return file.Redirect("word/main.xml");
    }

    // In front of any part: the text of a plain part follows.
    private static PlainWordFile Everywhere(Random random, string start)
    {
        string part = random.Pick("word/document.xml", "word/header1.xml", "word/settings.xml", "word/styles.xml", "word/comments.xml", "docProps/core.xml", "customXml/item1.xml");
        return new PlainWordFile().Set(part, start + $"<w:styles xmlns:w=\"{PlainWordFile.W}\"/>", start.StartsWith("<?xml", StringComparison.Ordinal) ? new UTF8Encoding(false) : HostileFields.EncodingOf(random));
    }

    private static PlainWordFile InList(Random random, string start) => new PlainWordFile().BeforeList(start + new string(' ', random.Next(9)));

    private static string Nested(string before, string element, int depth, string after) =>
        before + string.Concat(Enumerable.Repeat($"<{element}>", depth)) + string.Concat(Enumerable.Repeat($"</{element}>", depth)) + after;

    private static string Letters(Random random, int count)
    {
        byte[] chance = HostileZips.Noise(random, count);
        char[] letters = new char[count];
        for (int i = 0; i < count; i++) letters[i] = (char)('a' + (chance[i] & 15));
        return new string(letters);
    }
}
