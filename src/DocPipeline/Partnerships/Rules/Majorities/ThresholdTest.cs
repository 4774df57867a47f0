using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Rules.Majorities;

/// <summary>
/// One condition of a majority. Written as <c>2/3 of votes cast</c> (at least), <c>more than 1/2 of members</c>, <c>unanimous</c> (nobody
/// against; an abstention does not block) or <c>everyone for</c> (every member in post). <c>among constituent council</c> after it counts only the
/// seats of that class.
/// </summary>
/// <param name="Fraction">The fraction.</param>
/// <param name="IsStrict">Whether more than the fraction is needed, not just as much.</param>
/// <param name="Of">What the fraction is taken of.</param>
/// <param name="Among">The class of seats that alone are counted; nothing where all are.</param>
public readonly partial record struct ThresholdTest(Fraction Fraction, bool IsStrict, RuleBase Of, string? Among = null) : IRecordScalar<ThresholdTest>
{
    private const string AmongWord = " among ";

    /// <summary>More votes for than against.</summary>
    public static ThresholdTest SimpleMajority { get; } = new(new Fraction(1, 2), IsStrict: true, RuleBase.VotesCast);

    /// <inheritdoc/>
    public static string Expected => "a majority such as more than 1/2 of votes cast, 2/3 of votes cast, 3/4 of weight, unanimous, everyone for or 2/3 of votes cast among a class of seats";

    /// <inheritdoc/>
    public static string Pattern => "^(unanimous|everyone for|(more than )?[1-9][0-9]{0,2}/[1-9][0-9]{0,2} of (votes cast|present|members|seats|weight|weight cast|groups))( among [^ ].{0,63})?$";

    /// <inheritdoc/>
    public static bool TryRead(string text, [NotNullWhen(true)] out ThresholdTest? value)
    {
        int among = text.IndexOf(AmongWord, StringComparison.Ordinal);
        string? named = among < 0 ? null : text[(among + AmongWord.Length)..];
        if (named is { Length: 0 or > 64 } || named?[0] == ' ')
        {
            value = null;
            return false;
        }

        value = (named is null ? text : text[..among]) switch
        {
            "unanimous" => new ThresholdTest(new Fraction(1, 1), IsStrict: false, RuleBase.VotesCast),
            "everyone for" => new ThresholdTest(new Fraction(1, 1), IsStrict: false, RuleBase.Members),
            var majority => Shape().Match(majority) is { Success: true } match ? Matched(match) : null,
        };
        if (named is not null && value is { } all) value = all with { Among = named };
        return value is not null;
    }

    /// <inheritdoc/>
    public static string? Mend(string text) => RuleWords.Mend(text);

    /// <summary>The fewest votes for that reach it.</summary>
    /// <param name="whole">The base, in whatever it counts.</param>
    public long Least(long whole) => IsStrict ? Fraction.LeastAbove(whole) : Math.Max(1, Fraction.LeastOf(whole));

    /// <summary>Whether so many for reach it. Nothing is carried by nobody.</summary>
    public bool IsReachedBy(long votesFor, long whole) => votesFor > 0 && (IsStrict ? Fraction.IsExceededBy(votesFor, whole) : Fraction.IsReachedBy(votesFor, whole));

    /// <inheritdoc/>
    public override string ToString() => (this switch
    {
        { Fraction: { Numerator: 1, Denominator: 1 }, Of: RuleBase.VotesCast } => "unanimous",
        { Fraction: { Numerator: 1, Denominator: 1 }, Of: RuleBase.Members } => "everyone for",
        _ => $"{(IsStrict ? "more than " : "")}{Fraction} of {RuleBaseWords.Of(Of)}",
    }) + (Among is null ? "" : AmongWord + Among);

    private static ThresholdTest? Matched(Match match)
    {
        int numerator = int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture), denominator = int.Parse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture);
        bool isStrict = match.Groups[1].Success;

        // More than all, and a threshold above one, nobody can reach.
        if (numerator > denominator || (isStrict && numerator == denominator)) return null;
        return new ThresholdTest(new Fraction(numerator, denominator), isStrict, RuleBaseWords.Read(match.Groups[4].Value)!.Value);
    }

    [GeneratedRegex(@"\A(more than )?([1-9][0-9]{0,2})/([1-9][0-9]{0,2}) of (votes cast|present|members|seats|weight|weight cast|groups)\z")]
    private static partial Regex Shape();
}
