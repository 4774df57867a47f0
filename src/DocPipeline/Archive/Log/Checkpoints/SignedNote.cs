using System.Buffers.Binary;
using System.Text;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Log.Checkpoints;

/// <summary>A text signed by one or more keys: C2SP signed-note v1.0.0, <c>c2sp.org/signed-note</c>.</summary>
internal sealed class SignedNote
{
    private const string Dash = "— ";

    // The specification asks for at least 16.
    private const int MostSignatures = 64;
    private const int LongestNote = 100_000;

    private SignedNote(string text, IReadOnlyList<NoteSignature> signatures) => (Text, Signatures) = (text, signatures);

    /// <summary>The text that is signed, with its last line break.</summary>
    public string Text { get; }

    /// <summary>The signatures, in the order of their lines; of unknown keys too.</summary>
    public IReadOnlyList<NoteSignature> Signatures { get; }

    /// <summary>Signs a text.</summary>
    /// <param name="text">Lines that each end with a line break.</param>
    /// <param name="signers">At least one.</param>
    /// <returns>The note, or why a signer did not sign.</returns>
    public static async Task<Outcome<SignedNote>> SignAsync(string text, IReadOnlyList<ILogSigner> signers, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfZero(signers.Count);
        return await new SignedNote(text, []).AddAsync(signers, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Adds signatures; what is there stays.</summary>
    public async Task<Outcome<SignedNote>> AddAsync(IReadOnlyList<ILogSigner> signers, CancellationToken cancellationToken)
    {
        List<NoteSignature> signatures = [.. Signatures];
        foreach (ILogSigner signer in signers)
        {
            if (Check(signer.Key) == NoteSignatureCheck.Right) continue;
            Outcome<byte[]> signature = await signer.SignAsync(Encoding.UTF8.GetBytes(Text), cancellationToken).ConfigureAwait(false);
            if (signature.IsRefused) return Outcome.Refused<SignedNote>(signature.Findings);
            signatures.Add(new NoteSignature(signer.Key.Name, signer.Key.Id, signature.Value));
        }

        return Outcome.Done(new SignedNote(Text, signatures));
    }

    /// <summary>Reads a note. Nothing is verified yet, and nothing in it is to be believed before <see cref="Check"/>.</summary>
    public static Outcome<SignedNote> Read(ReadOnlyMemory<byte> bytes, Place place)
    {
        if (bytes.Length > LongestNote) return Malformed(place, $"The note is longer than {LongestNote} bytes.");
        string all;
        try
        {
            all = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes.Span);
        }
        catch (DecoderFallbackException)
        {
            return Malformed(place, "The note is not UTF-8.");
        }

        if (all.Any(c => c < ' ' && c != '\n')) return Malformed(place, "The note has a control character.");
        int end = all.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0 || !all.EndsWith('\n') || end + 2 == all.Length) return Malformed(place, "The note has no signature lines after an empty line.");

        string[] lines = all[(end + 2)..^1].Split('\n');
        if (lines.Length > MostSignatures) return Malformed(place, $"The note has more than {MostSignatures} signatures.");
        List<NoteSignature> signatures = [];
        foreach (string line in lines)
        {
            if (ReadSignature(line) is not { } signature) return Malformed(place, "A signature line of the note is malformed.");
            signatures.Add(signature);
        }

        return Outcome.Done(new SignedNote(all[..(end + 1)], signatures));
    }

    /// <summary>What the note says to a key. Of several lines of one key every one has to be right.</summary>
    public NoteSignatureCheck Check(LogKey key)
    {
        NoteSignature[] own = [.. Signatures.Where(s => s.Name == key.Name && s.KeyId == key.Id)];
        if (own.Length == 0) return NoteSignatureCheck.Absent;
        byte[] text = Encoding.UTF8.GetBytes(Text);
        return own.All(s => key.Verify(text, s.Bytes.Span)) ? NoteSignatureCheck.Right : NoteSignatureCheck.Wrong;
    }

    /// <summary>The note as it is stored.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(ToString());

    /// <inheritdoc/>
    public override string ToString()
    {
        StringBuilder note = new StringBuilder(Text).Append('\n');
        foreach (NoteSignature signature in Signatures)
        {
            byte[] bytes = new byte[4 + signature.Bytes.Length];
            BinaryPrimitives.WriteUInt32BigEndian(bytes, signature.KeyId);
            signature.Bytes.CopyTo(bytes.AsMemory(4));
            note.Append(Dash).Append(signature.Name).Append(' ').Append(Convert.ToBase64String(bytes)).Append('\n');
        }

        return note.ToString();
    }

    private static NoteSignature? ReadSignature(string line)
    {
        if (!line.StartsWith(Dash, StringComparison.Ordinal)) return null;
        if (line[Dash.Length..].Split(' ') is not [{ Length: > 0 } name, { } encoded] || name.Any(c => c == '+' || char.IsWhiteSpace(c))) return null;
        return StrictBase64.TryRead(encoded, out byte[]? bytes) && bytes.Length > 4
            ? new NoteSignature(name, BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(4))
            : null;
    }

    private static Outcome<SignedNote> Malformed(Place place, string message) => Outcome.Refused<SignedNote>(
        [LogFinding.At(place, LogFinding.CheckpointMalformed, message, "a signed note (c2sp.org/signed-note)", SignedCheckpoint.WhereCopiesAre)]);
}
