using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using DocPipeline.Partnerships.Rules.Majorities;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Duties;

/// <summary>A share of a whole, written as two whole numbers: <c>3/4</c> of the meetings.</summary>
/// <param name="Of">The fraction; never more than one.</param>
public readonly partial record struct Share(Fraction Of) : IRecordScalar<Share>
{
    /// <inheritdoc/>
    public static string Expected => "a fraction such as 3/4";

    /// <inheritdoc/>
    public static string Pattern => "^[1-9][0-9]{0,2}/[1-9][0-9]{0,2}$";

    /// <inheritdoc/>
    public static bool TryRead(string text, [NotNullWhen(true)] out Share? value)
    {
        value = null;
        if (Shape().Match(text) is not { Success: true } match) return false;
        var fraction = new Fraction(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
        if (fraction.Numerator <= fraction.Denominator) value = new Share(fraction);
        return value is not null;
    }

    /// <summary>75% is 3/4: whole per cents, reduced.</summary>
    public static string? Mend(string text)
    {
        if (!int.TryParse(text.Trim(' ', '%'), NumberStyles.None, CultureInfo.InvariantCulture, out int hundredths) || hundredths is < 1 or > 100) return null;
        int divisor = (int)System.Numerics.BigInteger.GreatestCommonDivisor(hundredths, 100);
        return string.Create(CultureInfo.InvariantCulture, $"{hundredths / divisor}/{100 / divisor}");
    }

    /// <inheritdoc/>
    public override string ToString() => Of.ToString();

    [GeneratedRegex(@"\A([1-9][0-9]{0,2})/([1-9][0-9]{0,2})\z")]
    private static partial Regex Shape();
}
