using System.Text.RegularExpressions;

namespace DocPipeline.Documents.Lint.Words;

/// <summary>Reads what stands in front of a paragraph: Word's own number, or one that somebody typed.</summary>
internal static partial class Labels
{
    private const string Bullets = "-•–—✓✔*▪◦·➢";

    /// <summary>The label, its kind and the text behind it.</summary>
    /// <param name="number">The number that Word computes; nothing when it has none.</param>
    /// <param name="text">The paragraph.</param>
    internal static (string? Label, LabelKind Kind, string Text) Read(string? number, string text)
    {
        if (number is not null && number.Length > 0)
        {
            if (AppendixNumber().Match(number + " ") is { Success: true } lettered) return (Letter(lettered.Groups["letter"].Value), LabelKind.Appendix, text);
            string bare = number.Trim('.', '(', ')', ':', ' ', '[', ']');
            if (bare.Length == 0 || !char.IsLetterOrDigit(bare[0])) return (null, LabelKind.Bullet, text);
            return char.IsDigit(bare[0]) && !number.StartsWith('(') && bare.All(c => char.IsDigit(c) || c == '.') ? (bare, LabelKind.Decimal, text) : (bare, LabelKind.Entry, text);
        }

        string left = text;
        bool isBullet = false;
        if (left.Length > 2 && Bullets.Contains(left[0], StringComparison.Ordinal) && left[1] == ' ') (left, isBullet) = (left[2..].TrimStart(), true);
        if (Decimal().Match(left) is { Success: true } typed && !IsQuantity(left, typed)) return (typed.Groups["number"].Value.TrimEnd('.'), LabelKind.Decimal, left[typed.Length..]);
        if (Entry().Match(left) is { Success: true } entry) return (entry.Groups["label"].Value.Trim('(', ')', '.'), LabelKind.Entry, left[entry.Length..]);
        if (!isBullet && AppendixNumber().Match(left) is { Success: true } appendix && left.Length <= 150 && IsTitle(left, appendix)) return (Letter(appendix.Groups["letter"].Value), LabelKind.Appendix, left[appendix.Length..].TrimStart(' ', '–', '-', ':', '.'));
        return isBullet ? (null, LabelKind.Bullet, left) : (null, LabelKind.None, text);
    }

    // "Appendix 1 contains …" is a sentence, "Appendix 1" and "Appendix A – Policy Statement" are headings.
    private static bool IsTitle(string text, Match appendix)
    {
        string rest = text[appendix.Length..].TrimStart(' ');
        return rest.Length == 0 || rest[0] is ':' or '–' or '-' or '.' || (char.IsUpper(rest[0]) && rest[^1] is not '.' and not ';' and not ':');
    }

    // "28 questions", "30 April" and "19 – 24" begin with a number, not with a label; a label without full stop goes with a capital.
    private static bool IsQuantity(string text, Match typed)
    {
        string number = typed.Groups["number"].Value;
        if (number.Contains('.', StringComparison.Ordinal)) return false;
        ReadOnlySpan<char> rest = text.AsSpan(typed.Length);
        if (rest.Length == 0 || !char.IsUpper(rest[0])) return true;
        int end = rest.IndexOf(' ');
        return Dates.IsMonth((end < 0 ? rest : rest[..end]).ToString());
    }

    private static string Letter(string word) => word.Length == 1 || char.IsDigit(word[0]) ? word.ToUpperInvariant() : Quantities.Read(word) is { } number ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : word.ToUpperInvariant();

    [GeneratedRegex(@"^(?<number>\d{1,2}(?:\.\d{1,2}){0,3}\.?)\s+(?=\S)", RegexOptions.None, LintLimits.Patience)]
    private static partial Regex Decimal();

    [GeneratedRegex(@"^(?<label>\((?:[ivx]{1,5}|[a-z]|\d{1,2})\)|(?:[ivx]{1,5}|[a-z])[.)])\s+(?=\S)", RegexOptions.None, LintLimits.Patience)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^(?:Appendix|APPENDIX|Annex|ANNEX|Schedule|SCHEDULE|Atodiad)\s+(?<letter>[A-Z]|\d{1,2}|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|ONE|TWO|THREE|FOUR|FIVE)\b:?\s*", RegexOptions.None, LintLimits.Patience)]
    private static partial Regex AppendixNumber();
}
