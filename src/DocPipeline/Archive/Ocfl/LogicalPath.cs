using System.Diagnostics.CodeAnalysis;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Archive.Ocfl;

/// <summary>
/// The name of a file within an entry, such as <c>agreement.docx</c> or <c>events/3.json</c>: what <see cref="BlobName"/> takes, short
/// enough that the blob's name still has room for the object's root and the entry before it. OCFL allows far more; other programs'
/// names are read by the validator only.
/// </summary>
internal sealed record LogicalPath : IComparable<LogicalPath>
{
    /// <summary>The longest path, in characters.</summary>
    internal const int Longest = 500;

    /// <summary>The greatest number of segments.</summary>
    internal const int MostSegments = 32;

    private LogicalPath(string value) => Value = value;

    /// <summary>The path as text.</summary>
    internal string Value { get; }

    /// <summary>The path that the program itself puts together.</summary>
    /// <exception cref="FormatException">The text is no path: a bug of the caller, who has to check what came from outside.</exception>
    internal static LogicalPath Of(string text) =>
        TryRead(text, out LogicalPath? path) ? path : throw new FormatException("The logical path of a file is malformed.");

    /// <summary>Reads a path, exactly as written.</summary>
    internal static bool TryRead(string text, [NotNullWhen(true)] out LogicalPath? path)
    {
        path = text.Length <= Longest && BlobName.TryRead(text, out _) && text.Count(c => c == '/') < MostSegments ? new LogicalPath(text) : null;
        return path is not null;
    }

    /// <summary>Ordinal, as everything in an inventory is sorted.</summary>
    public int CompareTo(LogicalPath? other) => string.CompareOrdinal(Value, other?.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
