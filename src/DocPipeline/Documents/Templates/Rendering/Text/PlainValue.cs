using System.Collections;
using System.Globalization;
using DocPipeline.Documents.Words;
using HandlebarsDotNet;

namespace DocPipeline.Documents.Templates.Rendering.Text;

/// <summary>What a template is given, read as text, a date, a number or a list; nothing where it is none.</summary>
internal static class PlainValue
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>The text of one thing. A date reads as the house writes it, never with the month first.</summary>
    internal static string? TextOf(object? value, HouseWords words) => value switch
    {
        string text => text,
        null or UndefinedBindingResult => null,
        bool truth => truth ? "true" : "false",
        DateOnly or DateTime or DateTimeOffset => HouseDate.Format(DateOf(value)!.Value, words),
        IEnumerable => null,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    internal static DateOnly? DateOf(object? value) => value switch
    {
        DateOnly date => date,
        DateTime time => DateOnly.FromDateTime(time),
        DateTimeOffset time => DateOnly.FromDateTime(time.DateTime),
        string text when DateTimeOffset.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) => DateOnly.FromDateTime(time.DateTime),
        _ => null,
    };

    internal static decimal? NumberOf(object? value) => value switch
    {
        decimal number => number,
        byte or sbyte or short or ushort or int or uint or long or ulong => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        float or double when Math.Abs(Convert.ToDouble(value, CultureInfo.InvariantCulture)) < 1e15 => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        string text when decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) => number,
        _ => null,
    };

    /// <summary>“a”, “a and b”, “a, b and c”; nothing where one of them is no text.</summary>
    /// <param name="value">The list.</param>
    /// <param name="words">The house words in the language of the document.</param>
    /// <param name="word">The word before the last; nothing for “and”.</param>
    /// <param name="isOxford">Whether a comma stands before that word where there are more than two.</param>
    internal static string? ListOf(object? value, HouseWords words, string? word, bool isOxford)
    {
        if (value is string or IDictionary or not IEnumerable) return null;
        List<string?> items = [.. ((IEnumerable)value).Cast<object?>().Select(i => TextOf(i, words))];
        if (items.Contains(null)) return null;
        return items.Count switch
        {
            0 => "",
            1 => items[0],
            _ => string.Join(", ", items.Take(items.Count - 1)) + $"{(isOxford && items.Count > 2 ? "," : "")} {word ?? words.And(items[^1]!)} " + items[^1],
        };
    }

    /// <summary>What a gap is called: the field, and what is wrong with it where it is there but of another kind.</summary>
    internal static string Gap(string field, object? value, string? wanted = null) => value switch
    {
        null or UndefinedBindingResult => field,
        IDictionary => field + ", which is a group of fields",
        IEnumerable and not string => field + ", which is a list",
        _ => field + wanted switch { "date" or "ordinalDate" => ", which is no date", "number" or "plural" => ", which is no number", "list" => ", which is no list", _ => "" },
    };
}
