using System.Net;
using System.Text;

namespace DocPipeline.AcceptanceTests.Site.Record;

/// <summary>A sheet is taken into a record: after every mistake was said, and after it was confirmed.</summary>
[Collection(RecordSite.Name)]
public sealed class ImportTests(RecordSite site)
{
    private const string Head = "Name,Sector\n";

    [Fact]
    public async Task Mistakes_are_said_by_row_and_column_and_nothing_is_taken()
    {
        string home = await site.PartnershipAsync("mistaken-sheet");
        SitePage form = await site.OpenAsync($"{home}/record/import");
        SitePage wrong = await form.SendFileAsync("sheet", "organisations.csv", Encoding.UTF8.GetBytes(Head + "Mersey Vale College,education\nMersey Vale College,education\nMersey Trust,something\n"));

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        wrong.Says("Nothing was imported");
        wrong.Says("Row 3");
        wrong.Says("Row 4");
        wrong.Says("What can stand here");
        (await site.OpenAsync($"{home}/record")).SaysNot("College");
        (await form.SendAsync()).Says("Choose a sheet");
    }

    [Fact]
    public async Task A_sheet_is_shown_entry_by_entry_and_taken_when_it_is_confirmed()
    {
        string home = await site.PartnershipAsync("good-sheet");
        SitePage form = await site.OpenAsync($"{home}/record/import");
        SitePage plan = await form.SendFileAsync("sheet", "organisations.csv", Encoding.UTF8.GetBytes(Head + "Mersey Vale Council,local-authority\nMersey Vale College,education\n"));
        plan.Says("Nothing was taken yet. 1 to add.");
        plan.Says("Mersey Vale College");
        (await site.OpenAsync($"{home}/record")).SaysNot("College");

        // Somebody else is faster: the same sheet is held against the record as it is then.
        SitePage other = await site.OpenAsync($"{home}/record/part/partnership");
        await (await other.SendAsync(("f-area", "Elsewhere"))).SendAsync(("save", "true"));
        SitePage overtaken = await plan.SendAsync(("confirm", "true"));
        overtaken.Says("Somebody else changed the record since");
        overtaken.Says("1 to add");

        SitePage taken = await overtaken.SendAsync(("confirm", "true"));
        taken.Says("Imported: 1 to add");
        taken.Says("Mersey Vale College");
        (await site.OpenAsync(home)).Says("Elsewhere");
        (await overtaken.SendAsync(("confirm", "true"))).Says("The sheet is no longer here");
    }

    [Fact]
    public async Task The_sheet_that_is_handed_out_changes_nothing_when_it_comes_back()
    {
        string home = await site.PartnershipAsync("same-sheet");
        SitePage form = await site.OpenAsync($"{home}/record/import");
        foreach (string link in (string[])["Download the sheet to fill in", "organisations"])
        {
            using HttpResponseMessage sheet = await site.Browser.GetAsync(form.Link(link));
            Assert.Equal(HttpStatusCode.OK, sheet.StatusCode);
            SitePage plan = await form.SendFileAsync("sheet", sheet.Content.Headers.ContentDisposition!.FileNameStar!, await sheet.Content.ReadAsByteArrayAsync());
            plan.Says("The sheet says what the record says, so there is nothing to take.");
        }
    }
}
