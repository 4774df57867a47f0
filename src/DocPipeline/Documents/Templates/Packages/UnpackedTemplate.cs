using DocPipeline.Documents.Packaging;

namespace DocPipeline.Documents.Templates.Packages;

/// <summary>The layout in which the built-in templates are kept: one readable file a part.</summary>
internal static class UnpackedTemplate
{
    private const string Wordprocessing = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static readonly (string File, string Name, string ContentType, string Id, string Type)[] Layout =
    [
        ("header.xml", "word/header.xml", Wordprocessing + "header+xml", "rIdHeader", "header"),
        ("header-first.xml", "word/header-first.xml", Wordprocessing + "header+xml", "rIdHeaderFirst", "header"),
        ("footer.xml", "word/footer.xml", Wordprocessing + "footer+xml", "rIdFooter", "footer"),
        ("footnotes.xml", "word/footnotes.xml", Wordprocessing + "footnotes+xml", "rIdFootnotes", "footnotes"),
        ("styles.xml", "word/styles.xml", Wordprocessing + "styles+xml", "rIdStyles", "styles"),
        ("numbering.xml", "word/numbering.xml", Wordprocessing + "numbering+xml", "rIdNumbering", "numbering"),
        ("settings.xml", "word/settings.xml", Wordprocessing + "settings+xml", "rIdSettings", "settings"),
        ("fontTable.xml", "word/fontTable.xml", Wordprocessing + "fontTable+xml", "rIdFonts", "fontTable"),
        ("theme.xml", "word/theme/theme.xml", "application/vnd.openxmlformats-officedocument.theme+xml", "rIdTheme", "theme"),
    ];

    /// <summary>The files that a piece of a document does without: its headers and footers.</summary>
    internal static readonly string[] Margins = ["header.xml", "header-first.xml", "footer.xml"];

    /// <summary>Reads a template from its files by name.</summary>
    internal static TemplatePackage Read(string name, SortedDictionary<string, byte[]> files) => new(
        name,
        [new TemplatePart("word/document.xml", Wordprocessing + "document.main+xml", files["document.xml"]), .. Layout.Where(l => IsThere(l.File, files)).Select(l => new TemplatePart(l.Name, l.ContentType, files[l.File]))],
        [("", new Relationship("rIdDocument", Office + "officeDocument", "word/document.xml")), .. Layout.Where(l => IsThere(l.File, files)).Select(l => ("word/document.xml", new Relationship(l.Id, Office + l.Type, l.Name["word/".Length..])))]);

    // All but the margins are needed: a file of ours that is missing is a mistake of ours.
    private static bool IsThere(string file, SortedDictionary<string, byte[]> files) => files.ContainsKey(file) || !Margins.Contains(file);
}
