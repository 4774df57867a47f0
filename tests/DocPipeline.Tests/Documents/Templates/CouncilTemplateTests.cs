using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using DocPipeline.Testing;
using DocPipeline.Tests.Snapshots;
using static DocPipeline.Tests.Documents.Templates.Rendered;

namespace DocPipeline.Tests.Documents.Templates;

/// <summary>Templates as a council would make them, typed in LibreOffice by tests/tools/make_council_templates.py.</summary>
public sealed class CouncilTemplateTests
{
    private static readonly string Folder = Path.Combine(Snapshot.SourceFolder(), "fixtures", "council");

    public static TheoryData<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.docx").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_councils_template_is_filled(string name)
    {
        Outcome<WordTemplate> template = Compile(File.ReadAllBytes(Path.Combine(Folder, name + ".docx")));
        Assert.False(template.IsRefused, string.Join('\n', template.Findings));

        RenderedDocument document = template.Value.Render(Facts);

        Assert.Empty(document.Gaps);
        Validity.Assert(document.Bytes);
        return Snapshot.Verify(TextOf(document.Bytes) + "\n", name, Folder);
    }

    [NeedsProgramFact("soffice", "pdftotext")]
    public async Task LibreOffice_opens_what_comes_out_and_reads_the_same_facts()
    {
        using var folder = new TemporaryFolder();
        string[] names = [.. Directory.GetFiles(Folder, "*.docx").Select(f => Path.GetFileName(f))];
        foreach (string name in names) await File.WriteAllBytesAsync(folder[name], Compile(File.ReadAllBytes(Path.Combine(Folder, name))).Value!.Render(Facts).Bytes);

        await LibreOffice.ConvertAsync(folder.Path, "pdf", [.. names.Select(n => folder[n])]);

        foreach (string name in names)
        {
            string text = await LibreOffice.TextOfPdfAsync(folder[Path.ChangeExtension(name, ".pdf")]);
            Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
            Assert.Contains("Dee Valley", text, StringComparison.Ordinal);
        }
    }

    private static object Facts => Data(File.ReadAllText(Path.Combine(Folder, "facts.json")));
}
