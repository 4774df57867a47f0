using DocPipeline.Queues;

namespace DocPipeline.Pipeline.Work;

/// <summary>The story of work that failed too often: somebody looks at it, has it tried once more, or throws it away.</summary>
public static class PutAside
{
    private const int Most = 32;

    /// <summary>What was put aside, of every queue the 32 oldest.</summary>
    public static async Task<IReadOnlyList<AsideMessage>> ListAsync(OfficeSettings office, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(office);
        List<AsideMessage> aside = [];
        foreach (WorkKind kind in WorkKinds.All)
        {
            foreach (PoisonMessage each in await office.Queues.PoisonAsync(WorkKinds.QueueOf(kind), Most, cancellationToken).ConfigureAwait(false))
                aside.Add(await OfAsync(office, kind, each, cancellationToken).ConfigureAwait(false));
        }

        return aside;
    }

    /// <summary>Has a message tried once more, as if it were new.</summary>
    /// <returns>Whether there is such a message.</returns>
    public static Task<bool> RetryAsync(OfficeSettings office, WorkKind kind, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(office);
        return office.Queues.RetryAsync(WorkKinds.QueueOf(kind), id, cancellationToken);
    }

    /// <summary>Throws a message away. The job that it is a part of keeps that it failed.</summary>
    /// <returns>Whether there was such a message.</returns>
    public static Task<bool> DiscardAsync(OfficeSettings office, WorkKind kind, string id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(office);
        return office.Queues.DiscardAsync(WorkKinds.QueueOf(kind), id, cancellationToken);
    }

    private static async Task<AsideMessage> OfAsync(OfficeSettings office, WorkKind kind, PoisonMessage aside, CancellationToken cancellationToken)
    {
        string queue = WorkKinds.QueueOf(kind).Value;
        if (WorkMessage.Read(kind, aside.Text) is not { } message) return new AsideMessage(queue, aside.Id, aside.Since, null, "It is no message of this queue.", WorkKinds.MostTries);
        WorkTrouble? trouble = await office.Archive.Store.ReadAsync(WorkNames.Trouble(message), PipelineJson.Default.WorkTrouble, cancellationToken).ConfigureAwait(false);
        return new AsideMessage(queue, aside.Id, aside.Since, message, trouble?.Why ?? "The program ended each time before it could say why.", trouble?.Tries ?? WorkKinds.MostTries);
    }
}
