using System.Text.Json.Serialization;

namespace DocPipeline.Web.Pages;

/// <summary>What pages keep between two requests, as JSON.</summary>
[JsonSerializable(typeof(string[]))]
internal sealed partial class PageJson : JsonSerializerContext;
