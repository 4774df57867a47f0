using System.Collections.Frozen;
using System.Reflection;
using System.Text.RegularExpressions;
using Markdig;

namespace DocPipeline.Web.Pages.About;

/// <summary>The pages of docs/help and their pictures, as they travel in the program.</summary>
internal static partial class HelpText
{
    /// <summary>The first page.</summary>
    internal const string First = "index";

    private const string Prefix = "help/";

    private static readonly Assembly program = typeof(HelpText).Assembly;
    private static readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub).UsePipeTables().Build();
    private static readonly FrozenDictionary<string, Lazy<HelpPage>> pages = program.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(".md", StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Prefix.Length..^3], name => new Lazy<HelpPage>(() => Read(name)), StringComparer.Ordinal);

    /// <summary>The names of the pages.</summary>
    internal static IEnumerable<string> Names => pages.Keys;

    /// <summary>A page; nothing where there is none of the name.</summary>
    internal static HelpPage? Find(string name) => pages.GetValueOrDefault(name)?.Value;

    /// <summary>A picture; nothing where there is none of the name.</summary>
    internal static byte[]? Picture(string name)
    {
        using Stream? stream = PictureName().IsMatch(name) ? program.GetManifestResourceStream($"{Prefix}pictures/{name}") : null;
        if (stream is null) return null;
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    // Links between the files lead between the pages.
    private static HelpPage Read(string name)
    {
        using StreamReader reader = new(program.GetManifestResourceStream(name)!);
        string text = reader.ReadToEnd();
        string html = Markdown.ToHtml(Link().Replace(text, "](/help/$1$2)").Replace("](pictures/", "](/help/pictures/", StringComparison.Ordinal), pipeline);
        return new HelpPage(text.Split('\n')[0].TrimStart('#', ' ').Trim(), html);
    }

    [GeneratedRegex(@"\]\(([a-z-]+)\.md(#[a-z0-9-]+)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\A[a-z0-9-]{1,60}\.png\z")]
    private static partial Regex PictureName();
}

/// <summary>A page of the help.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Html">Its text.</param>
internal sealed record HelpPage(string Title, string Html);
