using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Demonstration;

/// <summary>The codes of what the demonstration answers. None is ever renamed.</summary>
public static class DemoCodes
{
    /// <summary>It went another way than it should.</summary>
    public static readonly FindingCode Unexpected = new("DEMO-UNEXPECTED");
}
