namespace DocPipeline.Web.Api.Conventions;

/// <summary>That an endpoint changes what others may change, and asks for the tag of what the caller has seen.</summary>
internal sealed record NeedsTag
{
    internal static readonly NeedsTag Metadata = new();
}
