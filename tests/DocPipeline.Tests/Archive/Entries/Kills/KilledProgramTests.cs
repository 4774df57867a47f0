using System.Diagnostics;
using System.Globalization;
using Azure.Storage.Blobs;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Stores;
using DocPipeline.Testing;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Archive.Entries.Kills;

/// <summary>Real processes that file entries on one store are killed at random moments, two at a time, again and again.</summary>
[Collection(AzuriteServer.Collection)]
public sealed class KilledProgramTests(AzuriteServer azurite, ITestOutputHelper output)
{
    private const int Programs = 2;

    [NeedsProgramFact(AzuriteServer.Program)]
    public Task Killed_programs_lose_nothing_that_they_acknowledged() => RunAsync(kills: 6, seed: 1);

    [LongFact(AzuriteServer.Program)]
    [Trait("Category", "Long")]
    public Task Two_hundred_kills_lose_nothing_that_was_acknowledged() => RunAsync(kills: 200, seed: 2);

    private async Task RunAsync(int kills, int seed)
    {
        long start = Stopwatch.GetTimestamp();
        string container = azurite.NewContainer().Name;
        FilingProgram[] programs = [.. Enumerable.Range(0, Programs).Select(n => new FilingProgram(azurite.ConnectionString, container, string.Create(CultureInfo.InvariantCulture, $"client-{n}")))];
        await Task.WhenAll(programs.Select((program, n) => KillAsync(program, kills / Programs, new Random(seed + (1_000 * n)))));

        // Two days later nothing of what was staged is anybody's any more.
        AzureBlobStore store = new(new BlobContainerClient(azurite.ConnectionString, container));
        RecoveryReport recovered;
        using (DocumentArchive archive = Archives.Open(store, new FixedClock(DateTimeOffset.UtcNow + TimeSpan.FromDays(2)))) recovered = await archive.RecoverAsync(null, default);
        List<string> problems = [.. programs.SelectMany(p => p.Refusals), .. recovered.Findings.Select(f => f.ToString()!)];
        problems.AddRange(await Archives.ProblemsAsync(store, programs.SelectMany(p => p.Acknowledged), programs.SelectMany(p => p.Said), isClean: true));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kills} kills, {programs.Sum(p => p.Acknowledged.Count)} entries acknowledged, {recovered.Finished} finished by the recovery, {recovered.Cleared} staged blobs cleared, {problems.Count} problems, {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s"));
        Assert.True(problems.Count == 0, string.Join('\n', problems.Take(20)));
        Assert.True(programs.All(p => p.Acknowledged.Count >= kills / Programs / 2));
    }

    // The second of four dies while it begins, or within its first entry.
    private static async Task KillAsync(FilingProgram program, int kills, Random chance)
    {
        for (int kill = 0; kill < kills; kill++) await program.RunAndKillAsync(TimeSpan.FromMilliseconds(kill % 4 == 1 ? 150 + chance.Next(450) : chance.Next(250)), isFirstAwaited: kill % 4 != 1);
    }
}
