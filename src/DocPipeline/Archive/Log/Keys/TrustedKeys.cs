using System.Globalization;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Log.Keys;

/// <summary>The keys that somebody trusts for a log, and those that the log says have replaced them since.</summary>
internal sealed class TrustedKeys
{
    private const string Ask = "Compare the key with the one that the partnership published, on paper or by telephone; do not take it from the store";

    private readonly List<KeyChain> chains;

    /// <summary>Trusts keys.</summary>
    /// <param name="given">At least one.</param>
    public TrustedKeys(IEnumerable<LogKey> given) => chains = [.. given.Distinct().Select(key => new KeyChain(key))];

    /// <summary>Follows a leaf that changes the key, in the order of the log.</summary>
    /// <returns>
    /// Whether the key that it replaces has signed it and may: it was current until then, or is older than anything that is trusted here and
    /// is replaced by a key that is.
    /// </returns>
    public bool Follow(long index, KeyLeaf leaf)
    {
        bool mayReplace = !Trusts(leaf.Replaces);
        bool[] followed = [.. chains.Select(chain => chain.Follow(index, leaf))];
        return followed.Contains(true) || (mayReplace && Trusts(leaf.Key) && leaf.IsSigned());
    }

    /// <summary>Whether a key is the one that signs by now.</summary>
    public bool IsCurrent(LogKey key) => chains.Any(chain => chain.Current.Equals(key));

    /// <summary>Whether a key is trusted, was trusted or has followed one that was.</summary>
    public bool Trusts(LogKey key) => chains.Any(chain => chain.Keys.Contains(key));

    /// <summary>The keys that sign by now.</summary>
    public IEnumerable<LogKey> Current => chains.Select(chain => chain.Current).Distinct();

    /// <summary>Whether a note is signed by a key that signs for the log while it has so many leaves.</summary>
    public bool Signed(SignedNote note, long size) => chains.Any(chain => note.Check(chain.At(size)) == NoteSignatureCheck.Right);

    /// <summary>Checks who signed a checkpoint. Signatures of other keys, such as witnesses', are passed over, as signed-note asks.</summary>
    /// <returns>Nothing when a key that may sign a checkpoint of its size did.</returns>
    public IReadOnlyList<Finding> Check(SignedCheckpoint signed, Place place)
    {
        SignedNote note = signed.Note;
        LogKey[] known = [.. chains.SelectMany(chain => chain.Keys).Distinct().Where(key => key.Name == signed.Checkpoint.Origin)];
        if (known.Length == 0)
        {
            return [LogFinding.At(
                place,
                LogFinding.KeyUnknown,
                $"The checkpoint is of the log ‘{signed.Checkpoint.Origin}’, for which no key is known here.",
                $"the log {string.Join(" or ", chains.Select(chain => chain.Current.Name).Distinct())}",
                "Give the key of this log, or look into the store that you meant")];
        }

        (LogKey Key, NoteSignatureCheck Check)[] checks = [.. known.Select(key => (key, note.Check(key)))];
        if (checks.FirstOrDefault(each => each.Check == NoteSignatureCheck.Wrong).Key is { } wrong)
        {
            return [LogFinding.At(
                place,
                LogFinding.SignatureWrong,
                $"The signature of {wrong.Label} does not fit the checkpoint: its text or the signature was altered.",
                "the checkpoint as it was signed",
                "Put back the checkpoint from log/checkpoints, from a witness or from a receipt")];
        }

        LogKey[] signedBy = [.. checks.Where(each => each.Check == NoteSignatureCheck.Right).Select(each => each.Key)];
        if (chains.Any(chain => signedBy.Contains(chain.At(signed.Checkpoint.Size)))) return [];
        return
        [
            signedBy.Length > 0
                ? LogFinding.At(
                    place,
                    LogFinding.KeyRetired,
                    string.Create(CultureInfo.InvariantCulture, $"The checkpoint of {signed.Checkpoint.Size} leaves is signed by {signedBy[0].Label}, which the log has replaced before."),
                    $"a signature of {chains.First(chain => chain.Keys.Contains(signedBy[0])).At(signed.Checkpoint.Size).Label}",
                    "Seal with the new key; if nobody of yours sealed with the old one, it is in other hands")
                : LogFinding.At(
                    place,
                    LogFinding.KeyUnknown,
                    $"The checkpoint is signed by a key that is not known here: {string.Join(", ", note.Signatures.Select(s => s.Label))}.",
                    $"a signature of {string.Join(" or ", chains.Select(chain => chain.At(signed.Checkpoint.Size).Label))}",
                    Ask),
        ];
    }
}
