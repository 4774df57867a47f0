using DocPipeline.Findings;

namespace DocPipeline.Documents.Comparison;

/// <summary>The codes of what can be found when two Word files are compared, beside a file that is none.</summary>
public static class ComparisonCodes
{
    /// <summary>A file that holds tracked changes itself; they were taken as accepted (a warning).</summary>
    public static FindingCode TrackedChanges { get; } = new("COMPARE-TRACKED-CHANGES");

    /// <summary>A header or footer that only one of the files has, which a redline cannot show as a tracked change (a warning).</summary>
    public static FindingCode HeaderOfOne { get; } = new("COMPARE-HEADER-OF-ONE");

    /// <summary>Another number of sections, which a redline cannot show as a tracked change (a warning).</summary>
    public static FindingCode Sections { get; } = new("COMPARE-SECTIONS");
}
