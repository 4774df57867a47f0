using DocPipeline.Documents.Lint;

namespace DocPipeline.Tests.Documents.Lint.References;

/// <summary>Contents entries and the headings that they mean.</summary>
public sealed class ContentsListTests
{
    // The agreement has a section 8.2 of this name, and a part of Appendix A.
    [Theory]
    [InlineData(0, "8.2")]
    [InlineData(1, null)]
    public void Of_two_entries_with_one_title_the_one_is_found_whose_heading_says_something_else(int which, string? number)
    {
        using var draft = new Draft("cheshire-west", "agreement", new Random(1));
        Draft.Say(draft.Headings.Where(h => h.InnerText == "Thematic Leads").ElementAt(which), "Leads of the thematic groups");

        LintHit hit = Assert.Single(draft.Found(), h => h.Class == LintClasses.Contents);

        Assert.Equal(("Thematic Leads", number, "Leads of the thematic groups"), (hit.Message.Split('“', '”')[1], hit.Spot.Line.Label, hit.Also!.Value.Line.Text));
    }
}
