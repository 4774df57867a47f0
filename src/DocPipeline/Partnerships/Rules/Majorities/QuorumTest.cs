using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Rules.Majorities;

/// <summary>One condition of a quorum: a number of members, a fraction of a base, or everyone. Written as <c>5</c>, <c>1/3 of members</c>, <c>everyone</c>.</summary>
/// <param name="Count">So many members; nothing where a fraction counts.</param>
/// <param name="Fraction">At least this fraction; everyone is 1/1 of the members.</param>
/// <param name="Of">What the fraction is taken of: members, seats, the whole membership, weight or groups.</param>
public readonly partial record struct QuorumTest(int? Count, Fraction? Fraction, RuleBase Of) : IRecordScalar<QuorumTest>
{
    /// <inheritdoc/>
    public static string Expected => "a quorum such as 5, 1/3 of members, 2/5 of membership, 1/2 of weight or everyone";

    /// <inheritdoc/>
    public static string Pattern => "^([1-9][0-9]{0,2}( groups)?|everyone|[1-9][0-9]{0,2}/[1-9][0-9]{0,2} of (members|seats|membership|weight|groups))$";

    /// <inheritdoc/>
    public static bool TryRead(string text, [NotNullWhen(true)] out QuorumTest? value)
    {
        value = null;
        if (text == "everyone") value = new QuorumTest(null, new Fraction(1, 1), RuleBase.Members);
        else if (Shape().Match(text) is { Success: true } match)
        {
            int first = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            if (!match.Groups[2].Success) value = new QuorumTest(first, null, match.Groups[4].Success ? RuleBase.Groups : RuleBase.Members);
            else if (int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture) is var second && first <= second)
                value = new QuorumTest(null, new Fraction(first, second), RuleBaseWords.Read(match.Groups[3].Value)!.Value);
        }

        return value is not null;
    }

    /// <inheritdoc/>
    public static string? Mend(string text) => RuleWords.Mend(text);

    /// <inheritdoc/>
    public override string ToString() => this switch
    {
        { Count: { } count } => string.Create(CultureInfo.InvariantCulture, $"{count}{(Of == RuleBase.Groups ? " groups" : "")}"),
        { Fraction: { Numerator: 1, Denominator: 1 }, Of: RuleBase.Members } => "everyone",
        _ => $"{Fraction} of {RuleBaseWords.Of(Of)}",
    };

    [GeneratedRegex(@"\A([1-9][0-9]{0,2})(?:/([1-9][0-9]{0,2}) of (members|seats|membership|weight|groups)|( groups))?\z")]
    private static partial Regex Shape();
}
