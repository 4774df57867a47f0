using System.Globalization;
using System.Text.RegularExpressions;

namespace DocPipeline.Documents.Forms.Reading;

/// <summary>A date as people in the United Kingdom type it: day, month, and the year in four figures; months in English or Welsh.</summary>
internal static partial class TypedDate
{
    private static readonly string[] Forms =
        ["d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d MMMM yyyy", "d MMM yyyy", "dddd d MMMM yyyy", "ddd d MMM yyyy", "yyyy-M-d", "yyyy-MM-dd"];

    private static readonly string[] WelshMonths =
        ["Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin", "Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"];

    /// <summary>The date; nothing when the text is none, or leaves it open which.</summary>
    internal static DateOnly? Read(string text)
    {
        string plain = Spaces().Replace(text, " ").Trim().Replace(",", "", StringComparison.Ordinal);
        plain = Ordinal().Replace(plain, "$1");
        for (int i = 0; i < WelshMonths.Length; i++)
            plain = Regex.Replace(plain, $@"\b{WelshMonths[i]}\b", CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[i], RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        return DateOnly.TryParseExact(plain, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;
    }

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\b([0-9]{1,2})(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinal();
}
