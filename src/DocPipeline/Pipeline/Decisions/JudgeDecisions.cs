using DocPipeline.Findings;
using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Duties.Membership;
using DocPipeline.Governance.Events;
using DocPipeline.Governance.Judgement;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Values;

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
        var judged = new List<JudgedDecision>();
        List<Finding> findings = [.. record.Findings];

        // A membership that ended by itself leaves the count of those in post.
        PartnershipRecord inPost = Posts.After(record.Value, EventFiles.ReadAll(files, record.Value, findings));
        foreach (string one in path is null ? DecisionFile.In(files) : [path])
        {
            Outcome<Decision> decision = DecisionFile.Read(files, record.Value, one);
            findings.AddRange(decision.Findings);
            if (decision.IsRefused) continue;
            string body = record.Value.Bodies.First(b => b.Id == decision.Value.Body).Name;
            judged.Add(new JudgedDecision(one, body, decision.Value, Judge.Decide(inPost, decision.Value)));
        }

        return findings.Exists(f => f.Severity == Severity.Error)
            ? Outcome.Refused<IReadOnlyList<JudgedDecision>>(findings)
            : Outcome.Done<IReadOnlyList<JudgedDecision>>(judged, findings);
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
        Outcome<PartnershipRecord> record = PartnershipFile.Read(files);
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
