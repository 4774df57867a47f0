using DocPipeline.Governance.Calendar;
using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Decisions.Meetings;
using DocPipeline.Governance.Judgement.Steps;
using DocPipeline.Governance.Rules;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Rules.Majorities;
using DocPipeline.Partnerships.Rules.Notices;

namespace DocPipeline.Governance.Judgement;

/// <summary>What a decision will need, before the meeting: how many must come, how many must vote for, by when notice must be given.</summary>
public sealed record WhatIf
{
    /// <summary>The rule in words and where it stands.</summary>
    public required string Rule { get; init; }

    /// <summary>How many members may vote, in post on the day.</summary>
    public required int Members { get; init; }

    /// <summary>How many of them must be present; nothing where no quorum in heads is stated.</summary>
    public required long? Quorum { get; init; }

    /// <summary>The last day for the notice, for each way to count that the rule leaves open; empty where no period is stated.</summary>
    public required IReadOnlyList<LatestNotice> Notice { get; init; }

    /// <summary>How many votes for are needed, for each number of members who come and vote.</summary>
    public required IReadOnlyList<VotesNeeded> Votes { get; init; }

    /// <summary>What else it needs, in sentences: who must be there, who must agree afterwards.</summary>
    public required IReadOnlyList<string> Also { get; init; }

    /// <summary>What the rules leave open, each as a clause.</summary>
    public required IReadOnlyList<string> Open { get; init; }

    /// <summary>What a decision of a kind will need.</summary>
    /// <param name="record">The record.</param>
    /// <param name="body">The body, one of the record's.</param>
    /// <param name="type">The kind of decision.</param>
    /// <param name="on">The day of the meeting.</param>
    /// <param name="abstaining">How many of those who come abstain.</param>
    public static WhatIf Of(PartnershipRecord record, Body body, DecisionType type, DateOnly on, int abstaining = 0)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(body);
        RuleResolution resolution = RuleResolution.Of(record.Rules.FirstOrDefault(r => r.Body == body.Id), type);
        Rule rule = resolution.Rule;
        var decision = new Decision { Body = body.Id, Type = type, Title = "", Meeting = new Meeting { On = on } };
        var ahead = new Case(record, body, rule, decision);
        Roll roll = Roll.Of(ahead);
        int members = roll.Members.Count;
        List<QuorumTest> heads = [.. rule.Quorum.Where(WhatIfConditions.IsOfHeads)];
        long? quorum = rule.AllPresent ? members : heads.Count == 0 ? null : heads.Max(q => QuorumStep.Least(q, roll));
        return new WhatIf
        {
            Rule = rule.Words,
            Members = members,
            Quorum = quorum,
            Notice = [.. LatestNotices(rule.Notice, on)],
            Votes = [.. VotesFor(rule, members, roll.Able.Count, roll.Electorate.Count, (int)Math.Max(1, quorum ?? 1), abstaining)],
            Also = [.. WhatIfConditions.Of(ahead, roll)],
            Open = [.. resolution.Questions.Where(q => q.Arises is null).Select(q => q.Words)],
        };
    }

    private static IEnumerable<LatestNotice> LatestNotices(NoticeRule? notice, DateOnly on)
    {
        if (notice?.Length is not { } length) yield break;
        NoticeCounting[] ways = notice.Counting is { } said ? [said] : notice.Unit is NoticeUnit.Days or NoticeUnit.WorkingDays ? [NoticeCounting.Ordinary, NoticeCounting.Clear] : [NoticeCounting.Ordinary];
        foreach (NoticeCounting way in ways) yield return new LatestNotice(NoticePeriod.Words(length, notice.Unit, way), NoticePeriod.LatestNotice(on, length, notice.Unit, way));
    }

    // Everybody who comes votes, but for those who abstain; a suspended member can come and not vote.
    private static IEnumerable<VotesNeeded> VotesFor(Rule rule, int members, int able, int seats, int fewest, int abstaining)
    {
        if (rule.Majority.Count == 0 || rule.Majority.Any(Tally.NeedsNames)) yield break;
        for (int present = Math.Max(fewest, abstaining + 1); present <= able; present++)
        {
            int voting = present - abstaining;
            int? least = Enumerable.Range(1, voting).Cast<int?>().FirstOrDefault(inFavour => rule.Majority.All(t => t.IsReachedBy(inFavour!.Value, t.Of switch
            {
                RuleBase.VotesCast => voting,
                RuleBase.Present => present,
                RuleBase.Seats => seats,
                _ => members,
            })));
            yield return new VotesNeeded(present, voting, least);
        }
    }
}

/// <summary>The last day for a notice.</summary>
/// <param name="Period">The period: “21 clear days”.</param>
/// <param name="On">The last day on which the notice may be given.</param>
public sealed record LatestNotice(string Period, DateOnly On);

/// <summary>How many votes for are needed.</summary>
/// <param name="Present">Of so many present.</param>
/// <param name="Voting">Of whom so many vote.</param>
/// <param name="For">So many must vote for; nothing where no number would do.</param>
public sealed record VotesNeeded(int Present, int Voting, int? For);
