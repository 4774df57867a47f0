using System.Text;
using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Differences;
using DocPipeline.Documents.Comparison.Stories;
using DocPipeline.Documents.Comparison.Words;
using DocPipeline.Documents.Pages;
using DocPipeline.Documents.Reading;

namespace DocPipeline.Documents.Comparison.Pages;

/// <summary>Writes words with their marks. Who does not see the marks hears what they are.</summary>
internal static class WordsWriter
{
    /// <summary>Words that were deleted or inserted.</summary>
    internal static string Marked(Fate fate, string words)
    {
        if (words.Length == 0) return "";
        string name = fate is Fate.Deleted or Fate.MovedFrom ? "del" : "ins";
        string kind = fate is Fate.MovedFrom or Fate.MovedTo ? " class=\"moved\"" : "";
        string said = fate switch { Fate.Deleted => "deleted: ", Fate.Inserted => "inserted: ", _ => "" };
        string hidden = said.Length == 0 ? "" : $"<span class=\"vh\" lang=\"en-GB\">{said}</span>";

        // Spaces at the ends stay outside, so that no line under a space joins two words.
        string inner = words.Trim(' ');
        if (inner.Length == 0) return words;
        int start = words.IndexOf(inner, StringComparison.Ordinal);
        return $"{words[..start]}<{name}{kind}>{hidden}{inner}</{name}>{words[(start + inner.Length)..]}";
    }

    /// <summary>The words of some atoms.</summary>
    internal static string Of(IEnumerable<Atom> atoms)
    {
        var words = new StringBuilder();
        foreach (Atom atom in atoms)
        {
            if (atom.Text.Length > 0) words.Append(string.Join(' ', atom.Text.Split(['\t', '\n', '\r', ' ', '\u00A0'], StringSplitOptions.None)));
            else if (atom.NoteReference is not null) words.Append("[note]");
            else if (atom.Pieces.SelectMany(p => p.Nodes).Any(n => n.Name.LocalName is "drawing" or "pict" or "object" or "AlternateContent")) words.Append(Picture(atom));
        }

        return Html.Text(words.ToString());
    }

    /// <summary>All words of a paragraph.</summary>
    internal static string Of(ParagraphItem paragraph) => Of(paragraph.Atoms);

    /// <summary>Some spans, a paragraph's mark that went or came shown as such.</summary>
    internal static string Of(IEnumerable<Span> spans)
    {
        var words = new StringBuilder();
        foreach (Span span in spans)
        {
            if (span.IsEnd)
            {
                if (span is { OldEnd: not null, NewEnd: null }) words.Append(" <del><span class=\"vh\" lang=\"en-GB\">deleted: paragraph break</span><span aria-hidden=\"true\">¶</span></del> ");
                else if (span is { NewEnd: not null, OldEnd: null }) words.Append(" <ins><span class=\"vh\" lang=\"en-GB\">inserted: paragraph break</span><span aria-hidden=\"true\">¶</span></ins>");
            }
            else
            {
                // The new words beside the old ones, not on them.
                string shown = span.Fate == Fate.Kept ? Of(span.New) : Marked(span.Fate, Of(span.Shown));
                if (shown.StartsWith("<ins", StringComparison.Ordinal) && words.Length > 6 && words.ToString(words.Length - 6, 6) == "</del>") words.Append(' ');
                words.Append(shown);
            }
        }

        return words.ToString();
    }

    // A picture by what it is said to show.
    private static string Picture(Atom atom)
    {
        string? said = atom.Pieces.SelectMany(p => p.Nodes).DescendantsAndSelf().Where(e => e.Name.LocalName == "docPr").Select(e => (string?)e.Attribute("descr")).FirstOrDefault(d => d?.Length > 0);
        return said is null ? "[picture]" : $"[picture: {ParagraphText.Fold(said)}]";
    }
}
