using System.Text.Json.Serialization;

namespace DocPipeline.Pipeline.Stored;

/// <summary>How a piece of queued work ended.</summary>
public enum WorkStatus
{
    /// <summary>The document is in the store.</summary>
    [JsonStringEnumMemberName("generated")]
    Generated,

    /// <summary>The record does not allow the document; trying again would not help.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,
}
