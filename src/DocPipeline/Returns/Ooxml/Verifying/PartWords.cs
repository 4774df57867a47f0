namespace DocPipeline.Returns.Ooxml.Verifying;

/// <summary>What a part of a Word file is, in the words of whoever reads it.</summary>
internal static class PartWords
{
    private static readonly (string Start, string Words)[] Known =
    [
        ("word/document.xml", "the document's text"),
        ("word/header", "a page header"),
        ("word/footer", "a page footer"),
        ("word/footnotes", "the footnotes"),
        ("word/endnotes", "the endnotes"),
        ("word/comments", "comments"),
        ("word/styles", "the styles"),
        ("word/numbering", "the numbering of clauses"),
        ("word/settings", "the document's settings"),
        ("word/webSettings", "the document's settings"),
        ("word/theme/", "the document's colours and fonts"),
        ("word/fontTable", "the list of fonts"),
        ("word/fonts/", "a font"),
        ("word/media/", "a picture"),
        ("customXml/", "data that the document carries"),
        ("docProps/", "properties of the document"),
        ("_xmlsignatures/", "a signature"),
    ];

    internal static string Of(string part)
    {
        if (OoxmlNames.HoldsRelationships(part)) return "what parts of the document lead to";
        string? words = Known.FirstOrDefault(known => part.StartsWith(known.Start, StringComparison.Ordinal)).Words;
        return words ?? "a part of the document";
    }
}
