using System.Text;
using System.Xml.Linq;
using DocPipeline.Documents.TakingBack;
using DocPipeline.Findings;
using DocPipeline.Governance.Adoptions;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Adoptions;
using DocPipeline.Pipeline.TakingBack;
using DocPipeline.Tests.Documents;
using DocPipeline.Tests.Documents.TakingBack;
using DocPipeline.Tests.Pipeline.Adoptions;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Pipeline.TakingBack;

/// <summary>An amendment that is given as an edited draft: a decision is made of it, and adopted it gives the edited text.</summary>
public sealed class TakeBackAmendmentTests
{
    private const string Id = "2009-03-24-more";

    private static readonly RecordFiles Files = new(Constitution.With(Constitution.Decided("changes: []")).Files.Paths.Where(p => p != Constitution.Path)
        .Select(p => KeyValuePair.Create(p, Constitution.With(Constitution.Decided("changes: []")).Files.Find(p)!.Value)));

    public static TheoryData<string> Cases { get; } = [.. Edits.Keys];

    private static Dictionary<string, Action<XElement>> Edits => new(StringComparer.Ordinal)
    {
        ["other words"] = root => root.Paragraph("Quorum.").Replace("A third", "Half"),
        ["a clause after another"] = root => root.Paragraph("Quorum.").AddAfterSelf(root.Paragraph("Quorum.").Like("Substitutes count.")),
        ["a clause gone"] = root =>
        {
            foreach (string start in new[] { "Minutes.", "within a week", "by the secretary" }) root.Paragraph(start).Remove();
        },
        ["a sub-clause"] = root => root.Paragraph("in the room").AddAfterSelf(root.Paragraph("in the room").Like("by letter;")),
        ["a point of a clause"] = root => root.Paragraph("by the secretary").Replace("secretary", "clerk"),
        ["several clauses"] = root =>
        {
            root.Paragraph("Quorum.").Replace("A third", "Half");
            root.Paragraph("in the room").Replace("in the room", "in person");
            root.Paragraph("Two thirds of those").AddAfterSelf(root.Paragraph("Two thirds of those").Like("The council is told."));
        },
        ["a paragraph that has no number"] = root => root.Paragraph("It meets in public").Replace("in public", "in private"),
        ["a heading"] = root => root.Paragraph("Proceedings").Replace("Proceedings", "Meetings"),
        ["a section"] = root =>
        {
            root.Paragraph("Two thirds of those").AddAfterSelf(root.Paragraph("Changes").Like("Money"), root.Paragraph("Two thirds of those").Like("There is none."));
        },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Adopted_it_yields_the_edited_text(string edit)
    {
        byte[] draft = Draft.Edited(Draft.Of(Files, "constitution"), Edits[edit]);

        RecordFiles with = Draft.After(Files, Amendment(draft));
        string path = $"decisions/{Id}.yaml";
        Assert.Equal(Files.Find("prose/constitution.md")!.Value.ToArray(), with.Find("prose/constitution.md")!.Value.ToArray());
        with = with.With(path, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(with.Find(path)!.Value.Span) + "totals: { for: 3, against: 0 }\n"));
        Outcome<AdoptionPlan> adopted = AdoptDecision.Plan(with, path, At("2009-03-25"));

        Assert.False(adopted.IsRefused, string.Join('\n', adopted.Findings));
        Assert.Equal(AdoptionOutcome.Adopted, adopted.Value.Adoption.Outcome);
        byte[] made = Draft.Of(adopted.Value.Writes.Aggregate(with, (all, write) => all.With(write.Path, write.Content)), "constitution");
        Assert.Equal(Text(draft), Text(made));
    }

    [Fact]
    public Task The_decision_names_each_clause_with_its_words() =>
        Snapshot.Verify(Encoding.UTF8.GetString(Amendment(Draft.Edited(Draft.Of(Files, "constitution"), Edits["several clauses"])).Writes.Single().Content.Span));

    [Fact]
    public void Changes_that_no_clause_names_are_an_edited_copy() =>
        Assert.Equal([$"decisions/{Id}/constitution.md", $"decisions/{Id}.yaml"], Amendment(Draft.Edited(Draft.Of(Files, "constitution"), Edits["a heading"])).Writes.Select(w => w.Path));

    [Theory]
    [InlineData("Quorum!", null, "cannot be the name of a decision's file")]
    [InlineData("quorum", null, "needs the day of the meeting")]
    [InlineData("2009-03-24-title", "title", "changes facts of the record beside the text")]
    public void What_is_no_decision_is_refused(string id, string? what, string message)
    {
        byte[] draft = Draft.Edited(Draft.Of(Files, "constitution"), root =>
        {
            Edits["other words"](root);
            if (what is not null) root.Descendants(WordFile.W + "p").First(p => p.Descendants(WordFile.W + "pStyle").Any(s => s.Value("val") == "CoverTitle")).Descendants(WordFile.W + "t").First().Value = "Other";
        });

        Outcome<TakenDraft> taken = TakeBackAmendment.Plan(Files, "draft.docx", draft, new AmendmentAsked(id));

        Assert.Contains(message, Assert.Single(taken.Findings, f => f.Code == TakeBackCodes.Amendment).Message, StringComparison.Ordinal);
    }

    private static TakenDraft Amendment(byte[] draft)
    {
        Outcome<TakenDraft> taken = TakeBackAmendment.Plan(Files, "draft.docx", draft, new AmendmentAsked(Id, Body: "board"));
        Assert.False(taken.IsRefused, string.Join('\n', taken.Findings));
        return taken.Value;
    }

    // The text between the history and the signatures: version and date have moved.
    private static IEnumerable<string> Text(byte[] docx) => Draft.Words(docx).SkipWhile(l => l != "1 Name");

    private static Moment At(string day)
    {
        Assert.True(Moment.TryRead(day + "T10:00:00Z", out Moment? at));
        return at!.Value;
    }
}
