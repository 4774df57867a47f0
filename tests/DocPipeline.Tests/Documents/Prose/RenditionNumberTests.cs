using System.Text;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Prose.Reading;
using DocPipeline.Documents.Prose.Renditions;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline;
using DocPipeline.Tests.Documents.Samples;

namespace DocPipeline.Tests.Documents.Prose;

/// <summary>Two renditions of one document have to number their clauses alike.</summary>
public sealed class RenditionNumberTests
{
    [Theory]
    [InlineData("# A\n\n1. Un.\n2. Dau.", "# A\n\n1. One.\n2. Two.")]
    [InlineData("# A\n\nGair.\n\n- pwynt\n\n# B {.unnumbered}\n\nGair.\n\n# C {.appendix}\n\nGair.", "# A\n\n# B {.unnumbered}\n\n- x\n- y\n\n# C {.appendix}\n\nText.")]
    [InlineData("# A {#a}\n\n1. Un. {#rheol}", "# A\n\n1. One.")]
    public void Texts_that_differ_in_words_alone_are_in_order(string welsh, string english) => Assert.Null(RenditionNumbers.FirstDifference(Parse(welsh), Parse(english), "cy", "en"));

    [Theory]
    [InlineData("# A\n\n1. Un.\n2. Dau.\n\n# B\n\n1. Tri.", "# A\n\n1. One.\n\n# B\n\n1. Three.", 4, "part at clause 1.2: there, section 2 stands in its place.")]
    [InlineData("# A\n\n1. Un.\n\n# B", "# A\n\n1. One.\n2. Two.\n\n# B", 5, "part at section 2: there, clause 1.2 stands in its place.")]
    [InlineData("# A\n\n1. Un:\n\n   (a) x;\n   (b) y.\n\n# B", "# A\n\n1. One:\n\n   (a) x.\n\n# B", 6, "part at clause 1.1(b): there, section 2 stands in its place.")]
    [InlineData("# A\n\n1. Un.", "# A\n\n1. One.\n2. Two.", 3, "‘cy’ ends before clause 1.2 of ‘en’")]
    [InlineData("# A\n\n## Un\n\n1. Un.\n2. Dau.", "# A\n\n## One\n\n1. One.", 6, "‘cy’ has clause 1.1.2; ‘en’, which it says in another language, ends before it.")]
    [InlineData("# A\n\n1. Un. {#x}\n2. Dau. {#y}", "# A\n\n1. Two. {#y}\n2. One. {#x}", 3, "Clause 1.1 is ‘x’ in ‘cy’ and ‘y’ in ‘en’")]
    [InlineData("# A\n\nGair.\n\n# B {.appendix}\n\nGair.\n\n# C {.appendix}\n\nGair.", "# A\n\nText.\n\n# B {.appendix}\n\nText.", 9, "‘cy’ has Appendix B")]
    public void The_first_part_that_differs_is_named(string welsh, string english, int line, string message)
    {
        Finding finding = RenditionNumbers.FirstDifference(Parse(welsh), Parse(english), "cy", "en")!;

        Assert.Equal((ProseCodes.RenditionNumbers, Severity.Warning, line), (finding.Code, finding.Severity, finding.Place!.Line));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_says_so_and_is_made_all_the_same()
    {
        RecordFiles files = RecordFolder.Read(Dyffryn.Folder).Value!;
        Outcome<IReadOnlyList<DraftedDocument>> drafted = DraftDocument.AllFromRecord(new RecordFiles(files.Paths.Select(path => KeyValuePair.Create<string, ReadOnlyMemory<byte>>(path, path == "prose/cylch-gorchwyl.md"
            ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files.Find(path)!.Value.Span).Replace("\n2. ", "\n2. Cymal arall.\n3. ", StringComparison.Ordinal).Replace("\n3. Rhaid", "\n4. Rhaid", StringComparison.Ordinal))
            : files.Find(path)!.Value))));

        Assert.Contains(drafted.Findings, f => f.Code == ProseCodes.RenditionNumbers && f.Place!.File == "prose/cylch-gorchwyl.md" && f.Severity == Severity.Warning);
    }

    private static List<ProseSection> Parse(string prose)
    {
        var findings = new List<Finding>();
        List<ProseSection> sections = [.. ProseParser.Parse("prose/a.md", Encoding.UTF8.GetBytes(prose), findings)];
        Assert.Empty(findings);
        return sections;
    }
}
