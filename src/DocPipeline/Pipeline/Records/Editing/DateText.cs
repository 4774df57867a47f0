using System.Globalization;
using System.Text.RegularExpressions;

namespace DocPipeline.Pipeline.Records.Editing;

/// <summary>Days as people type them into one field: <c>9 April 2009</c>, <c>09/04/2009</c>, <c>2009-04-09</c>. The day comes before the month, as in Britain.</summary>
public static partial class DateText
{
    private static readonly string[] formats = ["yyyy-M-d", "d MMMM yyyy", "d MMM yyyy", "d/M/yyyy", "d.M.yyyy", "d-M-yyyy"];

    /// <summary>Reads a day; nothing where the text is none that can be read in one way only.</summary>
    /// <param name="text">What was typed. Two digits for a year are not taken: nobody can tell the century.</param>
    public static DateOnly? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string tidy = Ordinal().Replace(Space().Replace(text.Trim(), " "), "$1");
        return DateOnly.TryParseExact(tidy, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
    }

    /// <summary>A day as it stands in a field.</summary>
    public static string Write(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day as the record writes it.</summary>
    public static string InRecord(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(\d{1,2})(st|nd|rd|th)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"[\s\u00A0,]+")]
    private static partial Regex Space();
}
