using System.Globalization;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Api.Repeating;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DocPipeline.Web.Api.Description;

/// <summary>What the description says of an endpoint beyond its own parameters and answer: who may call it, its headers, and the refusals that there can be.</summary>
internal static class OperationDescription
{
    internal static void Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        IList<object> metadata = context.Description.ActionDescriptor.EndpointMetadata;
        OpenApiDocument document = context.Document!;
        AccessRule? rule = metadata.OfType<AccessRule>().LastOrDefault();
        bool isAct = context.Description.HttpMethod is not ("GET" or "HEAD") && !metadata.OfType<ChangesNothing>().Any();
        operation.Security = SecurityOf(rule, document);
        if (rule is AccessRule.Roles roles) operation.Description = $"{(operation.Description is { } said ? said + " " : "")}For: {string.Join(", ", roles.Any.Select(role => Answers.Word(role)))}.";
        if (metadata.OfType<SentFile>().LastOrDefault() is { } sent)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = sent.Types.ToDictionary(type => type, type => new OpenApiMediaType { Schema = type.EndsWith("/json", StringComparison.Ordinal) ? new OpenApiSchema { Type = JsonSchemaType.Object } : new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } }),
            };
        }

        operation.Parameters ??= [];
        AddPathParts(operation, context.Description.RelativePath ?? "");
        if (isAct)
        {
            operation.Parameters.Add(Header(IdempotencyKey.Header, "Makes the request safe to say again: the same key and request get the same answer, and nothing is done twice.", isRequired: false));
            if (metadata.OfType<NeedsTag>().Any()) operation.Parameters.Add(Header("If-Match", "The tag of what the change starts from. Somebody else's change in the meantime is never overwritten.", isRequired: true));
        }
        else if (context.Description.HttpMethod == "GET")
        {
            operation.Parameters.Add(Header("If-None-Match", "The tag of what you have: 304 where it has not changed.", isRequired: false));
            operation.Responses!["304"] = new OpenApiResponse { Description = "Not changed" };
        }

        foreach (IOpenApiParameter parameter in operation.Parameters) Parameters.Describe(parameter);
        foreach (Refusal refusal in Refusal.Of(rule, isAct, metadata))
            operation.Responses![refusal.Status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponseReference(refusal.Name, document);
    }

    // Those that an endpoint reads together with others, as one thing.
    private static void AddPathParts(OpenApiOperation operation, string path)
    {
        foreach (string part in path.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}', '*').Split(':')[0]))
        {
            if (operation.Parameters!.Any(parameter => parameter.In == ParameterLocation.Path && parameter.Name == part)) continue;
            operation.Parameters!.Add(new OpenApiParameter { Name = part, In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        }
    }

    private static List<OpenApiSecurityRequirement> SecurityOf(AccessRule? rule, OpenApiDocument document) => rule switch
    {
        AccessRule.Anyone => [],
        AccessRule.LinkHolder => [Requires(WholeDescription.Link, document)],
        _ => [Requires(WholeDescription.Bearer, document), Requires(WholeDescription.Cookie, document)],
    };

    private static OpenApiSecurityRequirement Requires(string scheme, OpenApiDocument document) => new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };

    private static OpenApiParameter Header(string name, string description, bool isRequired) =>
        new() { Name = name, In = ParameterLocation.Header, Description = description, Required = isRequired, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
