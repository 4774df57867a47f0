using System.Buffers.Text;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace DocPipeline.Web.Api.Conventions;

/// <summary>
/// An answer in JSON with a tag of its own text: whoever has it already and says so (<c>If-None-Match</c>) is told that nothing has changed.
/// </summary>
/// <typeparam name="T">What is answered.</typeparam>
/// <param name="Value">The answer.</param>
internal sealed record Tagged<T>(T Value) : IResult, IEndpointMetadataProvider, IStatusCodeHttpResult, IValueHttpResult<T>
{
    private const string Json = "application/json";
    private const int TagBytes = 16;

    /// <summary>The tag that is stated in the place of one of the text: that of the thing itself, where it has one.</summary>
    internal EntityTagHeaderValue? Tag { get; init; }

    public int? StatusCode => StatusCodes.Status200OK;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), [Json]));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        JsonSerializerOptions options = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        byte[] text = JsonSerializer.SerializeToUtf8Bytes(Value, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
        EntityTagHeaderValue tag = Tag ?? new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(SHA256.HashData(text).AsSpan(0, TagBytes))}\"");
        httpContext.Response.GetTypedHeaders().ETag = tag;
        if (httpContext.Request.GetTypedHeaders().IfNoneMatch.Any(seen => seen.Equals(EntityTagHeaderValue.Any) || seen.Compare(tag, useStrongComparison: false)))
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        httpContext.Response.ContentType = $"{Json}; charset=utf-8";
        httpContext.Response.ContentLength = text.Length;
        await httpContext.Response.Body.WriteAsync(text, httpContext.RequestAborted);
    }
}
