using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocPipeline.AcceptanceTests.Cli.Archive;

namespace DocPipeline.AcceptanceTests.Cli.Outbox;

/// <summary>Mails through the doors of the command line: sent as files, listed, called off, and come back.</summary>
public sealed partial class OutboxTests : IDisposable
{
    private const string Settings = """
        site: https://sign.example.org/
        council: Borough of Example
        from: signing@example.org
        contact: { name: Partnership team, email: partnerships@example.org, telephone: 01632 960142 }
        folder: mails
        """;

    private readonly ArchivedRecord record = new();

    public void Dispose() => record.Dispose();

    [Fact]
    public async Task An_invitation_goes_out_as_a_file_with_a_live_link_and_nothing_else_shows_one()
    {
        string person = await InviteAsync();
        CliProgram.Said listed = await record.DoneAsync("outbox", "list");
        Assert.Contains(person, listed.Output, StringComparison.Ordinal);
        Assert.Contains("waiting", listed.Output, StringComparison.Ordinal);
        CliProgram.Said sent = await record.DoneAsync("outbox", "send");
        Assert.Contains("1 sent by way of files in", sent.Output, StringComparison.Ordinal);

        string file = Assert.Single(Directory.GetFiles(record["mails"], "*.eml"));
        string eml = (await File.ReadAllTextAsync(file)).Replace("=\r\n", "", StringComparison.Ordinal);
        Assert.Contains("To: \"Priya Ashcombe\" <priya.ashcombe@example.org>", eml, StringComparison.Ordinal);
        Match link = Link().Match(eml);
        Assert.True(link.Success, eml);

        CliProgram.Said named = await record.DoneAsync("outbox", "list", "--names"), json = await record.DoneAsync("outbox", "list", "--json");
        Assert.Contains("Priya Ashcombe for college", named.Output, StringComparison.Ordinal);
        using JsonDocument parsed = JsonDocument.Parse(json.Output);
        Assert.Equal("sent", parsed.RootElement.GetProperty("requests")[0].GetProperty("messages")[0].GetProperty("state").GetString());
        string[] said = [listed.Output, sent.Output, sent.Error, named.Output, json.Output];
        string[] blobs = [.. Directory.EnumerateFiles(record["store"], "*", SearchOption.AllDirectories).Select(f => File.ReadAllText(f, Encoding.Latin1))];
        foreach (string text in said.Concat(blobs))
        {
            Assert.DoesNotContain(link.Groups[1].Value, text, StringComparison.Ordinal);
            Assert.DoesNotContain("priya.ashcombe@", text, StringComparison.OrdinalIgnoreCase);
        }

        foreach (string text in blobs.Append(listed.Output).Append(json.Output)) Assert.DoesNotContain("Ashcombe", text, StringComparison.Ordinal);
        Assert.Contains("0 sent", (await record.DoneAsync("outbox", "send")).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await record.RunAsync("archive", "verify")).ExitCode);
    }

    [Fact]
    public async Task A_mail_that_came_back_is_written_down_with_its_message_and_a_made_up_one_is_not()
    {
        string person = await InviteAsync();
        await record.DoneAsync("outbox", "send");
        string id = Regex.Match(await File.ReadAllTextAsync(Directory.GetFiles(record["mails"])[0]), "<(dp1_[^>]+)>").Groups[1].Value;
        await File.WriteAllTextAsync(record["bounce.eml"], Bounce(id));
        await File.WriteAllTextAsync(record["forged.eml"], Bounce(id.Replace(id.Split('_', '@')[4], "aaaaaaaaaaaaaaaa", StringComparison.Ordinal)));
        CliProgram.Said taken = await record.DoneAsync("outbox", "bounce", "bounce.eml");
        Assert.Contains($"bounced: message 1 of example-agreement-5.0 issue-1, to {person}: there is no such mailbox (5.1.1)", taken.Output, StringComparison.Ordinal);
        Assert.Contains("bounced", (await record.DoneAsync("outbox", "list")).Output, StringComparison.Ordinal);
        Assert.NotEqual(0, (await record.RunAsync("outbox", "bounce", "forged.eml")).ExitCode);
        await File.WriteAllTextAsync(record["letter.eml"], "From: a@example.org\n\nHello\n");
        CliProgram.Said letter = await record.RunAsync("outbox", "bounce", "letter.eml");
        Assert.Equal(3, letter.ExitCode);
        Assert.Contains("[OUTBOX-BOUNCE-UNREADABLE]", letter.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_is_called_off_once()
    {
        await InviteAsync();
        Assert.Contains("cancelled", (await record.DoneAsync("outbox", "cancel", "example-agreement-5.0", "issue-1")).Output, StringComparison.Ordinal);
        Assert.Contains("0 sent", (await record.DoneAsync("outbox", "send")).Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(record["mails"]));
        Assert.Equal(6, (await record.RunAsync("outbox", "cancel", "example-agreement-5.0", "issue-9")).ExitCode);
    }

    [Fact]
    public async Task Without_the_key_of_links_the_mail_waits_and_the_program_says_so()
    {
        await InviteAsync(withKey: false);
        CliProgram.Said said = await record.RunAsync("outbox", "send");
        Assert.Equal(1, said.ExitCode);
        Assert.Contains("1 waiting", said.Output, StringComparison.Ordinal);
        Assert.Contains("[OUTBOX-LINK-KEY-UNUSABLE]", said.Error, StringComparison.Ordinal);
        await record.DoneAsync("outbox", "key", "--new");
        Assert.Contains("1 sent", (await record.DoneAsync("outbox", "send")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_of_links_is_replaced_cleared_and_never_shown()
    {
        string first = (await record.DoneAsync("outbox", "key", "--new")).Output[..8];
        CliProgram.Said second = await record.DoneAsync("outbox", "key", "--new");
        Assert.Matches($@"\A[0-9a-f]{{8}}  makes links\r?\n{first}  is still accepted\r?\n\z", second.Output);
        string[] secrets = await File.ReadAllLinesAsync(record["keys/link-key.txt"]);
        foreach (string secret in secrets) Assert.DoesNotContain(secret[^20..], second.Output + second.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(first, (await record.DoneAsync("outbox", "key", "--forget", first)).Output, StringComparison.Ordinal);
        Assert.Equal(3, (await record.RunAsync("outbox", "key", "--forget", first)).ExitCode);
        Assert.Equal(2, (await record.RunAsync("outbox", "key", "--new", "--forget", first)).ExitCode);
    }

    [Theory]
    [InlineData("site: https://sign.example.org/", "site: http://sign.example.org/", "The site's address")]
    [InlineData("from: signing@example.org", "from: nobody", "from is no e-mail address")]
    [InlineData("folder: mails", "foldr: mails", "folder")]
    [InlineData("folder: mails", "folder: store/mails", "within the store")]
    [InlineData("folder: mails", "smtp: { host: mail.example.org, user: signing }", "DOCPIPELINE_SMTP_PASSWORD")]
    [InlineData("folder: mails", "notify: { templates: [{ mail: invitaton.en, id: x }] }", "DOCPIPELINE_NOTIFY_KEY")]
    [InlineData("folder: mails", "texts: own", "no folder of texts")]
    public async Task A_mistake_in_the_settings_is_said_before_anything_is_sent(string right, string wrong, string said)
    {
        await InviteAsync();
        await File.WriteAllTextAsync(record["mail.yaml"], Settings.Replace(right, wrong, StringComparison.Ordinal));
        CliProgram.Said refused = await record.RunAsync("outbox", "send");
        Assert.Equal(3, refused.ExitCode);
        Assert.Contains(said, refused.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(record["mails"]));
    }

    [Fact]
    public async Task Every_mail_can_be_read_beforehand_in_both_languages()
    {
        CliProgram.Said welsh = await record.DoneAsync("outbox", "preview", "invitation", "--language", "cy", "--html", "mail.html");
        Assert.Contains("Gofynnir i chi ddarllen a llofnodi'r ddogfen hon:", welsh.Output, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"cy\">", await File.ReadAllTextAsync(record["mail.html"]), StringComparison.Ordinal);
        Assert.Contains("((link))", (await record.DoneAsync("outbox", "preview", "reminder", "--fields")).Output, StringComparison.Ordinal);
        CliProgram.Said wrong = await record.RunAsync("outbox", "preview", "invitaton");
        Assert.Equal(6, wrong.ExitCode);
        Assert.Contains("Write ‘invitation’", wrong.Error, StringComparison.Ordinal);
    }

    private async Task<string> InviteAsync(bool withKey = true)
    {
        await record.IssueAsync();
        await File.WriteAllTextAsync(record["person.yaml"], "name: Priya Ashcombe\norganisation: Exampleton College\nemails: [priya.ashcombe@example.org]\nabout: [stockport/constitution]\n");
        string person = (await record.DoneAsync("archive", "person", "add", "--from", "person.yaml")).Output[..22];
        await File.WriteAllTextAsync(record["mail.yaml"], Settings);
        if (withKey) await record.DoneAsync("outbox", "key", "--new");

        // As a round writes it into the store.
        Directory.CreateDirectory(record["store/outbox/example-agreement-5.0"]);
        await File.WriteAllTextAsync(record["store/outbox/example-agreement-5.0/issue-1.json"], $$$"""
            {"form":1,"about":"example-agreement-5.0","request":"issue-1","seal":"abcdefghijklmnop","createdAt":"2009-05-04T12:00:00+00:00",
            "facts":{"document":"Partnership agreement","partnership":"Exampleton Together","sign-by":"2009-05-31","version":"5"},
            "messages":[{"order":{"kind":"invitation","person":"{{{person}}}","language":"en","link":{"slot":"college","issued":"0f1e2d3c4b5a69788796a5b4c3d2e1f0","generation":1,"expiresAt":"2009-06-01T00:00:00+00:00"},
            "facts":{"organisation":"Exampleton College"},"people":{},"dueAt":"2009-05-04T12:00:00+00:00"},"state":"waiting","tries":0}]}
            """);
        return person;
    }

    private static string Bounce(string id) => $"""
        From: MAILER-DAEMON@mx.example.org
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.org

        Final-Recipient: rfc822; priya.ashcombe@example.org
        Action: failed
        Status: 5.1.1

        --b
        Content-Type: text/rfc822-headers

        Message-ID: <{id}>
        --b--
        """;

    [GeneratedRegex(@"https://sign\.example\.org/s/example-agreement-5\.0_college_1_([a-z2-7]{32})")]
    private static partial Regex Link();
}
