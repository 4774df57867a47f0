namespace DocPipeline.Governance.Feed;

/// <summary>One day in the calendar feed.</summary>
internal sealed record FeedEntry
{
    /// <summary>The id by which a calendar knows the entry again, whatever changes in it.</summary>
    internal required string Uid { get; init; }

    /// <summary>The day.</summary>
    internal required DateOnly On { get; init; }

    internal required string Summary { get; init; }

    internal required string Description { get; init; }

    internal bool IsCancelled { get; init; }

    /// <summary>How often the entry has been changed since it was first published.</summary>
    internal int Sequence { get; init; }

    /// <summary>The day on which it was last changed.</summary>
    internal DateOnly ChangedOn { get; init; }

    /// <summary>Whether two entries tell a calendar the same.</summary>
    internal bool SaysTheSameAs(FeedEntry other) => (On, Summary, Description, IsCancelled) == (other.On, other.Summary, other.Description, other.IsCancelled);
}
