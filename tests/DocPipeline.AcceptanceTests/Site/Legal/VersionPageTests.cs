using System.Text.RegularExpressions;
using DocPipeline.AcceptanceTests.Site.Record;

namespace DocPipeline.AcceptanceTests.Site.Legal;

/// <summary>What legal services do with versions and amendments, page by page.</summary>
[Collection(RecordSite.Name)]
public sealed partial class VersionPageTests(RecordSite site)
{
    private const string Home = "/partnerships/stockport";
    private const string Quorum = $"{Home}/amendments/2008-09-16-quorum";

    [Fact]
    public async Task A_carried_amendment_is_adopted_and_its_redline_is_two_presses_away()
    {
        SitePage decision = await site.OpenAsync(Quorum);
        decision.Says("Carried 10 of 14 voted for");
        decision.Says("The Board must not transact any business at a meeting that lacks a quorum.");
        SitePage adopt = await site.OpenAsync(decision.Link("Adopt version 2"));
        adopt.Says("Adopt version 2?");
        SitePage versions = await adopt.SendAsync();
        versions.Says("Version 2 is adopted");
        Assert.EndsWith("/documents/constitution", versions.Address, StringComparison.Ordinal);

        // The partnership's page, the document, the redline: two presses.
        versions = await site.OpenAsync((await site.OpenAsync(Home)).Link("Constitution of the Stockport Partnership Board"));
        byte[] redline = await site.Browser.GetByteArrayAsync(versions.Link("Redline version 1 to 2 (Word)"));
        Assert.Equal("PK"u8.ToArray(), redline[..2]);

        SitePage compared = await site.OpenAsync($"{Home}/documents/constitution/compare?from=1&to=2");
        compared.Says("Compare version 1 with version 2");
        Assert.Contains("<ins>", compared.Html, StringComparison.Ordinal);
        Assert.Contains("<details>", compared.Html, StringComparison.Ordinal);
        Assert.DoesNotMatch(InlineLook(), compared.Html);
        foreach (string anchor in Anchor().Matches(compared.Html).Select(link => link.Groups[1].Value)) Assert.Contains($"id=\"{anchor}\"", compared.Html, StringComparison.Ordinal);

        // Said again it comes to the same.
        (await site.OpenAsync($"{Quorum}/adopt")).Says("This decision is adopted already");
    }

    [Fact]
    public async Task What_is_not_carried_can_be_tried_with_other_votes_and_nothing_changes()
    {
        SitePage tried = await site.OpenAsync($"{Home}/amendments/2008-11-18-winter-event/what-if");
        tried.Says("Would this amendment pass?");
        string before = (await site.OpenAsync($"{Home}/amendments/2008-11-18-winter-event")).Words;

        SitePage nine = await site.OpenAsync($"{Quorum}/what-if?for=9&against=5&abstain=1");
        nine.Says("Not carried 9 of 14 voted for; two thirds of 14 is more than 9, so 10 are needed.");
        nine.Says("One who voted against votes for Carried Carried. 10 of 14 voted for");
        SitePage wrong = await SitePage.OpenAsync(site.Browser, $"{Quorum}/what-if?for=nine&against=5&present=3", System.Net.HttpStatusCode.BadRequest);
        wrong.Says("Enter how many voted for, in figures, such as 11");
        Assert.Contains("value=\"nine\"", wrong.Html, StringComparison.Ordinal);

        Assert.Equal(before, (await site.OpenAsync($"{Home}/amendments/2008-11-18-winter-event")).Words);
        (await site.OpenAsync($"{Home}/what-if")).Says("Votes needed");
    }

    [Fact]
    public async Task An_amendment_is_proposed_clause_by_clause_and_shown_before_it_is_kept()
    {
        SitePage documents = await site.OpenAsync("/partnerships/cheshire-west/amendments/new");
        SitePage clauses = await site.OpenAsync(documents.Link("Partnership agreement and protocols"));
        SitePage form = await site.OpenAsync(clauses.Html.Contains("clause=changes", StringComparison.Ordinal) ? $"{clauses.Address}&clause=changes" : clauses.Link("Section 20"));

        SitePage empty = await form.SendAsync(("title", ""), ("meeting", "some day"));
        empty.Says("Enter a title");
        empty.Says("Enter the day of the meeting, such as 9 April 2009");

        SitePage shown = await form.SendAsync(("title", "A review every three years"), ("body", "lsp"), ("meeting", "9 June 2027"), ("text", "# Changes and additions to this agreement\n\nOnce in three years the LSP must review this agreement."));
        shown.Says("Propose this amendment?");
        shown.Says("Once in three years the LSP must review this agreement.");
        Assert.DoesNotContain("every-three-years", (await site.OpenAsync("/partnerships/cheshire-west/amendments")).Html, StringComparison.Ordinal);

        SitePage saved = await shown.SendAsync(("save", "true"));
        saved.Says("The amendment is proposed");
        Assert.EndsWith("/amendments/2027-06-09-a-review-every-three-years", saved.Address, StringComparison.Ordinal);

        // A form that is sent twice does its act once.
        Assert.Equal(saved.Address, (await shown.SendAsync(("save", "true"))).Address);
        Assert.Equal("PK"u8.ToArray(), (await site.Browser.GetByteArrayAsync(saved.Link("Notice with the terms in full (Word)")))[..2]);
    }

    [GeneratedRegex(" style=| on[a-z]+=\"")]
    private static partial Regex InlineLook();

    [GeneratedRegex("href=\"#(c\\d+)\"")]
    private static partial Regex Anchor();
}
