using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;

namespace DocPipeline.Archive.Retention;

/// <summary>
/// Where an object stands: on hold or not, in force or not, how long it is kept, and how far its disposal has come. It follows from the
/// object's entries alone, one after another; what an entry says against the rules has no effect and is named.
/// </summary>
internal sealed record ObjectStanding
{
    /// <summary>Before the first entry.</summary>
    internal static readonly ObjectStanding Nothing = new();

    /// <summary>The last entry; absent before the first.</summary>
    internal VersionNumber? Last { get; init; }

    /// <summary>The holds that stand, the oldest first.</summary>
    internal IReadOnlyList<LegalHold> Holds { get; init; } = [];

    /// <summary>How long it is kept, as the last entry that says so says; absent where none does.</summary>
    internal RetentionTerm? Term { get; init; }

    /// <summary>When it was filed last.</summary>
    internal DateOnly? FiledOn { get; init; }

    /// <summary>When it ceased to be in force; absent while it is.</summary>
    internal DateOnly? EndedOn { get; init; }

    /// <summary>The first approval of the disposal. Anything that is filed after it makes it void: it was given for what was there then.</summary>
    internal RetentionStep? Approval { get; init; }

    /// <summary>That it was disposed of.</summary>
    internal DisposedObject? Disposed { get; init; }

    /// <summary>Entries that say something against the rules.</summary>
    internal IReadOnlyList<(VersionNumber Entry, string Why)> Irregular { get; init; } = [];

    /// <summary>The last day on which it is kept; absent while that is not known, and where it is kept for good.</summary>
    internal DateOnly? KeptUntil => (Term?.From == RetentionStart.Issue ? FiledOn : EndedOn) is { } start ? Term?.LastDay(start) : null;

    /// <summary>The standing after entries, the first one first.</summary>
    internal static ObjectStanding Of(IEnumerable<ArchivedEntry> entries) => entries.Aggregate(Nothing, StandingStep.After);
}
