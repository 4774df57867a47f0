using System.Text;
using System.Text.RegularExpressions;

namespace DocPipeline.Documents.Prose;

/// <summary>
/// Quotes, dashes and no-break spaces as the house style sets them: ‘single’ and “double” quotes, an en dash for two hyphens, an ellipsis
/// for three points, and U+00A0 inside dates, “clause 3.2”, “version 5” and “£3 million”, so that no line ends there.
/// </summary>
internal static partial class Typography
{
    // In both languages of documents: no word of one is a word of the other that would stand before a number.
    private const string Months = "January|February|March|April|May|June|July|August|September|October|November|December"
        + "|Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr";

    private const string Numbered = "[Cc]lauses?|[Ss]ections?|[Vv]ersion|[Aa]ppendix|[Tt]able|[Ff]igure|[Pp]art"
        + "|[Cc]ymal|[Gg]ymal|nghymal|[Aa]dran|[Ff]ersiwn|[Aa]todiad|[Tt]abl|[Ff]figur|[Rr]han";

    /// <summary>Applies the rules to the text of a paragraph, across its formatting.</summary>
    internal static IReadOnlyList<Inline> Apply(IReadOnlyList<Inline> inlines)
    {
        char before = ' ';
        return Apply(inlines, ref before);
    }

    /// <summary>Applies the rules to text that stands alone, such as a field of the record.</summary>
    internal static string Apply(string text)
    {
        char before = ' ';
        return Apply(text, ref before);
    }

    private static Inline[] Apply(IReadOnlyList<Inline> inlines, ref char before)
    {
        var done = new Inline[inlines.Count];
        for (int i = 0; i < done.Length; i++)
        {
            done[i] = inlines[i] switch
            {
                TextInline text => new TextInline(BoundToFact(Apply(text.Text, ref before), inlines.ElementAtOrDefault(i + 1))),
                StrongInline strong => new StrongInline(Apply(strong.Content, ref before)),
                LinkInline link => link with { Content = Apply(link.Content, ref before) },
                ReferenceInline reference => reference with { Content = Apply(reference.Content, ref before) },
                _ => inlines[i],
            };
            if (inlines[i] is FactInline or ReferenceInline { Content.Count: 0 }) before = 'x';
            if (inlines[i] is BreakInline) before = ' ';
        }

        return done;
    }

    // "version {{document.version}}": the number comes with the fact.
    private static string BoundToFact(string text, Inline? next) =>
        next is FactInline && BeforeNumber().IsMatch(text) ? string.Concat(text.AsSpan(0, text.Length - 1), "\u00A0") : text;

    // An apostrophe that opens a word: '90s, 'tis, rock 'n' roll. A year in quotation marks, '09', has its closing mark.
    private static bool IsApostrophe(string text, int i) => LeftOut().IsMatch(text, i);

    private static string Apply(string text, ref char before)
    {
        var set = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool opens = char.IsWhiteSpace(before) || before is '(' or '[' or '\u2013' or '\u2014' or '\u2018' or '\u201C' or '/';
            if (c == '"') c = opens ? '\u201C' : '\u201D';
            else if (c == '\'') c = opens && !IsApostrophe(text, i) ? '\u2018' : '\u2019';
            else if (c == '-' && HyphensAt(text, i) is var hyphens and > 1)
            {
                // Two or three are a dash; more are a line to write on.
                if (hyphens > 3) set.Append('-', hyphens - 1);
                else c = '\u2013';
                i += hyphens - 1;
            }
            else if (c == '.' && i + 2 < text.Length && text[i + 1] == '.' && text[i + 2] == '.')
            {
                c = '\u2026';
                i += 2;
            }

            set.Append(c);
            before = c;
        }

        return Bound().Replace(set.ToString(), m => m.Value.Replace(' ', '\u00A0'));
    }

    private static int HyphensAt(string text, int i)
    {
        int hyphens = 0;
        while (i + hyphens < text.Length && text[i + hyphens] == '-') hyphens++;
        return hyphens;
    }

    [GeneratedRegex($@"\b(?:{Numbered}) \z", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeNumber();

    [GeneratedRegex(@"\G'(?:\d\ds(?!\w)|\d\d(?![\w'])(?![^']{0,80}\w'(?!\w))|(?:[Tt]is|[Tt]was|[Tt]il|em|cause|n)(?!\w))", RegexOptions.CultureInvariant)]
    private static partial Regex LeftOut();

    [GeneratedRegex($@"\b\d{{1,2}} (?:{Months})(?: \d{{4}})?\b|\b(?:{Months}) \d{{4}}\b|\b(?:{Numbered}) (?=[0-9A-Z])|£\d[\d.,]* (?:thousand|million|billion|mil|miliwn|biliwn)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Bound();
}
