namespace DocPipeline.Partnerships.Rules.Majorities;

/// <summary>What a fraction of a rule is taken of.</summary>
public enum RuleBase
{
    /// <summary>Votes for and against: those “present and voting”. Abstentions do not count.</summary>
    VotesCast,

    /// <summary>Those present who may vote, whether or not they do.</summary>
    Present,

    /// <summary>Members in post who may vote: vacant seats are left out.</summary>
    Members,

    /// <summary>Seats that carry a vote, filled or vacant.</summary>
    Seats,

    /// <summary>All members in post, also those who have no vote on the matter: “the total membership” of a schools forum.</summary>
    Membership,

    /// <summary>The weights of all members in post who may vote.</summary>
    Weight,

    /// <summary>The weights of those who voted for or against.</summary>
    WeightCast,

    /// <summary>The groups that members belong to; each has one vote.</summary>
    Groups,
}
