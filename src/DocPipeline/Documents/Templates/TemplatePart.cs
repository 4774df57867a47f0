namespace DocPipeline.Documents.Templates;

/// <summary>A part of an unpacked template: its file there, and its place in the package.</summary>
/// <param name="File">The file's name in the template's folder.</param>
/// <param name="Name">The part's name in the package.</param>
/// <param name="ContentType">Its content type.</param>
/// <param name="RelationshipId">The id by which the document refers to it; nothing for the document itself.</param>
/// <param name="RelationshipType">The last segment of the relationship's type.</param>
internal sealed record TemplatePart(string File, string Name, string ContentType, string? RelationshipId, string? RelationshipType)
{
    private const string Wordprocessing = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>The layout that the built-in templates have. The document stands first: what it renders decides on numbering and links.</summary>
    internal static readonly IReadOnlyList<TemplatePart> HouseLayout =
    [
        new("document.xml", "word/document.xml", Wordprocessing + "document.main+xml", null, null),
        new("header.xml", "word/header.xml", Wordprocessing + "header+xml", "rIdHeader", "header"),
        new("header-first.xml", "word/header-first.xml", Wordprocessing + "header+xml", "rIdHeaderFirst", "header"),
        new("footer.xml", "word/footer.xml", Wordprocessing + "footer+xml", "rIdFooter", "footer"),
        new("styles.xml", "word/styles.xml", Wordprocessing + "styles+xml", "rIdStyles", "styles"),
        new("settings.xml", "word/settings.xml", Wordprocessing + "settings+xml", "rIdSettings", "settings"),
        new("fontTable.xml", "word/fontTable.xml", Wordprocessing + "fontTable+xml", "rIdFonts", "fontTable"),
        new("theme.xml", "word/theme/theme.xml", "application/vnd.openxmlformats-officedocument.theme+xml", "rIdTheme", "theme"),
    ];
}
