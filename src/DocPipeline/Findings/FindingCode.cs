namespace DocPipeline.Findings;

/// <summary>
/// A stable name for one kind of finding, such as <c>RECORD-UNKNOWN-KEY</c>. Programs and tests rely on it, so a code is never
/// renamed and never reused; the message beside it may be reworded at any time.
/// </summary>
/// <param name="Value">Capitals, digits and single hyphens, area first.</param>
public readonly record struct FindingCode(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
