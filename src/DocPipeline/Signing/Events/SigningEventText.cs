using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DocPipeline.Findings;

namespace DocPipeline.Signing.Events;

/// <summary>Writes what an event says as JSON, and reads it: nothing that such an event does not say is taken.</summary>
/// <remarks>A member that a later version adds has to be one that is left out where it says nothing: events of before have to read as they are.</remarks>
internal static class SigningEventText
{
    private static readonly Dictionary<string, JsonTypeInfo> kinds = new(StringComparer.Ordinal)
    {
        ["issued"] = SigningJson.Default.RoundIssued,
        ["invited"] = SigningJson.Default.SlotsInvited,
        ["reminded"] = SigningJson.Default.SlotsReminded,
        ["bounced"] = SigningJson.Default.SlotBounced,
        ["viewed"] = SigningJson.Default.SlotViewed,
        ["signed"] = SigningJson.Default.SlotSigned,
        ["accepted"] = SigningJson.Default.SlotAccepted,
        ["rejected"] = SigningJson.Default.SlotRejected,
        ["declined"] = SigningJson.Default.SlotDeclined,
        ["delegation-asked"] = SigningJson.Default.DelegationAsked,
        ["delegation-approved"] = SigningJson.Default.DelegationApproved,
        ["delegation-refused"] = SigningJson.Default.DelegationRefused,
        ["withdrawn"] = SigningJson.Default.SlotWithdrawn,
        ["authority"] = SigningJson.Default.AuthorityRecorded,
        ["extended"] = SigningJson.Default.SlotExtended,
        ["completed"] = SigningJson.Default.RoundCompleted,
        ["voided"] = SigningJson.Default.RoundVoided,
        ["superseded"] = SigningJson.Default.RoundSuperseded,
    };

    /// <summary>All words.</summary>
    internal static IEnumerable<string> Words => kinds.Keys;

    /// <summary>What an event says.</summary>
    internal static JsonElement Write(SigningEvent each) => JsonSerializer.SerializeToElement(each, kinds[each.Word]);

    /// <summary>Reads an event.</summary>
    /// <param name="word">Its word.</param>
    /// <param name="body">What it says.</param>
    /// <param name="place">Where it stands, for findings.</param>
    internal static Outcome<SigningEvent> Read(string word, JsonElement body, string place)
    {
        if (!kinds.TryGetValue(word, out JsonTypeInfo? kind)) return Refused($"‘{word}’ is no event of a round of signatures that this program knows.");
        try
        {
            // What is kept was written by this class: what it would write in another way (a number for a word, a member that it leaves out) it did not write.
            return JsonSerializer.Deserialize(body, kind) is not SigningEvent read || HasNull(body) ? Refused($"The event ‘{word}’ says nothing where something has to be said.")
                : !JsonElement.DeepEquals(Write(read), body) ? Refused($"The event ‘{word}’ is not written as such an event is written.")
                : Outcome.Done(read);
        }
        catch (JsonException wrong)
        {
            return Refused($"The event ‘{word}’ does not say what such an event says{(wrong.Path is { Length: > 0 } path ? $", at {path}" : "")}.");
        }

        static bool HasNull(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.Null => true,
            JsonValueKind.Object => value.EnumerateObject().Any(member => HasNull(member.Value)),
            JsonValueKind.Array => value.EnumerateArray().Any(HasNull),
            _ => false,
        };

        Outcome<SigningEvent> Refused(string message) => Outcome.Refused<SigningEvent>([SigningCodes.Error(SigningCodes.Event, message, place, mend: "Use the version of the program that wrote it, or a later one.")]);
    }
}
