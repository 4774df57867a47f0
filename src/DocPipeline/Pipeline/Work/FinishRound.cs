using DocPipeline.Findings;
using DocPipeline.Pipeline.Signatures;
using DocPipeline.Pipeline.Signing.Completion;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Pipeline.Work.Jobs;

namespace DocPipeline.Pipeline.Work;

/// <summary>Completes a round for a queue: with a PDF of the conformed copy it takes seconds, and nobody should wait for an answer so long.</summary>
internal static class FinishRound
{
    internal static async Task<WorkOutcome> RunAsync(OfficeSettings office, WorkMessage message, CancellationToken cancellationToken)
    {
        WorkOutcome outcome = new() { RequestId = message.RequestId, Partnership = message.Partnership, Round = message.Round, Status = WorkStatus.Refused, Findings = [] };
        Outcome<RoundStatus> now = await ShowRound.OneAsync(office.Archive, message.Round!, cancellationToken).ConfigureAwait(false);
        if (now.IsRefused) return outcome with { Findings = now.Findings };
        Job? asked = await office.Archive.Store.ReadAsync(WorkNames.Job(message.Job!), PipelineJson.Default.Job, cancellationToken).ConfigureAwait(false);
        SealOrder? seal = office.Seal is null ? null : office.Seal with { Reason = $"Conformed copy of {now.Value.Title}, version {now.Value.Version}" };
        Outcome<RoundFinished> finished = await CompleteRound.RunAsync(office.Archive, message.Round!, seal, office.Renditions, asked?.By ?? "docpipeline", office.RoundMail, cancellationToken).ConfigureAwait(false);
        return finished.Value is { } value
            ? outcome with { Status = WorkStatus.Done, Document = value.Round.Document.Split('/')[^1], Entry = value.Entry, Findings = finished.Findings }
            : outcome with { Findings = finished.Findings };
    }
}
