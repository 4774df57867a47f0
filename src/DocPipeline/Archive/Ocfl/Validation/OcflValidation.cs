using DocPipeline.Findings;

namespace DocPipeline.Archive.Ocfl.Validation;

/// <summary>What a validation came to.</summary>
/// <param name="Findings">What is wrong, in the order of places.</param>
/// <param name="Objects">How many objects were looked at.</param>
/// <param name="Files">How many content files were read.</param>
/// <param name="Bytes">How many bytes they had.</param>
internal sealed record OcflValidation(IReadOnlyList<Finding> Findings, int Objects, long Files, long Bytes)
{
    /// <summary>Whether every rule that must be kept is kept.</summary>
    internal bool IsValid => Findings.All(finding => finding.Severity != Severity.Error);
}
