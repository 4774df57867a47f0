using System.Diagnostics.CodeAnalysis;

namespace DocPipeline.Partnerships.Values;

/// <summary>Names a body of the partnership within one record.</summary>
/// <param name="Value">Small letters, digits and single hyphens, at most 64 characters.</param>
public readonly record struct BodyId(string Value) : IRecordId<BodyId>
{
    /// <inheritdoc/>
    public static string Names => "body";

    /// <inheritdoc/>
    public static string Expected => RecordId.Expected;

    /// <inheritdoc/>
    public static string Pattern => RecordId.Pattern;

    /// <inheritdoc/>
    public static bool TryRead(string text, [NotNullWhen(true)] out BodyId? value) =>
        (value = RecordId.IsWellFormed(text) ? new BodyId(text) : null) is not null;

    /// <inheritdoc/>
    public static string? Mend(string text) => RecordId.Mend(text);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
