using System.Buffers;
using System.Text.RegularExpressions;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Prose.Reading;

/// <summary>
/// Finds marks that look like Markdown or like a label, and would be printed as they stand: an unclosed brace, a table, a label without a
/// space. Read over the text as it would be printed; what was escaped by a backslash stands in it as U+FFFC, and so does whatever is no text.
/// </summary>
internal static partial class StrayMarks
{
    internal const char NoText = '\uFFFC';

    private const string Label = @"(?:[a-z]|(?<twice>[a-z])\k<twice>|[ivxlc]{2,7}|\d{1,4})";

    // Without one of these there is none of the marks that stand anywhere: most paragraphs have none.
    private static readonly SearchValues<char> MarkCharacters = SearchValues.Create("{}[~*`&");

    // What stands anywhere in text.
    private static readonly Mark[] Anywhere =
    [
        new(OpenFact(), ProseCodes.StrayMark, "The braces of a fact are not closed.", "a fact on one line, such as {{partnership.name}}", "Write }} after the fact's name"),
        new(OpenAttribute(), ProseCodes.BadAttribute, "The braces of an anchor are not closed.", "an anchor such as {#membership}", "Write } after it"),
        new(InnerAttribute(), ProseCodes.BadAttribute, "The braces do not stand at the end.", "an anchor as the last thing of a heading or of a clause's first paragraph",
            "Move {0} to the end, or take it out"),
        new(OneBrace(), ProseCodes.StrayMark, "'{0}' would be printed as it stands: a fact is written with two braces.", "a fact such as {{partnership.name}}", "Write {{0}}"),
        new(Brace(), ProseCodes.StrayMark, "A brace has no partner, and would be printed as it stands.", "braces in pairs, around a fact or an anchor",
            "Take it out, or write \\{0} to print it"),
        new(NoteWords(), ProseCodes.Note, "The note {0} does not stand at the left margin, after an empty line.", "'[^1]: words' as a paragraph of its own, at the left margin", "Move it to the end of the section"),
        new(Note(), ProseCodes.Note, "There are no words for the note {0} in this file.", "a paragraph '[^1]: words' in the same file for '[^1]' in the text", "Write the paragraph '{0}: words', at the left margin"),
        new(NoLink(), ProseCodes.BadLink, "This looks like a link, and would be printed as it stands.",
            "words in [ ], and at once an address without spaces, or an #anchor, in ( )", "Write [words](https://…), or [](#anchor) for a reference"),
        new(StruckOut(), ProseCodes.Unsupported, "Text that is struck out has no place in a document.", "words, bold, links, references and facts", "Leave the words out"),
        new(Asterisk(), ProseCodes.StrayMark, "An asterisk has no partner, and would be printed as it stands.", "the same asterisks before and after the words, without a space inside them",
            "Write **words**, or \\* to print an asterisk"),
        new(Backtick(), ProseCodes.StrayMark, "A backtick would be printed as it stands.", "straight or typographic quotation marks", "Write ' for it"),
        new(Entity(), ProseCodes.StrayMark, "'{0}' is not the name of a character, and would be printed as it stands.", "the character itself", "Write the character itself"),
    ];

    // What stands at the start of a paragraph.
    private static readonly Mark[] Starts =
    [
        new(HashWithoutSpace(), ProseCodes.StrayMark, "There is no space after {0}, so that this is not a heading.", "a heading such as '# Membership'",
            "Write a space after {0}, or \\# to print it"),
        new(TypedNumber(), ProseCodes.StrayMark, "The number {0} is typed as text.", "1. at the start of each clause; its whole number is worked out",
            "Write 1. for {0}, indented by three spaces if it is a sub-clause"),
        new(OtherLabel(), ProseCodes.StrayMark, "'{0}' is not the label of a list, and would be printed as it stands.", "labels such as 1. for clauses; (a), (i), (1) or - for lists",
            "Write {1}"),
        new(TypedBullet(), ProseCodes.StrayMark, "'{0}' is not the start of a list's entry, and would be printed as it stands.", "a hyphen and a space", "Write '- ' for it"),
    ];

    private static readonly Mark Continuation = new(LabelInside(), ProseCodes.StrayMark,
        "The line starts like an entry of a list, but goes on with the line above it.", "an empty line before the first entry of a list",
        "Leave an empty line before it, or move '{0}' to the end of the line above");

    private static readonly Mark HeadingNumber = new(NumberInHeading(), ProseCodes.StrayMark,
        "The heading's number {0} is typed; it would be printed beside the one that is worked out.", "the heading's words", "Take {0} out");

    /// <summary>What is wrong in the text of a paragraph.</summary>
    /// <param name="printed">The text, lines as they were typed.</param>
    /// <param name="placeOf">Where the character at an index stands.</param>
    internal static IEnumerable<Finding> InParagraph(string printed, Func<int, Place> placeOf)
    {
        if (printed.AsSpan().ContainsAny('|', '+') && TableLine().Match(printed) is { Success: true } table)
        {
            return
            [
                new Finding(ProseCodes.Unsupported, Severity.Error, "A table has no place in prose yet.")
                {
                    Place = placeOf(table.Index), Expected = "headings, paragraphs, clauses, lists and quotations", Suggestion = "Write it as a list",
                },
            ];
        }

        return [.. Starts.SelectMany(m => m.Of(printed, placeOf)).Take(1), .. printed.Contains('\n', StringComparison.Ordinal) ? Continuation.Of(printed, placeOf) : [], .. Everywhere(printed, placeOf)];
    }

    /// <summary>What is wrong in the text of a heading.</summary>
    /// <param name="printed">The text.</param>
    /// <param name="isNumbered">Whether the heading takes a number.</param>
    /// <param name="placeOf">Where the character at an index stands.</param>
    internal static IEnumerable<Finding> InHeading(string printed, bool isNumbered, Func<int, Place> placeOf) =>
        [.. isNumbered ? HeadingNumber.Of(printed, placeOf) : [], .. Everywhere(printed, placeOf)];

    /// <summary>A list of one entry directly under a line of text: an entry, or a line that happens to start so?</summary>
    internal static Finding LoneEntry(string label, Place place) => new(Continuation.Code, Severity.Error, "The line starts like an entry of a list, directly under a line of text.")
    {
        Place = place,
        Expected = Continuation.Expected,
        Suggestion = Continuation.Suggestion.Replace("{0}", label, StringComparison.Ordinal),
    };

    /// <summary>Whether the text is a heading that lacks its space.</summary>
    internal static bool IsHashWithoutSpace(string printed) => HashWithoutSpace().IsMatch(printed);

    // One finding a character: the first mark that claims it.
    private static IEnumerable<Finding> Everywhere(string printed, Func<int, Place> placeOf) => printed.AsSpan().ContainsAny(MarkCharacters) ? Claimed(printed, placeOf) : [];

    private static IEnumerable<Finding> Claimed(string printed, Func<int, Place> placeOf)
    {
        bool[] claimed = new bool[printed.Length];
        foreach (Mark mark in Anywhere)
        {
            foreach (Match match in mark.Pattern.Matches(printed))
            {
                if (claimed.AsSpan(match.Index, match.Length).Contains(true)) continue;
                claimed.AsSpan(match.Index, match.Length).Fill(true);
                yield return mark.At(match, placeOf);
            }
        }
    }

    private sealed record Mark(Regex Pattern, FindingCode Code, string Message, string Expected, string Suggestion)
    {
        internal IEnumerable<Finding> Of(string printed, Func<int, Place> placeOf) => Pattern.Matches(printed).Select(m => At(m, placeOf));

        internal Finding At(Match match, Func<int, Place> placeOf)
        {
            string found = match.Value.Trim();
            return new Finding(Code, Severity.Error, Message.Replace("{0}", found, StringComparison.Ordinal))
            {
                Place = placeOf(match.Index),
                Expected = Expected,
                Suggestion = Suggestion.Replace("{0}", found, StringComparison.Ordinal).Replace("{1}", Proper(found, match.Groups["tight"].Success), StringComparison.Ordinal),
            };
        }

        // The label as docs/prose.md has it.
        private static string Proper(string found, bool isTight)
        {
            if (isTight) return $"a space after {found}";
            string label = found.Trim('(', ')', '.').ToLowerInvariant();
            string proper = found[0] != '(' && found[^1] == '.' && char.IsAsciiDigit(found[0]) ? $"{label}." : $"({label})";
            return proper == found ? $"(a) to start another list, or \\{found} to print it" : $"{proper} for {found}";
        }
    }

    [GeneratedRegex(@"\{\{[^{}\n]*")]
    private static partial Regex OpenFact();

    [GeneratedRegex(@"\{[#.][^{}\n]*(?=[{\n]|\z)")]
    private static partial Regex OpenAttribute();

    [GeneratedRegex(@"\{\s*[#.][^{}\n]*\}")]
    private static partial Regex InnerAttribute();

    [GeneratedRegex(@"\{[A-Za-z]+\.[\w.-]+\}")]
    private static partial Regex OneBrace();

    [GeneratedRegex(@"[{}]")]
    private static partial Regex Brace();

    [GeneratedRegex(@"\[\^[^\]\n]*\](?=:)")]
    private static partial Regex NoteWords();

    [GeneratedRegex(@"\[\^[^\]\n]*\]")]
    private static partial Regex Note();

    [GeneratedRegex(@"\[[^\[\]\n]*\](?:\((?=[^)\n]*\))|\s\((?=#|https?:|mailto:|www\.)|\[[^\[\]\n]*\])")]
    private static partial Regex NoLink();

    [GeneratedRegex("~~+(?:[^~\n]*~~+)?")]
    private static partial Regex StruckOut();

    [GeneratedRegex(@"\*+")]
    private static partial Regex Asterisk();

    [GeneratedRegex("`+")]
    private static partial Regex Backtick();

    [GeneratedRegex("&[A-Za-z][A-Za-z0-9]*;")]
    private static partial Regex Entity();

    [GeneratedRegex(@"(?m)^[ \t]*(?:\|.*\|[ \t]*$|[|+]?[ \t]*:?-+:?[ \t]*(?:[|+][ \t]*:?-*:?[ \t]*)+$)")]
    private static partial Regex TableLine();

    [GeneratedRegex(@"\A#{1,6}(?=[^#\s])")]
    private static partial Regex HashWithoutSpace();

    [GeneratedRegex(@"\A\d{1,3}(?:\.\d{1,3})+[.)]?(?=\s+\p{Lu})")]
    private static partial Regex TypedNumber();

    [GeneratedRegex($@"\A(?<tight>\({Label}\)|\d{{1,4}}[.)])(?=\p{{L}})|\A(?:{Label}[.)]{{1,2}}|\({Label}\.\)|\({Label}\)|\(?[A-Z]\))(?=\s)")]
    private static partial Regex OtherLabel();

    [GeneratedRegex(@"\A(?:[\u2022\u00B7\u25AA\u25E6\u2023\u25CF\u25A0](?=\S|\s)|[\u2013\u2014](?=\s)|-(?=\p{L}))")]
    private static partial Regex TypedBullet();

    [GeneratedRegex($@"(?<=\n)(?:\d{{1,9}}[.)]|\({Label}\)|{Label}\)|[\u2022\u25AA\u25CF])(?=\s|\z)")]
    private static partial Regex LabelInside();

    [GeneratedRegex(@"\A\d{1,2}(?:(?:\.\d{1,3})+[.)]?|[.)])(?=\s)")]
    private static partial Regex NumberInHeading();
}
