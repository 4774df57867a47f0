using System.Text.Json.Serialization;

namespace DocPipeline.Pipeline.Work.Jobs;

/// <summary>Where a job stands.</summary>
/// <param name="Job">The job.</param>
/// <param name="Items">What it does, in the order in which it was asked for.</param>
public sealed record JobStanding(Job Job, IReadOnlyList<ItemStanding> Items)
{
    /// <summary>How much is done.</summary>
    [JsonIgnore]
    public int Done => Count(ItemState.Done);

    /// <summary>How much was refused.</summary>
    [JsonIgnore]
    public int Refused => Count(ItemState.Refused);

    /// <summary>How much failed, and waits for somebody to look at it.</summary>
    [JsonIgnore]
    public int Failed => Count(ItemState.Failed);

    /// <summary>Whether nothing of it goes on by itself.</summary>
    [JsonIgnore]
    public bool IsOver => Done + Refused + Failed == Items.Count;

    private int Count(ItemState state) => Items.Count(item => item.State == state);
}
