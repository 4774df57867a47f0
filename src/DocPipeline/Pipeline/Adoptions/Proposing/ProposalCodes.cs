using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Adoptions.Proposing;

/// <summary>What can be wrong with an amendment that is proposed by a form.</summary>
public static class ProposalCodes
{
    /// <summary>The title makes no name for a file, or none is given.</summary>
    public static readonly FindingCode Title = new("PROPOSAL-TITLE");

    /// <summary>There is no such document with text that could be changed.</summary>
    public static readonly FindingCode Document = new("PROPOSAL-DOCUMENT");

    /// <summary>No new words are given.</summary>
    public static readonly FindingCode Text = new("PROPOSAL-TEXT");
}
