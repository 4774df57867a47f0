using System.Globalization;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Rounds;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Tests.Archive.Entries;
using DocPipeline.Tests.Archive.Entries.Schedules;

namespace DocPipeline.Tests.Archive.Rounds.Schedules;

/// <summary>
/// Four programs that add to one or two rounds and one that recovers, in one random order of all their calls, with one random choice of
/// faults: all of it follows from a seed. Programs die and begin anew, requests come twice, and slots are signed on several sides.
/// </summary>
internal sealed class RoundSchedule
{
    private const int Writers = 4;
    private const int MostTurns = 6_000;
    private const int MostTries = 6;

    private readonly MemoryStore store = new(isPrompt: true);
    private readonly Random chance;
    private readonly Scheduler scheduler;
    private readonly Func<IBlobStore, IBlobStore> asProgrammed;
    private readonly List<(RoundCall Call, Outcome<AppendedEvent> Answer)> answers = [];
    private readonly List<string> problems = [];
    private int programs;

    /// <summary>A schedule.</summary>
    /// <param name="seed">Everything follows from it.</param>
    /// <param name="asProgrammed">What stands between a program and the store: nothing, or what makes the program a wrong one.</param>
    internal RoundSchedule(int seed, Func<IBlobStore, IBlobStore>? asProgrammed = null)
    {
        this.asProgrammed = asProgrammed ?? (inner => inner);
        chance = new Random(seed);
        scheduler = new Scheduler(chance, faultsInThousand: ((int[])[0, 10, 40, 100])[chance.Next(4)]);
    }

    /// <summary>Each turn, in order.</summary>
    internal IEnumerable<string> History => scheduler.History;

    /// <summary>How many turns there were.</summary>
    internal int Turns => scheduler.Now;

    /// <summary>Runs it to its end, then recovers what was left.</summary>
    /// <returns>What is wrong; nothing when nothing is.</returns>
    internal async Task<IReadOnlyList<string>> RunAsync()
    {
        RoundId[] rounds = [.. Enumerable.Range(1, 1 + chance.Next(2)).Select(n => RoundId.Of(string.Create(CultureInfo.InvariantCulture, $"round-{n}")))];
        List<RoundCall>[] deliveries = [.. Enumerable.Range(0, Writers).Select(_ => new List<RoundCall>())];
        foreach (RoundId round in rounds)
        {
            foreach (RoundCall call in Calls(round))
                for (int times = chance.Next(4) == 0 ? 2 : 1; times > 0; times--) deliveries[chance.Next(Writers)].Add(call);
        }

        Task[] work = [.. deliveries.Select(WriteAsync), RecoverAsync()];
        if (!scheduler.Run(MostTurns)) return ["it does not end"];
        await Task.WhenAll(work);

        using (DocumentArchive archive = Archives.Open(store, new FixedClock(Archives.Noon.Now.AddDays(2))))
        {
            problems.AddRange((await archive.RecoverAsync(null, default)).Findings.Select(f => f.ToString()!));
            RecoveryReport again = await archive.RecoverAsync(null, default);
            if (again.RoundsFinished + again.Cleared > 0) problems.Add("a second recovery finished something");
            foreach (RoundId round in rounds) Judge((await archive.Rounds.ReadAsync(round, default)).Value);
        }

        problems.AddRange(answers.Where(a => !a.Answer.IsRefused).GroupBy(a => (a.Call.Round, a.Call.Request)).Where(g => g.Select(a => (a.Answer.Value!.Event.Digest, a.Answer.Value.Leaf)).Distinct().Count() > 1)
            .Select(g => $"{g.Key.Request} was answered differently"));
        problems.AddRange(await RoundWords.ProblemsAsync(store, answers.Select(a => a.Answer.Value).OfType<AppendedEvent>(), rounds));
        return problems;
    }

    private RoundCall[] Calls(RoundId round)
    {
        RoundCall[] calls =
        [
            RoundWords.Issue(round), RoundWords.Issue(round, request: "issue-too"),
            .. Enumerable.Range(1, 2 + chance.Next(3)).SelectMany(slot => Enumerable.Range(1, 1 + chance.Next(3)).Select(side => RoundWords.Sign(slot, string.Create(CultureInfo.InvariantCulture, $"side-{side}"), chance.Next(3), round))),
            .. Enumerable.Range(1, chance.Next(4)).Select(slot => RoundWords.View(slot, round: round)),
        ];
        return chance.Next(2) == 0 ? calls : [.. calls, RoundWords.Close(round)];
    }

    // A refusal has to be right: the slot is taken by another, the round was closed, or was not issued yet.
    private void Judge(RoundChain? chain)
    {
        if (chain is null) return;
        foreach ((RoundCall call, Outcome<AppendedEvent> answer) in answers.Where(a => a.Call.Round == chain.Round && a.Answer.IsRefused))
        {
            FindingCode code = answer.Findings[0].Code;
            bool isRight = code == RoundWords.Taken ? chain.Events.Any(e => e.Word == "signed" && e.Request != call.Request && call.Request.StartsWith($"sign-{e.By[5..]}-", StringComparison.Ordinal))
                : code == RoundFinding.Closed ? chain.IsClosed && chain.MadeBy(call.Request) is null
                : code == RoundWords.NotOpen && (!call.Request.StartsWith("issue", StringComparison.Ordinal) || chain.MadeBy(call.Request) is null);
            if (!isRight) problems.Add($"{call.Request} was refused wrongly: {answer.Findings[0]}");
        }
    }

    private async Task WriteAsync(IReadOnlyList<RoundCall> calls, int writer)
    {
        await scheduler.TurnAsync(writer, "begin", mayFail: false);
        DocumentArchive archive = Begin(writer);
        foreach (RoundCall call in calls)
        {
            for (int tries = 1; tries <= MostTries; tries++)
            {
                try
                {
                    answers.Add((call, await archive.TryAppend(call)));
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

    private async Task RecoverAsync()
    {
        await scheduler.TurnAsync(Writers, "begin", mayFail: false);
        for (int times = chance.Next(3); times > 0; times--)
        {
            try
            {
                problems.AddRange((await Begin(Writers).RecoverAsync(null, default)).Findings.Select(f => f.ToString()!));
            }
            catch (StoreFaultException)
            {
            }
        }
    }

    // The clocks of the machines differ by some minutes.
    private DocumentArchive Begin(int program) =>
        Archives.Open(asProgrammed(new ScheduledStore(store, scheduler, program)), new FixedClock(Archives.Noon.Now + TimeSpan.FromMinutes(program % 3)), salt: 100 * ++programs);
}
