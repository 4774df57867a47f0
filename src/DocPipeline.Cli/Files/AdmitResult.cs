using DocPipeline.Admission;

namespace DocPipeline.Cli.Files;

/// <summary>What <c>admit --json</c> prints.</summary>
/// <param name="Files">One answer a file, in the order in which they were named.</param>
internal sealed record AdmitResult(IReadOnlyList<AdmitAnswer> Files);

/// <summary>Whether one file would be taken in.</summary>
/// <param name="File">The file, as it was named.</param>
/// <param name="Admitted">Whether it would be.</param>
/// <param name="Kind">What it is; absent when it is refused.</param>
/// <param name="Findings">Every reason to refuse it.</param>
internal sealed record AdmitAnswer(string File, bool Admitted, AdmittedKind? Kind, IReadOnlyList<ReportedFinding> Findings);
