using System.Text.Json.Serialization;

namespace DocPipeline.Pipeline.Work.Jobs;

/// <summary>Where one thing of a job stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ItemState>))]
public enum ItemState
{
    /// <summary>Its turn has not come, or is now.</summary>
    [JsonStringEnumMemberName("waiting")]
    Waiting,

    /// <summary>It failed and is tried again.</summary>
    [JsonStringEnumMemberName("trying-again")]
    TryingAgain,

    /// <summary>It is done.</summary>
    [JsonStringEnumMemberName("done")]
    Done,

    /// <summary>It was refused; the reasons stand with it.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>It failed too often, and waits for somebody to look at it.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,
}
