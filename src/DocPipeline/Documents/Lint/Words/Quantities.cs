namespace DocPipeline.Documents.Lint.Words;

/// <summary>Numbers in words and figures.</summary>
internal static class Quantities
{
    private static readonly string[] ones =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
        "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    private static readonly string[] ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    /// <summary>A whole number up to 9999, in figures or in words up to ninety-nine; nothing for any other word.</summary>
    internal static int? Read(string word)
    {
        if (word.Length is > 0 and <= 4 && word.All(char.IsAsciiDigit)) return int.Parse(word, System.Globalization.CultureInfo.InvariantCulture);
        string folded = word.ToLowerInvariant();
        int one = Array.IndexOf(ones, folded);
        if (one >= 0) return one;
        string[] parts = folded.Split('-', ' ');
        int ten = Array.IndexOf(tens, parts[0]);
        if (ten < 0 || parts.Length > 2) return null;
        int unit = parts.Length == 1 ? 0 : Array.IndexOf(ones, parts[1]);
        return unit is >= 0 and < 10 ? (10 * (ten + 2)) + unit : null;
    }

    /// <summary>1 for first, up to 10; nothing for any other word.</summary>
    internal static int? ReadOrdinal(string word)
    {
        string folded = word.ToLowerInvariant();
        int at = Array.IndexOf(ordinals, folded);
        if (at >= 0) return at + 1;
        return folded.Length is 3 or 4 && folded[^2..] is "st" or "nd" or "rd" or "th" ? Read(folded[..^2]) : null;
    }

    /// <summary>A fraction in words, such as two thirds, in lowest terms; nothing for any other words.</summary>
    internal static (int Over, int Under)? Fraction(string over, string under)
    {
        int? denominator = under.ToLowerInvariant().TrimEnd('s') switch
        {
            "half" or "halve" => 2,
            "third" => 3,
            "quarter" or "fourth" => 4,
            "fifth" => 5,
            _ => null,
        };
        return denominator is { } d && Read(over) is { } n && n > 0 && n < d ? (n, d) : null;
    }
}
