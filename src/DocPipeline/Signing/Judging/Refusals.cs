using DocPipeline.Findings;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Signing.Judging;

/// <summary>Why something cannot happen, in words, and what to do instead.</summary>
internal static class Refusals
{
    /// <summary>The most characters that anybody may write as a reason, a name or a note.</summary>
    internal const int MostCharacters = 2000;

    /// <summary>It cannot happen to the round.</summary>
    internal static Finding OfRound(SigningRound round, Possible why) => why switch
    {
        Possible.IsNotOpen => SigningCodes.Error(SigningCodes.Round, "The round is not open.", mend: "Open it with docpipeline round open."),
        Possible.IsOpen => SigningCodes.Error(SigningCodes.Round, "The round is open already.", mend: "docpipeline round status shows where it stands."),
        Possible.IsStopped => SigningCodes.Error(
            SigningCodes.Round, $"The round has stopped, for {string.Join(" and ", round.Stoppers.Select(slot => slot.Slot.Name))} declined to sign.",
            mend: "Invite them anew when that is settled, or void the round."),
        _ => SigningCodes.Error(SigningCodes.Round, $"The round is closed: {round.Closing?.Word ?? "closed"}{(round.ClosedAt is { } at ? FormattableString.Invariant($" on {at:d MMMM yyyy}") : "")}.", mend: "Nothing can be added to it. Open another round where one is needed."),
    };

    /// <summary>It cannot happen at the place.</summary>
    internal static Finding OfSlot(SlotStanding slot, Possible why)
    {
        string name = slot.Slot.Name;
        (string message, string mend) = why switch
        {
            Possible.TooEarly => ($"It is not the turn of {name} yet: those before have not all signed.", "Wait for them; docpipeline round status shows who."),
            Possible.TimeIsOver => ($"The time for {name} to sign is over{(slot.ExpiresAt is { } at ? FormattableString.Invariant($" since {at:d MMMM yyyy, HH:mm}") : "")} UTC.", "Invite them again with a later day."),
            Possible.IsSigned => ($"{name} has signed already.", slot.Answer == SlotAnswer.Signed ? "Accept or reject what came back." : "A signature can be taken back before the round is complete: docpipeline round withdraw."),
            Possible.NothingToAccept => ($"Nothing of {name} waits to be looked at.", "docpipeline round status shows what does."),
            Possible.NothingToWithdraw => ($"{name} has not signed, so there is no signature to take back.", "Who does not want to sign declines: docpipeline round decline."),
            Possible.IsDeclined => ($"{name} declined to sign.", "Invite them anew when that is settled."),
            Possible.IsWithdrawn => ($"{name} took the signature back.", "Invite them anew when that is settled."),
            _ => throw new ArgumentOutOfRangeException(nameof(why), why, "No reason of a place."),
        };
        return SigningCodes.Error(SigningCodes.Slot, message, slot.Slot.Id.ToString(), mend: mend);
    }

    /// <summary>The round has no such place.</summary>
    internal static Finding NoSuchSlot(SigningRound round, SlotId place) => SigningCodes.Error(
        SigningCodes.NoSuchSlot, $"The round has no place ‘{place}’.", expected: $"one of: {string.Join(", ", round.Slots.Take(30).Select(slot => slot.Slot.Id))}",
        mend: Nearest.To(place.ToString(), round.Slots.Select(slot => slot.Slot.Id.ToString())) is { } meant ? $"Write ‘{meant}’, if that is the one." : "docpipeline round status lists its places.");

    /// <summary>Something has to be said, in text that can be kept.</summary>
    /// <param name="said">What was said.</param>
    /// <param name="what">What it is about.</param>
    /// <param name="isRead">Whether a program read it off a file: a certificate may well name its holder by a mailbox, and nobody can say that otherwise.</param>
    internal static IReadOnlyList<Finding> Unless(string? said, string what, bool isRead = false) =>
        string.IsNullOrWhiteSpace(said) ? [SigningCodes.Error(SigningCodes.Unsaid, $"Nobody says {what}.", mend: "Say it.")]
        : said.Length > MostCharacters ? [SigningCodes.Error(SigningCodes.Unsaid, $"What was said ({what}) is longer than {MostCharacters} characters.", mend: "Say it more shortly.")]
        : PrintableText.FirstForbidden(said, hasLines: true) is not null ? [SigningCodes.Error(SigningCodes.Unsaid, $"What was said ({what}) has characters that nobody sees.", mend: "Type it anew.")]
        : !isRead && HasAddress(said) ? [SigningCodes.Error(SigningCodes.Unsaid, $"What was said ({what}) has an e-mail address in it, and what a round records can never be erased.", mend: "Say it without the address.")]
        : [];

    /// <summary>Where something is said that need not be, it has to be text that can be kept.</summary>
    internal static IReadOnlyList<Finding> IfSaid(string? said, string what) => said is null ? [] : Unless(said, what);

    /// <summary>What is said of a decision.</summary>
    internal static IReadOnlyList<Finding> Of(SigningAuthority? authority) => authority is null ? [] :
    [
        .. IfSaid(authority.Body, "the body that decided"), .. IfSaid(authority.Minute, "the minute of the decision"), .. IfSaid(authority.Delegation, "the scheme of delegation"),
        .. authority.InOfficeUntil < authority.InOfficeFrom ? [SigningCodes.Error(SigningCodes.Unsaid, "The office ends before it begins.", mend: "Look at both days again.")] : Array.Empty<Finding>(),
    ];

    // An @ between two characters that are no space: prices (“3 @ £5”) and handles pass.
    private static bool HasAddress(string said) =>
        Enumerable.Range(1, Math.Max(0, said.Length - 2)).Any(i => said[i] == '@' && char.IsLetterOrDigit(said[i - 1]) && char.IsLetterOrDigit(said[i + 1]));
}
