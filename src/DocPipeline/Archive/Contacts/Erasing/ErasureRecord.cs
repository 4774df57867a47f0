using DocPipeline.Archive.Log.Leaves;

namespace DocPipeline.Archive.Contacts.Erasing;

/// <summary>The record of an erasure with what follows from it.</summary>
internal sealed record ErasureRecord
{
    /// <summary>The retention of everything in which the person took part had ended.</summary>
    internal const string RetentionEnded = "retention-ended";

    /// <summary>Legal gave a reason to erase before.</summary>
    internal const string LegalReason = "legal-reason";

    private const int SaltDigits = 64;

    private ErasureRecord(PersonId person, ErasureText text, ReadOnlyMemory<byte> bytes) => (Person, Text, Bytes) = (person, text, bytes);

    internal PersonId Person { get; }

    internal ErasureText Text { get; }

    /// <summary>The record as it is stored.</summary>
    internal ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>What the log says of it: neither who it was nor why, only the digest of the record that says so.</summary>
    internal ObjectLeaf Leaf => new()
    {
        Kind = ObjectLeafKind.Erasure,
        Object = ObjectCommitment.Of(Convert.FromHexString(Text.Salt), Text.Person),
        Entry = 1,
        Inventory = Sha512.Of(Bytes.Span),
        Previous = null,
        Event = "erased",
        At = LeafTime.Of(Text.At),
    };

    /// <summary>Makes a record.</summary>
    internal static ErasureRecord Of(PersonId person, ErasureText text) => new(person, text, CanonicalJson.Write(text, ContactJson.Default.ErasureText));

    /// <summary>Reads a record; nothing when it is not one that this program wrote for this person.</summary>
    internal static ErasureRecord? Read(PersonId person, ReadOnlyMemory<byte> bytes) =>
        CanonicalJson.Read(bytes.Span, ContactJson.Default.ErasureText) is { } text && text.Person == person.Value && text.LogSize >= 0
        && text.Salt.Length == SaltDigits && text.Salt.All(char.IsAsciiHexDigitLower)
        && (text.Basis == LegalReason ? text.LegalReason is not null : text.Basis == RetentionEnded && text.LegalReason is null)
            ? new ErasureRecord(person, text, bytes)
            : null;
}
