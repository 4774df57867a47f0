using DocPipeline.Pipeline.Work;
using DocPipeline.Web.Access;
using DocPipeline.Web.Hosting;
using DocPipeline.Web.Work;

namespace DocPipeline.Web.Functions;

/// <summary>
/// The functions that queues trigger, one a kind of work, under the name of its queue. A message that is not understood is answered 400,
/// so that the host tries again and puts it aside in the end; work that is refused is an outcome, because trying again would not help.
/// </summary>
internal static class QueueFunctions
{
    /// <summary>The name of the binding in each <c>function.json</c>.</summary>
    private const string Binding = "message";

    internal static void MapQueueFunctions(this WebApplication app)
    {
        foreach (WorkKind kind in WorkKinds.All)
        {
            app.MapPost($"/{WorkKinds.QueueOf(kind)}", (HttpRequest request, DoWork work, SettleFilings settling, TimeProvider time, Measures measures, ILogger<Program> log, CancellationToken cancellationToken) =>
                HandleAsync(kind, request, work, settling, time, measures, log, cancellationToken)).ForHost();
        }
    }

    private static async Task<IResult> HandleAsync(WorkKind kind, HttpRequest request, DoWork work, SettleFilings settling, TimeProvider time, Measures measures, ILogger log, CancellationToken cancellationToken)
    {
        Invocation? invocation = await Invocation.ReadAsync(request, Binding, cancellationToken);
        if (invocation is null || MessageText.ObjectIn(invocation.Value) is not { } json || WorkMessage.Read(kind, json) is not { } message)
        {
            log.NotUnderstood(Invocation.IdOf(request));
            return Problems.Of(StatusCodes.Status400BadRequest, $"Expected is a message of the queue {WorkKinds.QueueOf(kind)}, as docs/web.md has it.");
        }

        long began = time.GetTimestamp();
        WorkOutcome outcome = await work.RunAsync(message, invocation.Tries, cancellationToken);
        WorkLog.Say(log, measures, new WorkedMessage(kind, message, outcome, null, IsPutAside: false), time.GetElapsedTime(began));
        if (WorkLog.Files(kind)) settling.Due();
        return Invocation.Done();
    }
}
