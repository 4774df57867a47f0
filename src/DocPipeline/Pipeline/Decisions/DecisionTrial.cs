using DocPipeline.Findings;
using DocPipeline.Governance.Adoptions;
using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Duties.Membership;
using DocPipeline.Governance.Events;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Adoptions;

namespace DocPipeline.Pipeline.Decisions;

/// <summary>A decision with everything that a judgement of it needs, read once: it can be tried with any number of votes.</summary>
internal sealed class DecisionTrial
{
    private readonly RecordFiles files;
    private readonly PartnershipRecord record;
    private readonly IReadOnlyList<Adoption> adoptions;
    private readonly IReadOnlyList<RecordedEvent> events;
    private readonly ReadDecision read;
    private readonly AmendedText? text;

    private DecisionTrial(RecordFiles files, PartnershipRecord record, IReadOnlyList<Adoption> adoptions, IReadOnlyList<RecordedEvent> events, ReadDecision read, AmendedText? text) =>
        (this.files, this.record, this.adoptions, this.events, this.read, this.text) = (files, record, adoptions, events, read, text);

    /// <summary>Reads a decision. The terms of an amendment follow from its changes.</summary>
    internal static Outcome<DecisionTrial> Of(RecordFiles files, PartnershipRecord record, string path, IReadOnlyList<Adoption> adoptions, IReadOnlyList<RecordedEvent> events)
    {
        Outcome<ReadDecision> decision = DecisionFile.ReadWithPlaces(files, record, path);
        if (decision.IsRefused) return Outcome.Refused<DecisionTrial>(decision.Findings);
        Outcome<AmendedText>? text = decision.Value.Decision.IsAmending ? AmendDocument.Of(files, record, decision.Value, adoptions) : null;
        List<Finding> findings = [.. decision.Findings, .. text?.Findings ?? []];
        return text is { IsRefused: true } ? Outcome.Refused<DecisionTrial>(findings) : Outcome.Done(new DecisionTrial(files, record, adoptions, events, decision.Value, text?.Value), findings);
    }

    /// <summary>Judges the decision by the rules that were in force when it was taken.</summary>
    /// <param name="vote">The vote to try; nothing for the decision as the record has it.</param>
    internal JudgedAmendment Judge(SupposedVote? vote = null)
    {
        Decision said = text is { } amended ? read.Decision with { Terms = amended.Amendment.Terms } : read.Decision;
        Decision judged = vote?.In(said) ?? said;

        // A membership that ended by itself leaves the count of those in post.
        PartnershipRecord then = Posts.After(VersionsThen.RulesOf(files, record, judged, adoptions), events);
        string body = record.Bodies.First(b => b.Id == judged.Body).Name;
        return new JudgedAmendment(new JudgedDecision(read.Path, body, judged, Governance.Judgement.Judge.Decide(then, judged)) { Amendment = text?.Amendment, By = then }, read, text);
    }
}
