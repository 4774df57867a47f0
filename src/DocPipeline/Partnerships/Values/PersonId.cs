using System.Diagnostics.CodeAnalysis;

namespace DocPipeline.Partnerships.Values;

/// <summary>Names a person within one record.</summary>
/// <param name="Value">Small letters, digits and single hyphens, at most 64 characters.</param>
public readonly record struct PersonId(string Value) : IRecordId<PersonId>
{
    /// <inheritdoc/>
    public static string Names => "person";

    /// <inheritdoc/>
    public static string Expected => RecordId.Expected;

    /// <inheritdoc/>
    public static string Pattern => RecordId.Pattern;

    /// <inheritdoc/>
    public static bool TryRead(string text, [NotNullWhen(true)] out PersonId? value) =>
        (value = RecordId.IsWellFormed(text) ? new PersonId(text) : null) is not null;

    /// <inheritdoc/>
    public static string? Mend(string text) => RecordId.Mend(text);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
