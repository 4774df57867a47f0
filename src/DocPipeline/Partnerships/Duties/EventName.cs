using System.Diagnostics.CodeAnalysis;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Duties;

/// <summary>
/// What happened, in a word or two: <c>review</c>, <c>signature</c>, <c>appointment</c>, or a name that the duties of the record use, such as
/// <c>annual-report</c>.
/// </summary>
/// <param name="Value">Small letters, digits and single hyphens, at most 64 characters.</param>
public readonly record struct EventName(string Value) : IRecordScalar<EventName>
{
    /// <summary>A document was reviewed.</summary>
    public static EventName Review { get; } = new("review");

    /// <summary>An organisation signed a document.</summary>
    public static EventName Signature { get; } = new("signature");

    /// <summary>A seat was filled.</summary>
    public static EventName Appointment { get; } = new("appointment");

    /// <summary>The body considered the circumstances of a member whom it has the power to disqualify, and left the member in post.</summary>
    public static EventName CircumstancesConsidered { get; } = new("circumstances-considered");

    /// <inheritdoc/>
    public static string Expected => "the name of an event such as review, signature, appointment or annual-report";

    /// <inheritdoc/>
    public static string Pattern => RecordId.Pattern;

    /// <inheritdoc/>
    public static bool TryRead(string text, [NotNullWhen(true)] out EventName? value) =>
        (value = RecordId.IsWellFormed(text) ? new EventName(text) : null) is not null;

    /// <inheritdoc/>
    public static string? Mend(string text) => RecordId.Mend(text);

    /// <summary>The name as a sentence says it: “annual report”.</summary>
    public string Words => Value.Replace('-', ' ');

    /// <inheritdoc/>
    public override string ToString() => Value;
}
