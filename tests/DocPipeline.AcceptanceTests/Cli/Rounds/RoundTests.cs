using System.Text.Json;

namespace DocPipeline.AcceptanceTests.Cli.Rounds;

/// <summary>A round of signatures from its opening to its conformed copy, through the command line as an office and its signatories use it.</summary>
public sealed class RoundTests : IDisposable
{
    private readonly SignedRecord record = new();

    public void Dispose() => record.Dispose();

    [Fact]
    public async Task A_round_is_opened_signed_by_everybody_completed_and_handed_out()
    {
        await record.OpenAsync();
        foreach (string person in (string[])["mair", "owen", "nia"])
            Assert.Equal(0, (await record.SignAsync((await record.LinksOfAsync(person))[^1], $"{char.ToUpperInvariant(person[0])}{person[1..]} Example")).ExitCode);

        // The fourth signs the Word file with a certificate.
        record.Certify("dewi", "Dewi Example");
        await record.DoneAsync("archive", "get", "dyffryn/terms", "--out", "issued.docx");
        await record.DoneAsync("seal", "issued.docx", "--certificate", "dewi.pem", "--key", "dewi.key", "--out", "signed.docx");
        string taken = (await record.DoneAsync("round", "return", SignedRecord.Round, "natural-resources", "signed.docx", "--roots", "roots.pem")).Output;
        Assert.Contains("It counts as the signature.", taken, StringComparison.Ordinal);
        Assert.Contains("Nothing is missing.", taken, StringComparison.Ordinal);

        string completed = (await record.DoneAsync("round", "complete", SignedRecord.Round, "--by", "Partnership team", "--yes")).Output;
        Assert.Contains("is complete, and filed as dyffryn/terms v2", completed, StringComparison.Ordinal);
        await record.DoneAsync("round", "export", SignedRecord.Round, "--out", "handed");
        Assert.True(File.Exists(record["handed/conformed.docx"]) && File.Exists(record["handed/certificate-of-completion.docx"]) && File.Exists(record["handed/certificate-of-completion.html"]));
        Assert.Equal(4, Directory.GetFiles(record["handed/receipts"]).Length);
        string copy = (await record.DoneAsync("text", "handed/conformed.docx")).Output;
        foreach (string name in (string[])["Mair Example", "Owen Example", "Nia Example", "Dewi Example"]) Assert.Contains(name, copy, StringComparison.Ordinal);

        Assert.Contains("1 round of 7 events", (await record.DoneAsync("archive", "verify")).Output, StringComparison.Ordinal);
        Assert.Contains("version 2", (await record.DoneAsync("archive", "in-force", "dyffryn/terms")).Output, StringComparison.OrdinalIgnoreCase);
        await record.DoneAsync("archive", "evidence", "dyffryn/terms", "--out", "evidence");
    }

    [Fact]
    public async Task An_altered_return_is_caught_kept_and_named_by_clause()
    {
        await record.OpenAsync();
        record.Certify("dewi", "Dewi Example");
        await record.DoneAsync("archive", "get", "dyffryn/terms", "--out", "issued.docx");
        Altered.Words(record["issued.docx"], record["altered.docx"], "two years", "three years");
        await record.DoneAsync("seal", "altered.docx", "--certificate", "dewi.pem", "--key", "dewi.key", "--out", "signed.docx");

        CliProgram.Said returned = await record.RunAsync("round", "return", SignedRecord.Round, "natural-resources", "signed.docx", "--roots", "roots.pem", "--redline", "redline.docx");
        Assert.Equal(4, returned.ExitCode);
        Assert.Contains("It is no signature. It is kept with the reason", returned.Output, StringComparison.Ordinal);
        Assert.Contains("“two” became “three”", returned.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(record["redline.docx"]));
        Assert.Equal("rejected", await record.StateOfAsync("natural-resources"));
        await record.DoneAsync("round", "export", SignedRecord.Round, "--out", "handed");
        Assert.Contains(Directory.GetFiles(record["handed/returned"]), file => file.EndsWith("-report.txt", StringComparison.Ordinal));

        // It can be signed again, on the web.
        Assert.Equal(0, (await record.SignAsync((await record.LinksOfAsync("dewi"))[^1], "Dewi Example")).ExitCode);
        Assert.Equal("verified", await record.StateOfAsync("natural-resources"));
    }

    [Fact]
    public async Task Who_declines_stops_the_round_until_they_are_invited_anew_and_their_old_link_is_dead()
    {
        await record.OpenAsync();
        string old = (await record.LinksOfAsync("owen"))[^1];
        await record.DoneAsync("round", "decline", SignedRecord.Round, "health-board", "--reason", "The Board has not met.");
        Assert.Equal("declined", (await record.StatusAsync()).GetProperty("state").GetString());
        CliProgram.Said stopped = await record.SignAsync((await record.LinksOfAsync("mair"))[^1], "Mair Example");
        Assert.Equal(4, stopped.ExitCode);
        Assert.Contains("The round has stopped", stopped.Error, StringComparison.Ordinal);

        await record.DoneAsync("round", "invite", SignedRecord.Round, "health-board");
        CliProgram.Said dead = await record.SignAsync(old, "Owen Example");
        Assert.Equal(4, dead.ExitCode);
        Assert.Contains("replaced by a newer one", dead.Error, StringComparison.Ordinal);
        IReadOnlyList<string> links = await record.LinksOfAsync("owen");
        Assert.NotEqual(old, links[^1]);
        Assert.Equal(0, (await record.SignAsync(links[^1], "Owen Example")).ExitCode);
    }

    [Fact]
    public async Task Another_person_signs_when_the_manager_approves_and_the_first_one_stays_on_record()
    {
        await record.OpenAsync();
        string old = (await record.LinksOfAsync("nia"))[^1];
        record.Write("other.yaml", "name: Gwen Example\noffice: Deputy Chief Officer\nemail: gwen@example.org\n");
        await record.DoneAsync("round", "delegate", SignedRecord.Round, "fire-authority", "--from", "other.yaml", "--reason", "On leave.");
        await record.DoneAsync("round", "delegate", SignedRecord.Round, "fire-authority", "--approve");

        Assert.Equal(4, (await record.SignAsync(old, "Nia Example")).ExitCode);
        Assert.Equal(0, (await record.SignAsync((await record.LinksOfAsync("gwen"))[^1], "Gwen Example")).ExitCode);
        JsonElement place = (await record.StatusAsync()).GetProperty("places").EnumerateArray().First(each => each.GetProperty("place").GetString() == "fire-authority");
        Assert.Equal("verified", place.GetProperty("state").GetString());
        Assert.NotEqual(place.GetProperty("person").GetString(), place.GetProperty("principal").GetString());
    }

    [Fact]
    public async Task A_signature_in_ink_waits_for_an_officer_whatever_the_scan_shows()
    {
        await record.OpenAsync();
        File.WriteAllBytes(record["scan.png"], SignedRecord.BlankPage());
        string taken = (await record.DoneAsync("round", "return", SignedRecord.Round, "council", "scan.png", "--signed-by", "Mair Example", "--office", "Chief Executive")).Output;
        Assert.Contains("round accept", taken, StringComparison.Ordinal);
        Assert.Equal("awaiting-acceptance", await record.StateOfAsync("council"));
        CliProgram.Said early = await record.RunAsync("round", "complete", SignedRecord.Round, "--yes");
        Assert.Equal(4, early.ExitCode);
        Assert.Contains("what came back has to be looked at", early.Error, StringComparison.Ordinal);
        await record.DoneAsync("round", "accept", SignedRecord.Round, "council", "--note", "Paper original seen.", "--by", "Legal Services");
        Assert.Equal("verified", await record.StateOfAsync("council"));
    }

    [Fact]
    public async Task A_void_round_takes_nothing_more_and_tells_everybody()
    {
        await record.OpenAsync();
        string link = (await record.LinksOfAsync("mair"))[^1];
        await record.DoneAsync("round", "void", SignedRecord.Round, "--reason", "The text has to change.", "--yes");
        CliProgram.Said late = await record.SignAsync(link, "Mair Example");
        Assert.Equal(4, late.ExitCode);
        Assert.Contains("The round is closed", late.Error, StringComparison.Ordinal);
        await record.DoneAsync("outbox", "send");
        Assert.Equal(8, Directory.GetFiles(record["mails"], "*.eml").Length);
        await record.DoneAsync("archive", "verify");
    }

    [Fact]
    public async Task The_manager_is_told_who_asks_to_delegate_and_who_declines()
    {
        await record.OpenAsync("manager: { name: Pat Example, email: pat@example.org }\n");
        record.Write("other.yaml", "name: Gwen Example\nemail: gwen@example.org\n");
        await record.DoneAsync("round", "delegate", SignedRecord.Round, "fire-authority", "--from", "other.yaml", "--reason", "On leave.");
        await record.DoneAsync("round", "decline", SignedRecord.Round, "health-board", "--reason", "The Board has not met.");
        string[] letters = await record.MailsToAsync("pat");
        Assert.Equal(2, letters.Length);
        Assert.Contains(letters, letter => letter.Contains("Was to sign: Nia Example", StringComparison.Ordinal) && letter.Contains("Is to sign instead: Gwen Example", StringComparison.Ordinal));
        Assert.Contains(letters, letter => letter.Contains("The Board has not met.", StringComparison.Ordinal));
        Assert.DoesNotContain(letters, letter => letter.Contains("/s/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_draft_does_not_go_out_for_signature()
    {
        record.Write("dyffryn/partnership.yaml", File.ReadAllText(record["dyffryn/partnership.yaml"]).Replace("status: issued", "status: draft", StringComparison.Ordinal));
        await record.DoneAsync("generate", "dyffryn", "--document", "terms", "--out", "out", "--archive", "store", "--yes");
        CliProgram.Said refused = await record.RunAsync("round", "open", "dyffryn/terms", "--yes");
        Assert.Equal(4, refused.ExitCode);
        Assert.Contains("DRAFT is printed across its pages", refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_link_nor_name_nor_address_is_in_anything_that_is_kept_but_the_contact_data()
    {
        await record.OpenAsync();
        string link = (await record.LinksOfAsync("owen"))[^1];
        string code = link[(link.LastIndexOf('_') + 1)..];
        await record.DoneAsync("round", "remind", SignedRecord.Round);
        string[] kept = [.. Directory.EnumerateFiles(record["store"], "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".docx", StringComparison.Ordinal)).Select(file => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file)))];
        foreach (string secret in (string[])[code, "owen@example.org", "Owen Example"]) Assert.DoesNotContain(kept, text => text.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_is_asked_for_wrongly_is_said_with_what_to_do_and_nothing_is_changed()
    {
        await record.OpenAsync();
        (string[] Arguments, int ExitCode, string Says)[] wrong =
        [
            (["round", "status", "no-such-round"], 6, "The archive has no round"),
            (["round", "remind", SignedRecord.Round, "councl"], 6, "Write ‘council’"),
            (["round", "accept", SignedRecord.Round, "council"], 4, "Nothing of"),
            (["round", "withdraw", SignedRecord.Round, "council", "--reason", "x"], 4, "has not signed"),
            (["round", "open", "dyffryn/terms", "--yes"], 4, "out for signature already"),
            (["round", "open", "dyffryn/none", "--yes"], 6, "The archive has no"),
            (["round", "complete", SignedRecord.Round, "--yes"], 4, "cannot be completed yet"),
            (["round", "invite", SignedRecord.Round, "council", "--last-day", "tomorrow"], 2, "is no day"),
        ];
        foreach ((string[] arguments, int exitCode, string says) in wrong)
        {
            CliProgram.Said said = await record.RunAsync(arguments);
            Assert.True(said.ExitCode == exitCode && said.Error.Contains(says, StringComparison.Ordinal), $"{string.Join(' ', arguments)}: {said.ExitCode}\n{said.Output}\n{said.Error}");
        }

        record.Write("plan.yaml", "signatories:\n  - organisation: council\n    person: { name: Somebody }\n    wais: [web]\n");
        CliProgram.Said plan = await record.RunAsync("round", "open", "dyffryn/terms", "--plan", "plan.yaml", "--yes");
        Assert.Equal(3, plan.ExitCode);
        Assert.Contains("wais", plan.Error, StringComparison.Ordinal);
    }
}
