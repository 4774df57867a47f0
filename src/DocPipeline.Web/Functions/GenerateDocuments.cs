using System.Text.Json;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Stored;
using DocPipeline.Web.Access;
using DocPipeline.Web.Hosting;

namespace DocPipeline.Web.Functions;

/// <summary>
/// The queue function <c>generate-documents</c>: one message, one document. A message that is not understood is answered 400, so that the
/// host tries again and puts it aside in the end; a refused record is an outcome, because trying again would not help.
/// </summary>
internal static class GenerateDocuments
{
    /// <summary>The name of the binding in <c>functions/generate-documents/function.json</c>.</summary>
    private const string Binding = "message";

    internal static void MapGenerateDocuments(this WebApplication app) => app.MapPost("/generate-documents", HandleAsync).ForHost();

    private static async Task<IResult> HandleAsync(
        HttpRequest request, OpenedArchive archive, ILogger<Program> log, CancellationToken cancellationToken)
    {
        JsonElement? data = await Invocation.ReadAsync(request, Binding, cancellationToken);
        if (data is null || GenerateDocumentMessage.Read(data.Value) is not { } message)
        {
            log.NotUnderstood(IdOf(request));
            return Problems.Of(StatusCodes.Status400BadRequest, "Expected is a message of requestId, partnership and document.");
        }

        WorkOutcome outcome =
            await DraftOnce.ForRequestAsync(archive, message.Request, message.Partnership, message.Document, cancellationToken);
        log.Worked(outcome.RequestId, outcome.Partnership, outcome.Document, outcome.Status.ToString());
        return Invocation.Done();
    }

    // Anybody on this machine may have sent it, so only the id's own form reaches the log.
    private static string IdOf(HttpRequest request) =>
        Guid.TryParse(request.Headers[Invocation.IdHeader], out Guid id) ? id.ToString() : "without an id";
}
