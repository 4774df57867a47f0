using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace DocPipeline.Archive.Stores;

/// <summary>
/// The name of a blob, such as <c>drafts/cheshire-west/agreement.docx</c>: segments of letters, digits, <c>.</c>, <c>_</c>, <c>=</c> and <c>-</c>
/// with single forward slashes between them. Case counts.
/// </summary>
/// <remarks>
/// The bounds hold in every store. Azure takes names of 1,024 characters in 254 segments and advises against segments that end with a
/// point; file systems take 255 bytes a segment, in which <see cref="FolderBlobStore"/> writes a capital as two.
/// </remarks>
public sealed partial record BlobName
{
    /// <summary>The longest name, in characters.</summary>
    public const int LongestName = 800;

    /// <summary>The longest segment, in characters, where each capital counts twice.</summary>
    public const int LongestSegment = 200;

    /// <summary>The greatest number of segments.</summary>
    public const int MostSegments = 64;

    private BlobName(string value) => Value = value;

    /// <summary>The name as text.</summary>
    public string Value { get; }

    /// <summary>The name that the program itself puts together.</summary>
    /// <exception cref="FormatException">The text is no name: a bug of the caller, who has to check what came from outside.</exception>
    public static BlobName Of(string text) =>
        TryRead(text, out BlobName? name) ? name : throw new FormatException("The name of a blob is malformed.");

    /// <summary>Reads a name, exactly as written.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out BlobName? name)
    {
        name = text.Length <= LongestName && Shape().IsMatch(text) && text.Split('/') is { Length: <= MostSegments } segments
            && segments.All(segment => segment.Length + segment.Count(char.IsAsciiLetterUpper) <= LongestSegment)
            ? new BlobName(text)
            : null;
        return name is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    // No segment ends with a point, so none is "." or "..".
    [GeneratedRegex(@"\A[A-Za-z0-9._=-]*[A-Za-z0-9_=-](/[A-Za-z0-9._=-]*[A-Za-z0-9_=-])*\z")]
    private static partial Regex Shape();
}
