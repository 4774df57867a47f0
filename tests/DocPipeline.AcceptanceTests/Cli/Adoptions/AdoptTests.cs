using System.Security.Cryptography;
using System.Text.Json;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Cli.Adoptions;

/// <summary>The constitution of Stockport amended through the command line, in a copy of the sample.</summary>
public sealed class AdoptTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public AdoptTests()
    {
        foreach (string file in Directory.EnumerateFiles(Repository.PathOf("samples/stockport"), "*", SearchOption.AllDirectories))
        {
            string path = Path.GetRelativePath(Repository.PathOf("samples/stockport"), file);
            if (path.Split(Path.DirectorySeparatorChar)[0] is not ("partnership.yaml" or "prose" or "images")) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
            File.Copy(file, folder[path]);
        }

        File.WriteAllText(folder["partnership.yaml"], WithRules(File.ReadAllText(folder["partnership.yaml"]), "{ type: amendment, preset: two-thirds-present-and-voting, notice: { termsSetOut: true } }"));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_carried_amendment_becomes_the_next_version_and_the_old_one_can_still_be_printed()
    {
        await DecideAsync(inFavour: 10);

        CliProgram.Said adopted = await AdoptAsync("2009-03-25", "--yes");

        Assert.Equal((0, ""), (adopted.ExitCode, adopted.Error.Contains("error", StringComparison.Ordinal) ? adopted.Error : ""));
        Assert.Contains("Carried. 10 of 15 voted for; two thirds of 15 is 10.", adopted.Output, StringComparison.Ordinal);
        Assert.Contains("Version 2 of ‘constitution’ is in force from 24 March 2009.", adopted.Output, StringComparison.Ordinal);
        Assert.Contains("The quorum is half of the Board’s members.", await TextAsync(), StringComparison.Ordinal);
        Assert.Contains("| 2 | 24 March 2009 | A larger quorum. Decided by the Stockport Partnership Board on 24 March 2009. |", await TextAsync(), StringComparison.Ordinal);
        Assert.Contains("The quorum is one third of the Board’s members.", await TextAsync("1"), StringComparison.Ordinal);
        Assert.DoesNotContain("24 March 2009", await TextAsync("1"), StringComparison.Ordinal);
        CliProgram.Said compared = await CliProgram.RunAsync("compare", folder.Path, "--document", "constitution", "--from", "1", "--to", "2");
        Assert.Contains("changes from constitution, version 1 to constitution, version 2:", compared.Output, StringComparison.Ordinal);
        Assert.Contains("- Clause 4.16 changed: “one third” became “half”.", compared.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_changes_no_other_byte_of_the_folder()
    {
        await DecideAsync(inFavour: 9);
        Dictionary<string, string> before = Tree();

        CliProgram.Said refused = await AdoptAsync("2009-03-25", "--yes");

        Assert.Equal(4, refused.ExitCode);
        Assert.Contains("Not carried. 9 of 15 voted for", refused.Output, StringComparison.Ordinal);
        Assert.Contains("What would change it: One vote against that changes to for carries it.", refused.Output, StringComparison.Ordinal);
        Dictionary<string, string> after = Tree();
        Assert.Equal(["adoptions/quorum.yaml"], after.Keys.Except(before.Keys));
        Assert.All(before, file => Assert.Equal(file.Value, after[file.Key]));
    }

    [Fact]
    public async Task A_decision_on_other_terms_than_the_notice_set_out_is_void_whatever_the_votes()
    {
        await DecideAsync(inFavour: 15);
        await File.WriteAllTextAsync(folder["decisions/quorum.yaml"], (await File.ReadAllTextAsync(folder["decisions/quorum.yaml"])).Replace("is half of", "is nine tenths of", StringComparison.Ordinal));

        CliProgram.Said refused = await AdoptAsync("2009-03-25", "--yes");

        Assert.Equal(4, refused.ExitCode);
        Assert.Contains("Void. The terms that were put to the vote have the fingerprint", refused.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_for_its_day_stays_out_of_the_text_until_it_comes()
    {
        await DecideAsync(inFavour: 12, further: "takesEffectOn: 2009-05-01");

        CliProgram.Said waiting = await AdoptAsync("2009-03-25", "--yes");

        Assert.Contains("It takes effect on 1 May 2009; version 1 stays in force until then.", waiting.Output, StringComparison.Ordinal);
        Assert.Contains("The quorum is one third of the Board’s members.", await TextAsync(), StringComparison.Ordinal);
        Assert.Contains("The quorum is half of the Board’s members.", await TextAsync("2"), StringComparison.Ordinal);
        CliProgram.Said before = await CliProgram.RunAsync("in-force", folder.Path, "--document", "constitution", "--on", "2009-04-30");
        Assert.Contains("Version 1 is in force, since 18 March 2008.", before.Output, StringComparison.Ordinal);
        Assert.Contains("Version 2 is made and takes effect on 1 May 2009", before.Output, StringComparison.Ordinal);

        Assert.Equal(0, (await AdoptAsync("2009-05-01", "--yes")).ExitCode);
        Assert.Contains("The quorum is half of the Board’s members.", await TextAsync(), StringComparison.Ordinal);
        Assert.Contains("This was recorded before", (await AdoptAsync("2009-05-02", "--yes")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_must_be_ratified_is_recorded_and_not_in_force()
    {
        File.WriteAllText(folder["partnership.yaml"], (await File.ReadAllTextAsync(folder["partnership.yaml"])).Replace("termsSetOut: true }", "termsSetOut: true }, ratification: { each: [council] }", StringComparison.Ordinal));
        await DecideAsync(inFavour: 12);

        CliProgram.Said pending = await AdoptAsync("2009-03-25", "--yes");
        Assert.Equal(0, pending.ExitCode);
        Assert.Contains("It waits for: The agreement of Stockport Council.", pending.Output, StringComparison.Ordinal);

        await File.AppendAllTextAsync(folder["decisions/quorum.yaml"], "\nratifications:\n  - { by: council, on: 2009-04-02 }\n");
        Assert.Contains("is in force from 2 April 2009.", (await AdoptAsync("2009-04-03", "--yes")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_told_is_ruled_upon_and_adopted()
    {
        File.WriteAllText(folder["partnership.yaml"], (await File.ReadAllTextAsync(folder["partnership.yaml"])).Replace("termsSetOut: true }", "termsSetOut: true, length: 22 }", StringComparison.Ordinal));
        await DecideAsync(inFavour: 12);

        CliProgram.Said open = await AdoptAsync("2009-03-25", "--yes");
        Assert.Equal(4, open.ExitCode);
        Assert.Contains("We cannot tell", open.Output, StringComparison.Ordinal);

        await File.AppendAllTextAsync(folder["decisions/quorum.yaml"], "\nrulings:\n  - { question: notice-counting, reading: ordinary, by: partnership-manager, authority: the scheme of delegation, on: 2009-03-26, reasons: as for meetings of the council }\n");
        Assert.Contains("is in force from 24 March 2009.", (await AdoptAsync("2009-03-27", "--yes")).Output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["adoptions/quorum-2.yaml"]));
    }

    [Fact]
    public async Task It_asks_before_it_records_what_cannot_be_taken_back()
    {
        await DecideAsync(inFavour: 12);
        Dictionary<string, string> before = Tree();

        CliProgram.Said no = await CliProgram.AnswerAsync("n\n", "adopt", folder.Path, "decisions/quorum.yaml", "--on", "2009-03-25");
        CliProgram.Said nobody = await AdoptAsync("2009-03-25");
        CliProgram.Said dry = await AdoptAsync("2009-03-25", "--dry-run");

        Assert.Contains("It cannot be taken back. [y/N]", no.Output, StringComparison.Ordinal);
        Assert.Equal((0, 2, 0), (no.ExitCode, nobody.ExitCode, dry.ExitCode));
        Assert.Contains("1. Clause 4.16 is replaced.", dry.Output, StringComparison.Ordinal);
        Assert.Equal(before, Tree());
        Assert.Equal(0, (await CliProgram.AnswerAsync("y\n", "adopt", folder.Path, "decisions/quorum.yaml", "--on", "2009-03-25")).ExitCode);
        Assert.NotEqual(before, Tree());
    }

    [Fact]
    public async Task A_second_decision_on_the_same_version_comes_too_late()
    {
        await DecideAsync(inFavour: 12);
        File.Copy(folder["decisions/quorum.yaml"], folder["decisions/second.yaml"]);
        Assert.Equal(0, (await AdoptAsync("2009-03-25", "--yes")).ExitCode);

        CliProgram.Said late = await CliProgram.RunAsync("adopt", folder.Path, "decisions/second.yaml", "--yes");

        Assert.Equal(5, late.ExitCode);
        Assert.Contains("[ADOPT-OTHER-WAS-FIRST]", late.Error, StringComparison.Ordinal);
        Assert.Contains("was changed first by “A larger quorum” (decisions/quorum.yaml), which makes version 2", late.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_copy_says_which_clauses_it_changes()
    {
        Directory.CreateDirectory(folder["decisions/2009-03-24"]);
        File.WriteAllText(folder["decisions/2009-03-24/constitution.md"], (await File.ReadAllTextAsync(folder["prose/constitution.md"])).Replace("The quorum is one third", "The quorum is half", StringComparison.Ordinal).Replace("\n3. **Press and public.**", "\n3. **Voting.** Votes are taken by show of hands.\n\n3. **Press and public.**", StringComparison.Ordinal));
        string edited = await File.ReadAllTextAsync(folder["decisions/2009-03-24/constitution.md"]);
        for (int number = 23; number >= 3; number--) edited = Renumber(edited, number);
        File.WriteAllText(folder["decisions/2009-03-24/constitution.md"], edited.Replace("\n4. **Voting.**", "\n3. **Voting.**", StringComparison.Ordinal));
        await DecideAsync(inFavour: 12, changes: "edited: [decisions/2009-03-24/constitution.md]");

        CliProgram.Said adopted = await AdoptAsync("2009-03-25", "--yes", "--json");

        using JsonDocument json = JsonDocument.Parse(adopted.Output);
        Assert.Equal(
            ["inserted clause 4.3", "replaced clause 4.16"],
            json.RootElement.GetProperty("changes").EnumerateArray().Select(c => $"{c.GetProperty("kind")} {c.GetProperty("where")}"));
        Assert.True(json.RootElement.GetProperty("isInForce").GetBoolean());
        Assert.Equal(edited.Replace("\n4. **Voting.**", "\n3. **Voting.**", StringComparison.Ordinal), await File.ReadAllTextAsync(folder["prose/constitution.md"]));

        // Every number of the section on proceedings, from the third on, is one more.
        static string Renumber(string text, int number)
        {
            int from = text.IndexOf("# Proceedings of the Board", StringComparison.Ordinal), to = text.IndexOf("# Frequency of meetings", StringComparison.Ordinal);
            return text[..from] + text[from..to].Replace($"\n{number}. ", $"\n{number + 1}. ", StringComparison.Ordinal) + text[to..];
        }
    }

    private static string WithRules(string facts, string amendment)
    {
        int rules = facts.IndexOf("\nrules:", StringComparison.Ordinal), documents = facts.IndexOf("\ndocuments:", StringComparison.Ordinal);
        string without = rules < 0 ? facts : facts.Remove(rules, documents - rules);
        return without.Replace("\ndocuments:", $"\nrules:\n  - body: board\n    document: constitution\n    quorum: [1/3 of members]\n    decisions:\n      - {amendment}\n\ndocuments:", StringComparison.Ordinal);
    }

    // With the digest that the amendment has before the meeting, as a notice prints it.
    private async Task DecideAsync(int inFavour, string further = "", string? changes = null)
    {
        Directory.CreateDirectory(folder["decisions"]);
        string decision = $$"""
            body: board
            type: amendment
            title: A larger quorum
            document: constitution
            version: "1"
            {{changes ?? "changes:\n  - clause: \"4.16\"\n    do: replace\n    was: Quorum. The Board must not…\n    text: \"**Quorum.** The Board must not transact any business at a meeting that lacks a quorum. The quorum is half of the Board's members.\""}}
            notice: { sentOn: 2009-03-02, digest: DIGEST }
            meeting: { on: 2009-03-24 }
            totals: { for: {{inFavour}}, against: {{15 - inFavour}} }
            {{further}}
            """;
        File.WriteAllText(folder["decisions/quorum.yaml"], decision.Replace(", digest: DIGEST", "", StringComparison.Ordinal));
        using JsonDocument ahead = JsonDocument.Parse((await AdoptAsync("2009-03-25", "--dry-run", "--json")).Output);
        File.WriteAllText(folder["decisions/quorum.yaml"], decision.Replace("DIGEST", ahead.RootElement.GetProperty("adoption").GetProperty("termsDigest").GetString()![..32], StringComparison.Ordinal));
    }

    private Task<CliProgram.Said> AdoptAsync(string on, params string[] options) => CliProgram.RunAsync(["adopt", folder.Path, "decisions/quorum.yaml", "--on", on, .. options]);

    private async Task<string> TextAsync(string? version = null)
    {
        using TemporaryFolder output = new();
        CliProgram.Said made = await CliProgram.RunAsync(["generate", folder.Path, "--document", "constitution", "--out", output.Path, .. version is null ? (string[])[] : ["--version", version]]);
        Assert.True(made.ExitCode == 0, made.Error);
        return (await CliProgram.RunAsync("text", Directory.GetFiles(output.Path).Single())).Output;
    }

    private Dictionary<string, string> Tree() => Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(folder.Path, file).Replace('\\', '/'), file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));
}
