using System.Globalization;
using DocPipeline.Governance.Calendar;
using DocPipeline.Governance.Judgement.Steps;
using DocPipeline.Governance.Rules;
using DocPipeline.Partnerships.Rules.Majorities;
using DocPipeline.Partnerships.Rules.Notices;
using DocPipeline.Partnerships.Seats;

namespace DocPipeline.Governance.Judgement;

/// <summary>What a decision will need beside numbers of members and votes, in sentences, in the order in which it will be judged.</summary>
internal static class WhatIfConditions
{
    internal static IEnumerable<string> Of(Case ahead, Roll roll)
    {
        Rule rule = ahead.Rule;
        if (rule.Notice is { ProposalLength: { } proposal } notice)
            yield return $"The proposal must be handed in by {Dates.Words(NoticePeriod.LatestNotice(roll.On, proposal, notice.Unit, notice.Counting ?? NoticeCounting.Ordinary))}.";
        if (rule.Notice is { TermsSetOut: true }) yield return "The notice must set out the terms word for word as they will be put to the vote.";
        foreach (string ground in rule.Grounds) yield return $"The record must show {ground}.";
        if (rule.CommittedAgreeFirst) yield return "Every organisation that the decision commits must have agreed in writing before.";
        foreach (QuorumTest test in rule.Quorum.Where(q => !IsOfHeads(q))) yield return $"The quorum: {Needed(test, roll)}.";
        if (rule.Quorum.Where(IsOfHeads).Select(q => QuorumStep.Least(q, roll)).DefaultIfEmpty(0).Max() is var least && least > roll.Able.Count)
            yield return string.Create(CultureInfo.InvariantCulture, $"Only {roll.Able.Count} may vote on the day, and {least} are a quorum: no meeting can decide.");
        foreach (Concurrence concurrence in rule.QuorumIncludes) yield return $"The quorum includes {Meant(concurrence, ahead, roll)}.";
        if (rule.AllPresent) yield return "Every member must be present.";
        foreach (ThresholdTest test in rule.Majority.Where(Tally.NeedsNames)) yield return $"The majority: {SpokenRule.Of(test)}.";
        foreach (Concurrence concurrence in rule.Includes) yield return $"Those who vote for must include {Meant(concurrence, ahead, roll)}.";
        if (rule.AbstentionBlocks) yield return "An abstention blocks it.";
        if (rule.Otherwise.Count > 0) yield return $"If that is not reached: {string.Join(", and then ", rule.Otherwise.Select(SpokenRule.Of))}.";
        if (rule.ElseChair) yield return "If nothing is reached, the chair decides.";
        if (rule.ElseDeferred) yield return "If nothing is reached, the matter is put off.";
        if (rule.Ratification is { } ratification)
        {
            string until = ratification.WithinDays is { } days ? $" by {Dates.Words(Dates.After(roll.On, days))}" : "";
            yield return $"Afterwards {string.Join(", ", RatificationStep.Needed(ratification).Select(ahead.NameOf))} must agree{until}.";
        }

        if (EffectStep.Ahead(rule.Effect) is { } effect) yield return effect.Reason;
    }

    /// <summary>Whether a quorum counts members, so that a number of those who come can be said.</summary>
    internal static bool IsOfHeads(QuorumTest test) => test.Of is RuleBase.Members or RuleBase.Seats;

    private static string Needed(QuorumTest test, Roll roll)
    {
        string what = test.Of switch
        {
            RuleBase.Groups => "groups",
            RuleBase.Weight => "weighted votes",
            _ => "members, also those without a vote on this",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{QuorumStep.Least(test, roll)} of {QuorumStep.Whole(test.Of, roll)} {what}");
    }

    private static string Meant(Concurrence concurrence, Case ahead, Roll roll)
    {
        IReadOnlyList<Seat> meant = QuorumStep.Meant(concurrence, ahead.Body, roll);
        string name = QuorumStep.NameOf(concurrence, meant);
        return concurrence.AtLeast is { } least && least < meant.Count ? string.Create(CultureInfo.InvariantCulture, $"{name}, at least {least}") : name;
    }
}
