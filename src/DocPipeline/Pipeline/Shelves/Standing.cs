using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing.Rounds;

namespace DocPipeline.Pipeline.Shelves;

/// <summary>Where everything stands.</summary>
/// <param name="Partnerships">How many partnerships there are that whoever asks may see.</param>
/// <param name="Rounds">The open rounds, those that are late first, then by their last day.</param>
/// <param name="Reviews">What is to be reviewed or done, what is overdue first.</param>
/// <param name="Mistaken">How many records have mistakes, so that nothing can be drafted from them.</param>
/// <param name="ToAccept">How many files came back that somebody has to look at.</param>
/// <param name="Events">What happened in the open rounds, the newest first.</param>
/// <param name="At">When this was so.</param>
public sealed record Standing(
    int Partnerships, IReadOnlyList<StandingRound> Rounds, IReadOnlyList<StandingReview> Reviews, int Mistaken, int ToAccept, IReadOnlyList<StandingEvent> Events, DateTimeOffset At)
{
    /// <summary>How many signatures are late.</summary>
    public int LateSignatures => Rounds.Where(round => round.IsLate).Sum(round => round.Waiting.Count);
}

/// <summary>An open round, as a list of them shows it.</summary>
/// <param name="Round">Where it stands.</param>
/// <param name="PartnershipName">The partnership.</param>
/// <param name="Waiting">The organisations that are waited for, in order.</param>
/// <param name="LastDay">The last day on which anybody can sign; nothing where none is set.</param>
/// <param name="DaysLeft">How many days are left; below 0 once it is over.</param>
public sealed record StandingRound(RoundStatus Round, string PartnershipName, IReadOnlyList<string> Waiting, DateOnly? LastDay, int? DaysLeft)
{
    /// <summary>Whether somebody has not answered although the last day is near or over.</summary>
    public bool IsLate => Waiting.Count > 0 && DaysLeft <= WhereThingsStand.SoonDays;

    /// <summary>How a round stands on a day.</summary>
    /// <param name="round">The round.</param>
    /// <param name="name">The partnership's name.</param>
    /// <param name="on">The day.</param>
    public static StandingRound Of(RoundStatus round, string name, DateOnly on)
    {
        string[] waiting = [.. from slot in round.Slots where slot.State is SlotState.Open or SlotState.Waiting or SlotState.Expired select slot.Name];
        DateOnly? last = (from slot in round.Slots where slot.State is SlotState.Open or SlotState.Waiting or SlotState.Expired where slot.ExpiresAt is not null select (DateOnly?)new Moment(slot.ExpiresAt!.Value.AddSeconds(-1)).On).Min();
        return new StandingRound(round, name, waiting, last, last is { } day ? day.DayNumber - on.DayNumber : null);
    }
}

/// <summary>Something that is to be reviewed or done.</summary>
/// <param name="Partnership">The id of the partnership.</param>
/// <param name="PartnershipName">Its name.</param>
/// <param name="What">The document, or the body.</param>
/// <param name="IsOverdue">Whether it is overdue.</param>
/// <param name="On">By when.</param>
/// <param name="Reason">Why, with its numbers.</param>
public sealed record StandingReview(string Partnership, string PartnershipName, string What, bool IsOverdue, DateOnly? On, string Reason)
{
    /// <summary>By how many days it is overdue, where that is known.</summary>
    public int OverdueByDays { get; init; }
}

/// <summary>Something that happened.</summary>
/// <param name="At">When.</param>
/// <param name="What">What.</param>
/// <param name="Partnership">The id of the partnership.</param>
/// <param name="PartnershipName">Its name.</param>
/// <param name="Round">The round.</param>
public sealed record StandingEvent(DateTimeOffset At, string What, string Partnership, string PartnershipName, string Round);
