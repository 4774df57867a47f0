namespace DocPipeline.Web.Api.Repeating;

/// <summary>That an endpoint asks and changes nothing, so that keys mean nothing to it.</summary>
internal sealed record ChangesNothing
{
    internal static readonly ChangesNothing Metadata = new();
}
