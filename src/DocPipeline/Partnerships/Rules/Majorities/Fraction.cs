using System.Globalization;

namespace DocPipeline.Partnerships.Rules.Majorities;

/// <summary>A proper fraction, kept as two whole numbers: no rule is ever judged by a rounded decimal.</summary>
/// <param name="Numerator">At least 1 and at most the denominator.</param>
/// <param name="Denominator">At least 1 and at most 1,000.</param>
public readonly record struct Fraction(int Numerator, int Denominator)
{
    /// <summary>Whether a number is at least this fraction of a base: <c>denominator × part ≥ numerator × whole</c>.</summary>
    public bool IsReachedBy(long part, long whole) => Denominator * part >= Numerator * whole;

    /// <summary>Whether a number is more than this fraction of a base.</summary>
    public bool IsExceededBy(long part, long whole) => Denominator * part > Numerator * whole;

    /// <summary>The smallest whole number that is at least this fraction of a base.</summary>
    public long LeastOf(long whole) => ((Numerator * whole) + Denominator - 1) / Denominator;

    /// <summary>The smallest whole number that is more than this fraction of a base.</summary>
    public long LeastAbove(long whole) => (Numerator * whole / Denominator) + 1;

    /// <summary>As people say it: “two thirds”, “half”, “7/12”.</summary>
    public string Words => (Numerator, Denominator) switch
    {
        (1, 1) => "all",
        (1, 2) => "half",
        (1, 3) => "one third",
        (2, 3) => "two thirds",
        (1, 4) => "one quarter",
        (3, 4) => "three quarters",
        (1, 5) => "one fifth",
        (2, 5) => "two fifths",
        (3, 5) => "three fifths",
        (4, 5) => "four fifths",
        _ => ToString(),
    };

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
