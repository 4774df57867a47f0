using System.Text.Json.Serialization;

namespace DocPipeline.Voting;

/// <summary>What a member answers.</summary>
[JsonConverter(typeof(VoteAnswerConverter))]
public enum VoteAnswer
{
    /// <summary>For the proposal.</summary>
    [JsonStringEnumMemberName("for")]
    For,

    /// <summary>Against it.</summary>
    [JsonStringEnumMemberName("against")]
    Against,

    /// <summary>Neither.</summary>
    [JsonStringEnumMemberName("abstain")]
    Abstain,

    /// <summary>That a meeting should decide, where the rules let members ask for one.</summary>
    [JsonStringEnumMemberName("meeting")]
    Meeting,
}

/// <summary>Writes an answer by its word, and reads no other way of writing it.</summary>
internal sealed class VoteAnswerConverter() : JsonStringEnumConverter<VoteAnswer>(namingPolicy: null, allowIntegerValues: false);
