using System.Text.RegularExpressions;

namespace DocPipeline.Documents.Templates;

/// <summary>A Handlebars tag as typed into a template, such as <c>{{#each sections}}</c>.</summary>
/// <param name="Text">The tag with its braces, its quotes straightened.</param>
/// <param name="Start">Where it starts in the text it was found in.</param>
/// <param name="Length">Its length there.</param>
internal sealed partial record Tag(string Text, int Start, int Length)
{
    // Values that put whole paragraphs or tables in place, and values that put whole runs in place. Everything else prints text.
    private static readonly HashSet<string> BlockValues = ["prose", "contents", "signatureGrid", "fieldTable"];
    private static readonly HashSet<string> RunValues = ["watermark"];

    /// <summary>Whether it opens, divides or closes a block: <c>{{#if}}</c>, <c>{{else}}</c>, <c>{{/if}}</c>.</summary>
    internal bool IsBlockTag => Inner[0] is '#' or '/' or '^' || Inner is "else" || Inner.StartsWith("else ", StringComparison.Ordinal);

    /// <summary>Whether it opens a block.</summary>
    internal bool Opens => Inner[0] == '#';

    /// <summary>Whether it closes a block.</summary>
    internal bool Closes => Inner[0] == '/';

    /// <summary>Whether it puts paragraphs or tables in place, and so takes its own paragraph with it.</summary>
    internal bool IsBlockValue => BlockValues.Contains(Name);

    /// <summary>Whether it puts runs in place, and so takes its own run with it.</summary>
    internal bool IsRunValue => RunValues.Contains(Name);

    private string Inner => Text[2..^2].Trim('~', ' ', '{', '}') is { Length: > 0 } inner ? inner : " ";

    private string Name => Inner.Split(' ', 2)[0];

    /// <summary>Finds the tags in some text.</summary>
    internal static IReadOnlyList<Tag> In(string text) =>
        text.Contains("{{", StringComparison.Ordinal)
            ? [.. Shape().Matches(text).Select(m => new Tag(Straighten(m.Value), m.Index, m.Length))]
            : [];

    // Word turns quotes typed into a tag into typographic ones; Handlebars knows only the straight ones.
    private static string Straighten(string tag) =>
        tag.Replace('\u201C', '"').Replace('\u201D', '"').Replace('\u2018', '\'').Replace('\u2019', '\'').Replace('\u00A0', ' ');

    [GeneratedRegex(@"\{\{\{?[^{}]+\}?\}\}")]
    private static partial Regex Shape();
}
