using DocPipeline.Signing.Events;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Tests.Signing.Model;

/// <summary>A history of a round by chance, and what the program and the clerk say of it.</summary>
internal static class History
{
    private const int MostAttempts = 45;

    /// <summary>What is tried, made up by looking at the plain round as it grows.</summary>
    internal static IReadOnlyList<Attempt> Of(int seed)
    {
        Dice dice = new(seed);
        RoundTerms terms = dice.Terms();
        PlainRound round = new();
        DateTimeOffset now = Acts.Day(0);
        List<Attempt> attempts = [];
        int most = MostAttempts / 3 + seed % (MostAttempts * 2 / 3);
        for (int i = 0; i < most; i++)
        {
            SigningEvent each = dice.Event(round, now, terms);
            attempts.Add(new Attempt(now, each));
            if (round.Against(each, now).Count == 0) round.Write(each, now);

            // A few more attempts at a round that is closed, and no more.
            if (round.Ending is not null) most = Math.Min(most, i + 6);
            now = dice.After(now, round);
        }

        return attempts;
    }

    /// <summary>The first thing on which the program and the clerk differ; nothing where they agree on all.</summary>
    /// <param name="attempts">What is tried.</param>
    /// <param name="core">How the program works a round out.</param>
    /// <param name="tally">Counts what was met.</param>
    internal static string? Difference(IReadOnlyList<Attempt> attempts, Core core, Tally? tally = null)
    {
        PlainRound plain = new();
        DocPipeline.Signing.Rounds.SigningRound round = DocPipeline.Signing.Rounds.SigningRound.Unopened;
        for (int i = 0; i < attempts.Count; i++)
        {
            (DateTimeOffset at, SigningEvent each) = attempts[i];
            IReadOnlySet<string> expected = plain.Against(each, at);
            SortedSet<string> found = new(core.Judge(round, each, at).Select(finding => finding.Code.Value), StringComparer.Ordinal);
            if (!expected.SetEquals(found)) return $"after {i} attempts ‘{each.Word}’ is answered with [{string.Join(", ", found)}], and the clerk says [{string.Join(", ", expected)}]";
            tally?.Count(plain, each, at, expected);
            round = core.After(round, each, at);
            if (expected.Count == 0) plain.Write(each, at);
            if (Apart(core.Look(round, at), Look.At(plain, at)) is { } apart) return $"after ‘{each.Word}’, attempt {i + 1}: {apart}";
        }

        return null;
    }

    /// <summary>The fewest attempts that still show the difference: whatever can be left out is.</summary>
    internal static IReadOnlyList<Attempt> Shrink(IReadOnlyList<Attempt> attempts, Core core)
    {
        List<Attempt> left = [.. attempts];
        for (int size = Math.Max(1, left.Count / 2); size > 0; size /= 2)
        {
            for (int at = left.Count - size; at >= 0; at--)
            {
                List<Attempt> fewer = [.. left.Take(at), .. left.Skip(at + size)];
                if (Difference(fewer, core) is not null) left = fewer;
                at = Math.Min(at, left.Count - size + 1);
            }
        }

        return left;
    }

    private static string? Apart(string found, string expected)
    {
        if (found == expected) return null;
        string[] one = found.Split('\n'), other = expected.Split('\n');
        int line = Enumerable.Range(0, Math.Min(one.Length, other.Length)).FirstOrDefault(i => one[i] != other[i], -1);
        return line < 0 ? $"one has {one.Length} lines, the clerk {other.Length}" : $"\n  the program: {one[line]}\n  the clerk:   {other[line]}";
    }
}
