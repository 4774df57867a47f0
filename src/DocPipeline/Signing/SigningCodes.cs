using DocPipeline.Findings;

namespace DocPipeline.Signing;

/// <summary>The codes of what a round of signatures answers. None is ever renamed.</summary>
public static class SigningCodes
{
    /// <summary>The terms of the round cannot be carried out.</summary>
    public static readonly FindingCode Terms = new("SIGN-TERMS");

    /// <summary>What was asked for cannot happen to the round as it stands.</summary>
    public static readonly FindingCode Round = new("SIGN-ROUND");

    /// <summary>What was asked for cannot happen to the organisation's place as it stands.</summary>
    public static readonly FindingCode Slot = new("SIGN-SLOT");

    /// <summary>The round has no such place.</summary>
    public static readonly FindingCode NoSuchSlot = new("SIGN-NO-SUCH-SLOT");

    /// <summary>What was signed or sent back is another version than the one that was issued.</summary>
    public static readonly FindingCode OtherVersion = new("SIGN-OTHER-VERSION");

    /// <summary>The link was replaced by a newer one.</summary>
    public static readonly FindingCode OldLink = new("SIGN-OLD-LINK");

    /// <summary>This way of signing is not offered.</summary>
    public static readonly FindingCode Way = new("SIGN-WAY");

    /// <summary>Something that has to be said is missing or cannot be.</summary>
    public static readonly FindingCode Unsaid = new("SIGN-UNSAID");

    /// <summary>The round cannot be completed yet.</summary>
    public static readonly FindingCode Incomplete = new("SIGN-INCOMPLETE");

    /// <summary>An event of a round is none that this program knows, or does not say what such an event says.</summary>
    public static readonly FindingCode Event = new("SIGN-EVENT");

    /// <summary>An event of a round is against the round's own rules; it has no effect.</summary>
    public static readonly FindingCode Irregular = new("SIGN-IRREGULAR");

    /// <summary>Nobody has said by which decision a signatory may sign.</summary>
    public static readonly FindingCode AuthorityUnknown = new("SIGN-AUTHORITY-UNKNOWN");

    /// <summary>The decision to sign was taken after the signature.</summary>
    public static readonly FindingCode DecisionAfter = new("SIGN-DECISION-AFTER-SIGNATURE");

    /// <summary>The signatory did not hold the office on the day of the signature.</summary>
    public static readonly FindingCode OutOfOffice = new("SIGN-OUT-OF-OFFICE");

    /// <summary>The organisation needs two officers, and two have not signed.</summary>
    public static readonly FindingCode TwoOfficers = new("SIGN-TWO-OFFICERS");

    /// <summary>The organisation needs its seal, or a witness, and has not got it.</summary>
    public static readonly FindingCode Formality = new("SIGN-FORMALITY");

    internal static Finding Error(FindingCode code, string message, string? place = null, string? expected = null, string? mend = null) =>
        new(code, Severity.Error, message) { Place = place is null ? null : new Place(place), Expected = expected, Suggestion = mend };

    internal static Finding Warning(FindingCode code, string message, string? place = null, string? mend = null) =>
        new(code, Severity.Warning, message) { Place = place is null ? null : new Place(place), Suggestion = mend };
}
