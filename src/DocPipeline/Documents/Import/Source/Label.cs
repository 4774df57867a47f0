using System.Globalization;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Numbering;

namespace DocPipeline.Documents.Import.Source;

/// <summary>The number or mark that a paragraph starts with, whether Word worked it out or somebody typed it.</summary>
/// <param name="Kind">What kind of label it is.</param>
/// <param name="Printed">As it stands there.</param>
/// <param name="Parts">The numbers of a decimal one, <c>11.1.2</c> as 11, 1, 2; the place in its list of any other.</param>
internal sealed partial record Label(LabelKind Kind, string Printed, IReadOnlyList<int> Parts)
{
    internal static Label None { get; } = new(LabelKind.None, "", []);

    internal int Ordinal => Parts.Count == 0 ? 0 : Parts[^1];

    /// <summary>Reads what a text starts with.</summary>
    /// <param name="text">The text.</param>
    /// <param name="before">The label of the paragraph before, which tells the letter (i) from the numeral.</param>
    /// <returns>The label, and how many characters of the text it takes.</returns>
    internal static (Label Label, int Length) Typed(string text, Label before)
    {
        if (Tick().Match(text) is { Success: true } tick) return (new Label(LabelKind.Tick, "✓", []), tick.Length);
        if (Bullet().Match(text) is { Success: true } bullet)
        {
            // A bullet before a number, as programs that convert files write it, is none.
            (Label inner, int length) = Typed(text[bullet.Length..], before);
            return inner.Kind is LabelKind.Roman or LabelKind.Letter or LabelKind.Bracket || inner is { Kind: LabelKind.Decimal, Parts.Count: > 1 } ? (inner, bullet.Length + length) : (new Label(LabelKind.Bullet, "•", []), bullet.Length);
        }

        if (Decimal().Match(text) is { Success: true } number && IsNumber(number, text)) return (new Label(LabelKind.Decimal, number.Groups[1].Value.TrimEnd('.'), Numbers(number.Groups[1].Value)), number.Length);
        if (Bracket().Match(text) is { Success: true } bracket) return (new Label(LabelKind.Bracket, bracket.Value.Trim(), Numbers(bracket.Groups[1].Value)), bracket.Length);
        if (Letters().Match(text) is { Success: true } letters && Lettered(letters.Groups[1].Value, before) is { } label) return (label, letters.Length);
        return (None, 0);
    }

    /// <summary>Reads the label that Word works out for a paragraph.</summary>
    internal static Label Computed(string label, Label before)
    {
        (Label read, int length) = Typed(label + " X", before);
        if (length > 0) return read;
        return label.Any(char.IsLetterOrDigit) ? new Label(LabelKind.Other, label, []) : new Label(LabelKind.Bullet, "•", []);
    }

    private static Label? Lettered(string letters, Label before)
    {
        bool goesOnWithLetters = before.Kind == LabelKind.Letter && letters.Length == 1 && letters[0] - 'a' == before.Ordinal;
        if (!goesOnWithLetters && RomanNumeral.Parse(letters) is { } roman && (letters.Length > 1 || letters is "i" or "v" or "x")) return new Label(LabelKind.Roman, $"({letters})", [roman]);
        return letters.Length == 1 ? new Label(LabelKind.Letter, $"({letters})", [letters[0] - 'a' + 1]) : null;
    }

    // A single number without a full stop starts a heading, 8 PRIMARY ROLES, and also a date, 30 April, or a sentence, 500 stakeholders.
    private static bool IsNumber(Match number, string text) =>
        number.Groups[1].Value.Contains('.', StringComparison.Ordinal) || number.Groups[2].Success
        || (text.Length < 160 && char.IsUpper(text[number.Length]) && !Month().IsMatch(text[number.Length..]) && !text.TrimEnd().EndsWith('.'));

    private static int[] Numbers(string label) => [.. label.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, CultureInfo.InvariantCulture))];

    [GeneratedRegex(@"\A[✓✔☑]\s*")]
    private static partial Regex Tick();

    [GeneratedRegex(@"\A(?:[\u2022\u00B7\u25AA\u25E6\u2023\u25CF\u25A0\uF0B7\uF0A7]\s*|[\u2013\u2014-]\s+)(?=\S)")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\A(\d{1,2}(?:\.\d{1,2}){0,3})([.)])?\s+(?=\S)")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"\A\((\d{1,2})\)\s+(?=\S)")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"\A\(?(?<1>(?:[a-z]|[ivxl]{2,7}))[.)]\s+(?=\S)")]
    private static partial Regex Letters();

    [GeneratedRegex(@"\A(January|February|March|April|May|June|July|August|September|October|November|December)\b")]
    private static partial Regex Month();
}
