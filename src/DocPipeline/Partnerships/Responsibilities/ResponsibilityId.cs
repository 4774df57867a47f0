using System.Diagnostics.CodeAnalysis;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Responsibilities;

/// <summary>Names something that an organisation sees to within one record.</summary>
/// <param name="Value">Small letters, digits and single hyphens, at most 64 characters.</param>
public readonly record struct ResponsibilityId(string Value) : IRecordId<ResponsibilityId>
{
    /// <inheritdoc/>
    public static string Names => "responsibility";

    /// <inheritdoc/>
    public static string Expected => RecordId.Expected;

    /// <inheritdoc/>
    public static string Pattern => RecordId.Pattern;

    /// <inheritdoc/>
    public static bool TryRead(string text, [NotNullWhen(true)] out ResponsibilityId? value) =>
        (value = RecordId.IsWellFormed(text) ? new ResponsibilityId(text) : null) is not null;

    /// <inheritdoc/>
    public static string? Mend(string text) => RecordId.Mend(text);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
