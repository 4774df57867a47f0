namespace DocPipeline.Partnerships.Rules.Majorities;

/// <summary>What happens where votes for and against are equal on a simple majority.</summary>
public enum TieRule
{
    /// <summary>The chair has a casting vote.</summary>
    CastingVote,

    /// <summary>The proposal falls.</summary>
    NotCarried,

    /// <summary>The chair decides.</summary>
    ChairDecides,

    /// <summary>The matter is put off.</summary>
    Deferred,
}
