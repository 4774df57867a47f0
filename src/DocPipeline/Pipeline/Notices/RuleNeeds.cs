using System.Globalization;
using DocPipeline.Documents.Kinds.Notices;
using DocPipeline.Governance.Calendar;
using DocPipeline.Governance.Judgement.Steps;
using DocPipeline.Governance.Rules;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Rules.Majorities;
using DocPipeline.Partnerships.Rules.Notices;
using DocPipeline.Partnerships.Seats;
using static DocPipeline.Documents.Kinds.Notices.AmendmentNoticeFacts;

namespace DocPipeline.Pipeline.Notices;

/// <summary>What a rule asks for, in plain words, each with the place where it is stated.</summary>
/// <param name="body">The body.</param>
/// <param name="rules">Its rules; nothing where the record has none.</param>
/// <param name="rule">The rule for the kind of decision, as far as it is stated.</param>
/// <param name="places">The clauses of the document in which the rules stand.</param>
/// <param name="names">The names of the record.</param>
internal sealed class RuleNeeds(Body body, BodyRules? rules, Rule rule, ClausePlaces places, NameBook names)
{
    private readonly DecisionRule? stated = RuleResolution.Stated(rules, rule.Type);

    /// <summary>Everything that is asked for.</summary>
    internal IEnumerable<Need> All()
    {
        yield return Majority;
        yield return Quorum;
        if (rule.Notice is { } notice) yield return new Need("Notice", Notice(notice), Source);
        if (rule.Grounds.Count > 0) yield return new Need("Grounds", $"Must be shown and recorded: {string.Join("; ", rule.Grounds)}.", Source);
        if (rule.Ratification is { } ratification) yield return new Need("Agreement of others", Ratification(ratification), Source);
        if (rule.Effect is { } effect) yield return new Need("Effect", Effect(effect), Source);
    }

    /// <summary>The majority, and what comes before and after a vote.</summary>
    internal Need Majority
    {
        get
        {
            if (rule.Majority.Count == 0 && rule.Consensus is null) return new Need("Majority", "The rules do not say what majority is needed.", "Not stated");
            var sentences = new List<string>();
            string votes = string.Join(", and ", rule.Majority.Select(Spoken));
            if (rule.Majority.Count == 0) sentences.Add("A consensus.");
            else if (rule.Consensus == ConsensusRule.Suffices) sentences.Add($"A consensus. If there is none, a vote: {votes}.");
            else if (rule.Consensus is not null) sentences.Add($"A consensus is sought; then a vote that is counted: {votes}.");
            else sentences.Add($"{NameBook.Sentence(votes)}.");
            foreach (Concurrence concurrence in rule.Includes) sentences.Add($"Those who vote for must include {Concurrence(concurrence)}.");
            if (rule.AllPresent) sentences.Add("Every member must be present.");
            if (rule.AbstentionBlocks) sentences.Add("An abstention blocks.");
            if (rule.Majority.Contains(ThresholdTest.SimpleMajority) && rule.Tie is { } tie) sentences.Add(Tie(tie));
            if (rule.Otherwise.Count > 0) sentences.Add($"If that fails: {string.Join("; then ", rule.Otherwise.Select(Spoken))}.");
            if (rule.ElseChair) sentences.Add("If that fails, the chair decides.");
            if (rule.ElseDeferred) sentences.Add("If that fails, the matter is put off.");
            if (rule.ConcernedVotes is { } votesToo) sentences.Add(votesToo ? "The member whom it concerns may vote." : "The member whom it concerns may not vote.");
            if (rule.CommittedAgreeFirst) sentences.Add("Every organisation that it commits must have agreed in writing before.");
            return new Need("Majority", string.Join(' ', sentences), Source);
        }
    }

    private Need Quorum
    {
        get
        {
            string source = stated is { Quorum.Count: > 0 } ? Source : places.NumberOf(rules?.StatedIn);
            if (rule.AllPresent) return new Need("Quorum", "Every member must be present.", Source);
            if (rule.Quorum.Count == 0 && rule.QuorumIncludes.Count == 0) return new Need("Quorum", "The rules do not say how many must be present.", "Not stated");
            IEnumerable<string> parts = rule.Quorum.Select(Spoken).Concat(rule.QuorumIncludes.Select(Concurrence));
            return new Need("Quorum", $"{NameBook.Sentence(string.Join(", and ", parts))}, present when the vote is taken.", source);
        }
    }

    private string Source => stated is null ? "Not stated" : places.NumberOf(stated.StatedIn);

    private static string Notice(NoticeRule notice)
    {
        string period = notice.Length is { } length
            ? $"{NoticePeriod.Words(length, notice.Unit, notice.Counting)} of notice, counted from the day on which it is {(notice.From == NoticeStart.Served ? "served" : "sent")}."
            : "Notice is needed; no period is stated.";
        string urgent = notice.UrgentLength is { } shorter ? $" For an urgent meeting {NoticePeriod.Words(shorter, notice.Unit, notice.Counting)} suffice." : "";
        string proposal = notice.ProposalLength is { } before ? $" The proposal must have been handed in {NoticePeriod.Words(before, notice.Unit, notice.Counting)} before the meeting." : "";
        return NameBook.Sentence(period) + urgent + proposal + (notice.TermsSetOut ? " It must set out the terms of what is proposed." : "");
    }

    private string Ratification(RatificationRule ratification)
    {
        List<string> parties = [.. ratification.Each.Select(o => names.Party(o.Value))];
        if (ratification.Body is { } other) parties.Add(names.Party(other.Value));
        if (ratification.Outside is { } outside) parties.Add(outside);
        string within = ratification.WithinDays is { } days ? string.Create(CultureInfo.InvariantCulture, $" within {days} days of the decision") : "";
        return $"Afterwards, {(parties.Count == 1 ? "this must agree" : "each of these must agree")}{within}: {string.Join("; ", parties)}.";
    }

    private static string Effect(EffectRule effect) => effect switch
    {
        { OnLastSignature: true } => "When the last organisation has signed.",
        { OnSignature: { } count } => string.Create(CultureInfo.InvariantCulture, $"When {count} organisations have signed."),
        { On: { } day } => $"On {NameBook.Date(day)}.",
        _ => "As the rules say.",
    };

    private static string Tie(TieRule tie) => tie switch
    {
        TieRule.CastingVote => "Where votes are equal, the chair has a casting vote.",
        TieRule.CastingVoteOfWhoeverPresides => "Where votes are equal, whoever presides has a casting vote.",
        TieRule.ChairDecides => "Where votes are equal, the chair decides.",
        TieRule.Deferred => "Where votes are equal, the matter is put off.",
        _ => "Where votes are equal, the proposal falls.",
    };

    private static string Spoken(ThresholdTest test)
    {
        string whole = RuleBaseWords.Spoken(test.Of) + (test.Among is { } among ? $" among those of the class ‘{among}’" : "");
        return test switch
        {
            { Fraction: { Numerator: 1, Denominator: 1 }, Of: RuleBase.VotesCast, Among: null } => "nobody present may vote against",
            { Fraction: { Numerator: 1, Denominator: 1 } } => $"all of {whole} must vote for",
            { IsStrict: true } => $"more than {test.Fraction.Words} of {whole} must vote for",
            _ => $"at least {test.Fraction.Words} of {whole} must vote for",
        };
    }

    private static string Spoken(QuorumTest test) => test.Count is { } count
        ? string.Create(CultureInfo.InvariantCulture, $"{count} {(test.Of == RuleBase.Groups ? "groups" : "members")}")
        : $"{test.Fraction!.Value.Words} of {RuleBaseWords.Spoken(test.Of)}";

    private string Concurrence(Concurrence concurrence)
    {
        IReadOnlyList<Seat> meant = [.. body.Seats.Where(s => concurrence.Seats.Contains(s.Id) || (concurrence.OfClass is { } named && s.Classes.Contains(named)))];
        string name = QuorumStep.NameOf(concurrence, meant);
        return concurrence.AtLeast is { } least && least < meant.Count ? string.Create(CultureInfo.InvariantCulture, $"at least {least} of {name}") : name;
    }
}
