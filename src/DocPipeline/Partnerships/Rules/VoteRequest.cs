namespace DocPipeline.Partnerships.Rules;

/// <summary>Who may ask for a vote where a consensus is not to be had.</summary>
public enum VoteRequest
{
    /// <summary>Members who may vote.</summary>
    Members,

    /// <summary>Anybody who is at the meeting.</summary>
    AnybodyPresent,
}
