using System.Globalization;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Tests.Archive.Entries.Histories;

namespace DocPipeline.Tests.Archive.Entries.Schedules;

/// <summary>
/// Four programs that file entries and one that recovers, in one random order of all their calls, with one random choice of faults: all of
/// it follows from a seed. Programs die and begin anew, requests come twice, and some are never said again.
/// </summary>
internal sealed class Schedule
{
    private const int Writers = 4;
    private const int MostTurns = 6_000;
    private const int MostTries = 6;

    private readonly MemoryStore store = new(isPrompt: true);
    private readonly Random chance;
    private readonly Scheduler scheduler;
    private readonly Func<IBlobStore, IBlobStore> asProgrammed;
    private readonly Dictionary<ObjectId, EntryHistory> histories = [];
    private readonly List<(EntryRequest Request, FiledEntry Answer)> answers = [];
    private readonly List<string> problems = [];
    private int programs;

    /// <summary>A schedule.</summary>
    /// <param name="seed">Everything follows from it.</param>
    /// <param name="asProgrammed">What stands between a program and the store: nothing, or what makes the program a wrong one.</param>
    internal Schedule(int seed, Func<IBlobStore, IBlobStore>? asProgrammed = null)
    {
        this.asProgrammed = asProgrammed ?? (inner => inner);
        chance = new Random(seed);
        scheduler = new Scheduler(chance, faultsInThousand: ((int[])[0, 10, 40, 100])[chance.Next(4)]);
    }

    /// <summary>Each turn, in order.</summary>
    internal IEnumerable<string> History => scheduler.History;

    /// <summary>How many turns there were.</summary>
    internal int Turns => scheduler.Now;

    /// <summary>Runs it to its end, then recovers what was left. Not on a thread with a context of its own, which would part it from others.</summary>
    /// <returns>What is wrong; nothing when nothing is.</returns>
    internal async Task<IReadOnlyList<string>> RunAsync()
    {
        int objects = 1 + chance.Next(2), requests = 4 + chance.Next(5);
        EntryRequest[] said = [.. Enumerable.Range(0, requests).Select(n => Request(n, n % objects))];
        List<EntryRequest>[] deliveries = [.. Enumerable.Range(0, Writers).Select(_ => new List<EntryRequest>())];
        foreach (EntryRequest request in said)
            for (int times = chance.Next(4) == 0 ? 2 : 1; times > 0; times--) deliveries[chance.Next(Writers)].Add(request);

        Task[] work = [.. deliveries.Select(WriteAsync), RecoverAsync()];
        if (!scheduler.Run(MostTurns)) return ["it does not end"];
        await Task.WhenAll(work);

        await FinishAsync();
        problems.AddRange(answers.GroupBy(a => (a.Request.Object, a.Request.Request)).Where(g => g.Select(a => a.Answer with { WasThere = false }).Distinct().Count() > 1)
            .Select(g => $"{g.Key.Request} was answered differently: {string.Join(", ", g.Select(a => a.Answer.Number))}"));
        foreach ((ObjectId id, EntryHistory history) in histories) problems.AddRange(history.Problems(0, isWhole: false).Select(p => $"{id}: {p}"));
        problems.AddRange(await Archives.ProblemsAsync(store, answers.Select(a => a.Answer), said, isClean: true));
        return problems;
    }

    private async Task WriteAsync(IReadOnlyList<EntryRequest> requests, int writer)
    {
        await scheduler.TurnAsync(writer, "begin", mayFail: false);
        DocumentArchive archive = Begin(writer);
        foreach (EntryRequest request in requests)
        {
            for (int tries = 1; tries <= MostTries; tries++)
            {
                int began = scheduler.Now;
                try
                {
                    Answered(request, began, await archive.FileAsync(request, default));
                    break;
                }
                catch (StoreFaultException)
                {
                    if (chance.Next(2) == 0) archive = Begin(writer);
                    if (chance.Next(6) == 0) break;
                }
            }
        }
    }

    private void Answered(EntryRequest request, int began, Outcome<FiledEntry> outcome)
    {
        if (outcome.IsRefused)
        {
            problems.AddRange(outcome.Findings.Select(f => f.ToString()!));
            return;
        }

        answers.Add((request, outcome.Value));
        EntryHistory history = histories.TryGetValue(request.Object, out EntryHistory? there) ? there : histories[request.Object] = new EntryHistory();
        if (!outcome.Value.WasThere) history.Filed(began, scheduler.Now, outcome.Value.Number.Value);
    }

    private async Task RecoverAsync()
    {
        await scheduler.TurnAsync(Writers, "begin", mayFail: false);
        for (int times = chance.Next(3); times > 0; times--)
        {
            try
            {
                DocumentArchive archive = Begin(Writers);
                problems.AddRange((await archive.RecoverAsync(null, default)).Findings.Select(f => f.ToString()!));
            }
            catch (StoreFaultException)
            {
            }
        }
    }

    // Two days later, by a program without a mistake: what nobody has needed since is cleared.
    private async Task FinishAsync()
    {
        FixedClock later = new(Archives.Noon.Now + TimeSpan.FromDays(2));
        using DocumentArchive archive = Archives.Open(store, later);
        problems.AddRange((await archive.RecoverAsync(null, default)).Findings.Select(f => f.ToString()!));
        RecoveryReport again = await archive.RecoverAsync(null, default);
        if (again.Finished + again.Cleared > 0) problems.Add($"a second recovery finished {again.Finished} and cleared {again.Cleared}");
    }

    // The clocks of the machines differ by some minutes.
    private DocumentArchive Begin(int program) =>
        Archives.Open(asProgrammed(new ScheduledStore(store, scheduler, program)), new FixedClock(Archives.Noon.Now + TimeSpan.FromMinutes(program % 3)), salt: 100 * ++programs);

    private static EntryRequest Request(int number, int id) => Archives.Request(number, 1 + (number % 3), ObjectId.Of(string.Create(CultureInfo.InvariantCulture, $"{Archives.Agreement}-{id}"))) with
    {
        KeepsOtherFiles = number % 4 == 3,
    };
}
