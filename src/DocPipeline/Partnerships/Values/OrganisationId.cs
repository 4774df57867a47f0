using System.Diagnostics.CodeAnalysis;

namespace DocPipeline.Partnerships.Values;

/// <summary>Names an organisation within one record.</summary>
/// <param name="Value">Small letters, digits and single hyphens, at most 64 characters.</param>
public readonly record struct OrganisationId(string Value) : IRecordId<OrganisationId>
{
    /// <inheritdoc/>
    public static string Names => "organisation";

    /// <inheritdoc/>
    public static string Expected => RecordId.Expected;

    /// <inheritdoc/>
    public static string Pattern => RecordId.Pattern;

    /// <inheritdoc/>
    public static bool TryRead(string text, [NotNullWhen(true)] out OrganisationId? value) =>
        (value = RecordId.IsWellFormed(text) ? new OrganisationId(text) : null) is not null;

    /// <inheritdoc/>
    public static string? Mend(string text) => RecordId.Mend(text);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
