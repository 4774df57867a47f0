using DocPipeline.AcceptanceTests.Cli.Archive;

namespace DocPipeline.AcceptanceTests.Cli.Outbox;

/// <summary>The notice of an amendment goes to every member by mail.</summary>
public sealed class NoticeMailTests : IDisposable
{
    private readonly ArchivedRecord record = new();

    public void Dispose() => record.Dispose();

    [Fact]
    public async Task Every_member_gets_the_notice_of_an_amendment_once()
    {
        await File.WriteAllTextAsync(record["mail.yaml"], "site: https://sign.example.org/\ncouncil: Borough of Example\nfrom: signing@example.org\ncontact: { name: Partnership team, email: partnerships@example.org }\nfolder: mails\n");
        await record.IssueAsync();
        await record.AdoptAsync();
        foreach (string name in (string[])["Ann", "Ben"]) await record.DoneAsync("archive", "person", "add", "--name", $"{name} Example", "--email", $"{name}@example.org");
        await File.WriteAllTextAsync(record["members.txt"], "# the board\n" + (await record.DoneAsync("archive", "person", "list")).Output);

        string[] notice = ["outbox", "notice", "stockport", "decisions/quorum.yaml", "--to", "members.txt", "--page", "https://example.org/terms"];
        Assert.Contains("2 letters in the outbox", (await record.DoneAsync(notice)).Output, StringComparison.Ordinal);
        Assert.Contains("was in the outbox before", (await record.DoneAsync(notice)).Output, StringComparison.Ordinal);
        Assert.Contains("2 sent", (await record.DoneAsync("outbox", "send")).Output, StringComparison.Ordinal);
        string[] mails = [.. Directory.GetFiles(record["mails"], "*.eml").Select(file => File.ReadAllText(file).Replace("=\r\n", "", StringComparison.Ordinal))];
        Assert.All(mails, mail => Assert.Contains("Amendment: A larger quorum", mail, StringComparison.Ordinal));
        Assert.Contains(mails, mail => mail.Contains("<Ann@example.org>", StringComparison.OrdinalIgnoreCase));

        CliProgram.Said wrong = await record.RunAsync("outbox", "notice", "stockport", "decisions/none.yaml", "--to", "members.txt");
        Assert.NotEqual(0, wrong.ExitCode);
        Assert.Contains("decisions/none.yaml", wrong.Error, StringComparison.Ordinal);
    }
}
