using DocPipeline.Governance.Amendments;
using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships;

namespace DocPipeline.Pipeline.Decisions;

/// <summary>A decision with what came of it.</summary>
/// <param name="Path">Its file in the record.</param>
/// <param name="BodyName">The body that decided, by name.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Verdict">The verdict.</param>
public sealed record JudgedDecision(string Path, string BodyName, Decision Decision, Verdict Verdict)
{
    /// <summary>What it changes in a document; nothing where it does not say.</summary>
    public Amendment? Amendment { get; init; }

    /// <summary>The record with the rules by which it was judged, those of its day.</summary>
    internal PartnershipRecord? By { get; init; }
}
