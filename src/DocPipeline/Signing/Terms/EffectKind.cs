using System.Text.Json.Serialization;

namespace DocPipeline.Signing.Terms;

/// <summary>When a document that is signed takes effect.</summary>
[JsonConverter(typeof(WordConverter<EffectKind>))]
public enum EffectKind
{
    /// <summary>With the last signature that the round needs.</summary>
    [JsonStringEnumMemberName("last")]
    Last,

    /// <summary>With the so-many-th signature.</summary>
    [JsonStringEnumMemberName("count")]
    Count,

    /// <summary>On a day that is stated.</summary>
    [JsonStringEnumMemberName("date")]
    Date,
}
