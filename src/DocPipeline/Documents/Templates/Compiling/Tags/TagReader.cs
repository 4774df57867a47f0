using System.Text.RegularExpressions;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Templates.Compiling.Tags;

/// <summary>Finds and reads the tags in the text of a paragraph.</summary>
/// <param name="template">The template's name, for findings.</param>
/// <param name="part">The part's name.</param>
/// <param name="findings">Takes what cannot be read.</param>
/// <param name="calledFrom">The tag that called the partial which is read; nothing for a part of the template itself.</param>
internal sealed partial class TagReader(string template, string part, List<Finding> findings, TagOrigin? calledFrom = null)
{
    /// <summary>The tags, with where each stands. What cannot be read is a finding and is passed over.</summary>
    /// <param name="paragraph">Which paragraph, from 1.</param>
    /// <param name="text">Its text.</param>
    internal IReadOnlyList<(Tag Tag, int Start, int Length)> Read(int paragraph, string text)
    {
        var tags = new List<(Tag, int, int)>();
        for (int at = text.IndexOf("{{", StringComparison.Ordinal); at >= 0;)
        {
            TagOrigin origin = Origin(paragraph, text, at);
            int end = text.IndexOf("}}", at + 2, StringComparison.Ordinal);
            int next = text.IndexOf("{{", at + 2, StringComparison.Ordinal);
            if (end < 0 || (next >= 0 && next < end && text[at + 2] != '{'))
            {
                findings.Add(origin.Finding(TemplateCodes.TagUnclosed, Severity.Error, "A tag is opened with {{ and not closed.", "}} at the end of the tag, in the same paragraph", "Close the tag with }}"));
                at = next;
                continue;
            }

            int length = end + 2 - at;
            if (end + 2 < text.Length && text[end + 2] == '}') length++;
            if (Read(text.Substring(at, length), origin) is { } tag) tags.Add((tag, at, length));
            at = text.IndexOf("{{", at + length, StringComparison.Ordinal);
        }

        NoteUnopened(paragraph, text, tags);
        return tags;
    }

    // {title}} would be printed as it stands.
    private void NoteUnopened(int paragraph, string text, List<(Tag Tag, int Start, int Length)> tags)
    {
        for (int at = text.IndexOf("}}", StringComparison.Ordinal); at >= 0; at = text.IndexOf("}}", at + 2, StringComparison.Ordinal))
        {
            int opening = text.LastIndexOf("{{", at, StringComparison.Ordinal);
            bool isOfTag = opening >= 0 && text.IndexOf("}}", opening, StringComparison.Ordinal) is var first && (first == at || first == at - 1);
            if (isOfTag || tags.Exists(t => at >= t.Start && at < t.Start + t.Length)) continue;
            findings.Add(Origin(paragraph, text, at).Finding(TemplateCodes.TagUnopened, Severity.Error, "}} closes a tag that was never opened with {{.",
                "{{ before the field's name", "Write two braces before the name, or remove these two"));
        }
    }

    private TagOrigin Origin(int paragraph, string text, int at) => new(template, part, paragraph, text, at) { CalledFrom = calledFrom };

    private Tag? Read(string source, TagOrigin origin)
    {
        if (source.StartsWith("{{{", StringComparison.Ordinal) || source.StartsWith("{{&", StringComparison.Ordinal))
        {
            Refuse(TemplateCodes.TagUnescaped, "A tag with three braces or & would print data as Word's own code.", "two braces", "Write {{" + source.Trim('{', '}', '&', ' ') + "}}");
            return null;
        }

        string inner = Spaces().Replace(Invisible().Replace(source[2..^2], ""), " ").Trim(' ', '~');
        if (inner.StartsWith('!')) return new Tag(TagKind.Comment, [], "", origin);
        if (inner.Length == 0)
        {
            Refuse(TemplateCodes.TagEmpty, "The tag is empty.", "a field such as {{document.title}}", "Write the field's name, or remove the braces");
            return null;
        }

        TagKind kind = inner[0] switch { '#' => TagKind.Open, '/' => TagKind.Close, _ when inner == "else" || inner == "^" => TagKind.Else, _ => TagKind.Value };
        if (inner[0] == '>') return Partial(inner[1..].Trim());
        if (inner[0] is '^' or '*' && kind != TagKind.Else)
        {
            Refuse(TemplateCodes.TagMalformed, "Decorators and inverse blocks have no place in a template.", "fields, helpers, partials, #each, #if, #unless, #with and else", inner[0] == '^' ? $"Write {{{{#unless {inner[1..].Trim()}}}}} … {{{{/unless}}}}" : "Type the text itself");
            return inner[0] == '^' ? Broken(inner[1..]) : null;
        }

        if (inner.StartsWith("else ", StringComparison.Ordinal))
        {
            Refuse(TemplateCodes.TagMalformed, "{{else if}} is not known.", "{{else}} alone", "Put another {{#if}} … {{/if}} after the {{else}}");
            return null;
        }

        string body = kind is TagKind.Open or TagKind.Close ? inner[1..].Trim() : inner;
        List<TagWord>? words = Words(body);
        if (words is null || words.Count == 0 || words[0].Kind == TagWordKind.Text || (words[0].Kind == TagWordKind.Literal && kind != TagKind.Else))
        {
            (string why, string suggestion) = MalformedTag.Explain(body);
            Refuse(TemplateCodes.TagMalformed, $"The tag {source} cannot be read: {why}.", "a field such as {{document.title}}, or a helper and its arguments such as {{date document.on}}", suggestion);
            return kind == TagKind.Open ? Broken(body) : null;
        }

        string sign = kind switch { TagKind.Open => "#", TagKind.Close => "/", _ => "" };
        return new Tag(kind, words, "{{" + sign + string.Join(' ', words) + "}}", origin);

        Tag? Partial(string name)
        {
            if (calledFrom is not null) Refuse(TemplateCodes.TagMisplaced, "A partial is called within a partial.", "fields, helpers and blocks", "Call it in the template itself, before or after this one");
            else if (!PartialName().IsMatch(name)) Refuse(TemplateCodes.TagMalformed, $"The tag {source} cannot be read: a partial is called by its name alone.", "a tag such as {{> cover}}", "Write the name of one partial, and nothing else");
            else return new Tag(TagKind.Partial, [new TagWord(name, TagWordKind.Path)], "{{> " + name + "}}", origin);
            return null;
        }

        // The block is there for whoever typed it: its closing tag must not be reported as well.
        Tag Broken(string words) => new(TagKind.Open, [new TagWord(words.Split(' ', 2)[0], TagWordKind.Path)], source, origin) { IsBroken = true };

        void Refuse(FindingCode code, string message, string expected, string suggestion) =>
            findings.Add(origin.Finding(code, Severity.Error, message, expected, suggestion));
    }

    private static List<TagWord>? Words(string body)
    {
        var words = new List<TagWord>();
        int at = 0;
        while (at < body.Length)
        {
            Match match = Word().Match(body, at);
            if (!match.Success || match.Length == 0) return null;
            string? key = match.Groups["key"].Success ? match.Groups["key"].Value : null;
            if (key is not null && words.Exists(w => w.Key == key)) return null;
            words.Add(match.Groups["text"].Success ? new TagWord(match.Groups["text"].Value[1..^1], TagWordKind.Text, key)
                : match.Groups["literal"].Success ? new TagWord(match.Groups["literal"].Value, TagWordKind.Literal, key)
                : new TagWord(match.Groups["path"].Value, TagWordKind.Path, key));
            at += match.Length;
        }

        return words;
    }

    // Word turns quotes typed into a tag into typographic ones, so either kind may stand around a text; those within it stay as they are.
    [GeneratedRegex("""\G(?:(?<key>[A-Za-z]\w*)=)?(?:(?<text>["“”„][^"“”„{}\\]*["“”„]|['‘’‚][^{}\\]*?['‘’](?=\s|$))|(?<literal>-?\d{1,9}|true|false)(?=\s|$)|(?<path>@?(?:\.\./)*(?:this|[A-Za-z_]\w*)(?:\.[A-Za-z_]\w*|\.\d+)*|\.))(?:\s+|$)""")]
    private static partial Regex Word();

    [GeneratedRegex(@"^[A-Za-z][\w-]*$")]
    private static partial Regex PartialName();

    [GeneratedRegex(@"[\u200B-\u200F\u2060\uFEFF\u00AD]")]
    private static partial Regex Invisible();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
