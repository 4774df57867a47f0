using System.Net;
using System.Text.RegularExpressions;
using DocPipeline.AcceptanceTests.Site.Record;

namespace DocPipeline.AcceptanceTests.Site.Legal;

/// <summary>What an admin does with accounts, and everybody with their own; contact data of people.</summary>
[Collection(RecordSite.Name)]
public sealed partial class AccountPageTests(RecordSite site)
{
    [Fact]
    public async Task An_account_is_made_used_changed_and_locked()
    {
        SitePage form = await site.OpenAsync("/accounts/new");
        (await form.SendAsync(("name", "x"))).Says("Enter the name that others see");
        SitePage made = await form.SendAsync(("shown", "Ann Manager"), ("name", "ann.manager"), ("add", "stockport"), ("add-role", "manager"));
        made.Says("Ann Manager signs in as ann.manager");
        using HttpClient ann = await ChoosePasswordAsync(site, made, "ann.manager");
        await SitePage.OpenAsync(ann, "/partnerships/stockport");
        await SitePage.OpenAsync(ann, "/partnerships/dyffryn", HttpStatusCode.NotFound);
        await SitePage.OpenAsync(ann, "/accounts", HttpStatusCode.Forbidden);

        // The link is shown once.
        SitePage account = await site.OpenAsync(made.Link("Open the account"));
        Assert.DoesNotContain("choose-password", account.Html, StringComparison.Ordinal);
        SitePage changed = await account.PressAsync(account.Address, ("shown", "Ann Lawyer"), ("role", "in/stockport/legal"));
        changed.Says("legal in stockport, before manager in stockport");

        // What was seen before counts no longer.
        (await account.PressAsync(account.Address, ("shown", "Ann"), ("role", "everywhere/admin"))).Says("Somebody else changed the account meanwhile");

        SitePage locked = await changed.PressAsync($"{account.Address}?handler=lock", ("enable", "false"));
        locked.Says("The account is locked");
        using HttpResponseMessage refused = await ann.GetAsync("/partnerships/stockport");
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
    }

    [Fact]
    public async Task Nobody_locks_the_last_admin_out()
    {
        SitePage own = await site.OpenAsync((await site.OpenAsync("/accounts?find=first")).Link("The first"));
        (await own.PressAsync($"{own.Address}?handler=lock", ("enable", "false"))).Says("Nobody would be left who can keep accounts.");
    }

    [Fact]
    public async Task A_token_is_shown_once_does_what_was_ticked_and_is_revoked()
    {
        SitePage account = await site.OpenAsync("/account");
        (await account.PressAsync("/account?handler=token", ("label", "export"), ("until", "1 January 2020"))).Says("There is a problem");
        SitePage made = await account.PressAsync("/account?handler=token", ("label", "export"), ("until", DateTime.UtcNow.AddDays(30).ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)), ("narrow", "true"), ("role", "everywhere/legal"));
        string token = Token().Match(made.Html).Value;
        using HttpRequestMessage call = new(HttpMethod.Get, "/api/v1/session");
        call.Headers.Authorization = new("Bearer", token);
        using HttpResponseMessage said = await site.Program.Anonymous.SendAsync(call);
        string roles = await said.Content.ReadAsStringAsync();
        Assert.Contains("legal", roles, StringComparison.Ordinal);
        Assert.DoesNotContain("manager", roles, StringComparison.Ordinal);

        SitePage again = await site.OpenAsync("/account");
        Assert.DoesNotContain(token, again.Html, StringComparison.Ordinal);
        string id = TokenId().Match(again.Html).Groups[1].Value;
        (await again.PressAsync("/account?handler=revoke", ("token", id))).Says("The token is revoked");
        using HttpRequestMessage late = new(HttpMethod.Get, "/api/v1/session");
        late.Headers.Authorization = new("Bearer", token);
        using HttpResponseMessage refused = await site.Program.Anonymous.SendAsync(late);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task A_password_is_changed_by_who_knows_it_and_ends_every_other_session()
    {
        SitePage made = await (await site.OpenAsync("/accounts/new")).SendAsync(("shown", "Bea"), ("name", "bea"), ("role", "everywhere/auditor"));
        using HttpClient one = await ChoosePasswordAsync(site, made, "bea");
        using HttpClient other = await site.Program.BrowserAsync("bea");
        SitePage account = await SitePage.OpenAsync(one, "/account");
        (await account.PressAsync("/account?handler=password", ("password", "not this one at all"), ("next", "another four plain words"), ("again", "another four plain words"))).Says("This is not your password");
        (await account.PressAsync("/account?handler=password", ("password", WebAccounts.Password), ("next", "another four plain words"), ("again", "another four plain words"))).Says("Your password is changed");

        await SitePage.OpenAsync(one, "/account");
        await SitePage.OpenAsync(other, "/account", HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_person_is_entered_changed_and_erased_after_being_told_what_goes()
    {
        SitePage added = await (await site.OpenAsync("/people/new")).SendAsync(("name", "Siân Price"), ("office", "Principal"), ("emails", "sian.price@example.org"), ("about", "stockport"));
        added.Says("The person is entered");
        Assert.DoesNotContain("price", added.Address, StringComparison.OrdinalIgnoreCase);
        SitePage wrong = await added.SendAsync(("emails", "no address"));
        wrong.Says("There is a problem");
        (await added.SendAsync(("office", "Dean"))).Says("The contact data are changed");

        SitePage erase = await site.OpenAsync(added.Link("Erase this person"));
        erase.Says("1 e-mail address");
        (await erase.SendAsync()).Says("Enter the reason, without naming anybody");
        (await erase.SendAsync(("reason", "Asked for by the person"))).Says("There is a problem");
        (await erase.SendAsync(("reason", "Asked for by the person"), ("legal", "Entered by mistake"))).Says("The person is erased");
        await SitePage.OpenAsync(site.Browser, added.Address, HttpStatusCode.NotFound);
        (await site.OpenAsync("/access-record")).Says("contact data erased");
    }

    /// <summary>Chooses a password by the link that an admin was shown, and signs in.</summary>
    internal static async Task<HttpClient> ChoosePasswordAsync(RecordSite site, SitePage made, string name)
    {
        string link = new Uri(Link().Match(made.Html).Value).AbsolutePath;
        using HttpClient browser = site.Program.Browser();
        SitePage form = await SitePage.OpenAsync(browser, link);
        await form.SendAsync(("password", WebAccounts.Password), ("again", WebAccounts.Password));
        return await site.Program.BrowserAsync(name);
    }

    [GeneratedRegex(@"http[^ <]*/choose-password/[A-Za-z0-9_-]+")]
    private static partial Regex Link();

    [GeneratedRegex(@"dp_[A-Za-z0-9_-]+")]
    private static partial Regex Token();

    [GeneratedRegex(">export</th>.*?name=\"token\" value=\"([^\"]+)\"", RegexOptions.Singleline)]
    private static partial Regex TokenId();
}
