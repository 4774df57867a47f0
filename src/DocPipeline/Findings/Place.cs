namespace DocPipeline.Findings;

/// <summary>Where a finding is: a file of the record (forward slashes, relative to the record's folder), and the place in it.</summary>
/// <param name="File">For example <c>prose/agreement.md</c>.</param>
/// <param name="Line">Counted from 1; absent when the finding is about the file as a whole.</param>
/// <param name="Column">Counted from 1 in UTF-16 code units; absent when the finding is about the line as a whole.</param>
public sealed record Place(string File, int? Line = null, int? Column = null)
{
    /// <summary>The form that compilers and editors share: <c>file:line:column</c>.</summary>
    public override string ToString() => (Line, Column) switch
    {
        (null, _) => File,
        ({ } line, null) => $"{File}:{line}",
        ({ } line, { } column) => $"{File}:{line}:{column}",
    };
}
