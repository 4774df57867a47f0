using System.Text.RegularExpressions;

namespace DocPipeline.Documents.Comparison.Words;

/// <summary>
/// Cuts text into what a comparison takes as one: a word, a run of white space, a punctuation mark, and whole a number, a percentage, an
/// amount of money, a date, a reference to a clause and a name of several capitalised words.
/// </summary>
internal static partial class Tokeniser
{
    private const int LongestName = 6;

    // Words that begin a sentence or join names; in front of a name they are no part of it.
    private static readonly HashSet<string> NeverInNames = new(StringComparer.Ordinal)
    {
        "A", "After", "All", "Also", "An", "And", "Any", "As", "At", "Before", "Both", "But", "By", "Each", "Either", "Every", "For", "From", "He", "Her", "His", "How", "If", "In", "It", "Its",
        "Neither", "No", "Not", "Of", "On", "Once", "One", "Or", "Other", "Our", "She", "Should", "Since", "So", "Some", "Such", "That", "The", "Their", "Then", "There", "These", "They", "This",
        "Those", "Through", "To", "Two", "Under", "Unless", "Until", "We", "What", "When", "Where", "Which", "While", "Who", "Whoever", "Why", "With", "Within", "Yes", "You", "Your",
    };

    /// <summary>The tokens in order; together they are the whole text.</summary>
    internal static IEnumerable<Range> Cut(string text)
    {
        int at = 0;
        while (at < text.Length)
        {
            int length = LengthAt(text, at);
            yield return at..(at + length);
            at += length;
        }
    }

    /// <summary>How many words a token counts for; none for white space and punctuation.</summary>
    internal static int WordsIn(ReadOnlySpan<char> token)
    {
        int words = 0;
        bool within = false;
        foreach (char c in token)
        {
            if (char.IsWhiteSpace(c)) within = false;
            else if (!within && char.IsLetterOrDigit(c))
            {
                words++;
                within = true;
            }
        }

        return words;
    }

    private static int LengthAt(string text, int at)
    {
        char first = text[at];
        if (char.IsWhiteSpace(first)) return Count(text, at, char.IsWhiteSpace);
        bool startsWord = at == 0 || !char.IsLetterOrDigit(text[at - 1]);
        if (first is '£' or '$' or '€' && Matches(Money(), text, at) is > 0 and var money) return money;
        if (char.IsAsciiDigit(first) && startsWord)
        {
            if (Matches(Date(), text, at) is > 0 and var date) return date;
            if (Matches(Number(), text, at) is > 0 and var number) return number;
        }

        if (!char.IsLetterOrDigit(first)) return char.IsHighSurrogate(first) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        if (startsWord && Matches(Reference(), text, at) is > 0 and var reference) return reference;
        if (startsWord && Matches(MonthAndYear(), text, at) is > 0 and var month) return month;
        int word = Word(text, at);
        return startsWord && char.IsUpper(first) ? Name(text, at, word) : word;
    }

    private static int Word(string text, int at)
    {
        int end = at;
        while (end < text.Length)
        {
            char c = text[end];
            bool joins = c is '\'' or '’' or '-' or '\u2011' && end > at && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]);
            if (!char.IsLetterOrDigit(c) && !joins && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark) break;
            end++;
        }

        return Math.Max(1, end - at);
    }

    // A name goes on while one space and another capitalised word follow. A single capitalised word is a word like any other.
    private static int Name(string text, int at, int word)
    {
        if (NeverInNames.Contains(text.Substring(at, word)) || !char.IsLetter(text[at])) return word;
        int end = at + word;
        for (int words = 1; words < LongestName && end + 1 < text.Length && char.IsWhiteSpace(text[end]) && char.IsUpper(text[end + 1]); words++)
        {
            int next = Word(text, end + 1);
            if (NeverInNames.Contains(text.Substring(end + 1, next))) break;
            end += 1 + next;
        }

        return end - at;
    }

    private static int Count(string text, int at, Func<char, bool> holds)
    {
        int end = at;
        while (end < text.Length && holds(text[end])) end++;
        return end - at;
    }

    private static int Matches(Regex pattern, string text, int at)
    {
        foreach (ValueMatch match in pattern.EnumerateMatches(text.AsSpan(at))) return match.Index == 0 ? match.Length : 0;
        return 0;
    }

    [GeneratedRegex(@"\G[£$€]\s?\d[\d,]*(\.\d+)?(\s?(million|billion|thousand|m|bn|k)\b)?", RegexOptions.CultureInvariant)]
    private static partial Regex Money();

    [GeneratedRegex(@"\G(\d{1,2}(st|nd|rd|th)?\s(January|February|March|April|May|June|July|August|September|October|November|December)(\s\d{4}\b)?|\d{1,2}/\d{1,2}/\d{2,4}\b|\d{4}-\d{2}-\d{2}\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"\G(January|February|March|April|May|June|July|August|September|October|November|December)\s\d{4}\b", RegexOptions.CultureInvariant)]
    private static partial Regex MonthAndYear();

    // 17, 1,250.00, 11.4.2, 2009/10, 9.30am, 75%, 75 per cent, 3rd, 4.2(a)
    [GeneratedRegex(@"\G\d+([.,/:–-]\d+)*(\s?%|\s(per\s?cent|percent)\b|(\([a-z]{1,4}\))+|[\p{L}]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\G([Cc]lauses?|[Ss]ections?|[Pp]aragraphs?|[Aa]rticles?|[Rr]ules?|[Tt]ables?|[Ff]igures?|[Aa]ppendix|[Ss]chedule|[Aa]nnex|[Pp]art|[Vv]ersion)\s(\d+(\.\d+)*(\([a-z]{1,4}\))*|[A-Z](?![\p{L}\d])|\([a-z]{1,4}\))(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
