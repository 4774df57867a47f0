using System.Diagnostics.CodeAnalysis;
using DocPipeline.Archive.Ocfl.Inventories.Checks;

namespace DocPipeline.Archive.Ocfl;

/// <summary>
/// The identifier of an object: a URN such as <c>urn:docpipeline:cheshire-west:agreement</c>. It stands in the object's inventory; the
/// object's place in the storage root is worked out from it (<see cref="OcflLayout.RootOf"/>).
/// </summary>
internal sealed record ObjectId
{
    private const int Longest = 500;

    private ObjectId(string value) => Value = value;

    /// <summary>The identifier as text.</summary>
    internal string Value { get; }

    /// <summary>The identifier that the program itself puts together.</summary>
    /// <exception cref="FormatException">The text is no identifier: a bug of the caller, who has to check what came from outside.</exception>
    internal static ObjectId Of(string text) =>
        TryRead(text, out ObjectId? id) ? id : throw new FormatException("The identifier of an object is malformed.");

    /// <summary>Reads an identifier, exactly as written: a URI of at most 500 characters.</summary>
    internal static bool TryRead(string text, [NotNullWhen(true)] out ObjectId? id)
    {
        id = text.Length <= Longest && Uris.IsUri(text) ? new ObjectId(text) : null;
        return id is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
