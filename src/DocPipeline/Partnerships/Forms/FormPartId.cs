using System.Diagnostics.CodeAnalysis;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Forms;

/// <summary>Names a part of a form within its form.</summary>
/// <param name="Value">Small letters, digits and single hyphens, at most 64 characters.</param>
public readonly record struct FormPartId(string Value) : IRecordId<FormPartId>
{
    /// <inheritdoc/>
    public static string Names => "part of a form";

    /// <inheritdoc/>
    public static string Expected => RecordId.Expected;

    /// <inheritdoc/>
    public static string Pattern => RecordId.Pattern;

    /// <inheritdoc/>
    public static bool TryRead(string text, [NotNullWhen(true)] out FormPartId? value) =>
        (value = RecordId.IsWellFormed(text) ? new FormPartId(text) : null) is not null;

    /// <inheritdoc/>
    public static string? Mend(string text) => RecordId.Mend(text);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
