using System.Text.Json.Nodes;
using DocPipeline.Findings;
using DocPipeline.Web.Access;
using Microsoft.OpenApi;

namespace DocPipeline.Web.Api.Description;

/// <summary>The published description of the API, made from the endpoints themselves (OpenAPI).</summary>
internal static class ApiDescription
{
    private const string Name = "v1";

    internal static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        // Pages, functions and health are no part of it.
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddSchemaTransformer((schema, context, _) =>
        {
            // Written by converters of their own, of which nothing can be told from outside.
            if (context.JsonTypeInfo.Type == typeof(FindingCode)) (schema.Type, schema.Pattern) = (JsonSchemaType.String, "^[A-Z0-9]+(-[A-Z0-9]+)*$");
            if (context.JsonTypeInfo.Type == typeof(Severity)) (schema.Type, schema.Enum) = (JsonSchemaType.String, [.. Enum.GetNames<Severity>().Select(name => JsonValue.Create(name.ToLowerInvariant()))]);
            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            WholeDescription.Complete(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            OperationDescription.Complete(operation, context);
            return Task.CompletedTask;
        });
    });

    internal static void MapApiDescription(this IEndpointRouteBuilder app) => app.MapOpenApi("/openapi/{documentName}.json").ForAnyone("it says what the source says, and nothing of what is in the store");
}
