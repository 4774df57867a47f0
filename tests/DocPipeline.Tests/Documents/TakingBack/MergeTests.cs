using System.Text;
using DocPipeline.Documents.TakingBack;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Documents.TakingBack;

/// <summary>A draft that comes back into a record which has changed since it was made.</summary>
public sealed class MergeTests
{
    private static readonly byte[] Made = Draft.Of(EveryKind.Files);

    private static readonly byte[] Edited = Draft.Edited(Made, root =>
    {
        root.Paragraph("Quorum.").Replace("Half", "Two thirds");
        root.Paragraph("The partners").AddAfterSelf(root.Paragraph("The partners").Like("A new clause."));
    });

    private static readonly byte[] EditedWithin = Draft.Edited(Edited, root => root.Paragraph("Under three.").AddAfterSelf(root.Paragraph("Under three.").Like("A new one under three.")));

    [Fact]
    public void What_neither_side_changed_stays() => Assert.Empty(Taken(Changed("Short words.", "Long words."), Made).Changes);

    [Theory]
    [InlineData("Short words.", "Few words.")]
    [InlineData("   (c) to report[^report].", "   (c) to tell[^report].")]
    [InlineData("1. The partners -- all of them", "1. New at the start.\n\n2. The partners -- all of them")]
    [InlineData("Papers are sent out\\\na week before.\n\n", "")]
    [InlineData("# Papers {#papers .appendix}", "# Money {#money}\n\n1. There is none.\n\n# Papers {#papers .appendix}")]
    [InlineData("| North | {{organisation.council}} | 1 |", "| North | {{organisation.council}} | 7 |")]
    [InlineData("[^report]: Once a year", "[^report]: Twice a year")]
    public void Changes_in_different_places_are_both_kept(string old, string now)
    {
        RecordFiles files = Changed(old, now);

        TakenDraft taken = Taken(files, Edited);

        string prose = Encoding.UTF8.GetString(Draft.After(files, taken).Find(EveryKind.Path)!.Value.Span);
        Assert.Contains("**Quorum.** Two thirds of the members must come. {#quorum}", prose, StringComparison.Ordinal);
        Assert.Contains(". A new clause.\n", prose, StringComparison.Ordinal);
        if (now.Length > 0) Assert.Contains(now.Split('\n')[0].TrimStart('1', '2', '.'), prose, StringComparison.Ordinal);
        else Assert.DoesNotContain(old, prose, StringComparison.Ordinal);
        Assert.Contains(taken.Findings, f => f.Code == TakeBackCodes.Merged);
        Assert.All(taken.Changes, c => Assert.True(c.After?.Contains("A new clause.", StringComparison.Ordinal) == true || c.After?.Contains("Two thirds", StringComparison.Ordinal) == true, c.ToString()));
    }

    [Fact]
    public void A_fact_that_changed_is_no_edit_of_the_draft()
    {
        RecordFiles files = EveryKind.WithFacts("name: Mersey Vale Council", "name: Council of Mersey Vale");

        TakenDraft taken = Taken(files, Edited);

        Assert.Equal([EveryKind.Path], taken.Writes.Select(w => w.Path));
        Assert.Contains("{{organisation.council}}", Encoding.UTF8.GetString(taken.Writes[0].Content.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_change_on_both_sides_is_one() =>
        Assert.Equal(["clause 1.2"], Taken(Changed("Half of the members", "Two thirds of the members"), Edited).Changes.Select(c => c.Where));

    [Theory]
    [InlineData("changed", "Half of the members", "Four of the members")]
    [InlineData("deleted", "2. **Quorum.** Half of the members must come. {#quorum}\n\n", "")]
    [InlineData("within", "   1. Under three. {#under-three}", "   1. Below three. {#under-three}")]
    public Task Two_changes_of_one_place_are_a_conflict(string name, string old, string now)
    {
        Outcome<TakenDraft> taken = Draft.TakeBack(Changed(old, now, "[](#quorum)", "clause 2.1.2"), EditedWithin);

        Assert.True(taken.IsRefused);
        return Snapshot.Verify(string.Join('\n', taken.Findings), fileName: $"TAKE-BACK-CONFLICT.{name}", directory: Path.Combine(Snapshot.SourceFolder(), "refused"));
    }

    private static TakenDraft Taken(RecordFiles files, byte[] draft)
    {
        Outcome<TakenDraft> taken = Draft.TakeBack(files, draft);
        Assert.False(taken.IsRefused, string.Join('\n', taken.Findings));
        return taken.Value;
    }

    private static RecordFiles Changed(string old, string now, string also = "", string then = "")
    {
        Assert.Contains(old, EveryKind.Prose, StringComparison.Ordinal);
        string prose = EveryKind.Prose.Replace(old, now, StringComparison.Ordinal);
        if (now.Length == 0 && also.Length > 0) prose = prose.Replace(also, then, StringComparison.Ordinal);
        if (now.Contains("New at the start", StringComparison.Ordinal)) prose = prose.Replace("2. The aims", "3. The aims", StringComparison.Ordinal).Replace("3. Short words", "4. Short words", StringComparison.Ordinal);
        return EveryKind.With(prose);
    }
}
