using System.Net;

namespace DocPipeline.AcceptanceTests.Site.Record;

/// <summary>What a manager sees of a partnership, and how a document comes of it.</summary>
[Collection(RecordSite.Name)]
public sealed class PartnershipPageTests(RecordSite site)
{
    [Fact]
    public async Task A_partnership_shows_its_documents_bodies_and_reviews()
    {
        SitePage page = await site.OpenAsync("/partnerships/stockport");

        page.Says("Stockport Partnership");
        page.Says("Constitution of the Stockport Partnership Board");
        page.Says("16 of 18");
        page.Says("5 of 14 members");
        page.Says("Overdue");
        Assert.DoesNotContain(", #", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_searched_by_words_of_the_name()
    {
        SitePage all = await site.OpenAsync("/partnerships");
        all.Says("Stockport Partnership");
        SitePage found = await site.OpenAsync("/partnerships?find=stock");
        found.Says("1 partnership");
        Assert.Equal("/partnerships/stockport", found.Link("Stockport Partnership"));
        (await site.OpenAsync("/partnerships?find=atlantis")).Says("No partnership has “atlantis” in its name");
    }

    [Fact]
    public async Task A_document_is_one_click_away_and_is_issued_after_it_was_said_what_that_does()
    {
        string home = await site.PartnershipAsync("issuing");
        SitePage page = await site.OpenAsync(home);
        SitePage draft = await site.OpenAsync(page.Link("Generate Partnership agreement"));
        draft.Says("The partners work together.");
        draft.Says("Version 1.0, as the record would make it now.");
        using HttpResponseMessage word = await site.Browser.GetAsync(draft.Link("Download the draft"));
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", word.Content.Headers.ContentType?.MediaType);

        // One document alone: the main button leads to it.
        using HttpResponseMessage generate = await site.Browser.GetAsync(page.Link("Generate a document"));
        Assert.Equal(draft.Address, generate.Headers.Location?.OriginalString);

        SitePage ask = await site.OpenAsync(draft.Link("Issue version 1.0"));
        ask.Says("This cannot be taken back");
        SitePage issued = await ask.SendAsync();
        issued.Says("Version 1.0 is issued");
        issued.Says("its words are kept as they were then");
        issued.SaysNot("Issue version 1.0");
        (await ask.SendAsync()).Says("Version 1.0 was issued before");
        (await site.OpenAsync(home)).Says("Issued");
    }

    [Fact]
    public async Task What_changed_meanwhile_is_not_issued()
    {
        string home = await site.PartnershipAsync("overtaken");
        SitePage ask = await site.OpenAsync($"{home}/documents/agreement/issue");
        SitePage form = await site.OpenAsync($"{home}/record/part/partnership");
        await (await form.SendAsync(("f-area", "Elsewhere"))).SendAsync(("save", "true"));

        SitePage refused = await ask.SendAsync();
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        refused.Says("Somebody else changed the record since you looked at it");
    }

    [Fact]
    public async Task A_partnership_is_started_by_a_form_and_its_documents_can_be_generated()
    {
        SitePage form = await site.OpenAsync("/partnerships/new");
        SitePage wrong = await form.SendAsync(("name", "Dee Valley Partnership"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        wrong.Says("Enter the area that it serves");
        Assert.Contains("value=\"Dee Valley Partnership\"", wrong.Html, StringComparison.Ordinal);

        SitePage made = await form.SendAsync(("name", "Dee Valley Partnership"), ("area", "Dee Valley"), ("lead", "Dee Valley Council"), ("organisations", "Dee Valley College\nDee Valley Police"));
        Assert.Equal("/partnerships/dee-valley-partnership", made.Address);
        (await site.OpenAsync($"{made.Address}/record")).Says("Dee Valley Police");
        (await site.OpenAsync($"{made.Address}/documents/agreement/draft")).Says("Dee Valley College");
        SitePage again = await form.SendAsync(("name", "Dee Valley Partnership"), ("area", "Dee Valley"), ("lead", "Another Council"));
        again.Says("There is a partnership of this name already");
    }

    [Fact]
    public async Task Whoever_may_read_alone_sees_no_way_to_change_anything()
    {
        string home = await site.PartnershipAsync("read-alone");
        using HttpClient auditor = await site.Program.ClientAsync("read-alone", "auditor");
        SitePage page = await SitePage.OpenAsync(auditor, home);
        page.SaysNot("Generate");
        page.Says("Look at the record");
        SitePage part = await SitePage.OpenAsync(auditor, $"{home}/record/part/partnership");
        Assert.DoesNotContain("<form", part.Html, StringComparison.Ordinal);
        await SitePage.OpenAsync(auditor, $"{home}/record/add/organisations", HttpStatusCode.Forbidden);
        await SitePage.OpenAsync(auditor, "/partnerships/stockport", HttpStatusCode.NotFound);
    }
}
