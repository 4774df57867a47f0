using System.Reflection;
using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Register;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Documents.Templates;

/// <summary>Each fixture is a template with a mistake, a sketch or a file as it is; its name is the code of the finding, and perhaps a variant.</summary>
public sealed class BadTemplateTests
{
    private const string ModelLine = "model: agreement\n";

    private static readonly string Folder = Path.Combine(Snapshot.SourceFolder(), "fixtures", "bad");

    private static readonly string[] Files =
        [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Where(f => !f.EndsWith(".verified.txt", StringComparison.Ordinal) && !f.EndsWith(".received.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Fixtures { get; } = [.. Files];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public Task A_template_with_a_mistake_is_refused_or_remarked_on_in_plain_words(string file)
    {
        IReadOnlyList<Finding> findings = FindingsOf(file);

        Assert.Contains(findings, finding => finding.Code.Value == file.Split('.')[0]);
        return Snapshot.Verify(string.Join("\n\n", findings), Path.GetFileNameWithoutExtension(file), Folder);
    }

    [Fact]
    public void Every_code_has_a_template_that_shows_it()
    {
        IEnumerable<string> codes = typeof(TemplateCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => ((FindingCode)field.GetValue(null)!).Value);

        Assert.Empty(codes.Except(Files.Select(name => name.Split('.')[0])));
    }

    [Fact]
    public void Every_finding_says_where_it_is_and_how_to_mend_it() =>
        Assert.All(Files.SelectMany(FindingsOf), finding => Assert.True(finding is { Place: not null, Expected: not null, Suggestion: not null }, finding.ToString()));

    [Fact]
    public void All_mistakes_are_found_at_once() =>
        Assert.True(FindingsOf("TEMPLATE-TAG-EMPTY.everything-at-once.txt").Count(f => f.Severity == Severity.Error) >= 7);

    private static IReadOnlyList<Finding> FindingsOf(string file)
    {
        string path = Path.Combine(Folder, file);
        if (file.EndsWith(".docx", StringComparison.Ordinal)) return [.. TemplateCheck.Of("template.docx", File.ReadAllBytes(path), DocumentKind.Agreement).Where(f => f.Severity != Severity.Note)];
        string sketch = File.ReadAllText(path).TrimEnd('\n');
        return sketch.StartsWith(ModelLine, StringComparison.Ordinal)
            ? Rendered.FindingsOf(sketch[ModelLine.Length..], typeof(NarrativeModel))
            : Rendered.FindingsOf(sketch);
    }
}
