using System.Diagnostics;
using Azure.Storage.Blobs;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Rounds;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive.Entries;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Archive.Rounds;

/// <summary>One link, opened on sixty-four sides and signed on all of them at once, is one signature.</summary>
[Collection(AzuriteServer.Collection)]
public sealed class RoundRaceTests(AzuriteServer azurite, ITestOutputHelper output)
{
    private const int Signers = 64;
    private const int Programs = 8;

    [Fact]
    public Task Sixty_four_signers_of_one_slot_are_one_signature() => RaceAsync(20, () => new MemoryStore());

    [LongFact]
    [Trait("Category", "Long")]
    public Task A_thousand_times_sixty_four_signers_of_one_slot_are_one_signature_each() => RaceAsync(1_000, () => new MemoryStore());

    [Fact]
    public async Task Sixty_four_signers_of_one_slot_in_a_folder_are_one_signature()
    {
        using TemporaryFolder folder = new();
        int run = 0;
        await RaceAsync(2, () => FolderBlobStore.Open(folder[$"store-{run++}"], TimeProvider.System));
    }

    [NeedsProgramFact(AzuriteServer.Program)]
    public Task Sixty_four_signers_of_one_slot_in_Azurite_are_one_signature() =>
        RaceAsync(1, () => new AzureBlobStore(new BlobContainerClient(azurite.ConnectionString, azurite.NewContainer().Name)));

    [Fact]
    public async Task Sixty_four_signers_of_slots_of_their_own_are_sixty_four_signatures()
    {
        MemoryStore store = new();
        DocumentArchive[] programs = await OpenAsync(store);
        AppendedEvent[] made = await Task.WhenAll(Enumerable.Range(0, Signers).Select(n => Task.Run(() => programs[n % Programs].Append(RoundWords.Sign(n)))));
        Assert.Equal(Signers, made.Select(m => m.Event.Number).Distinct().Count());
        Assert.Empty(await RoundWords.ProblemsAsync(store, made, [RoundWords.Agreement]));
        foreach (DocumentArchive program in programs) program.Dispose();
    }

    private async Task RaceAsync(int runs, Func<IBlobStore> newStore)
    {
        long start = Stopwatch.GetTimestamp();
        for (int run = 0; run < runs; run++)
        {
            IBlobStore store = newStore();
            DocumentArchive[] programs = await OpenAsync(store);
            Outcome<AppendedEvent>[] answers = await Task.WhenAll(Enumerable.Range(0, Signers).Select(n => Task.Run(() => programs[n % Programs].TryAppend(RoundWords.Sign(1, $"side-{n}")))));
            Assert.Single(answers, answer => !answer.IsRefused);
            Assert.All(answers.Where(answer => answer.IsRefused), answer => Assert.Equal(RoundWords.Taken, Assert.Single(answer.Findings).Code));
            Assert.Empty(await RoundWords.ProblemsAsync(store, answers.Select(answer => answer.Value).OfType<AppendedEvent>(), [RoundWords.Agreement]));
            foreach (DocumentArchive program in programs) program.Dispose();
        }

        output.WriteLine($"{runs} times {Signers} signers of {Programs} programs on one slot: one signature each, {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
    }

    private static async Task<DocumentArchive[]> OpenAsync(IBlobStore store)
    {
        DocumentArchive[] programs = [.. Enumerable.Range(0, Programs).Select(n => Archives.Open(store, salt: 100 * n))];
        await programs[0].Append(RoundWords.Issue());
        return programs;
    }
}
