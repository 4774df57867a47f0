using System.Net;
using System.Text;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Site.Record;

/// <summary>A record is changed by forms, as text and as a whole, and each change is shown before it is kept.</summary>
[Collection(RecordSite.Name)]
public sealed class RecordEditingTests(RecordSite site)
{
    [Fact]
    public async Task A_change_is_shown_in_words_and_lines_and_kept_when_it_is_confirmed()
    {
        string home = await site.PartnershipAsync("changing");
        SitePage form = await site.OpenAsync($"{home}/record/part/partnership");
        SitePage change = await form.SendAsync(("f-area", "Mersey Vale and Tame"), ("f-establishedOn", "9th April 2009"));
        change.Says("Area: ‘Mersey Vale and Tame’ in the place of ‘Mersey Vale’");
        change.Says("removed: area: Mersey Vale");
        change.Says("added: establishedOn: 2009-04-09");
        (await site.OpenAsync(home)).SaysNot("Tame");

        SitePage again = await change.SendAsync(("again", "true"));
        Assert.Contains("value=\"9th April 2009\"", again.Html, StringComparison.Ordinal);
        SitePage saved = await change.SendAsync(("save", "true"));
        saved.Says("The record is saved");
        Assert.Contains("value=\"9 April 2009\"", saved.Html, StringComparison.Ordinal);
        (await site.OpenAsync(home)).Says("Mersey Vale and Tame");
        (await site.OpenAsync($"{home}/record/history")).Says("The record was changed: partnership.yaml.");
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_beside_its_field_and_what_was_typed_stays()
    {
        string home = await site.PartnershipAsync("mistyping");
        SitePage form = await site.OpenAsync($"{home}/record/part/partnership");
        SitePage wrong = await form.SendAsync(("f-area", "Somewhere"), ("f-establishedOn", "a while ago"), ("f-name", " "));

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Contains("<a href=\"#f-establishedOn\">Established on: enter a day such as 9 April 2009</a>", wrong.Html, StringComparison.Ordinal);
        wrong.Says("Enter name");
        Assert.Contains("value=\"Somewhere\"", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"a while ago\"", wrong.Html, StringComparison.Ordinal);
        Assert.Contains("<title>Error: ", wrong.Html, StringComparison.Ordinal);
        (await form.SendAsync()).Says("Nothing has changed");
    }

    [Fact]
    public async Task What_somebody_else_saved_meanwhile_is_shown_and_not_overwritten()
    {
        string home = await site.PartnershipAsync("two-editors");
        SitePage mine = await site.OpenAsync($"{home}/record/part/partnership");
        SitePage theirs = await site.OpenAsync($"{home}/record/part/partnership");
        await (await theirs.SendAsync(("f-name", "Mersey Vale Alliance"))).SendAsync(("save", "true"));

        // Also where it had been shown before they saved.
        SitePage change = await mine.SendAsync(("f-area", "Mersey Vale and Tame"), ("save", "true"));
        change.Says("Somebody else changed the record since you opened it");
        change.Says("added: name: Mersey Vale Alliance");
        change.Says("Save this change?");
        change.SaysNot("Name: ");
        SitePage saved = await change.SendAsync(("save", "true"));
        saved.Says("The record is saved");
        SitePage page = await site.OpenAsync(home);
        page.Says("Mersey Vale Alliance");
        page.Says("Mersey Vale and Tame");
    }

    [Fact]
    public async Task An_entry_is_added_without_an_id_and_taken_out_after_a_question()
    {
        string home = await site.PartnershipAsync("adding");
        SitePage add = await site.OpenAsync((await site.OpenAsync($"{home}/record")).Link("Add to organisations"));
        (await add.SendAsync()).Says("Enter name");
        SitePage change = await add.SendAsync(("f-name", "Mersey Vale College"), ("f-sector", "education"));
        change.Says("added: - id: mersey-vale-college");
        SitePage saved = await change.SendAsync(("save", "true"));
        SitePage entry = await site.OpenAsync(saved.Link("Mersey Vale College"));

        SitePage remove = await site.OpenAsync(entry.Link("Take Mersey Vale College out"));
        remove.Says("Take Mersey Vale College out of the record?");
        SitePage gone = await (await remove.SendAsync()).SendAsync(("save", "true"));
        gone.Says("The record is saved");
        gone.SaysNot("Mersey Vale College");
    }

    [Fact]
    public async Task A_seat_is_added_to_a_body_and_counted()
    {
        SitePage body = await site.OpenAsync("/partnerships/cheltenham");
        SitePage form = await site.OpenAsync(body.Link("Cheltenham Strategic Partnership Executive"));
        SitePage add = await site.OpenAsync(form.Link("Add to seats"));
        SitePage change = await add.SendAsync(("f-title", "Representative of allotment holders"), ("f-filledBy", "sector"), ("f-sector", "voluntary"));
        change.Says("added: - id: representative-of-allotment-holders");
        SitePage saved = await change.SendAsync(("save", "true"));
        saved.Says("Representative of allotment holders");
        Assert.Equal(form.Address, saved.Address);
    }

    [Fact]
    public async Task What_would_be_wrong_afterwards_is_said_before_it_is_kept()
    {
        string home = await site.PartnershipAsync("taking-out");
        SitePage change = await (await site.OpenAsync($"{home}/record/remove/people/partnership-manager")).SendAsync();
        change.Says("What would be wrong then");
        change.Says("The record can be saved with mistakes. No document is made from it until they are mended.");
        (await change.SendAsync(("save", "true"))).Says("It has mistakes");
        (await site.OpenAsync(home)).Says("The record has mistakes");
        (await site.OpenAsync($"{home}/documents/agreement/draft")).Says("It cannot be generated yet");

        SitePage first = await site.OpenAsync($"{home}/record/history/1");
        SitePage back = await first.SendAsync();
        back.Says("What this mends");
        (await back.SendAsync(("save", "true"))).Says("The record is saved");
        (await site.OpenAsync(home)).SaysNot("The record has mistakes");
        (await site.OpenAsync($"{home}/record/history/2")).Says("removed: - id: partnership-manager");
    }

    [Fact]
    public async Task Words_of_a_document_are_changed_as_text()
    {
        string home = await site.PartnershipAsync("writing");
        SitePage text = await site.OpenAsync($"{home}/record/text/prose/agreement.md");
        SitePage change = await text.SendAsync(("text", TestRecord.Prose.Replace("work together", "meet and work together", StringComparison.Ordinal).ReplaceLineEndings("\r\n")));
        change.Says("added: The partners meet and work together.");
        await change.SendAsync(("save", "true"));
        (await site.OpenAsync($"{home}/documents/agreement/draft")).Says("The partners meet and work together.");
        await SitePage.OpenAsync(site.Browser, $"{home}/record/text/nothing.md", HttpStatusCode.NotFound);

        // A mistake is said by its line, before and after it is kept.
        SitePage mistake = await (await site.OpenAsync(text.Address)).SendAsync(("text", "# Introduction\n\n### Too deep\n\nThe partners work together.\n"));
        mistake.Says("What would be wrong then");
        mistake.Says("prose/agreement.md:3");
        await mistake.SendAsync(("save", "true"));
        (await site.OpenAsync(text.Address)).Says("prose/agreement.md:3");
    }

    [Fact]
    public async Task A_file_is_added_and_checked_before_it_is_there()
    {
        string home = await site.PartnershipAsync("new-files");
        SitePage form = await site.OpenAsync((await site.OpenAsync($"{home}/record")).Link("Add a file"));
        (await form.SendAsync(("name", "No Name"))).Says("Choose what the file holds");
        SitePage text = await form.SendAsync(("folder", "events"), ("name", "2026"));
        text.Says("The record does not have this file yet");
        SitePage wrong = await text.SendAsync(("text", "events:\n  - { on: 2026-04-01, what: review, document: nothing }\n"));
        wrong.Says("events/2026.yaml:2");
        SitePage change = await (await wrong.SendAsync(("again", "true"))).SendAsync(("text", "events:\n  - { on: 2026-04-01, what: review, document: agreement, outcome: amended }\n"));
        change.SaysNot("What would be wrong then");
        (await change.SendAsync(("save", "true"))).Says("The record is saved");
        (await site.OpenAsync($"{home}/record")).Says("events/2026.yaml");
        (await form.SendAsync(("folder", "events"), ("name", "2026"))).Says("The record has events/2026.yaml already");
    }

    [Fact]
    public async Task A_whole_record_is_uploaded_and_its_difference_shown_first()
    {
        string home = await site.PartnershipAsync("uploading");
        SitePage upload = await site.OpenAsync($"{home}/record/upload");
        (await upload.SendFileAsync("zip", "record.zip", Encoding.UTF8.GetBytes("no zip"))).Says("There is a problem");
        SitePage change = await upload.SendFileAsync("zip", "record.zip", TestRecord.Zip(TestRecord.Of("uploading", TestRecord.Changed())));
        change.Says("added: title: Partnership agreement and protocols");
        SitePage saved = await change.SendAsync(("save", "true"));
        saved.Says("The record is saved");
        (await site.OpenAsync(home)).Says("Partnership agreement and protocols");
        SitePage other = await upload.SendFileAsync("zip", "record.zip", TestRecord.Zip(TestRecord.Of("another", TestRecord.Changed())));
        (await other.SendAsync(("save", "true"))).Says("The record does not say that it is this partnership's.");
    }
}
