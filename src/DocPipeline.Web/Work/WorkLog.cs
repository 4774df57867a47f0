using DocPipeline.Pipeline.Work;
using DocPipeline.Web.Hosting;

namespace DocPipeline.Web.Work;

/// <summary>Says and measures what came of queued work, the same way whoever brought it.</summary>
internal static class WorkLog
{
    /// <summary>Whether work of a kind may have filed something, which is to be sealed then.</summary>
    internal static bool Files(WorkKind kind) => kind is WorkKind.ProcessReturn or WorkKind.CompleteRound;

    internal static void Say(ILogger log, Measures measures, WorkedMessage worked, TimeSpan took)
    {
        string function = WorkKinds.QueueOf(worked.Kind).Value;
        string result = worked.Outcome?.Status.ToString() ?? (worked.Message is null ? "NotUnderstood" : "Failed");
        measures.Worked(function, result.ToLowerInvariant(), took);
        if (worked.Outcome is { } outcome)
        {
            if (worked.Kind == WorkKind.GenerateDocuments) measures.Drafted(outcome.Status == WorkStatus.Refused ? "refused" : "drafted");
            log.Worked(outcome.RequestId, outcome.Partnership ?? "-", outcome.Document ?? outcome.Round ?? "-", result);
            return;
        }

        if (worked.Failure is { } failure) log.WorkFailed(worked.Message?.RequestId ?? "-", function, failure);
        if (worked.IsPutAside) log.PutAside(worked.Message?.RequestId ?? "not understood", function);
    }
}
