namespace DocPipeline.Tests.Documents.Samples.Coverage;

/// <summary>How a program tells that an element is in a document: one of the three.</summary>
internal sealed class Probe
{
    public ParagraphProbe? Paragraphs { get; init; }

    public MarkupProbe? Markup { get; init; }

    /// <summary>The code of a finding that must not have been made.</summary>
    public string? Silent { get; init; }

    /// <summary>Where the element is: the heading that it stands under; nothing when it is not there.</summary>
    internal string? PlaceIn(ProducedDocument document) =>
        Paragraphs is not null ? Paragraphs.PlaceIn(document)
        : Markup is not null ? Markup.PlaceIn(document)
        : document.Blocks.Count > 0 && !document.Codes.Contains(Silent!) ? "the whole document" : null;
}
