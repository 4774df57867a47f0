namespace DocPipeline.Web.Api.Repeating;

/// <summary>
/// That the answers of an endpoint may be kept, to be given again to whoever says the request again: there is no secret in them, and nothing that
/// would have to be erased.
/// </summary>
internal sealed record KeepsAnswers
{
    internal static readonly KeepsAnswers Metadata = new();
}
