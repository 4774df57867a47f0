using System.Globalization;
using System.Xml.Linq;
using DocPipeline.Partnerships.Forms;
using DocPipeline.Testing;
using DocPipeline.Tests.Snapshots;
using static DocPipeline.Tests.Documents.WordFile;

namespace DocPipeline.Tests.Documents.Samples;

/// <summary>The forms of the sample record: their words, their counts as the source has them, and their markup.</summary>
public sealed class StaffordTests
{
    private static readonly string[] FormIds = ["checklist", "evaluation-toolkit", "action-plan", "summary-sheet"];

    public static TheoryData<string> Forms { get; } = [.. FormIds];

    public static TheoryData<string> Ids { get; } = ["protocol", "policy-statement", .. FormIds];

    [Theory]
    [MemberData(nameof(Forms))]
    public Task The_words_are_accepted(string id) => Snapshot.Verify(Stafford.Text(id).ToString(), $"Stafford.{id}");

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_validator_finds_nothing(string id) => Assert.Equal("", Errors(Stafford.Bytes(id)));

    [Fact]
    public void The_same_record_gives_the_same_bytes() =>
        Assert.All(Stafford.Draft(), d => Assert.True(d.Bytes.Span.SequenceEqual(Stafford.Bytes(d.Id.Value)), $"{d.Id} differs."));

    [Theory]
    [InlineData("checklist", "reasons", 7)]
    [InlineData("checklist", "readiness", 19)]
    [InlineData("checklist", "sign-off", 4)]
    [InlineData("evaluation-toolkit", "action-focus", 6)]
    [InlineData("evaluation-toolkit", "efficiency", 6)]
    [InlineData("evaluation-toolkit", "inclusivity", 5)]
    [InlineData("evaluation-toolkit", "learning", 5)]
    [InlineData("evaluation-toolkit", "performance", 5)]
    [InlineData("evaluation-toolkit", "action-focus-thoughts", 6)]
    [InlineData("evaluation-toolkit", "performance-thoughts", 6)]
    [InlineData("action-plan", "actions", 14)]
    [InlineData("summary-sheet", "priorities", 27)]
    public void Each_part_asks_for_as_many_answers_as_the_source(string form, string part, int answers) => Assert.Equal(answers, FormSlot.Of(Part(form, part)).Count());

    [Fact]
    public void The_inventory_has_27_questions_on_five_answers_and_its_introduction_says_28()
    {
        FormPart[] sections = [.. Stafford.Record.Forms.Single(f => f.Id.Value == "evaluation-toolkit").Parts.Where(p => p.Kind == FormPartKind.Grid)];

        Assert.Equal([5, 5, 5, 5, 5], sections.Select(s => s.Answers.Count));
        Assert.Equal(27, sections.Sum(s => s.Questions.Count));
        Assert.Contains("has 28 questions on five principles", Stafford.Text("evaluation-toolkit").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_27_priorities_have_the_codes_of_the_source()
    {
        IEnumerable<string> codes = Enumerable.Range(1, 10).Select(n => $"P{n}")
            .Concat(Enumerable.Range(1, 7).Select(n => $"CS{n}")).Concat(Enumerable.Range(1, 5).Select(n => $"PS{n}")).Concat(Enumerable.Range(1, 5).Select(n => $"WM{n}"));

        FormPart priorities = Part("summary-sheet", "priorities");

        Assert.Equal(codes, FormSlot.Of(priorities).Select(s => s.Question.Value));
        Assert.Equal(["Prosperity", "Community safety", "The management of public space", "Waste management"], priorities.Groups.Select(g => g.Title));
    }

    [Fact]
    public void The_protocol_holds_the_blank_forms_in_its_appendices()
    {
        string[] appendices = [.. Stafford.Text("protocol").Blocks.Where(b => b.Number?.StartsWith("Appendix", StringComparison.Ordinal) == true).Select(b => $"{b.Number} {b.Text}")];
        string[] tags = Tags("protocol");

        Assert.Equal(["Appendix A: Policy statement", "Appendix B: Partnership checklist", "Appendix C: Partnership evaluation toolkit"], appendices);
        Assert.All(FormIds, f => Assert.Empty(Tags(f).Except(tags)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Ids_bookmarks_and_tags_are_used_once(string id)
    {
        XElement body = Body(Stafford.Bytes(id));

        AssertUnique(body.Descendants(W + "sdtPr").Select(s => s.Element(W + "id").Value()));
        AssertUnique(body.Descendants(W + "bookmarkStart").Select(b => b.Value("name")));
        AssertUnique(Tags(id));
        Assert.All(body.Descendants(W + "bookmarkStart"), b => Assert.True(b.Value("name")!.Length <= 40));
        Assert.All(body.Descendants(W + "tag").Concat(body.Descendants(W + "alias")), t => Assert.True(t.Value()!.Length <= 64));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_answer_has_a_control_with_the_words_of_its_question(string id)
    {
        Form form = Stafford.Record.Forms.Single(f => f.Id.Value == id);
        int boxes = FormSlot.Of(form).Sum(s => s.Type == AnswerType.OneOf ? s.Choices.Count : 1);

        Assert.Equal(boxes, Tags(id).Length);
        Assert.All(Body(Stafford.Bytes(id)).Descendants(W + "sdtPr"), s => Assert.NotEqual("", s.Element(W + "alias").Value()));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Tables_are_as_wide_as_the_text_and_have_a_name_and_no_empty_cell(string id)
    {
        List<XElement> tables = [.. Body(Stafford.Bytes(id)).Descendants(W + "tbl")];

        Assert.All(tables, t => Assert.Equal(9026, t.Element(W + "tblGrid")!.Elements(W + "gridCol").Sum(g => int.Parse(g.Value("w")!, CultureInfo.InvariantCulture))));
        Assert.All(tables.Skip(1), t => Assert.NotNull(t.Element(W + "tblPr")!.Element(W + "tblCaption")));
        Assert.All(tables.SelectMany(t => t.Descendants(W + "tc")), c => Assert.NotEqual("", c.Value.Trim()));
        Assert.All(tables.SelectMany(t => t.Elements(W + "tr")), r => Assert.NotNull(r.Element(W + "trPr")?.Element(W + "cantSplit")));
    }

    [NeedsProgramFact("soffice", "pdftotext")]
    public void LibreOffice_prints_each_section_of_the_inventory_on_one_page_and_the_plan_whole()
    {
        IReadOnlyDictionary<string, byte[]> pdfs = LibreOffice.Convert([.. FormIds.Select(f => new KeyValuePair<string, byte[]>(f, Stafford.Bytes(f)))], "pdf");

        Assert.Equal([3, 7, 2, 4], FormIds.Select(f => LibreOffice.Pages(pdfs[f]).Count));
        string plan = LibreOffice.Pages(pdfs["action-plan"])[1];
        Assert.All(new[] { "Action", "Outcome", "Resources", "Responsibility", "Target", "Deadline", "measure" }, row => Assert.Contains(row, plan, StringComparison.Ordinal));
    }

    private static FormPart Part(string form, string part) => Stafford.Record.Forms.Single(f => f.Id.Value == form).Parts.Single(p => p.Id.Value == part);

    private static string[] Tags(string id) =>
        [.. Body(Stafford.Bytes(id)).Descendants(W + "tag").Select(t => t.Value()!).Where(t => t.StartsWith("answer:", StringComparison.Ordinal))];

    private static void AssertUnique(IEnumerable<string?> ids) => Assert.Empty(ids.GroupBy(i => i).Where(g => g.Key is null || g.Count() > 1).Select(g => g.Key ?? "(none)"));
}
