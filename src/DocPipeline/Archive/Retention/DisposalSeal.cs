using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Retention;

/// <summary>
/// The file <c>disposal.note</c>: the log's key has signed that this object's content may go, by exactly this list. Who can write to the
/// store and has not the key can therefore make no disposal behind which a deletion could be hidden, sealed by others or not.
/// </summary>
/// <remarks>A C2SP signed note of four lines. Its first line makes it no checkpoint, whatever follows.</remarks>
internal static class DisposalSeal
{
    /// <summary>The name of the file.</summary>
    internal static readonly LogicalPath FileName = LogicalPath.Of("disposal.note");

    private const string Purpose = "docpipeline disposal, version 1";

    /// <summary>The text that is signed.</summary>
    internal static string TextOf(ObjectId id, VersionNumber entry, ReadOnlySpan<byte> list) => $"{Purpose}\n{id}\n{entry}\n{Sha512.Of(list)}\n";

    /// <summary>Signs a list.</summary>
    internal static async Task<Outcome<SignedNote>> SignAsync(DisposalList list, ILogSigner signer, CancellationToken cancellationToken) =>
        await SignedNote.SignAsync(TextOf(list.Object, list.Entry, list.ToBytes()), [signer], cancellationToken).ConfigureAwait(false);

    /// <summary>Whether a note seals a list by a key that signed for the log when it was made.</summary>
    /// <param name="note">The note's bytes.</param>
    /// <param name="id">The object.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="list">The bytes of the list.</param>
    /// <param name="trusted">The log's keys.</param>
    /// <param name="known">How many leaves the log was known to have before the entry was made.</param>
    /// <param name="leaf">Where the entry's leaf is.</param>
    internal static bool Holds(ReadOnlyMemory<byte> note, ObjectId id, VersionNumber entry, ReadOnlySpan<byte> list, TrustedKeys trusted, long known, long leaf) =>
        SignedNote.Read(note, new Place(FileName.Value)).Value is { } read && read.Text == TextOf(id, entry, list) && (trusted.Signed(read, known) || trusted.Signed(read, leaf));
}
