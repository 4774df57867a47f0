using DocPipeline.Pipeline.Outbox;

namespace DocPipeline.Cli.Outbox;

/// <summary>What <c>outbox list --json</c> prints.</summary>
internal sealed record OutboxListResult(IReadOnlyList<ListedBatch> Requests, IReadOnlyList<ReportedFinding> Findings);
