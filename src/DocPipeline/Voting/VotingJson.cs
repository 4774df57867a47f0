using System.Text.Json;
using System.Text.Json.Serialization;

namespace DocPipeline.Voting;

/// <summary>How what an event says is written: strict, and the same text for the same facts.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(VoteOpened))]
[JsonSerializable(typeof(VoterInvited))]
[JsonSerializable(typeof(VoteCast))]
[JsonSerializable(typeof(VoteClosed))]
[JsonSerializable(typeof(VoteCalledOff))]
internal sealed partial class VotingJson : JsonSerializerContext;
