using System.Text.Json;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Cli;

/// <summary>Decisions judged through the command line, by the rules that the record states.</summary>
public sealed class JudgeTests : IDisposable
{
    private const string Facts = """
        partnership: { id: dee, name: Dee Partnership, area: Dee }
        organisations:
          - { id: council, name: Dee Council, sector: local-authority }
        bodies:
          - id: board
            name: Dee Board
            kind: board
            seats:
              - { id: a, title: Seat A, filledBy: organisation, organisation: council }
              - { id: b, title: Seat B, filledBy: organisation, organisation: council }
              - { id: c, title: Seat C, filledBy: organisation, organisation: council }
        rules:
          - body: board
            quorum: [1/3 of members]
            decisions:
              - { type: dissolution, preset: two-thirds-present-and-voting, notice: { length: 21 } }
        documents: []
        """;

    private const string Dissolution = """
        body: board
        type: dissolution
        title: To dissolve the board
        notice: { sentOn: 2009-03-02 }
        meeting: { on: 2009-03-24 }
        ballots:
          - { seat: a, vote: for }
          - { seat: b, vote: for }
          - { seat: c, vote: against }
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_verdict_gives_the_sum()
    {
        Write(Dissolution);

        CliProgram.Said judged = await CliProgram.RunAsync("judge", folder.Path);

        Assert.Equal(0, judged.ExitCode);
        Assert.Contains("Carried. 2 of 3 voted for; two thirds of 3 is 2.", judged.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verdict_that_turns_on_what_the_rules_leave_open_shows_each_reading()
    {
        Write(Dissolution.Replace("2009-03-02", "2009-03-03", StringComparison.Ordinal));

        CliProgram.Said judged = await CliProgram.RunAsync("judge", folder.Path, "decisions/dissolution.yaml", "--json");

        using JsonDocument json = JsonDocument.Parse(judged.Output);
        JsonElement verdict = json.RootElement.GetProperty("verdicts")[0];
        Assert.Equal("indeterminate", verdict.GetProperty("verdict").GetString());
        Assert.Equal(["carried", "void"], verdict.GetProperty("readings").EnumerateArray().Select(r => r.GetProperty("verdict").GetString()!));
    }

    [Fact]
    public async Task A_misspelt_seat_is_refused_with_its_place()
    {
        Write(Dissolution.Replace("seat: c", "seat: cc", StringComparison.Ordinal));

        CliProgram.Said judged = await CliProgram.RunAsync("judge", folder.Path);

        Assert.Equal(3, judged.ExitCode);
        Assert.Contains("[DECISION-UNKNOWN]", judged.Error, StringComparison.Ordinal);
        Assert.Contains("dissolution.yaml:9", judged.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_if_says_by_when_notice_must_go_out_and_how_many_must_vote_for()
    {
        Write(Dissolution);

        CliProgram.Said ahead = await CliProgram.RunAsync("what-if", folder.Path, "--body", "board", "--type", "dissolution", "--on", "2009-03-24");

        Assert.Equal(0, ahead.ExitCode);
        Assert.Contains("Notice: by 3 March 2009 at the latest, for 21 days.", ahead.Output, StringComparison.Ordinal);
        Assert.Contains("Notice: by 2 March 2009 at the latest, for 21 clear days.", ahead.Output, StringComparison.Ordinal);
        Assert.Contains("If 3 come and all vote: 2 must vote for.", ahead.Output, StringComparison.Ordinal);
    }

    private void Write(string decision)
    {
        File.WriteAllText(folder["partnership.yaml"], Facts);
        Directory.CreateDirectory(folder["decisions"]);
        File.WriteAllText(folder["decisions/dissolution.yaml"], decision);
    }
}
