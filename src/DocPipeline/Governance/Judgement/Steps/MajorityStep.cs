using System.Globalization;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Rules.Majorities;

namespace DocPipeline.Governance.Judgement.Steps;

/// <summary>Step 6: did the votes reach what the rule asks for? Whole numbers only.</summary>
internal static class MajorityStep
{
    internal static IEnumerable<Check> Judge(Case judged, Tally tally)
    {
        foreach (ThresholdTest test in judged.Rule.Majority) yield return Test(test, tally);
        foreach (Concurrence concurrence in judged.Rule.Includes)
        {
            IReadOnlyList<Seat> meant = QuorumStep.Meant(concurrence, judged.Body);
            int least = concurrence.AtLeast ?? meant.Count;
            string name = QuorumStep.NameOf(concurrence, meant);
            if (tally.InFavour is null)
            {
                yield return new Check(GovernanceCodes.Concurrence, "Concurrence", CheckResult.Unverified, $"The majority must include {name}, and the record does not say who voted how.");
                continue;
            }

            int inFavour = meant.Count(s => tally.InFavour.Contains(s.Id));
            yield return new Check(GovernanceCodes.Concurrence, "Concurrence", inFavour >= least ? CheckResult.Met : CheckResult.NotMet,
                string.Create(CultureInfo.InvariantCulture, $"The majority must include {name}: {inFavour} of {least} needed voted for."));
        }

        if (judged.Rule.AbstentionBlocks)
        {
            yield return new Check(GovernanceCodes.Majority, "Abstentions", tally.Abstained == 0 ? CheckResult.Met : CheckResult.NotMet,
                tally.Abstained == 0 ? "Nobody abstained." : string.Create(CultureInfo.InvariantCulture, $"An abstention blocks, and {tally.Abstained} abstained."));
        }
    }

    /// <summary>One condition of a majority, with its sum.</summary>
    internal static Check Test(ThresholdTest test, Tally tally)
    {
        if (Tally.NeedsNames(test.Of) && tally.InFavour is null)
            return new Check(GovernanceCodes.Majority, "Majority", CheckResult.Unverified, $"{test} needs the votes by seat, and the record has numbers only.");
        long part = tally.Part(test.Of), whole = tally.Whole(test.Of);
        return new Check(GovernanceCodes.Majority, "Majority", test.IsReachedBy(part, whole) ? CheckResult.Met : CheckResult.NotMet, Sum(test, part, whole));
    }

    /// <summary>The sum as a sentence: “11 of 15 voted for; two thirds of 15 is 10.”</summary>
    internal static string Sum(ThresholdTest test, long part, long whole)
    {
        string of = test.Of switch
        {
            RuleBase.VotesCast => "voted for",
            RuleBase.Present => "present voted for",
            RuleBase.Members => "members in post voted for",
            RuleBase.Seats => "seats voted for",
            RuleBase.Groups => "groups are for",
            RuleBase.Weight => "weighted votes are for",
            _ => "weighted votes cast are for",
        };
        string needed = test switch
        {
            { Fraction: { Numerator: 1, Denominator: 1 } } => "all are needed",
            { IsStrict: true } => string.Create(CultureInfo.InvariantCulture, $"more than {test.Fraction.Words} is {test.Least(whole)} or more"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{test.Fraction.Words} of {whole} is {Exact(test.Fraction, whole)}"),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{part} of {whole} {of}; {needed}.");
    }

    /// <summary>How many more votes for would reach every test, those against staying as they are; nothing where no number would.</summary>
    internal static long? MoreNeeded(Case judged, Tally tally)
    {
        if (judged.Rule.Majority.Any(t => Tally.NeedsNames(t.Of))) return null;
        long room = Math.Max(tally.Members, tally.Present) - tally.For - tally.Against;
        for (long more = 1; more <= room; more++)
        {
            long inFavour = tally.For + more;
            if (judged.Rule.Majority.All(t => t.IsReachedBy(inFavour, t.Of == RuleBase.VotesCast ? inFavour + tally.Against : t.Of == RuleBase.Present ? Math.Max(tally.Present, inFavour + tally.Against) : tally.Whole(t.Of)))) return more;
        }

        return null;
    }

    /// <summary>How many must change from against to for; nothing where no number would do.</summary>
    internal static long? ChangesNeeded(Case judged, Tally tally)
    {
        if (judged.Rule.Majority.Any(t => Tally.NeedsNames(t.Of))) return null;
        for (long change = 1; change <= tally.Against; change++)
        {
            if (judged.Rule.Majority.All(t => t.IsReachedBy(tally.For + change, tally.Whole(t.Of)))) return change;
        }

        return null;
    }

    // Two thirds of 16 is no whole number: the smallest that reaches it is named.
    private static string Exact(Fraction fraction, long whole) => fraction.Numerator * whole % fraction.Denominator == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{fraction.LeastOf(whole)}")
        : string.Create(CultureInfo.InvariantCulture, $"more than {fraction.LeastOf(whole) - 1}, so {fraction.LeastOf(whole)} are needed");
}
