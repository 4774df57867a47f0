using System.Globalization;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships.Rules.Majorities;
using DocPipeline.Partnerships.Seats;

namespace DocPipeline.Governance.Judgement.Steps;

/// <summary>Step 6: did the votes reach what the rule asks for? Whole numbers only.</summary>
internal static class MajorityStep
{
    /// <summary>The step that looks whether an abstention blocks.</summary>
    internal const string Abstentions = "Abstentions";

    internal static IEnumerable<Check> Judge(Case judged, Roll roll, Tally tally)
    {
        foreach (ThresholdTest test in judged.Rule.Majority) yield return Test(test, tally);
        foreach (Concurrence concurrence in judged.Rule.Includes)
        {
            IReadOnlyList<Seat> meant = QuorumStep.Meant(concurrence, judged.Body, roll);
            int least = concurrence.AtLeast ?? meant.Count;
            string name = QuorumStep.NameOf(concurrence, meant);
            if (tally.InFavour is null)
            {
                yield return new Check(GovernanceCodes.Concurrence, "Concurrence", CheckResult.Unverified, $"The majority must include {name}, and the record does not say who voted how.");
                continue;
            }

            int inFavour = meant.Count(s => tally.InFavour.Contains(s.Id));
            yield return new Check(GovernanceCodes.Concurrence, "Concurrence", inFavour >= least ? CheckResult.Met : CheckResult.NotMet,
                string.Create(CultureInfo.InvariantCulture, $"The majority must include {name}: {least} needed, {inFavour} voted for."));
        }

        if (judged.Rule.AbstentionBlocks)
        {
            yield return new Check(GovernanceCodes.Majority, Abstentions, tally.Abstained == 0 ? CheckResult.Met : CheckResult.NotMet,
                tally.Abstained == 0 ? "Nobody abstained." : string.Create(CultureInfo.InvariantCulture, $"An abstention blocks, and {tally.Abstained} abstained."));
        }
    }

    /// <summary>One condition of a majority, with its sum.</summary>
    internal static Check Test(ThresholdTest test, Tally tally)
    {
        if (Tally.NeedsNames(test) && tally.InFavour is null)
            return new Check(GovernanceCodes.Majority, "Majority", CheckResult.Unverified, $"A majority of {test} needs the votes by seat, and the record has numbers only.");
        Tally counted = tally.Among(test.Among);
        long part = counted.Part(test.Of), whole = counted.Whole(test.Of);
        string among = test.Among is null ? "" : $"Among ‘{test.Among}’: ";
        return new Check(GovernanceCodes.Majority, "Majority", test.IsReachedBy(part, whole) ? CheckResult.Met : CheckResult.NotMet, among + Sum(test, part, whole));
    }

    /// <summary>The sum as a sentence: “11 of 15 voted for; two thirds of 15 is 10.”</summary>
    private static string Sum(ThresholdTest test, long part, long whole)
    {
        if (whole == 0) return test.Of is RuleBase.VotesCast or RuleBase.WeightCast ? "Nobody voted for or against, and nothing is carried by nobody." : "There is nobody who may vote.";
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

    // Two thirds of 16 is no whole number: the smallest that reaches it is named.
    internal static string Exact(Fraction fraction, long whole) => fraction.Numerator * whole % fraction.Denominator == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{fraction.LeastOf(whole)}")
        : string.Create(CultureInfo.InvariantCulture, $"more than {fraction.LeastOf(whole) - 1}, so {fraction.LeastOf(whole)} {(fraction.LeastOf(whole) == 1 ? "is" : "are")} needed");
}
