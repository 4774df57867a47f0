using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using DocPipeline.Archive.Log.Merkle;

namespace DocPipeline.Archive.Log.Checkpoints;

/// <summary>What a log states: its size and root (C2SP tlog-checkpoint, <c>c2sp.org/tlog-checkpoint</c>).</summary>
/// <param name="Origin">Which log.</param>
/// <param name="Size">The number of leaves.</param>
/// <param name="Root">The root of the tree of that size (RFC 6962, SHA-256).</param>
internal sealed record Checkpoint(string Origin, long Size, MerkleHash Root)
{
    /// <summary>Reads the text of a note. Extension lines are passed over: nothing that is kept here depends on them.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out Checkpoint? checkpoint)
    {
        checkpoint = null;
        if (text.Split('\n') is not [{ Length: > 0 } origin, { } size, { } root, .. { } rest, ""] || rest.Any(line => line.Length == 0)) return false;
        if (!TryReadNumber(size, out long leaves) || !MerkleHash.TryRead(root, out MerkleHash? hash)) return false;
        checkpoint = new Checkpoint(origin, leaves, hash.Value);
        return true;
    }

    /// <summary>Reads a number without sign or leading zeroes.</summary>
    internal static bool TryReadNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && number.ToString(CultureInfo.InvariantCulture) == text;

    /// <summary>The text to sign: three lines.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root}\n");
}
