using System.Text.Json.Serialization;

namespace DocPipeline.Returns.Check;

/// <summary>How a point of a return check stands.</summary>
public enum PointState
{
    /// <summary>In order.</summary>
    [JsonStringEnumMemberName("in-order")]
    InOrder,

    /// <summary>Something for a person to look at.</summary>
    [JsonStringEnumMemberName("look")]
    ToLookAt,

    /// <summary>Not in order: it keeps the return from being accepted.</summary>
    [JsonStringEnumMemberName("wrong")]
    Wrong,

    /// <summary>It could not be checked; the sentence says why.</summary>
    [JsonStringEnumMemberName("not-checked")]
    NotChecked,
}
