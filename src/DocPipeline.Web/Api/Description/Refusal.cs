using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;

namespace DocPipeline.Web.Api.Description;

/// <summary>A way in which a request may be refused.</summary>
/// <param name="Status">The status.</param>
/// <param name="Name">Its name in the description.</param>
/// <param name="Description">What it means.</param>
internal sealed record Refusal(int Status, string Name, string Description)
{
    private static readonly Refusal malformed = new(400, "Malformed", "What was sent, or the record, is malformed; the findings say where and how to mend it.");
    private static readonly Refusal notSignedIn = new(401, "NotSignedIn", "Nobody has signed in; or there is no link, or none that is good.");
    private static readonly Refusal notAllowed = new(403, "NotAllowed", "The roles do not allow it; or the link was replaced or has run out.");
    private static readonly Refusal notThere = new(404, "NotThere", "There is no such thing, or it is not for you.");
    private static readonly Refusal notNow = new(409, "NotNow", "Somebody else was first, or the round does not allow it as it stands.");
    private static readonly Refusal gone = new(410, "Gone", "It was disposed of or erased.");
    private static readonly Refusal changed = new(412, "Changed", "It has been changed since.");
    private static readonly Refusal tooLarge = new(413, "TooLarge", "The file is too large.");
    private static readonly Refusal otherKind = new(415, "OtherKind", "It is sent as another kind of file.");
    private static readonly Refusal notByTheRules = new(422, "NotByTheRules", "The partnership's own rules refuse it, with every reason; or the key was used for another request.");
    private static readonly Refusal tagMissing = new(428, "TagMissing", "If-Match is missing.");
    private static readonly Refusal tooMany = new(429, "TooMany", "Too many requests; Retry-After says when to try again.");

    /// <summary>All that there are.</summary>
    internal static readonly IReadOnlyList<Refusal> All = [malformed, notSignedIn, notAllowed, notThere, notNow, gone, changed, tooLarge, otherKind, notByTheRules, tagMissing, tooMany];

    /// <summary>Those of an endpoint.</summary>
    internal static IEnumerable<Refusal> Of(AccessRule? rule, bool isAct, IList<object> metadata)
    {
        bool needsTag = metadata.OfType<NeedsTag>().Any(), isSentFile = metadata.OfType<SentFile>().Any();
        return All.Where(refusal =>
            refusal == notSignedIn ? rule is not AccessRule.Anyone
            : refusal == notAllowed ? rule is AccessRule.Roles or AccessRule.LinkHolder
            : refusal == notNow || refusal == notByTheRules ? isAct
            : refusal == changed || refusal == tagMissing ? needsTag
            : refusal == tooLarge || refusal == otherKind ? isSentFile
            : true);
    }
}
