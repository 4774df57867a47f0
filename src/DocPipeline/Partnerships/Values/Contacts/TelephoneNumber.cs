using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace DocPipeline.Partnerships.Values.Contacts;

/// <summary>A UK telephone number in national form: 0 and nine or ten more digits, spaces where the writer puts them.</summary>
/// <param name="Value">As printed.</param>
/// <remarks>Source: Ofcom's National Telephone Numbering Plan. A ten-digit number is real but rare (S3:15 misses a digit), so lint may ask.</remarks>
public readonly partial record struct TelephoneNumber(string Value) : IRecordScalar<TelephoneNumber>
{
    /// <inheritdoc/>
    public static string Expected => "a UK telephone number such as 01632 960142";

    /// <inheritdoc/>
    public static string Pattern => "^0( ?[0-9]){9,10}$";

    /// <inheritdoc/>
    public static bool TryRead(string text, [NotNullWhen(true)] out TelephoneNumber? value) =>
        (value = Shape().IsMatch(text) ? new TelephoneNumber(text) : null) is not null;

    /// <inheritdoc/>
    public static string? Mend(string text)
    {
        string national = text.Trim().Replace("(0)", "", StringComparison.Ordinal);
        if (national.StartsWith("+44", StringComparison.Ordinal)) national = $"0{national[3..].TrimStart()}";
        return string.Join(' ', national.Split([' ', '-', '.', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex(@"\A0( ?[0-9]){9,10}\z")]
    private static partial Regex Shape();
}
