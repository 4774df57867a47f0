using System.Diagnostics.CodeAnalysis;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Rules;

/// <summary>What kind of decision a rule is for: <c>ordinary</c>, <c>amendment</c>, <c>dissolution</c>, <c>expulsion</c>, <c>chair-change</c>, or a matter of the partnership's own.</summary>
/// <param name="Value">Small letters, digits and single hyphens, at most 64 characters.</param>
public readonly record struct DecisionType(string Value) : IRecordScalar<DecisionType>
{
    /// <summary>A decision in the usual course of business. No other kind of decision falls back on its rule.</summary>
    public static DecisionType Ordinary { get; } = new("ordinary");

    /// <summary>A change of the document in which the rules stand.</summary>
    public static DecisionType Amendment { get; } = new("amendment");

    /// <inheritdoc/>
    public static string Expected => "a kind of decision such as ordinary, amendment, dissolution, expulsion or chair-change";

    /// <inheritdoc/>
    public static string Pattern => RecordId.Pattern;

    /// <inheritdoc/>
    public static bool TryRead(string text, [NotNullWhen(true)] out DecisionType? value) =>
        (value = RecordId.IsWellFormed(text) ? new DecisionType(text) : null) is not null;

    /// <inheritdoc/>
    public static string? Mend(string text) => RecordId.Mend(text);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
