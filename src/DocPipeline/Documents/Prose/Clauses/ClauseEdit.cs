namespace DocPipeline.Documents.Prose.Clauses;

/// <summary>What to do at a unit.</summary>
internal enum ClauseEditKind
{
    Replace,
    Before,
    After,
    Delete,
}

/// <summary>A change of the lines of a unit, or beside them.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Unit">Where.</param>
/// <param name="Text">The new Markdown; empty for a deletion.</param>
internal sealed record ClauseEdit(ClauseEditKind Kind, ClauseUnit Unit, string Text)
{
    /// <summary>Whether two edits change the same words. Additions beside a clause do not change it.</summary>
    internal bool Meets(ClauseEdit other) =>
        Changes && other.Changes
            ? Unit.File == other.Unit.File && Unit.FirstLine < other.Unit.EndLine && other.Unit.FirstLine < Unit.EndLine
            : (Changes && other.IsInside(Unit)) || (other.Changes && IsInside(other.Unit));

    private bool Changes => Kind is ClauseEditKind.Replace or ClauseEditKind.Delete;

    // Beside a clause that stands within one that goes or is replaced as a whole; the clause itself may have additions beside it.
    private bool IsInside(ClauseUnit changed) => !Changes && !ReferenceEquals(Unit, changed) && Unit.File == changed.File && Unit.FirstLine >= changed.FirstLine && Unit.EndLine <= changed.EndLine;
}
