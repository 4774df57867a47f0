using System.Security.Cryptography;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Queues;

namespace DocPipeline.Pipeline.Work;

/// <summary>Letters go into the outbox, and a message asks for them to be sent at once.</summary>
/// <param name="outbox">The outbox.</param>
/// <param name="queues">Where work waits.</param>
internal sealed class QueuedMail(IRoundMail outbox, IWorkQueues queues) : IRoundMail
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> TakeAsync(string round, string request, IReadOnlyList<RoundLetter> letters, CancellationToken cancellationToken)
    {
        IReadOnlyList<Finding> findings = await outbox.TakeAsync(round, request, letters, cancellationToken).ConfigureAwait(false);
        await AskAsync(queues, round, cancellationToken).ConfigureAwait(false);
        return findings;
    }

    /// <summary>Asks for what is due to be sent, of one round or of all.</summary>
    internal static Task AskAsync(IWorkQueues queues, string? round, CancellationToken cancellationToken) =>
        queues.SendAsync(WorkKinds.QueueOf(WorkKind.SendMail), new WorkMessage { Kind = WorkKind.SendMail, RequestId = $"mail-{RandomNumberGenerator.GetHexString(24, lowercase: true)}", Round = round }.Write(), cancellationToken);
}
