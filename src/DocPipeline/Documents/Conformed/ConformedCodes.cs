using DocPipeline.Findings;

namespace DocPipeline.Documents.Conformed;

/// <summary>The codes of what can stand in the way of a conformed copy or a certificate of completion.</summary>
public static class ConformedCodes
{
    /// <summary>Something in the facts that cannot be printed, or that two of them contradict.</summary>
    public static FindingCode Facts { get; } = new("CONFORM-FACTS");

    /// <summary>The file is not the one that was issued.</summary>
    public static FindingCode OtherFile { get; } = new("CONFORM-OTHER-FILE");

    /// <summary>An organisation that was asked to sign and has no signature block in the document.</summary>
    public static FindingCode NoBlock { get; } = new("CONFORM-NO-BLOCK");

    /// <summary>A signature block of an organisation of which the facts say nothing, though nobody is still to be heard.</summary>
    public static FindingCode NoFacts { get; } = new("CONFORM-NO-FACTS");

    /// <summary>A document whose signature blocks cannot be filled: tracked changes, or a block within a line.</summary>
    public static FindingCode Unfillable { get; } = new("CONFORM-UNFILLABLE");
}
