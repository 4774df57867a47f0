using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using DocPipeline.Archive.Entries;

namespace DocPipeline.Pipeline.Archiving.Records;

/// <summary>
/// Names one entry of a record to the next push: what it starts from. It holds the entry's number and the beginning of its inventory's
/// digest, so that the same number in another store, or in one that was put back, is another tag.
/// </summary>
public sealed partial record RecordTag
{
    private const int Digits = 32;

    /// <summary>Any tag that no archive of ours has given out: whoever states one has not seen what is here.</summary>
    public static RecordTag Foreign { get; } = new(0, "");

    private RecordTag(int entry, string digest) => (Entry, Digest) = (entry, digest);

    /// <summary>The number of the entry, from 1; 0 for <see cref="Foreign"/>.</summary>
    public int Entry { get; }

    private string Digest { get; }

    /// <summary>Reads a tag, exactly as <see cref="ToString"/> writes it.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out RecordTag? tag)
    {
        Match match = Shape().Match(text);
        tag = match.Success ? new RecordTag(int.Parse(match.Groups["entry"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), match.Groups["digest"].Value) : null;
        return tag is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"v{Entry}-{Digest}");

    internal static RecordTag Of(ArchivedEntry entry) => new(entry.Number.Value, entry.Inventory.Digest.Hex[..Digits]);

    internal static RecordTag Of(FiledEntry entry) => new(entry.Number.Value, entry.Inventory.Hex[..Digits]);

    [GeneratedRegex(@"\Av(?<entry>[1-9][0-9]{0,8})-(?<digest>[0-9a-f]{32})\z")]
    private static partial Regex Shape();
}
