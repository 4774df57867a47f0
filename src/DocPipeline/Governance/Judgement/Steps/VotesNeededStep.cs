using System.Globalization;
using DocPipeline.Partnerships.Rules.Majorities;
using DocPipeline.Partnerships.Seats;

namespace DocPipeline.Governance.Judgement.Steps;

/// <summary>How other votes would have carried a decision that failed by its votes: said only where it is the whole truth.</summary>
internal static class VotesNeededStep
{
    internal static IEnumerable<string> WouldChange(Case judged, Roll roll, Tally tally)
    {
        List<string> others = [.. Concurrences(judged, roll, tally)];
        if (judged.Rule.AbstentionBlocks && tally.Abstained > 0) others.Add("no abstention");
        List<ThresholdTest> failing = [.. judged.Rule.Majority.Where(t => !tally.Reaches(t))];
        if (failing.TrueForAll(t => !Tally.NeedsNames(t)))
        {
            if (failing.Count == 0) yield return $"What would carry it: {string.Join(", and ", others)}.";
            if (failing.Count > 0 && More(judged, roll, tally) is { } more) yield return Said(more == 1 ? "One more vote for" : string.Create(CultureInfo.InvariantCulture, $"{more} more votes for"), more == 1, others);
            if (failing.Count > 0 && Changed(judged, tally) is { } changes) yield return Said(changes == 1 ? "One vote against that changes to for" : string.Create(CultureInfo.InvariantCulture, $"{changes} votes against that change to for"), changes == 1, others);
            yield break;
        }

        // Who would vote with what weight, and for which group or class, is nobody's to guess: what is missing is named test by test.
        yield return $"What would carry it: {string.Join(", and ", failing.Select(t => Missing(t, tally)).Concat(others))}.";
    }

    private static IEnumerable<string> Concurrences(Case judged, Roll roll, Tally tally)
    {
        foreach (Concurrence concurrence in judged.Rule.Includes)
        {
            IReadOnlyList<Seat> meant = QuorumStep.Meant(concurrence, judged.Body, roll);
            int least = concurrence.AtLeast ?? meant.Count, inFavour = meant.Count(s => tally.InFavour?.Contains(s.Id) ?? false);
            if (inFavour >= least) continue;
            yield return least == meant.Count
                ? $"{QuorumStep.NameOf(concurrence, meant)} voting for"
                : string.Create(CultureInfo.InvariantCulture, $"{least - inFavour} more of {QuorumStep.NameOf(concurrence, meant)} voting for");
        }
    }

    // What carries alone is said to carry; what needs others beside is not.
    private static string Said(string votes, bool isOne, List<string> others) => others.Count == 0
        ? $"{votes} {(isOne ? "carries" : "carry")} it."
        : $"{votes}, with {string.Join(", and ", others)}, {(isOne ? "carries" : "carry")} it.";

    private static string Missing(ThresholdTest test, Tally tally)
    {
        Tally counted = tally.Among(test.Among);
        string among = test.Among is null ? "" : $" among ‘{test.Among}’";
        long part = counted.Part(test.Of), whole = counted.Whole(test.Of), more = 1;

        // One more vote cast makes the base larger too; nobody needs more than twice all the votes that there are.
        bool grows = test.Of is RuleBase.VotesCast or RuleBase.WeightCast;
        long most = 1000 * Math.Max(1, whole);
        while (more < most && !test.IsReachedBy(part + more, grows ? whole + more : whole)) more++;
        string what = test.Of switch
        {
            RuleBase.Weight or RuleBase.WeightCast => more == 1 ? "weighted vote for" : "weighted votes for",
            RuleBase.Groups => more == 1 ? "group for" : "groups for",
            _ => more == 1 ? "vote for" : "votes for",
        };
        return more == most || (test.Fraction is { Numerator: 1, Denominator: 1 } && grows)
            ? $"nobody against{among}"
            : string.Create(CultureInfo.InvariantCulture, $"{more} more {what}{among}");
    }

    // How many more votes for would reach every test, those against staying as they are; nothing where there are not so many who may vote.
    private static long? More(Case judged, Roll roll, Tally tally)
    {
        if (judged.Rule.Majority.Any(Tally.NeedsNames)) return null;
        long room = Math.Max(roll.Able.Count, tally.Present) - tally.For - tally.Against;
        for (long more = 1; more <= room; more++)
        {
            long inFavour = tally.For + more;
            if (judged.Rule.Majority.All(t => t.IsReachedBy(inFavour, t.Of == RuleBase.VotesCast ? inFavour + tally.Against : t.Of == RuleBase.Present ? Math.Max(tally.Present, inFavour + tally.Against) : tally.Whole(t.Of)))) return more;
        }

        return null;
    }

    // How many must change from against to for; nothing where no number would do.
    private static long? Changed(Case judged, Tally tally)
    {
        if (judged.Rule.Majority.Any(Tally.NeedsNames)) return null;
        for (long change = 1; change <= tally.Against; change++)
        {
            if (judged.Rule.Majority.All(t => t.IsReachedBy(tally.For + change, tally.Whole(t.Of)))) return change;
        }

        return null;
    }
}
