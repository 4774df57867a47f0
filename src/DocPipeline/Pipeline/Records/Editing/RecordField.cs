namespace DocPipeline.Pipeline.Records.Editing;

/// <summary>One value of a record as a form asks for it.</summary>
/// <param name="Key">The key in <c>partnership.yaml</c>.</param>
/// <param name="Kind">How it is entered.</param>
/// <param name="Value">What it says now; several values one a line. Empty where it says nothing.</param>
/// <param name="Expected">What may stand there, as a noun phrase: “a date, year first, such as 2009-04-02”.</param>
/// <param name="IsRequired">Whether it has to say something.</param>
public sealed record RecordField(string Key, FieldKind Kind, string Value, string Expected, bool IsRequired)
{
    /// <summary>The key in words: “Short name”.</summary>
    public string Label => EditLabels.Of(Key);

    /// <summary>What it is, in a sentence; empty where the label says it.</summary>
    public string Hint { get; init; } = "";

    /// <summary>What can be chosen; empty where anything may be written.</summary>
    public IReadOnlyList<FieldChoice> Choices { get; init; } = [];

    /// <summary>Whether it can be seen and not changed here: what other entries call this one by.</summary>
    public bool IsFixed { get; init; }
}

/// <summary>Something that can be chosen.</summary>
/// <param name="Value">As the record writes it.</param>
/// <param name="Label">As people read it.</param>
public sealed record FieldChoice(string Value, string Label);
