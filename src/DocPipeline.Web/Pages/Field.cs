namespace DocPipeline.Web.Pages;

/// <summary>A field of a form.</summary>
/// <param name="Id">Its id and name.</param>
/// <param name="Label">Its label.</param>
/// <param name="Hint">What helps to fill it in.</param>
/// <param name="Value">What was typed; never that of a password.</param>
/// <param name="Error">What is wrong with it.</param>
/// <param name="Type">The type of the input.</param>
/// <param name="Complete">What browsers fill it with.</param>
public sealed record Field(string Id, string Label, string? Hint, string? Value, string? Error, string Type, string Complete)
{
    /// <summary>Whether it is a number of a few figures.</summary>
    public bool IsNumber { get; init; }

    /// <summary>The ids of what describes it.</summary>
    public string? DescribedBy => string.Join(' ', ((string?[])[Hint is null ? null : $"{Id}-hint", Error is null ? null : $"{Id}-error"]).OfType<string>()) is { Length: > 0 } ids ? ids : null;
}
