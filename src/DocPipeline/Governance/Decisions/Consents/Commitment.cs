using System.ComponentModel;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Decisions.Consents;

/// <summary>An organisation that a decision commits to an expense or a contract (S3:411-413).</summary>
public sealed record Commitment
{
    /// <summary>The organisation.</summary>
    [Description("The organisation that is committed, by id.")]
    public required OrganisationId Organisation { get; init; }

    /// <summary>The day on which it agreed in writing; absent where it has not.</summary>
    [Description("The day on which it agreed in writing; leave out if it has not.")]
    public DateOnly? AgreedOn { get; init; }
}
