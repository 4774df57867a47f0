using System.Text.Json.Serialization;

namespace DocPipeline.Pipeline.Work;

/// <summary>How a piece of queued work ended.</summary>
public enum WorkStatus
{
    /// <summary>The document is in the store.</summary>
    [JsonStringEnumMemberName("generated")]
    Generated,

    /// <summary>What was sent, or the state of things, does not allow it; trying again would not help.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,

    /// <summary>It is done.</summary>
    [JsonStringEnumMemberName("done")]
    Done,
}
