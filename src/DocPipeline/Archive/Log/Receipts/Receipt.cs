using System.Globalization;
using System.Text;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Log.Merkle;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Log.Receipts;

/// <summary>
/// Proves offline that a leaf is in the log: index, inclusion proof and checkpoint in one text, C2SP tlog-proof v1,
/// <c>c2sp.org/tlog-proof</c>. Its <c>extra</c> line carries the leaf itself, which the proof then covers.
/// </summary>
internal sealed class Receipt
{
    private const string FirstLine = "c2sp.org/tlog-proof@v1";
    private const string ExtraWord = "extra ";
    private const string IndexWord = "index ";

    // A tree of 2^63 leaves is 63 levels high.
    private const int LongestProof = 63;
    private const int LongestReceipt = 200_000;

    /// <summary>Puts a receipt together.</summary>
    public Receipt(long index, ReadOnlyMemory<byte>? leaf, IReadOnlyList<MerkleHash> proof, SignedCheckpoint signed) =>
        (Index, Leaf, Proof, Signed) = (index, leaf, proof, signed);

    /// <summary>Where the leaf is in the log, counted from 0.</summary>
    public long Index { get; }

    /// <summary>The leaf, where the receipt carries one. It is to be believed only after <see cref="Verify"/>.</summary>
    public ReadOnlyMemory<byte>? Leaf { get; }

    /// <summary>From the leaf's sibling up to the root's child.</summary>
    public IReadOnlyList<MerkleHash> Proof { get; }

    /// <summary>The checkpoint that the proof leads to.</summary>
    public SignedCheckpoint Signed { get; }

    /// <summary>Reads a receipt. Nothing is verified yet.</summary>
    /// <param name="text">The text, byte for byte.</param>
    /// <param name="place">The file or mail that it is from.</param>
    public static Outcome<Receipt> Read(string text, Place place)
    {
        if (text.Length > LongestReceipt) return Malformed(place, "The receipt is far too long.");
        int end = text.IndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0) return Malformed(place, "The receipt has no empty line before its checkpoint.");
        Queue<string> lines = new(text[..end].Split('\n'));
        if (lines.Dequeue() != FirstLine) return Malformed(place, $"The receipt does not begin with {FirstLine}.");
        ReadOnlyMemory<byte>? leaf = null;
        if (lines.TryPeek(out string? extra) && extra.StartsWith(ExtraWord, StringComparison.Ordinal))
        {
            if (!StrictBase64.TryRead(extra[ExtraWord.Length..], out byte[]? carried)) return Malformed(place, "The leaf in the receipt is not base 64.");
            leaf = carried;
            lines.Dequeue();
        }

        if (!lines.TryDequeue(out string? word) || !word.StartsWith(IndexWord, StringComparison.Ordinal)
            || !Checkpoint.TryReadNumber(word[IndexWord.Length..], out long index))
            return Malformed(place, "The receipt has no index.");
        if (lines.Count > LongestProof) return Malformed(place, "The proof of the receipt is longer than any tree is high.");
        List<MerkleHash> proof = [];
        foreach (string line in lines)
        {
            if (!MerkleHash.TryRead(line, out MerkleHash? hash)) return Malformed(place, "A hash of the receipt's proof is malformed.");
            proof.Add(hash.Value);
        }

        Outcome<SignedCheckpoint> signed = SignedCheckpoint.Read(Encoding.UTF8.GetBytes(text[(end + 2)..]), place);
        return signed.IsRefused ? Outcome.Refused<Receipt>(signed.Findings) : Outcome.Done(new Receipt(index, leaf, proof, signed.Value));
    }

    /// <summary>Checks that a leaf is where the receipt says, under a checkpoint that a trusted key signed. Needs neither store nor network.</summary>
    /// <param name="leaf">The leaf in question.</param>
    /// <param name="trusted">The keys that the reader trusts.</param>
    /// <param name="place">Where the receipt is from.</param>
    /// <returns>Nothing when it is proved.</returns>
    public IReadOnlyList<Finding> Verify(ReadOnlySpan<byte> leaf, TrustedKeys trusted, Place place)
    {
        List<Finding> findings = [.. trusted.Check(Signed, place)];
        if (Leaf is { } carried && !carried.Span.SequenceEqual(leaf)) findings.Add(Wrong(place, "The receipt carries another leaf than the one in question."));
        Checkpoint checkpoint = Signed.Checkpoint;
        if (!MerkleProof.VerifyInclusion(MerkleTree.LeafHash(leaf), Index, checkpoint.Size, Proof, checkpoint.Root))
        {
            findings.Add(Wrong(place, string.Create(
                CultureInfo.InvariantCulture, $"The receipt does not prove that the leaf is number {Index} of the {checkpoint.Size} leaves of the checkpoint.")));
        }

        return findings;
    }

    /// <summary>The receipt as text, for a file whose name ends with <c>.tlog-proof</c>.</summary>
    public override string ToString()
    {
        StringBuilder text = new StringBuilder(FirstLine).Append('\n');
        if (Leaf is { } leaf) text.Append(ExtraWord).Append(Convert.ToBase64String(leaf.Span)).Append('\n');
        text.Append(IndexWord).Append(Index.ToString(CultureInfo.InvariantCulture)).Append('\n');
        foreach (MerkleHash hash in Proof) text.Append(hash).Append('\n');
        return text.Append('\n').Append(Signed.Note).ToString();
    }

    private static Finding Wrong(Place place, string message) => LogFinding.At(
        place,
        LogFinding.ReceiptWrong,
        message,
        "the receipt of this very leaf",
        "Compare with the receipt as it was first sent; if that one fails too, the leaf or the receipt was altered");

    private static Outcome<Receipt> Malformed(Place place, string message) => Outcome.Refused<Receipt>([LogFinding.At(
        place, LogFinding.ReceiptMalformed, message, "a receipt (c2sp.org/tlog-proof)", "Take the receipt byte for byte as it was sent, as an attachment rather than as copied text")]);
}
