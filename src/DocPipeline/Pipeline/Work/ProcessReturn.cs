using System.Text.Json;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Signing.Returns;
using DocPipeline.Pipeline.Work.Jobs;

namespace DocPipeline.Pipeline.Work;

/// <summary>Takes a file that came back into its round, for a queue.</summary>
internal static class ProcessReturn
{
    internal static readonly FindingCode Gone = new("RETURN-UPLOAD-GONE");

    internal static async Task<WorkOutcome> RunAsync(OfficeSettings office, WorkMessage message, CancellationToken cancellationToken)
    {
        string job = message.Job!;
        UploadedReturn? upload = await Uploads.FindAsync(office.Archive.Store, job, cancellationToken).ConfigureAwait(false);
        Job? asked = await office.Archive.Store.ReadAsync(WorkNames.Job(job), PipelineJson.Default.Job, cancellationToken).ConfigureAwait(false);
        WorkOutcome outcome = new() { RequestId = message.RequestId, Partnership = message.Partnership, Round = message.Round, Status = WorkStatus.Refused, Findings = [] };
        if (upload is null || asked is null)
            return outcome with { Findings = [new Finding(Gone, Severity.Error, "The file that came back is not here any more.") { Suggestion = "Upload it again; docpipeline round status shows whether it was taken." }] };

        // The job names the request: were the program killed after the event was filed, the next delivery finds that event.
        ReturnedFile file = new(upload.Slot, upload.Name, upload.Content) { SignedBy = upload.SignedBy, Office = upload.Office, Witness = upload.Witness };
        Outcome<ReturnTaken> taken = await TakeReturn.RunAsync(office.Archive, message.Round!, file, office.TrustNow(), asked.By, $"return-{job}", office.RoundMail, cancellationToken).ConfigureAwait(false);
        return taken.Value is not { } value ? outcome with { Findings = taken.Findings } : outcome with
        {
            Status = WorkStatus.Done,
            TakenFor = JsonNamingPolicy.KebabCaseLower.ConvertName(value.Kind.ToString()),
            Sentence = value.Report.Summary,
            Findings = [.. value.Report.Findings.Concat(taken.Findings).Distinct()],
        };
    }
}
