namespace DocPipeline.Governance.Decisions.Votes;

/// <summary>The kinds of interest that members declare (S1:236-250).</summary>
public enum InterestKind
{
    /// <summary>Declared and minuted; the member may take part.</summary>
    Personal,

    /// <summary>Declared; the member takes no part.</summary>
    Prejudicial,
}
