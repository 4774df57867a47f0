using System.Globalization;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Rules.Majorities;
using DocPipeline.Partnerships.Seats;
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
            if (!IsKnown(judged, roll, test))
            {
                yield return Made(CheckResult.Unverified, judged.Decision.Totals is null ? "The record does not say who was present." : $"The quorum of {test} needs to know who was present, and the record has numbers only.");
                continue;
            }

            long present = Present(test.Of, roll, tally), least = Least(test, roll);
            yield return Made(present >= least ? CheckResult.Met : CheckResult.NotMet, Sum(judged, test, roll, present, least));
        }

        foreach (Concurrence concurrence in judged.Rule.QuorumIncludes)
        {
            IReadOnlyList<Seat> meant = Meant(concurrence, judged.Body, roll);
            int least = concurrence.AtLeast ?? meant.Count, present = meant.Count(roll.Present.Contains);
            string name = NameOf(concurrence, meant);
            yield return !roll.HasNames
                ? Made(CheckResult.Unverified, $"The quorum includes {name}, and the record does not say who was present.")
                : Made(present >= least ? CheckResult.Met : CheckResult.NotMet, string.Create(CultureInfo.InvariantCulture, $"The quorum includes {name}: {least} needed, {present} present."));
        }

        if (judged.Rule.AllPresent) yield return AllPresent(judged, roll, tally);
    }

    /// <summary>Who would have had to be there.</summary>
    internal static IEnumerable<string> WouldChange(Case judged, Roll roll, Tally tally)
    {
        foreach (QuorumTest test in judged.Rule.Quorum)
        {
            long more = Least(test, roll) - Present(test.Of, roll, tally);
            if (more <= 0 || !IsKnown(judged, roll, test)) continue;
            yield return string.Create(CultureInfo.InvariantCulture, $"{(more == 1 ? "One" : more)} more {Counted(test.Of, more)} would make the quorum.");
        }

        foreach (Concurrence concurrence in judged.Rule.QuorumIncludes)
        {
            IReadOnlyList<Seat> meant = Meant(concurrence, judged.Body, roll);
            if (meant.Count(roll.Present.Contains) < (concurrence.AtLeast ?? meant.Count)) yield return $"A meeting that {NameOf(concurrence, meant)} {(meant.Count == 1 || concurrence.AtLeast == 1 ? "attends" : "attend")}.";
        }

        if (judged.Rule.AllPresent && roll.Present.Count < roll.Members.Count) yield return "A meeting that every member attends.";
    }

    /// <summary>The seats that a concurrence speaks of. One that has ceased is no longer asked for; one that is vacant is.</summary>
    internal static IReadOnlyList<Seat> Meant(Concurrence concurrence, Body body, Roll roll) =>
        [.. body.Seats.Where(s => (concurrence.Seats.Contains(s.Id) || (concurrence.OfClass is { } named && s.Classes.Contains(named))) && !roll.HasCeased(s))];

    /// <summary>How a sentence speaks of them.</summary>
    internal static string NameOf(Concurrence concurrence, IReadOnlyList<Seat> meant) =>
        concurrence.Name ?? concurrence.OfClass ?? string.Join(" and ", meant.Select(s => s.Title));

    /// <summary>How many must be present.</summary>
    internal static long Least(QuorumTest test, Roll roll) => test.Count ?? Math.Max(1, test.Fraction!.Value.LeastOf(Whole(test.Of, roll)));

    private static Check AllPresent(Case judged, Roll roll, Tally tally)
    {
        if (!roll.HasNames)
        {
            return judged.Decision.Totals is null ? All(CheckResult.Unverified, "Every member must be present, and the record does not say who was.")
                : tally.Present >= tally.Members ? All(CheckResult.Met, string.Create(CultureInfo.InvariantCulture, $"All {tally.Members} members were present."))
                : All(CheckResult.NotMet, string.Create(CultureInfo.InvariantCulture, $"Every member must be present, and {tally.Present} of {tally.Members} were."));
        }

        List<Seat> missing = [.. roll.Members.Where(m => !roll.Present.Contains(m))];
        return missing.Count == 0
            ? All(CheckResult.Met, string.Create(CultureInfo.InvariantCulture, $"All {roll.Members.Count} members were present."))
            : All(CheckResult.NotMet, $"Every member must be present. Not present: {string.Join(", ", missing.Select(m => m.Title))}.");
    }

    // Numbers tell how many were there, never who; and a consensus without an attendance list tells neither.
    private static bool IsKnown(Case judged, Roll roll, QuorumTest test) => roll.HasNames || (judged.Decision.Totals is not null && !Tally.NeedsNames(test.Of));

    /// <summary>The number that a quorum takes its fraction of.</summary>
    internal static long Whole(RuleBase of, Roll roll) => of switch
    {
        RuleBase.Seats => roll.Electorate.Count,
        RuleBase.Membership => roll.Membership.Count,
        RuleBase.Weight => roll.Members.Sum(Tally.WeightOf),
        RuleBase.Groups => Tally.GroupsOf(roll.Members).Count(),
        _ => roll.Members.Count,
    };

    private static long Present(RuleBase of, Roll roll, Tally tally) => of switch
    {
        RuleBase.Membership when roll.HasNames => roll.PresentOf(roll.Membership).Count(),
        RuleBase.Weight => roll.Present.Sum(Tally.WeightOf),
        RuleBase.Groups => Tally.GroupsOf(roll.Present).Count(),
        _ => tally.Present,
    };

    private static string Counted(RuleBase of, long count) => (of, count) switch
    {
        (RuleBase.Groups, 1) => "group present",
        (RuleBase.Groups, _) => "groups present",
        (RuleBase.Weight, 1) => "weighted vote present",
        (RuleBase.Weight, _) => "weighted votes present",
        (RuleBase.Membership, 1) => "member present",
        (RuleBase.Membership, _) => "members present",
        (_, 1) => "member present who may vote",
        _ => "members present who may vote",
    };

    private static string Sum(Case judged, QuorumTest test, Roll roll, long present, long least)
    {
        string who = test.Of switch
        {
            RuleBase.Groups => present == 1 ? "group was" : "groups were",
            RuleBase.Weight => present == 1 ? "weighted vote was" : "weighted votes were",
            RuleBase.Membership => present == 1 ? "member was" : "members were",
            _ => present == 1 ? "who may vote was" : "who may vote were",
        };
        string found = judged.Decision.InWriting is null || test.Of is RuleBase.Groups or RuleBase.Weight
            ? string.Create(CultureInfo.InvariantCulture, $"{present} {who} present")
            : string.Create(CultureInfo.InvariantCulture, $"{present} who may vote answered");
        string whole = test.Of switch
        {
            RuleBase.Seats => "seats",
            RuleBase.Groups => "groups",
            RuleBase.Weight => "weighted votes",
            _ => "members",
        };
        string needed = test.Fraction is { Numerator: var part, Denominator: var parts } && part == parts ? string.Create(CultureInfo.InvariantCulture, $"all {Whole(test.Of, roll)} {whole} are needed")
            : test.Fraction is { } fraction ? string.Create(CultureInfo.InvariantCulture, $"{fraction.Words} of {Whole(test.Of, roll)} {whole} is {MajorityStep.Exact(fraction, Whole(test.Of, roll))}")
            : string.Create(CultureInfo.InvariantCulture, $"{least} {(least == 1 ? "is" : "are")} needed");
        return present >= least ? $"{found}; {needed}." : $"Only {found}; {needed}.";
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
            RuleBase.Membership => roll.PresentAt(moment, roll.Membership).Count,
            RuleBase.Weight => present.Sum(Tally.WeightOf),
            RuleBase.Groups => Tally.GroupsOf(present).Count(),
            _ => present.Count,
        } >= Least(test, roll))
            && judged.Rule.QuorumIncludes.All(c => Meant(c, judged.Body, roll) is var meant && meant.Count(present.Contains) >= (c.AtLeast ?? meant.Count));
    }

    private static Check Made(CheckResult result, string reason) => new(GovernanceCodes.Quorum, "Quorum", result, reason);

    private static Check All(CheckResult result, string reason) => new(GovernanceCodes.AllPresent, "Everybody present", result, reason);
}
