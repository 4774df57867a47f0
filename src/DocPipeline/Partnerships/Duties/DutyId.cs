using System.Diagnostics.CodeAnalysis;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Duties;

/// <summary>Names a duty of a body within one record; calendars keep their entries by it.</summary>
/// <param name="Value">Small letters, digits and single hyphens, at most 64 characters.</param>
public readonly record struct DutyId(string Value) : IRecordId<DutyId>
{
    /// <inheritdoc/>
    public static string Names => "duty";

    /// <inheritdoc/>
    public static string Expected => RecordId.Expected;

    /// <inheritdoc/>
    public static string Pattern => RecordId.Pattern;

    /// <inheritdoc/>
    public static bool TryRead(string text, [NotNullWhen(true)] out DutyId? value) =>
        (value = RecordId.IsWellFormed(text) ? new DutyId(text) : null) is not null;

    /// <inheritdoc/>
    public static string? Mend(string text) => RecordId.Mend(text);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
