using System.Globalization;
using System.Text.Json.Serialization;

namespace DocPipeline.Pipeline.Work.Jobs;

/// <summary>Work that somebody asked for and does not wait for.</summary>
public sealed record Job
{
    /// <summary>The most things that one job does.</summary>
    public const int MostItems = 10_000;

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of work.</summary>
    public required WorkKind Kind { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>What it does.</summary>
    public required IReadOnlyList<JobItem> Items { get; init; }

    /// <summary>The partnerships that it is about.</summary>
    [JsonIgnore]
    public IEnumerable<string> Partnerships => Items.Select(item => item.Partnership).Distinct(StringComparer.Ordinal);

    /// <summary>The id of the request of an item.</summary>
    internal string RequestOf(int index) => string.Create(CultureInfo.InvariantCulture, $"{Id}-{index + 1}");

    internal WorkMessage MessageOf(int index) => new() { RequestId = RequestOf(index), Job = Id, Partnership = Items[index].Partnership, Document = Items[index].Document, Round = Items[index].Round, Kind = Kind };
}
