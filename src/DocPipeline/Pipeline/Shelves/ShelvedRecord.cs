using System.Collections.Concurrent;
using DocPipeline.Findings;
using DocPipeline.Governance.Decisions.Votes;
using DocPipeline.Governance.Judgement;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Checking;
using DocPipeline.Pipeline.Decisions;

namespace DocPipeline.Pipeline.Shelves;

/// <summary>A record as the archive has it, read; what follows from its files is worked out once.</summary>
public sealed class ShelvedRecord
{
    private readonly Lazy<Outcome<PartnershipRecord>> read;
    private readonly Lazy<Outcome<CheckReport>> check;
    private readonly Lazy<Outcome<IReadOnlyList<JudgedDecision>>> decisions;
    private readonly Lazy<SpokenPlaces> places;
    private readonly ConcurrentDictionary<string, Outcome<IReadOnlyList<JudgedDecision>>> byFile = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Outcome<DecisionTrial>> trials = new(StringComparer.Ordinal);
    private (DateOnly On, Outcome<ReviewsOnDay> Asked)? reviews;

    internal ShelvedRecord(ArchivedRecord archived)
    {
        Archived = archived;
        read = new(() => PartnershipFile.Read(Files));
        check = new(() => CheckDocuments.OfRecord(Files));
        decisions = new(() => JudgeDecisions.InRecord(Files));
        places = new(() => SpokenPlaces.Of(Files));
    }

    /// <summary>The record as it was filed.</summary>
    public ArchivedRecord Archived { get; }

    /// <summary>Its files.</summary>
    public RecordFiles Files => Archived.Files;

    /// <summary>By which the next push is judged.</summary>
    public RecordTag Tag => Archived.Tag;

    /// <summary>What it says; a refusal where it cannot be read.</summary>
    public Outcome<PartnershipRecord> Read => read.Value;

    /// <summary>The places of its documents as people speak of them.</summary>
    public SpokenPlaces Places => places.Value;

    /// <summary>What looking it through found, its documents included.</summary>
    public Outcome<CheckReport> Check => check.Value;

    /// <summary>All decisions, each with what came of it.</summary>
    public Outcome<IReadOnlyList<JudgedDecision>> Decisions => decisions.Value;

    /// <summary>One decision, with what came of it; whatever is wrong with others does not stand in its way.</summary>
    /// <param name="path">Its file, one that the record has.</param>
    public Outcome<IReadOnlyList<JudgedDecision>> Decision(string path) => byFile.GetOrAdd(path, file => JudgeDecisions.InRecord(Files, file));

    /// <summary>What would have come of a decision with another count.</summary>
    /// <param name="path">The decision's file in the record.</param>
    /// <param name="count">The count; those who voted or abstained are taken as present.</param>
    public Outcome<JudgedDecision> IfCounted(string path, Totals count) => IfPut(path, new SupposedVote(count));

    /// <summary>The same with another notice and another day, too.</summary>
    /// <param name="path">The decision's file in the record.</param>
    /// <param name="vote">The vote.</param>
    public Outcome<JudgedDecision> IfPut(string path, SupposedVote vote)
    {
        Outcome<DecisionTrial> trial = trials.GetOrAdd(path, file => JudgeDecisions.TrialOf(Files, Read, file));
        return trial.IsRefused ? Outcome.Refused<JudgedDecision>(trial.Findings) : Outcome.Done(trial.Value.Judge(vote).Judged, trial.Findings);
    }

    /// <summary>What a decision will need, before the meeting.</summary>
    /// <param name="body">The body that will decide.</param>
    /// <param name="type">The kind of decision.</param>
    /// <param name="on">The day of the meeting.</param>
    /// <param name="abstaining">How many of those who come abstain.</param>
    public Outcome<WhatIf> Ahead(BodyId body, DecisionType type, DateOnly on, int abstaining = 0) => JudgeDecisions.Ahead(Files, Read, body, type, on, abstaining);

    /// <summary>How it stands with its reviews and duties on a day. The last day that was asked for is remembered.</summary>
    public Outcome<ReviewsOnDay> ReviewsOn(DateOnly on)
    {
        if (reviews is { } known && known.On == on) return known.Asked;
        Outcome<ReviewsOnDay> asked = AskReviews.On(Files, on);
        reviews = (on, asked);
        return asked;
    }

    /// <summary>About how many bytes it keeps in memory: its files, packed and unpacked, and what was read from them.</summary>
    internal long Weight { get; init; }
}
