using DocPipeline.Findings;
using DocPipeline.Governance.Adoptions;
using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Decisions.Votes;
using DocPipeline.Governance.Duties.Membership;
using DocPipeline.Governance.Events;
using DocPipeline.Governance.Judgement;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Adoptions;

namespace DocPipeline.Pipeline.Decisions;

/// <summary>The story of a verdict: a record and its decisions are read and checked, and each decision is judged by the body's rules.</summary>
public static class JudgeDecisions
{
    /// <summary>The record has no body with the id that was asked for.</summary>
    public static readonly FindingCode NoSuchBody = new("BODY-NOT-FOUND");

    /// <summary>Judges one decision of a record, or all of them in the order of their files.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="path">The decision's file in the record; nothing for all.</param>
    public static Outcome<IReadOnlyList<JudgedDecision>> InRecord(RecordFiles files, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        Outcome<PartnershipRecord> record = PartnershipFile.Read(files);
        if (record.IsRefused) return Outcome.Refused<IReadOnlyList<JudgedDecision>>(record.Findings);
        Outcome<IReadOnlyList<Adoption>> adoptions = AdoptionFile.ReadAll(files);
        if (adoptions.IsRefused) return Outcome.Refused<IReadOnlyList<JudgedDecision>>(adoptions.Findings);
        var judged = new List<JudgedDecision>();
        List<Finding> findings = [.. record.Findings];
        IReadOnlyList<RecordedEvent> events = EventFiles.ReadAll(files, record.Value, findings);
        foreach (string one in path is null ? DecisionFile.In(files) : [path])
        {
            Outcome<JudgedAmendment> verdict = One(files, record.Value, one, adoptions.Value, events);
            findings.AddRange(verdict.Findings);
            if (!verdict.IsRefused) judged.Add(verdict.Value.Judged);
        }

        return findings.Exists(f => f.Severity == Severity.Error)
            ? Outcome.Refused<IReadOnlyList<JudgedDecision>>(findings)
            : Outcome.Done<IReadOnlyList<JudgedDecision>>(judged, findings);
    }

    /// <summary>What would have come of a decision with another count. The record is not changed.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="path">The decision's file in the record.</param>
    /// <param name="count">The count; those who voted or abstained are taken as present.</param>
    public static Outcome<JudgedDecision> IfCounted(RecordFiles files, string path, Totals count)
    {
        ArgumentNullException.ThrowIfNull(files);
        Outcome<DecisionTrial> trial = TrialOf(files, PartnershipFile.Read(files), path);
        return trial.IsRefused ? Outcome.Refused<JudgedDecision>(trial.Findings) : Outcome.Done(trial.Value.Judge(new SupposedVote(count)).Judged, trial.Findings);
    }

    /// <summary>Reads a decision of a record that was read already, to try it with other votes.</summary>
    internal static Outcome<DecisionTrial> TrialOf(RecordFiles files, Outcome<PartnershipRecord> record, string path)
    {
        if (record.IsRefused) return Outcome.Refused<DecisionTrial>(record.Findings);
        Outcome<IReadOnlyList<Adoption>> adoptions = AdoptionFile.ReadAll(files);
        if (adoptions.IsRefused) return Outcome.Refused<DecisionTrial>(adoptions.Findings);
        List<Finding> findings = [.. record.Findings];
        IReadOnlyList<RecordedEvent> events = EventFiles.ReadAll(files, record.Value, findings);
        return findings.Exists(f => f.Severity == Severity.Error) ? Outcome.Refused<DecisionTrial>(findings) : DecisionTrial.Of(files, record.Value, path, adoptions.Value, events);
    }

    /// <summary>Judges one decision by the rules that were in force when it was taken. The terms of an amendment follow from its changes.</summary>
    internal static Outcome<JudgedAmendment> One(RecordFiles files, PartnershipRecord record, string path, IReadOnlyList<Adoption> adoptions, IReadOnlyList<RecordedEvent> events)
    {
        Outcome<DecisionTrial> trial = DecisionTrial.Of(files, record, path, adoptions, events);
        return trial.IsRefused ? Outcome.Refused<JudgedAmendment>(trial.Findings) : Outcome.Done(trial.Value.Judge(), trial.Findings);
    }

    /// <summary>What a decision will need, before the meeting.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="body">The body that will decide.</param>
    /// <param name="type">The kind of decision.</param>
    /// <param name="on">The day of the meeting.</param>
    /// <param name="abstaining">How many of those who come abstain.</param>
    public static Outcome<WhatIf> Ahead(RecordFiles files, BodyId body, DecisionType type, DateOnly on, int abstaining = 0)
    {
        ArgumentNullException.ThrowIfNull(files);
        return Ahead(files, PartnershipFile.Read(files), body, type, on, abstaining);
    }

    /// <summary>The same for a record that was read already.</summary>
    internal static Outcome<WhatIf> Ahead(RecordFiles files, Outcome<PartnershipRecord> record, BodyId body, DecisionType type, DateOnly on, int abstaining)
    {
        if (record.IsRefused) return Outcome.Refused<WhatIf>(record.Findings);
        List<Finding> findings = [.. record.Findings];
        PartnershipRecord inPost = Posts.After(record.Value, EventFiles.ReadAll(files, record.Value, findings));
        if (findings.Exists(f => f.Severity == Severity.Error)) return Outcome.Refused<WhatIf>(findings);
        if (inPost.Bodies.FirstOrDefault(b => b.Id == body) is { Seats.Count: > 0 } found) return Outcome.Done(WhatIf.Of(inPost, found, type, on, abstaining), findings);
        IEnumerable<string> seated = record.Value.Bodies.Where(b => b.Seats.Count > 0).Select(b => b.Id.Value);
        return Outcome.Refused<WhatIf>(
        [
            new Finding(NoSuchBody, Severity.Error, $"The record has no body ‘{body}’ with seats.")
            {
                Place = new Place(RecordFiles.PartnershipFileName),
                Expected = "one of: " + string.Join(", ", seated),
                Suggestion = "Choose one of these, or add the seats of the body.",
            },
        ]);
    }
}
