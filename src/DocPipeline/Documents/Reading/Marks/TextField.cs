namespace DocPipeline.Documents.Reading.Marks;

/// <summary>A field: words that Word works out.</summary>
/// <param name="Instruction">What it is to work out, such as <c>PAGE</c> or <c>REF clause \r \h</c>.</param>
/// <param name="Result">The words that stand in the file for it.</param>
/// <param name="Block">The block in which it starts.</param>
public sealed record TextField(string Instruction, string Result, int Block)
{
    /// <summary>The kind of field, in capitals: the first word of its instruction. Empty where it has none.</summary>
    public string Kind => Instruction.TrimStart().Split([' ', '\t', '\\', '"'], 2)[0].ToUpperInvariant();
}
