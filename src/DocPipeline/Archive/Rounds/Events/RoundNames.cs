using System.Globalization;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Archive.Rounds.Events;

/// <summary>Where rounds are kept. Eight digits, so that names in ordinal order are in the order of the events.</summary>
internal static class RoundNames
{
    /// <summary>What the names of all blobs of rounds begin with.</summary>
    internal const string Prefix = "rounds/";

    /// <summary>The greatest number of an event.</summary>
    internal const int Most = 9_999_999;

    private const int Digits = 8;

    /// <summary>What the names of all events of a round begin with: seven digits are enough, so the first one is a nought.</summary>
    internal static string EventsOf(RoundId round) => $"{Prefix}{round}/0";

    /// <summary>An event.</summary>
    internal static BlobName EventOf(RoundId round, int number) => BlobName.Of(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{round}/{number:D8}.json"));

    /// <summary>An attachment.</summary>
    internal static BlobName FileOf(RoundId round, Sha512 digest) => BlobName.Of($"{Prefix}{round}/files/{digest.Hex}");

    /// <summary>The round to which a blob belongs, and its event or attachment; nothing when it is no blob of a round.</summary>
    internal static (RoundId Round, int? Event, Sha512? File)? Read(BlobName name)
    {
        if (name.Value.Split('/') is not ["rounds", var round, .. var rest] || !RoundId.TryRead(round, out RoundId? id)) return null;
        if (rest is ["files", var hex] && Sha512.TryRead(hex, out Sha512? digest)) return (id, null, digest);
        return rest is [{ Length: Digits + 5 } file] && int.TryParse(file.AsSpan(0, Digits), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= Most && EventOf(id, number) == name
            ? (id, number, null)
            : null;
    }
}
