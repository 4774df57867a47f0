using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Documents.Templates;
using DocPipeline.Documents.Templates.Packages;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Register;
using DocPipeline.Testing;
using DocPipeline.Tests.Pipeline;
using DocPipeline.Tests.Snapshots;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Documents.Templates;

/// <summary>Whatever is done to a template, it gives findings or a document that is as valid as the template was, and never fails.</summary>
public sealed partial class TemplateFuzzTests(ITestOutputHelper output)
{
    private const string Items = """{"yes":true,"no":false,"title":"T & <b>\nx","group":{"a":"b"},"items":[{"n":"A","subs":["a1","a2"]},{"n":"B","subs":[]},{"n":"C","subs":["c1"]}]}""";

    private const string Rich = """
        header: {{title}} {{#if yes}}yes{{/if}}
        footer: {{#each items}}
        footer: {{n}}
        footer: {{/each}}
        {{#each items}}
        ‹mark clause›{{n}}‹/mark clause› see ‹ref clause› ‹link clause›{{title}}‹/link›
        7) one
        7) two
        @ListNumber {{#each subs}}{{this}}, {{/each}}
        control: keep
        {{upper n}}
        /control
        box: {{n}} ¶ {{#each subs}} ¶ 8) {{this}} ¶ {{/each}}
        {{/each}}
        ‹ins›{{title}}‹/ins›‹del›{{gone}}‹/del› ‹ref clause›
        ¦ Name ¦ Subs ¦
        ¦ {{#each items}}{{n}} ¦ {{#each subs}} ¶ {{this}} ¶ {{else}} ¶ none ¶ {{/each}}{{/each}} ¦
        ¦ {{#if no}} ¦  ¦
        ¦ a ¦ b ¦
        ¦ {{/if}} ¦  ¦
        footnote: {{title}} {{#unless no}}x{{/unless}}
        """;

    private static readonly Lazy<(string Name, Dictionary<string, string> Entries, Func<WordTemplate, RenderedDocument> Render, Type? Model)[]> Seeds = new(() => [.. Load()]);

    [Fact]
    public void Three_hundred_spoilt_templates() => Run(300, seed: 1);

    [LongFact]
    [Trait("Category", "Long")]
    public void Twenty_thousand_spoilt_templates() =>
        Run(Setting("DOCPIPELINE_FUZZ", 20_000), Setting("DOCPIPELINE_FUZZ_SEED", 20_090_402));

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out int number) ? number : otherwise;

    private void Run(int count, int seed)
    {
        var failures = new ConcurrentBag<string>();
        int refused = 0, rendered = 0;
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            (string name, Dictionary<string, string> entries, Func<WordTemplate, RenderedDocument> render, Type? model) = Seeds.Value[i % Seeds.Value.Length];
            var spoilt = new Dictionary<string, string>(entries);
            new TemplateMutation(new Random(unchecked((seed * 7919) + i))).Apply(spoilt);
            byte[] docx = Sketch.Zip(spoilt);
            try
            {
                Outcome<WordTemplate> template = Rendered.Compile(docx, model);
                if (template.IsRefused)
                {
                    Interlocked.Increment(ref refused);
                    return;
                }

                byte[] document = render(template.Value).Bytes;
                Interlocked.Increment(ref rendered);
                List<string> problems = Validity.Structure(document);
                if (!problems.Exists(p => p.Contains("well-formed", StringComparison.Ordinal))) problems.AddRange(Validity.Schema(document));
                if (problems.Count == 0) return;
                HashSet<string> before = [.. Before(docx), .. Before(Sketch.Zip(Repackaged(spoilt, entries)))];
                if (before.Count == 0 && Validity.IsUnreadable(docx)) return;
                failures.UnionWith(problems.Where(p => !before.Contains(Plain(p))).Select(p => $"{i} {name}: {p}").Take(2));
            }
            catch (Exception exception)
            {
                failures.Add($"{i} {name}: {exception.GetType().Name} {exception.Message} {string.Join(" < ", (exception.StackTrace ?? "").Split('\n').Select(l => l.Trim()).Take(4))}");
            }
        });
        output.WriteLine($"seed {seed}: {count} templates, {refused} refused, {rendered} rendered, {failures.Count} failures");
        if (!failures.IsEmpty) Assert.Fail($"seed {seed}, {failures.Count} of {count}:\n{string.Join('\n', failures.Order(StringComparer.Ordinal).Take(60))}");
    }

    // What was wrong with the template already.
    private static HashSet<string> Before(byte[] docx)
    {
        List<string> problems = Validity.Structure(docx);
        if (!Validity.IsUnreadable(docx)) problems.AddRange(Validity.Schema(docx));
        return [.. problems.Select(Plain)];
    }

    // The engine mends what holds a package together, and only then does a judge see what was wrong with its parts.
    private static Dictionary<string, string> Repackaged(Dictionary<string, string> spoilt, Dictionary<string, string> sound)
    {
        var parts = new Dictionary<string, string>(spoilt);
        foreach ((string name, string content) in sound.Where(e => e.Key == "[Content_Types].xml" || e.Key.EndsWith(".rels", StringComparison.Ordinal))) parts[name] = content;
        return parts;
    }

    // A complaint without the place, the list of what could stand there, and the number that a copy's name ends with.
    private static string Plain(string problem)
    {
        string words = problem.Contains(": ", StringComparison.Ordinal) ? problem[(problem.IndexOf(": ", StringComparison.Ordinal) + 2)..] : problem;
        return CopyNumber().Replace(words.Split(". List of possible")[0].TrimEnd('.').Replace("unexpected", "invalid", StringComparison.Ordinal), "");
    }

    private static IEnumerable<(string, Dictionary<string, string>, Func<WordTemplate, RenderedDocument>, Type?)> Load()
    {
        object items = Rendered.Data(Items);
        yield return ("rich", Sketch.Entries(Rich), t => t.Render(items), null);
        string council = Path.Combine(Snapshot.SourceFolder(), "fixtures", "council");
        object facts = Rendered.Data(File.ReadAllText(Path.Combine(council, "facts.json")));
        foreach (string file in Directory.GetFiles(council, "*.docx").Order(StringComparer.Ordinal))
            yield return (Path.GetFileNameWithoutExtension(file), Entries(File.ReadAllBytes(file)), t => t.Render(facts), null);
        yield return ("rich", Sketch.Entries(Rich), t => t.Render(items), null);
        foreach (DocumentKind kind in BuiltInModels.SampledKinds)
        {
            DocumentModel model = kind == DocumentKind.Agreement ? BuiltInModels.Of(PipelineRecords.InOrder, kind) : BuiltInModels.OfSample(kind);
            yield return (kind.ToString(), Entries(TemplateFile.Pack(BuiltInTemplates.Package(kind))), t => t.Render(model, "0"), BuiltInTemplates.ModelOf(kind));
        }
    }

    private static Dictionary<string, string> Entries(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        return zip.Entries.ToDictionary(e => e.FullName, e => new StreamReader(e.Open(), Encoding.UTF8).ReadToEnd());
    }

    [GeneratedRegex(@"(_c?\d+)+(?= twice)|'[^']*'|\d+")]
    private static partial Regex CopyNumber();
}

file static class Bags
{
    internal static void UnionWith(this ConcurrentBag<string> bag, IEnumerable<string> more)
    {
        foreach (string one in more) bag.Add(one);
    }
}
