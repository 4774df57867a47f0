using System.Text;

namespace DocPipeline.Documents.Numbering;

/// <summary>Small roman numerals, 1 to 399, in their canonical form.</summary>
internal static class RomanNumeral
{
    private static readonly (int Value, string Letters)[] Steps =
        [(100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")];

    /// <summary>Writes a number, 1 to 399.</summary>
    internal static string Format(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 399);
        var text = new StringBuilder();
        foreach ((int value, string letters) in Steps)
        {
            for (; number >= value; number -= value) text.Append(letters);
        }

        return text.ToString();
    }

    /// <summary>Reads a numeral; nothing when it is not one, or not in canonical form (<c>iiii</c>).</summary>
    internal static int? Parse(string text)
    {
        int number = 0;
        int at = 0;
        foreach ((int value, string letters) in Steps)
        {
            for (; string.CompareOrdinal(text, at, letters, 0, letters.Length) == 0; at += letters.Length) number += value;
        }

        return at == text.Length && number is > 0 and < 400 && Format(number) == text ? number : null;
    }
}
