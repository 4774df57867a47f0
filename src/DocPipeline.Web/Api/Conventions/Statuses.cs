using System.Collections.Frozen;
using DocPipeline.Findings;

namespace DocPipeline.Web.Api.Conventions;

/// <summary>Which status a refusal has: it follows from the codes of its findings, and is the same at every address.</summary>
internal static class Statuses
{
    // The gravest first: what is gone is gone, whatever else is said of it.
    private static readonly (int Status, FrozenSet<string> Codes)[] of =
    [
        (StatusCodes.Status410Gone, Set("ARCHIVE-DISPOSED", "CONTACTS-ERASED", "RETENTION-DISPOSED")),
        (StatusCodes.Status404NotFound, Set(
            "ARCHIVE-NOT-THERE", "BODY-NOT-FOUND", "CONTACTS-NOT-THERE", "DECISION-NOT-FOUND", "DOCUMENT-NOT-FOUND", "DRAFT-NO-RECORD", "OCFL-NOT-THERE", "OUTBOX-NOT-THERE", "REVIEW-NOT-STATED", "SIGN-NO-SUCH-SLOT", "SIGNATORIES-NONE", "TAKE-BACK-OTHER-DOCUMENT", "VERSION-NOT-KEPT")),
        (StatusCodes.Status401Unauthorized, Set("OUTBOX-LINK-REFUSED")),
        (StatusCodes.Status403Forbidden, Set("SIGN-OLD-LINK", "VOTE-OLD-LINK")),
        (StatusCodes.Status409Conflict, Set(
            "ADOPT-OTHER-WAS-FIRST", "ADOPT-TERMS-CHANGED", "ADOPT-TEXT-CHANGED", "AMENDMENT-STALE-VERSION", "ARCHIVE-PERSON-THERE", "ARCHIVE-RECORD-STALE", "ARCHIVE-REQUEST-REUSED", "ARCHIVE-STALE", "ARCHIVE-VERSION-DIFFERS",
            "ROUND-CLOSED", "ROUND-REQUEST-REUSED", "SIGN-ROUND", "SIGN-SLOT", "SIGN-OTHER-VERSION", "TAKE-BACK-CONFLICT", "TAKE-BACK-OTHER-VERSION", "VOTE-STATE")),
        (StatusCodes.Status422UnprocessableEntity, Set(
            "ADOPT-DRAFT", "ADOPT-LEAVES-FAULTS", "ADOPT-NOT-CARRIED", "ADOPT-NOTHING-TO-ADOPT", "ADOPT-RENDITION", "ADOPT-TOO-EARLY", "CONTACTS-HELD", "CONTACTS-REASON-NAMES-PERSON", "CONTACTS-RETAINED", "NOTICE-NO-TERMS", "RECORD-OF-NOTHING-TAKEN",
            "RETENTION-HELD", "RETENTION-IN-FORCE", "RETENTION-NO-HOLD", "RETENTION-NOT-ENDED", "RETENTION-PERMANENT", "RETENTION-ROUND-OPEN", "RETENTION-SAME-PERSON", "RETENTION-UNKNOWN",
            "SIGN-FORMALITY", "SIGN-INCOMPLETE", "SIGN-OUT-OF-OFFICE", "SIGN-TWO-OFFICERS", "SIGN-WAY", "VOTE-DECISION")),

        // The program's own keys and log: whoever asks can do nothing about it, and may try again when somebody has.
        (StatusCodes.Status503ServiceUnavailable, Set(
            "ARCHIVE-BUSY", "ARCHIVE-CLOCK", "ARCHIVE-KEY-NOT-THERE", "ARCHIVE-LOG-TOO-LONG", "CONTACTS-BUSY", "CONTACTS-KEY-FILE-OPEN", "CONTACTS-KEY-OTHER", "CONTACTS-KEY-UNUSABLE", "LOG-BUSY", "LOG-KEY-FILE-OPEN", "LOG-KEY-UNUSABLE", "LOG-KEY-VAULT",
            "LOG-NOT-SEALED", "OUTBOX-BUSY", "OUTBOX-LINK-KEY-FILE-OPEN", "OUTBOX-LINK-KEY-UNUSABLE", "RENDITION-FAILED", "RENDITION-NO-PROGRAM", "ROUND-BUSY", "ROUND-CLOCK")),
    ];

    /// <summary>The status of a refusal; 400 where its findings say no more than that what was sent, or the record, is not as it should be.</summary>
    internal static int Of(IReadOnlyList<Finding> findings) =>
        of.FirstOrDefault(each => findings.Any(finding => finding.Severity == Severity.Error && each.Codes.Contains(finding.Code.Value))) is { Status: > 0 and int status } ? status : StatusCodes.Status400BadRequest;

    /// <summary>All codes that have another status than 400.</summary>
    internal static IEnumerable<string> Codes => of.SelectMany(each => each.Codes);

    private static FrozenSet<string> Set(params string[] codes) => codes.ToFrozenSet(StringComparer.Ordinal);
}
