using DocPipeline.Governance.Adoptions;
using DocPipeline.Governance.Amendments;
using DocPipeline.Partnerships.Writing;

namespace DocPipeline.Pipeline.Adoptions;

/// <summary>What adopting a decision comes to, and what is to be written for it, in the order in which it is written.</summary>
/// <param name="Adoption">What is recorded, or was.</param>
/// <param name="Amendment">What the decision changes.</param>
/// <param name="IsInForce">Whether the new version is in force at the time of adopting.</param>
/// <param name="Writes">
/// The files to write. Whatever stops them half-way, adopting again completes them: the old version and the new one are kept first, then
/// the adoption is recorded, and last the prose and the facts move to a version that is in force. Empty where all was done before.
/// </param>
public sealed record AdoptionPlan(Adoption Adoption, Amendment Amendment, bool IsInForce, IReadOnlyList<RecordWrite> Writes)
{
    /// <summary>Whether nothing is left to do: the same was recorded before.</summary>
    public bool IsDone => Writes.Count == 0;
}
