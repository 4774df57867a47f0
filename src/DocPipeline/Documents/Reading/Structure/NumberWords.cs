using System.Globalization;
using DocPipeline.Documents.Numbering;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Documents.Reading.Structure;

/// <summary>A number in the form that a list asks for (ECMA-376 part 1, section 17.18.59); words in English.</summary>
internal static class NumberWords
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly Dictionary<string, string> Ordinals = new(StringComparer.Ordinal)
    {
        ["one"] = "first", ["two"] = "second", ["three"] = "third", ["five"] = "fifth", ["eight"] = "eighth", ["nine"] = "ninth", ["twelve"] = "twelfth",
    };

    internal static string Format(int number, NumberFormatValues format) => format switch
    {
        NumberFormatValues.LowerRoman when number is > 0 and < 400 => RomanNumeral.Format(number),
        NumberFormatValues.UpperRoman when number is > 0 and < 400 => RomanNumeral.Format(number).ToUpperInvariant(),
        NumberFormatValues.LowerLetter when number > 0 => Letters(number, 'a'),
        NumberFormatValues.UpperLetter when number > 0 => Letters(number, 'A'),
        NumberFormatValues.DecimalZero when number < 10 => "0" + number.ToString(CultureInfo.InvariantCulture),
        NumberFormatValues.Ordinal => number.ToString(CultureInfo.InvariantCulture) + OrdinalSuffix(number),
        NumberFormatValues.CardinalText when number is >= 0 and < 1000 => Capital(Cardinal(number)),
        NumberFormatValues.OrdinalText when number is > 0 and < 1000 => Capital(Ordinal(number)),
        NumberFormatValues.NumberInDash => string.Create(CultureInfo.InvariantCulture, $"- {number} -"),
        NumberFormatValues.Hex => number.ToString("X", CultureInfo.InvariantCulture),
        NumberFormatValues.None => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    // After z comes aa, then bb: Word repeats the letter.
    private static string Letters(int number, char first) => new((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string OrdinalSuffix(int number) => (number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };

    // Word writes no "and": one hundred twelve.
    private static string Cardinal(int number) => number switch
    {
        < 20 => Small[number],
        < 100 => Tens[number / 10] + (number % 10 == 0 ? "" : "-" + Small[number % 10]),
        _ => $"{Small[number / 100]} hundred{(number % 100 == 0 ? "" : " " + Cardinal(number % 100))}",
    };

    private static string Ordinal(int number)
    {
        string words = Cardinal(number);
        int last = words.LastIndexOfAny([' ', '-']) + 1;
        string word = words[last..];
        string ordinal = Ordinals.TryGetValue(word, out string? own) ? own : word.EndsWith('y') ? word[..^1] + "ieth" : word + "th";
        return words[..last] + ordinal;
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
