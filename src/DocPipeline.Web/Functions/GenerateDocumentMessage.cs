using System.Text.Json;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Stored;
using DocPipeline.Web.Hosting;

namespace DocPipeline.Web.Functions;

/// <summary>A queue message that asks for one document.</summary>
/// <param name="RequestId">Names the piece of work; every delivery of the message carries the same.</param>
/// <param name="Partnership">The id of the partnership.</param>
/// <param name="Document">The id of the document.</param>
internal sealed record GenerateDocumentMessage(string RequestId, string Partnership, string Document)
{
    /// <summary>Reads a message in every form in which the host may hand it over; nothing when it is none of them.</summary>
    internal static GenerateDocument? Read(JsonElement data)
    {
        if (MessageText.ObjectIn(data) is not { } json) return null;
        try
        {
            return json.Deserialize(WebJson.Default.GenerateDocumentMessage)?.Checked();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private GenerateDocument? Checked() =>
        Pipeline.Stored.RequestId.TryRead(RequestId, out RequestId? request)
        && PartnershipId.TryRead(Partnership, out PartnershipId? partnership)
        && DocumentId.TryRead(Document, out DocumentId? document)
            ? new GenerateDocument(request, partnership.Value, document.Value)
            : null;
}

/// <summary>The same, checked.</summary>
internal sealed record GenerateDocument(RequestId Request, PartnershipId Partnership, DocumentId Document);
