using System.Text;
using DocPipeline.Archive;
using DocPipeline.Findings;
using DocPipeline.Signing;
using DocPipeline.Signing.Judging;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Pipeline.Signing;

/// <summary>Places of a round by what people type, and ids of requests that follow from what is asked.</summary>
internal static class Places
{
    private const int Digits = 24;

    /// <summary>A place.</summary>
    internal static Outcome<SlotStanding> Find(KeptRound kept, string text)
    {
        if (SlotId.TryRead(text, out SlotId? id) && kept.Round.Find(id.Value) is { } slot) return Outcome.Done(slot);
        return Outcome.Refused<SlotStanding>([id is { } read ? Refusals.NoSuchSlot(kept.Round, read) : SigningCodes.Error(
            SigningCodes.NoSuchSlot, $"‘{text}’ is no place of a round.", expected: "an organisation's id, or that and a capacity: council, council/second-officer, council/seal, council/witness", mend: "docpipeline round status lists the places.")]);
    }

    /// <summary>The id of a request, which says the same for the same.</summary>
    internal static string Request(string word, string what) => $"{word}-{Sha512.Of(Encoding.UTF8.GetBytes(what)).Hex[..Digits]}";
}
