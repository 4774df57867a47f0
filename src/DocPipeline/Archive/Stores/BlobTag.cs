using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace DocPipeline.Archive.Stores;

/// <summary>
/// An opaque word for one version of one blob (an ETag without its quotation marks). It means something only to the store that gave it
/// out.
/// </summary>
public sealed partial record BlobTag
{
    private BlobTag(string value) => Value = value;

    /// <summary>1 to 128 visible ASCII characters, no quotation mark.</summary>
    public string Value { get; }

    /// <summary>A tag as a store or a caller states it.</summary>
    /// <exception cref="FormatException">The text is no tag.</exception>
    public static BlobTag Of(string text) =>
        TryRead(text, out BlobTag? tag) ? tag : throw new FormatException("A tag is 1 to 128 visible ASCII characters, no quotation mark.");

    /// <summary>Reads a tag, exactly as written.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out BlobTag? tag) =>
        (tag = Shape().IsMatch(text) ? new BlobTag(text) : null) is not null;

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex(@"\A[\x21\x23-\x7E]{1,128}\z")]
    private static partial Regex Shape();
}
