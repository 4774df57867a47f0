using System.Diagnostics.CodeAnalysis;

namespace DocPipeline.Partnerships.Values;

/// <summary>Names a partnership within one record.</summary>
/// <param name="Value">Small letters, digits and single hyphens, at most 64 characters.</param>
public readonly record struct PartnershipId(string Value) : IRecordId<PartnershipId>
{
    /// <inheritdoc/>
    public static string Names => "partnership";

    /// <inheritdoc/>
    public static string Expected => RecordId.Expected;

    /// <inheritdoc/>
    public static string Pattern => RecordId.Pattern;

    /// <inheritdoc/>
    public static bool TryRead(string text, [NotNullWhen(true)] out PartnershipId? value) =>
        (value = RecordId.IsWellFormed(text) ? new PartnershipId(text) : null) is not null;

    /// <inheritdoc/>
    public static string? Mend(string text) => RecordId.Mend(text);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
