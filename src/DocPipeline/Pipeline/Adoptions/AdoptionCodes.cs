using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Adoptions;

/// <summary>The codes of what stands in the way of adopting a decision, beside its verdict.</summary>
public static class AdoptionCodes
{
    /// <summary>A decision that does not say what it changes, so that there is no next version to make.</summary>
    public static FindingCode NothingToAdopt { get; } = new("ADOPT-NOTHING-TO-ADOPT");

    /// <summary>Another decision changed the version first, or waits to.</summary>
    public static FindingCode OtherWasFirst { get; } = new("ADOPT-OTHER-WAS-FIRST");

    /// <summary>A draft, which is changed by editing it.</summary>
    public static FindingCode Draft { get; } = new("ADOPT-DRAFT");

    /// <summary>An instant before the decision, or before what was recorded last.</summary>
    public static FindingCode TooEarly { get; } = new("ADOPT-TOO-EARLY");

    /// <summary>Prose that was changed without a decision since its version was kept.</summary>
    public static FindingCode TextChanged { get; } = new("ADOPT-TEXT-CHANGED");

    /// <summary>A decision whose terms changed since they were recorded.</summary>
    public static FindingCode TermsChanged { get; } = new("ADOPT-TERMS-CHANGED");

    /// <summary>A document in another language that would be left behind.</summary>
    public static FindingCode Rendition { get; } = new("ADOPT-RENDITION");

    /// <summary>Another document that prints the same prose (a warning).</summary>
    public static FindingCode SharedProse { get; } = new("ADOPT-SHARED-PROSE");

    /// <summary>The record would be refused with the next version in it.</summary>
    public static FindingCode LeavesFaults { get; } = new("ADOPT-LEAVES-FAULTS");

    /// <summary>A version that the record does not keep.</summary>
    public static FindingCode NoSuchVersion { get; } = new("VERSION-NOT-KEPT");
}
