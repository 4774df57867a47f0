using System.ComponentModel;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Adoptions;

/// <summary>
/// An attempt to adopt a decision, and what came of it: one file of <c>adoptions/</c>, written once and never changed. Which version of a
/// document is in force follows from these files.
/// </summary>
[Description("An attempt to adopt a decision, and what came of it. Written by adopt, never by hand.")]
public sealed record Adoption
{
    /// <summary>The decision's file.</summary>
    [Description("The decision's file in the record.")]
    public required string Decision { get; init; }

    /// <summary>SHA-512 of that file as it was.</summary>
    [Description("SHA-512 of that file as it was.")]
    public required string DecisionDigest { get; init; }

    /// <summary>What was decided on.</summary>
    [Description("What was decided on.")]
    public required string Title { get; init; }

    /// <summary>The body that decided.</summary>
    [Description("The body that decided, by id.")]
    public required BodyId Body { get; init; }

    /// <summary>The day of the decision.</summary>
    [Description("The day of the decision.")]
    public required DateOnly DecidedOn { get; init; }

    /// <summary>The document.</summary>
    [Description("The document, by id.")]
    public required DocumentId Document { get; init; }

    /// <summary>The version that is changed.</summary>
    [Description("The version that is changed.")]
    public required VersionNumber From { get; init; }

    /// <summary>The version that it becomes, or would have become.</summary>
    [Description("The version that it becomes, or would have become.")]
    public required VersionNumber To { get; init; }

    /// <summary>When this was recorded.</summary>
    [Description("When this was recorded, in UTC.")]
    public required Moment RecordedAt { get; init; }

    /// <summary>What came of it.</summary>
    [Description("What came of it: adopted, waiting or refused.")]
    public required AdoptionOutcome Outcome { get; init; }

    /// <summary>What brings it into effect; absent for a refusal.</summary>
    [Description("What brings it into effect.")]
    public EffectKind? Effect { get; init; }

    /// <summary>The day from which the new version is in force, once it is known.</summary>
    [Description("The day from which the new version is in force, once it is known.")]
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>What it waits for.</summary>
    [Description("What it waits for.")]
    public IReadOnlyList<string> WaitsFor { get; init; } = [];

    /// <summary>The verdict.</summary>
    [Description("The verdict.")]
    public required VerdictKind Verdict { get; init; }

    /// <summary>The verdict with the sum.</summary>
    [Description("The verdict with the sum.")]
    public required string Headline { get; init; }

    /// <summary>The rule in words.</summary>
    [Description("The rule in words, and where it stands.")]
    public required string Rule { get; init; }

    /// <summary>The steps of the judgement.</summary>
    [Description("The steps of the judgement.")]
    public required IReadOnlyList<AdoptionCheck> Checks { get; init; }

    /// <summary>What would have changed the verdict.</summary>
    [Description("What would have changed the verdict.")]
    public IReadOnlyList<string> WouldChange { get; init; } = [];

    /// <summary>The digest of the terms.</summary>
    [Description("The digest of the terms.")]
    public required TermsDigest Terms { get; init; }

    /// <summary>SHA-512 over the prose of the new version, by which its kept text is known; absent for a refusal.</summary>
    [Description("SHA-512 over the prose of the new version.")]
    public string? Text { get; init; }

    /// <summary>Whether another says the same: all but when it was recorded, and the bytes of the decision's file.</summary>
    internal bool SaysTheSameAs(Adoption other) =>
        AdoptionYaml.Write(this with { RecordedAt = default, DecisionDigest = "" }) == AdoptionYaml.Write(other with { RecordedAt = default, DecisionDigest = "" });
}
