using System.ComponentModel;

namespace DocPipeline.Partnerships;

/// <summary>The mark of a partnership or of its council, which stands on the first page of its documents.</summary>
public sealed record Logo
{
    /// <summary>The picture's path within the record.</summary>
    [Description("The picture, a PNG or JPEG file in the record's folder 'images', such as images/logo.png.")]
    public required string File { get; init; }

    /// <summary>What the picture says, for readers who do not see it.</summary>
    [Description("The picture in words, for readers who do not see it, such as 'Crest of Mersey Vale Council'.")]
    public required string AlternativeText { get; init; }
}
