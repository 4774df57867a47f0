namespace DocPipeline.Partnerships.Rules.Majorities;

/// <summary>What happens where votes for and against are equal on a simple majority.</summary>
public enum TieRule
{
    /// <summary>The chair has a casting vote; it is not said who has it while the chair is away.</summary>
    CastingVote,

    /// <summary>Whoever presides has a casting vote, the chair or somebody in the chair's place.</summary>
    CastingVoteOfWhoeverPresides,

    /// <summary>The proposal falls.</summary>
    NotCarried,

    /// <summary>The chair decides.</summary>
    ChairDecides,

    /// <summary>The matter is put off.</summary>
    Deferred,
}
