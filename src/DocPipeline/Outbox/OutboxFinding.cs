using DocPipeline.Findings;

namespace DocPipeline.Outbox;

/// <summary>
/// The codes of what can be wrong with links, mails and the outbox. None is ever renamed. No message holds a token, a name or an address:
/// people are named by their ids.
/// </summary>
internal static class OutboxFinding
{
    /// <summary>The file or text of the link key cannot be used.</summary>
    internal static readonly FindingCode KeyUnusable = new("OUTBOX-LINK-KEY-UNUSABLE");

    /// <summary>Other users of the machine can read the file of the link key.</summary>
    internal static readonly FindingCode KeyFileOpen = new("OUTBOX-LINK-KEY-FILE-OPEN");

    /// <summary>A link was refused.</summary>
    internal static readonly FindingCode LinkRefused = new("OUTBOX-LINK-REFUSED");

    /// <summary>What was to be sent cannot be.</summary>
    internal static readonly FindingCode Malformed = new("OUTBOX-MALFORMED");

    /// <summary>The request was made before, for something else.</summary>
    internal static readonly FindingCode RequestTaken = new("OUTBOX-REQUEST-TAKEN");

    /// <summary>There is no such message.</summary>
    internal static readonly FindingCode NotThere = new("OUTBOX-NOT-THERE");

    /// <summary>The message is being sent, or has been.</summary>
    internal static readonly FindingCode TooLate = new("OUTBOX-TOO-LATE");

    /// <summary>A blob of the outbox is not as this program writes it.</summary>
    internal static readonly FindingCode BlobUnreadable = new("OUTBOX-BLOB-UNREADABLE");

    /// <summary>A batch changed under every try.</summary>
    internal static readonly FindingCode Busy = new("OUTBOX-BUSY");

    /// <summary>The text of a mail has a mistake.</summary>
    internal static readonly FindingCode TextWrong = new("OUTBOX-TEXT");

    /// <summary>A fact that the text of a mail needs was not given.</summary>
    internal static readonly FindingCode FactMissing = new("OUTBOX-FACT-MISSING");

    /// <summary>The person has no address, or one that no mail can carry.</summary>
    internal static readonly FindingCode NoAddress = new("OUTBOX-NO-ADDRESS");

    /// <summary>A mail was refused for good.</summary>
    internal static readonly FindingCode MailRefused = new("OUTBOX-MAIL-REFUSED");

    /// <summary>A mail was not taken yet and is tried again.</summary>
    internal static readonly FindingCode MailLater = new("OUTBOX-MAIL-LATER");

    /// <summary>A mail was tried so often that it is given up.</summary>
    internal static readonly FindingCode MailGivenUp = new("OUTBOX-MAIL-GIVEN-UP");

    /// <summary>Nothing can be sent as things are: the server does not answer, or does not accept this program.</summary>
    internal static readonly FindingCode TransportBroken = new("OUTBOX-TRANSPORT");

    /// <summary>What was given as a bounce is none that can be read.</summary>
    internal static readonly FindingCode BounceUnreadable = new("OUTBOX-BOUNCE-UNREADABLE");

    /// <summary>The settings of the mail have a mistake.</summary>
    internal static readonly FindingCode SettingsWrong = new("OUTBOX-SETTINGS");

    /// <summary>A finding, perhaps at a place.</summary>
    internal static Finding At(string? place, FindingCode code, string message, string? expected = null, string? suggestion = null, Severity severity = Severity.Error) =>
        new(code, severity, message) { Place = place is null ? null : new Place(place), Expected = expected, Suggestion = suggestion };
}
