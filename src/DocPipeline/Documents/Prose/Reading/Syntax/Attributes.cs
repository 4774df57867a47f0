using System.Text.RegularExpressions;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Documents.Prose.Reading.Syntax;

/// <summary>The braces at the end of a heading, a clause, a caption or a picture: <c>{#anchor .class key=value}</c>.</summary>
/// <param name="Anchor">The anchor, when one was written.</param>
/// <param name="Classes">The classes, without their points.</param>
/// <param name="Values">The values by their keys.</param>
/// <param name="Wrong">The first word that is neither, or is badly formed.</param>
internal sealed partial record Attributes(string? Anchor, IReadOnlyList<string> Classes, IReadOnlyDictionary<string, string> Values, string? Wrong)
{
    internal static readonly Attributes None = new(null, [], new Dictionary<string, string>(), null);

    /// <summary>Takes the attributes off the end of some text.</summary>
    internal static (string Text, Attributes Attributes) Split(string text)
    {
        Match match = Braces().Match(text);
        if (!match.Success) return (text, None);
        string? anchor = null;
        string? wrong = null;
        var classes = new List<string>();
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string word in Words().Matches(match.Groups[1].Value).Select(m => m.Value))
        {
            if (word.IndexOf('=', StringComparison.Ordinal) is > 0 and var sign && word[0] is not ('#' or '.') && values.TryAdd(word[..sign], word[(sign + 1)..].Trim('"'))) continue;
            if (word[0] == '#' && anchor is null && AnchorShape().IsMatch(word[1..])) anchor = word[1..];
            else if (word[0] == '.' && word.Length > 1) classes.Add(word[1..]);
            else wrong ??= word;
        }

        return (text[..match.Index], new Attributes(anchor, classes, values, wrong));
    }

    /// <summary>The anchor that a heading has when it states none: its words in small letters with hyphens between them.</summary>
    internal static string AnchorFor(string heading) => ProseAnchors.MadeFrom(heading);

    /// <summary>Whether a word could be an anchor.</summary>
    internal static bool IsAnchor(string word) => AnchorShape().IsMatch(word);

    [GeneratedRegex(@"\s*\{((?:[#.][^{}\s]*|[a-z]+=[^{}\s]+)(?:\s+[^{}\s]+)*)\s*\}\s*$")]
    private static partial Regex Braces();

    [GeneratedRegex("""[a-z]+="[^"]*"|\S+""")]
    private static partial Regex Words();

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex AnchorShape();
}
