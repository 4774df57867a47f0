using System.Text;
using System.Text.RegularExpressions;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Partnerships.Reading;

/// <summary>The anchors by which facts name a place in the prose. They are looked up in the text; whether the prose is well formed is no matter here.</summary>
internal static partial class ProseAnchors
{
    /// <summary>The anchors of a document's prose files, stated and made; nothing where one of the files is not there, which is said elsewhere.</summary>
    internal static IReadOnlyList<string>? Of(RecordFiles files, Document document)
    {
        var anchors = new List<string>();
        foreach (string path in document.Prose)
        {
            if (files.Find(path) is not { } content) return null;
            string text = Encoding.UTF8.GetString(content.Span);
            anchors.AddRange(Stated().Matches(text).Select(m => m.Groups["anchor"].Value));
            anchors.AddRange(Headings().Matches(text).Select(m => m.Groups["words"].Value).Where(words => !Stated().IsMatch(words)).Select(words => MadeFrom(Braces().Replace(words, ""))));
        }

        return anchors;
    }

    /// <summary>The anchor that a heading has when it states none: its words in small letters with hyphens between them.</summary>
    internal static string MadeFrom(string heading)
    {
        var anchor = new StringBuilder();
        foreach (char c in heading.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c)) anchor.Append(char.ToLowerInvariant(c));
            else if (c is ' ' or '-' or '\u00A0' or '\u2013' && anchor.Length > 0 && anchor[^1] != '-') anchor.Append('-');
        }

        string made = anchor.ToString().Trim('-');
        return made.Length == 0 ? "section" : made;
    }

    [GeneratedRegex(@"\{(?:[^{}\r\n]*\s)?#(?<anchor>[a-z0-9]+(?:-[a-z0-9]+)*)(?:\s[^{}\r\n]*)?\}[ \t\r]*$", RegexOptions.Multiline)]
    private static partial Regex Stated();

    [GeneratedRegex(@"^ {0,3}#{1,6}[ \t]+(?<words>[^\r\n]+)", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"\s*\{[.][^{}]*\}\s*$")]
    private static partial Regex Braces();
}
