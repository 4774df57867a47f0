using DocPipeline.Findings;

namespace DocPipeline.Voting;

/// <summary>The codes of what a vote in writing answers. None is ever renamed.</summary>
public static class VotingCodes
{
    /// <summary>The decision cannot be put to the vote in writing as it stands.</summary>
    public static readonly FindingCode Decision = new("VOTE-DECISION");

    /// <summary>Somebody who may vote is not named, or cannot be written to.</summary>
    public static readonly FindingCode Voter = new("VOTE-VOTER");

    /// <summary>What was asked for cannot happen to the vote as it stands.</summary>
    public static readonly FindingCode State = new("VOTE-STATE");

    /// <summary>The link is good no longer.</summary>
    public static readonly FindingCode OldLink = new("VOTE-OLD-LINK");

    /// <summary>An event of a vote is none that this program knows, or does not say what such an event says.</summary>
    public static readonly FindingCode Event = new("VOTE-EVENT");

    internal static Finding Error(FindingCode code, string message, string mend, string? place = null, string? expected = null) =>
        new(code, Severity.Error, message) { Place = place is null ? null : new Place(place), Expected = expected, Suggestion = mend };
}
