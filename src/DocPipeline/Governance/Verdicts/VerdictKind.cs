namespace DocPipeline.Governance.Verdicts;

/// <summary>What came of a decision.</summary>
public enum VerdictKind
{
    /// <summary>It stands.</summary>
    Carried,

    /// <summary>It was properly put and did not reach what it needed.</summary>
    NotCarried,

    /// <summary>The procedure was not kept, so that the votes count for nothing.</summary>
    Void,

    /// <summary>The meeting had no quorum in time and was adjourned.</summary>
    Adjourned,

    /// <summary>It is put off, to a meeting or to another day.</summary>
    Deferred,

    /// <summary>The body has agreed; others must still ratify or sign.</summary>
    Pending,

    /// <summary>A rule is missing or can be read in more than one way, and the answer turns on it.</summary>
    Indeterminate,
}
