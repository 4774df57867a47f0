namespace DocPipeline.Governance.Amendments;

/// <summary>What an amendment does at a clause.</summary>
public enum ClauseChangeKind
{
    /// <summary>New words take the place of the clause.</summary>
    Replace,

    /// <summary>A new clause comes before it.</summary>
    InsertBefore,

    /// <summary>A new clause comes after it.</summary>
    InsertAfter,

    /// <summary>The clause goes.</summary>
    Delete,
}
