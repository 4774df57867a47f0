using System.Collections.Immutable;

namespace DocPipeline.Archive.Retention;

/// <summary>The words by which entries say what happens to an object's keeping, and the facts that go with them.</summary>
internal static class RetentionEvents
{
    /// <summary>One person placed a hold.</summary>
    internal const string Held = "held";

    /// <summary>The first of two asked for a hold to be released.</summary>
    internal const string ReleaseAsked = "release-asked";

    /// <summary>The second of two released it.</summary>
    internal const string Released = "released";

    /// <summary>The first of two approved the disposal.</summary>
    internal const string Approved = "disposal-approved";

    /// <summary>The second of two approved it, and the content goes.</summary>
    internal const string Disposed = "disposed";

    /// <summary>The object is no longer in force.</summary>
    internal const string Ended = "ended";

    /// <summary>Why.</summary>
    internal const string Reason = "Reason";

    /// <summary>The entry that placed the hold.</summary>
    internal const string Hold = "Hold";

    /// <summary>The day on which force ended.</summary>
    internal const string EndedOn = "Ended-On";

    /// <summary>What puts an object, or a new version of it, into use.</summary>
    internal static readonly ImmutableHashSet<string> Filings = ["issued", "in-force", "completed", "pushed"];

    /// <summary>What takes it out of use.</summary>
    internal static readonly ImmutableHashSet<string> Endings = [Ended, "superseded", "voided", "expired"];
}
