using System.Text.Json;
using System.Text.Json.Serialization;

namespace DocPipeline.Signing.Events;

/// <summary>How what an event says is written: strict, and the same text for the same facts.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RoundIssued))]
[JsonSerializable(typeof(SlotsInvited))]
[JsonSerializable(typeof(SlotsReminded))]
[JsonSerializable(typeof(SlotBounced))]
[JsonSerializable(typeof(SlotViewed))]
[JsonSerializable(typeof(SlotSigned))]
[JsonSerializable(typeof(SlotAccepted))]
[JsonSerializable(typeof(SlotRejected))]
[JsonSerializable(typeof(SlotDeclined))]
[JsonSerializable(typeof(DelegationAsked))]
[JsonSerializable(typeof(DelegationApproved))]
[JsonSerializable(typeof(DelegationRefused))]
[JsonSerializable(typeof(SlotWithdrawn))]
[JsonSerializable(typeof(AuthorityRecorded))]
[JsonSerializable(typeof(SlotExtended))]
[JsonSerializable(typeof(RoundCompleted))]
[JsonSerializable(typeof(RoundVoided))]
[JsonSerializable(typeof(RoundSuperseded))]
internal sealed partial class SigningJson : JsonSerializerContext;
