using DocPipeline.Archive.Stores;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Pipeline.Work.Jobs;

namespace DocPipeline.Pipeline.Work;

/// <summary>
/// The work that queues bring, whatever brings it: the Functions host, or the program itself. However often a message is delivered, also
/// to several at once, its work has one outcome: the first that was kept.
/// </summary>
/// <param name="office">What is at hand.</param>
/// <param name="records">The records that the program has read already.</param>
public sealed class DoWork(OfficeSettings office, RecordShelf records)
{
    private IBlobStore Store => office.Archive.Store;

    /// <summary>Does what a message asks for.</summary>
    /// <param name="message">The message.</param>
    /// <param name="tries">How often it has been delivered, this time included.</param>
    /// <param name="cancellationToken">Gives up; the message is delivered again.</param>
    /// <returns>What it came to. An exception means that it has to be tried again; why is kept with the job.</returns>
    public async Task<WorkOutcome> RunAsync(WorkMessage message, int tries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        try
        {
            // Should the program end in this try, the host puts the message aside without a word to anybody.
            if (tries >= WorkKinds.MostTries) await NoteAsync(new WorkTrouble(message.RequestId, "The program ended in the middle of it.", office.Archive.Clock.GetUtcNow(), tries, IsGivenUp: false), message, cancellationToken).ConfigureAwait(false);

            // Sending is idempotent by what the outbox itself keeps: a message asks for what is due, and a second one finds nothing.
            if (message.Kind == WorkKind.SendMail) return await SendDueMail.RunAsync(office, message, cancellationToken).ConfigureAwait(false);
            BlobName name = WorkNames.Outcome(message);

            WorkOutcome outcome = await Store.ReadAsync(name, PipelineJson.Default.WorkOutcome, cancellationToken).ConfigureAwait(false)
                ?? await Store.SayOnceAsync(name, await WorkAsync(message, cancellationToken).ConfigureAwait(false) with { At = office.Archive.Clock.GetUtcNow() }, PipelineJson.Default.WorkOutcome, cancellationToken).ConfigureAwait(false);
            if (message is { Kind: WorkKind.ProcessReturn, Job: { } job }) await Uploads.RemoveAsync(Store, job, cancellationToken).ConfigureAwait(false);
            return outcome;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            await GiveUpAsync(message, WhyOf(e), tries, CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Keeps that a message failed; whoever looks at the job or at what was put aside reads it there.</summary>
    public async Task GiveUpAsync(WorkMessage message, string why, int tries, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        try
        {
            await NoteAsync(new WorkTrouble(message.RequestId, why, office.Archive.Clock.GetUtcNow(), tries, tries >= WorkKinds.MostTries), message, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException || StoreTrouble.Words(e) is not null)
        {
            // The store is what failed. The caller's own exception says so.
        }
    }

    private Task NoteAsync(WorkTrouble trouble, WorkMessage message, CancellationToken cancellationToken) => Store.SayAsync(WorkNames.Trouble(message), trouble, PipelineJson.Default.WorkTrouble, cancellationToken);

    private Task<WorkOutcome> WorkAsync(WorkMessage message, CancellationToken cancellationToken) => message.Kind switch
    {
        WorkKind.GenerateDocuments => GenerateDocument.RunAsync(office, records, message, cancellationToken),
        WorkKind.ProcessReturn => ProcessReturn.RunAsync(office, message, cancellationToken),
        WorkKind.CompleteRound => FinishRound.RunAsync(office, message, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(message)),
    };

    // What an exception says of itself is internal, and may hold an address or a key.
    private static string WhyOf(Exception e) => e switch
    {
        OperationCanceledException => "It took too long and was stopped.",
        _ when StoreTrouble.Words(e) is not null => "The store could not be used; the log of the program says at that time why.",
        InvalidDataException => "The archive does not hold what it held.",
        _ => "The program failed; its log says at that time why.",
    };
}
