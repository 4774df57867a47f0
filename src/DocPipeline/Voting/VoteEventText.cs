using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using DocPipeline.Findings;

namespace DocPipeline.Voting;

/// <summary>Writes what an event of a vote says as JSON, and reads it: nothing that such an event does not say is taken.</summary>
internal static class VoteEventText
{
    private static readonly Dictionary<string, JsonTypeInfo> kinds = new(StringComparer.Ordinal)
    {
        ["vote-opened"] = VotingJson.Default.VoteOpened,
        ["voter-invited"] = VotingJson.Default.VoterInvited,
        ["vote-cast"] = VotingJson.Default.VoteCast,
        ["vote-closed"] = VotingJson.Default.VoteClosed,
        ["vote-called-off"] = VotingJson.Default.VoteCalledOff,
    };

    /// <summary>What an event says.</summary>
    internal static JsonElement Write(VoteEvent each) => JsonSerializer.SerializeToElement(each, kinds[each.Word]);

    /// <summary>Reads an event.</summary>
    /// <param name="word">Its word.</param>
    /// <param name="body">What it says.</param>
    /// <param name="place">Where it stands, for findings.</param>
    internal static Outcome<VoteEvent> Read(string word, JsonElement body, string place)
    {
        if (!kinds.TryGetValue(word, out JsonTypeInfo? kind)) return Refused($"‘{word}’ is no event of a vote that this program knows.");
        try
        {
            // What is kept was written by this class: what it would write in another way it did not write.
            return JsonSerializer.Deserialize(body, kind) is VoteEvent read && JsonElement.DeepEquals(Write(read), body) ? Outcome.Done(read) : Refused($"The event ‘{word}’ is not written as such an event is written.");
        }
        catch (JsonException wrong)
        {
            return Refused($"The event ‘{word}’ does not say what such an event says{(wrong.Path is { Length: > 0 } path ? $", at {path}" : "")}.");
        }

        Outcome<VoteEvent> Refused(string message) => Outcome.Refused<VoteEvent>([VotingCodes.Error(VotingCodes.Event, message, "Use the version of the program that wrote it, or a later one.", place)]);
    }
}
