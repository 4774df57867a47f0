namespace DocPipeline.Tests.Archive.Entries.Schedules;

/// <summary>
/// Says which of the calls that wait is served next, and what goes wrong with it. Everything runs on one thread, between two calls without
/// a pause, so that one seed gives one history.
/// </summary>
/// <param name="chance">Decides everything.</param>
/// <param name="faultsInThousand">How many calls in a thousand go wrong.</param>
internal sealed class Scheduler(Random chance, int faultsInThousand)
{
    private static readonly CallFault[] faults = [CallFault.FailBefore, CallFault.FailAfter, CallFault.FailLate, CallFault.Slow];

    private readonly List<(TaskCompletionSource<CallFault> Turn, int Program, string What, bool MayFail)> waiting = [];
    private readonly Dictionary<int, int> haste = [];
    private readonly List<(int Program, string What, CallFault Fault)> history = [];

    /// <summary>How many turns there were.</summary>
    internal int Now => history.Count;

    /// <summary>What was served, and how.</summary>
    internal IEnumerable<string> History => history.Select(h => $"{h.Program} {h.What} {h.Fault}");

    /// <summary>Waits until it is the caller's turn.</summary>
    /// <returns>What is to go wrong.</returns>
    internal Task<CallFault> TurnAsync(int program, string what, bool mayFail)
    {
        // Whoever waits goes on within SetResult, on the scheduler's thread.
        var turn = new TaskCompletionSource<CallFault>();
        waiting.Add((turn, program, what, mayFail));
        return turn.Task;
    }

    /// <summary>Serves until nobody waits any more.</summary>
    /// <returns>Whether that came about within so many turns.</returns>
    internal bool Run(int mostTurns)
    {
        while (waiting.Count > 0)
        {
            if (history.Count == mostTurns) return false;
            int at = Next();
            (TaskCompletionSource<CallFault> turn, int program, string what, bool mayFail) = waiting[at];
            waiting.RemoveAt(at);
            CallFault fault = mayFail && chance.Next(1_000) < faultsInThousand ? faults[chance.Next(faults.Length)] : CallFault.None;
            history.Add((program, what, fault));
            turn.SetResult(fault);
        }

        return true;
    }

    // Some programs are sixteen times as fast as others, and now and then they change places.
    private int Next()
    {
        if (chance.Next(40) == 0) haste.Clear();
        int sum = 0;
        foreach ((_, int program, _, _) in waiting) sum += HasteOf(program);
        int drawn = chance.Next(sum);
        for (int at = 0; ; at++)
        {
            drawn -= HasteOf(waiting[at].Program);
            if (drawn < 0) return at;
        }
    }

    private int HasteOf(int program) => haste.TryGetValue(program, out int fast) ? fast : haste[program] = 1 << (2 * chance.Next(3));
}
