using DocPipeline.Governance.Judgement;
using DocPipeline.Pipeline.Signing.Status;

namespace DocPipeline.Pipeline.Shelves;

/// <summary>What somebody sees first of a partnership.</summary>
/// <param name="Record">Its record, which may have mistakes.</param>
/// <param name="Documents">Its documents, as the record lists them.</param>
/// <param name="Bodies">Its bodies that have seats.</param>
/// <param name="Rounds">Its open rounds, the newest first.</param>
public sealed record PartnershipOverview(ShelvedRecord Record, IReadOnlyList<DocumentStanding> Documents, IReadOnlyList<BodyOnDay> Bodies, IReadOnlyList<RoundStatus> Rounds);
