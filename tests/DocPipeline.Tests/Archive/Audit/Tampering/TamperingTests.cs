using System.Globalization;
using DocPipeline.Archive.Audit;
using DocPipeline.Testing;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Archive.Audit.Tampering;

/// <summary>Whatever somebody does who can write everything in the store, the audit says that it was done and where.</summary>
public sealed class TamperingTests(ITestOutputHelper output)
{
    [Fact]
    public void There_are_more_than_fifty_ways_to_tamper() => Assert.True(TamperingKind.All.Select(kind => kind.Name).Distinct().Count() >= 50);

    [Fact]
    public Task Every_edit_is_found_and_located() => TamperAsync(TamperingKind.All, 60);

    [Fact]
    public Task Every_edit_of_a_round_is_found_and_located() => TamperAsync(RoundTampering.All, RoundTampering.All.Length);

    [LongFact]
    [Trait("Category", "Long")]
    public Task A_thousand_edits_are_found_and_located() => TamperAsync(TamperingKind.All, 1_000);

    [LongFact]
    [Trait("Category", "Long")]
    public Task Five_hundred_edits_of_rounds_are_found_and_located() => TamperAsync(RoundTampering.All, 500);

    private async Task TamperAsync(IReadOnlyList<TamperingKind> kinds, int edits)
    {
        MadeArchive made = await MadeArchive.MakeAsync(seed: 2_027, objects: 20, entries: 80, seals: 8, roundEvents: 260, rounds: 4);
        Assert.Empty((await made.AuditAsync(made.Store, made.Checkpoint)).Findings);
        List<string> missed = [];
        for (int edit = 0; edit < edits; edit++)
        {
            TamperingKind kind = kinds[edit % kinds.Count];
            Attack attack = new(made, new Random(edit));
            Predicate<AuditFinding>[] located = await kind.DoAsync(attack);
            Assert.NotEmpty(located);
            AuditReport report = await made.AuditAsync(attack.Store, made.Checkpoint);
            int unmet = located.Count(where => !report.Findings.Any(finding => where(finding)));
            if (unmet > 0) missed.Add(string.Create(CultureInfo.InvariantCulture, $"edit {edit}, {kind}: {unmet} of {located.Length} places not named; {report.Findings.Count} findings: {string.Join('\n', report.Findings.Take(6).Select(f => f.Finding))}"));
        }

        output.WriteLine($"{edits - missed.Count} of {edits} edits of {kinds.Count} kinds found and located");
        Assert.True(missed.Count == 0, string.Join("\n\n", missed.Take(12)));
    }
}
