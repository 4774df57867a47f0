using System.Globalization;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Rules.Majorities;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Judgement.Steps;

/// <summary>Step 5: was there a quorum when the vote was taken, and was there one in time?</summary>
internal static class QuorumStep
{
    internal static IEnumerable<Check> Judge(Case judged, Roll roll, Tally tally)
    {
        if (Adjournment(judged, roll) is { } adjourned) yield return adjourned;
        foreach (QuorumTest test in judged.Rule.Quorum)
        {
            if (judged.Decision.Ballots.Count == 0 && judged.Decision.Totals is not null && Tally.NeedsNames(test.Of))
            {
                yield return new Check(GovernanceCodes.Quorum, "Quorum", CheckResult.Unverified, $"The quorum of {test} needs to know who was present, and the record has numbers only.");
                continue;
            }

            long present = Present(test.Of, roll, tally), least = Least(test, roll);
            bool isMet = present >= least;
            yield return new Check(GovernanceCodes.Quorum, "Quorum", isMet ? CheckResult.Met : CheckResult.NotMet, Sum(test, roll, present, least, isMet));
        }

        foreach (Concurrence concurrence in judged.Rule.QuorumIncludes)
        {
            IReadOnlyList<Seat> meant = Meant(concurrence, judged.Body);
            int least = concurrence.AtLeast ?? meant.Count, present = meant.Count(roll.Present.Contains);
            yield return new Check(GovernanceCodes.Quorum, "Quorum", present >= least ? CheckResult.Met : CheckResult.NotMet,
                string.Create(CultureInfo.InvariantCulture, $"The quorum includes {NameOf(concurrence, meant)}: {present} of {least} needed present."));
        }

        if (!judged.Rule.AllPresent) yield break;
        List<Seat> missing = [.. roll.Members.Where(m => !roll.Present.Contains(m))];
        bool isWithoutNames = judged.Decision.Ballots.Count == 0 && judged.Decision.Meeting is not { Attendance.Count: > 0 };
        yield return isWithoutNames && tally.Present >= tally.Members
            ? new Check(GovernanceCodes.AllPresent, "Everybody present", CheckResult.Met, string.Create(CultureInfo.InvariantCulture, $"All {tally.Members} members were present."))
            : missing.Count == 0
                ? new Check(GovernanceCodes.AllPresent, "Everybody present", CheckResult.Met, string.Create(CultureInfo.InvariantCulture, $"All {roll.Members.Count} members were present."))
                : new Check(GovernanceCodes.AllPresent, "Everybody present", CheckResult.NotMet, $"Every member must be present. Not present: {string.Join(", ", missing.Select(m => m.Title))}.");
    }

    /// <summary>The seats that a concurrence speaks of.</summary>
    internal static IReadOnlyList<Seat> Meant(Concurrence concurrence, Body body) =>
        [.. body.Seats.Where(s => concurrence.Seats.Contains(s.Id) || (concurrence.OfClass is { } named && s.Classes.Contains(named)))];

    /// <summary>How a sentence speaks of them.</summary>
    internal static string NameOf(Concurrence concurrence, IReadOnlyList<Seat> meant) =>
        concurrence.Name ?? concurrence.OfClass ?? string.Join(" and ", meant.Select(s => s.Title));

    /// <summary>How many must be present.</summary>
    internal static long Least(QuorumTest test, Roll roll) => test.Count ?? Math.Max(1, test.Fraction!.Value.LeastOf(Whole(test.Of, roll)));

    private static long Whole(RuleBase of, Roll roll) => of switch
    {
        RuleBase.Seats => roll.Electorate.Count,
        RuleBase.Weight => roll.Members.Sum(Tally.WeightOf),
        RuleBase.Groups => Tally.GroupsOf(roll.Members).Count(),
        _ => roll.Members.Count,
    };

    private static long Present(RuleBase of, Roll roll, Tally tally) => of switch
    {
        RuleBase.Weight => roll.Present.Sum(Tally.WeightOf),
        RuleBase.Groups => Tally.GroupsOf(roll.Present).Count(),
        _ => tally.Present,
    };

    private static string Sum(QuorumTest test, Roll roll, long present, long least, bool isMet)
    {
        string found = string.Create(CultureInfo.InvariantCulture, $"{present} {(test.Of == RuleBase.Groups ? "groups" : test.Of == RuleBase.Weight ? "weighted votes" : "who may vote")} were present");
        string needed = test.Fraction is { } fraction
            ? string.Create(CultureInfo.InvariantCulture, $"{fraction.Words} of {Whole(test.Of, roll)} {(test.Of == RuleBase.Seats ? "seats" : test.Of == RuleBase.Groups ? "groups" : test.Of == RuleBase.Weight ? "weighted votes" : "members")} is {least}")
            : string.Create(CultureInfo.InvariantCulture, $"{least} are needed");
        return isMet ? $"{found}; {needed}." : $"Only {found}; {needed}.";
    }

    // A meeting that has no quorum so long after its start is adjourned, whatever happens later (S1:159). Exactly so long is in time.
    private static Check? Adjournment(Case judged, Roll roll)
    {
        if (judged.Rule.AdjournAfterMinutes is not { } minutes || judged.Rule.Quorum.Count == 0 || judged.Decision.Meeting is not { ScheduledStart: { } start, Attendance.Count: > 0 } meeting) return null;
        IEnumerable<int> moments = meeting.Attendance.Select(a => a.In?.Minutes ?? start.Minutes).Append(start.Minutes).Select(m => Math.Max(m, start.Minutes)).Distinct().Order();
        int? reached = moments.Cast<int?>().FirstOrDefault(m => IsQuorate(judged, roll, new TimeOfDay(m!.Value)));
        if (reached is { } at && at <= start.Minutes + minutes) return null;
        string when = reached is { } late ? $"reached at {new TimeOfDay(late)}" : "never reached";
        return new Check(GovernanceCodes.Adjourned, "Quorum in time", CheckResult.NotMet,
            string.Create(CultureInfo.InvariantCulture, $"The quorum was {when}. The meeting was to start at {start}, and without a quorum after {minutes} minutes it is adjourned."));
    }

    private static bool IsQuorate(Case judged, Roll roll, TimeOfDay moment)
    {
        IReadOnlyList<Seat> present = roll.PresentAt(moment);
        return judged.Rule.Quorum.All(test => test.Of switch
        {
            RuleBase.Weight => present.Sum(Tally.WeightOf),
            RuleBase.Groups => Tally.GroupsOf(present).Count(),
            _ => present.Count,
        } >= Least(test, roll));
    }
}
