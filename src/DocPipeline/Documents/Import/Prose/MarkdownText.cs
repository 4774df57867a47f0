using System.Text;
using System.Text.RegularExpressions;

namespace DocPipeline.Documents.Import.Prose;

/// <summary>Writes words so that prose prints them as they are: what Markdown would take for a mark is escaped.</summary>
internal static partial class MarkdownText
{
    /// <summary>The words of a paragraph that starts a line.</summary>
    internal static string Paragraph(string words)
    {
        // What starts like a caption is none: bold, its first word is no longer text alone.
        if (Caption().Match(words) is { Success: true } caption) return $"**{caption.Value}**{Within(words[caption.Length..])}";
        string text = Within(words);
        if (Label().Match(text) is { Success: true } label) return Marks().Replace(label.Value, @"\$&") + text[label.Length..];
        return Start().IsMatch(text) ? @"\" + text : text;
    }

    /// <summary>Words within a line: of an entry that has its own label, of a heading, of a cell.</summary>
    internal static string Within(string words)
    {
        var text = new StringBuilder(words.Length + 8);
        for (int i = 0; i < words.Length; i++)
        {
            char c = words[i];
            bool isMark = c is '\\' or '*' or '_' or '{' or '}' or '[' or ']' or '`' or '|' or '<' or '>' or '~' || (c == '&' && Entity().IsMatch(words, i));
            if (isMark) text.Append('\\');
            text.Append(c);
        }

        return text.ToString();
    }

    // What could be the label of an entry: digits or a few letters, with a bracket or a full stop.
    [GeneratedRegex(@"\A\\?\(?(?:[0-9]{1,9}|[A-Za-z]{1,2}|[ivxlcIVXLC]{2,7})(?:\.[0-9]{1,3})*[.)]+(?=\s|\p{L}|\z)|\A[0-9]{1,3}(?:\.[0-9]{1,3})+(?=\s)")]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<!\\)[().]")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\A[#+=:-]")]
    private static partial Regex Start();

    [GeneratedRegex(@"\G&[A-Za-z#][A-Za-z0-9]*;")]
    private static partial Regex Entity();

    [GeneratedRegex(@"\A(Table|Figure):")]
    private static partial Regex Caption();
}
