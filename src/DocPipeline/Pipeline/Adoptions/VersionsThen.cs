using DocPipeline.Findings;
using DocPipeline.Governance.Adoptions;
using DocPipeline.Governance.Decisions;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline.Adoptions;

/// <summary>What a record's versions were at another time: where a document's versions start, and by which rules a decision was to be judged.</summary>
internal static class VersionsThen
{
    /// <summary>Where the versions of a document stand.</summary>
    internal static Standing Of(RecordFiles files, Document document, IReadOnlyList<Adoption> adoptions)
    {
        Adoption? earliest = adoptions.FirstOrDefault(a => a.Document == document.Id && a.Outcome != AdoptionOutcome.Refused);
        VersionStart first = earliest is not null && Kept(files, document.Id, earliest.From) is { } kept ? kept.Documents.First(d => d.Id == document.Id).StartsAt : document.StartsAt;
        return new Standing(document, first, adoptions);
    }

    /// <summary>
    /// The record with the rules by which a decision is judged: those of the version of the constitution that was in force when it was
    /// taken. An amendment of the amendment rule is judged by the old rule, before it is adopted and after.
    /// </summary>
    internal static PartnershipRecord RulesOf(RecordFiles files, PartnershipRecord record, Decision decision, IReadOnlyList<Adoption> adoptions)
    {
        BodyRules? stated = record.Rules.FirstOrDefault(r => r.Body == decision.Body);
        if (record.Documents.FirstOrDefault(d => d.Id == (stated?.Document ?? decision.Document)) is not { } constitution) return record;
        VersionNumber? version = decision.Document == constitution.Id && decision.Version is { } amended ? amended : InForce(files, constitution, decision, adoptions);

        // What the record says of the version that it is at may have been mended since that version was kept.
        if (version is null || version == constitution.StartsAt.Version || Kept(files, constitution.Id, version.Value) is not { } then) return record;
        return record with { Rules = [.. record.Rules.Where(r => r.Body != decision.Body), .. then.Rules.Where(r => r.Body == decision.Body)] };
    }

    // What was decided at the same meeting does not yet bind that meeting.
    private static VersionNumber? InForce(RecordFiles files, Document constitution, Decision decision, IReadOnlyList<Adoption> adoptions) =>
        Of(files, constitution, [.. adoptions.Where(a => a.DecidedOn < decision.DecidedOn)]).On(decision.DecidedOn, new Moment(DateTimeOffset.MaxValue)).Version;

    private static PartnershipRecord? Kept(RecordFiles files, DocumentId document, VersionNumber version)
    {
        if (!KeptVersion.Has(files, document, version)) return null;
        Outcome<PartnershipRecord> read = PartnershipFile.Read(KeptVersion.In(files, document, version));
        return read.Value?.Documents.Any(d => d.Id == document) == true ? read.Value : null;
    }
}
