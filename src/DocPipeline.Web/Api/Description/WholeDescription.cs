using Microsoft.OpenApi;

namespace DocPipeline.Web.Api.Description;

/// <summary>What the description says of the API as a whole: who may call, how refusals look, what the areas are.</summary>
internal static class WholeDescription
{
    internal const string Problem = "Problem";
    private const string ProblemType = "application/problem+json";
    internal const string Bearer = "bearer";
    internal const string Cookie = "cookie";
    internal const string Link = "link";

    private static readonly (string Name, string Description)[] areas =
    [
        ("Partnerships", "The partnerships that there are, and their records."),
        ("Documents", "Documents, their drafts and versions, and what changed between them."),
        ("Amendments", "What was put to the vote, what came of it by the body's own rules, and the versions that follow."),
        ("Reviews", "What is to be reviewed and done, on a day or as a calendar feed."),
        ("Rounds", "Rounds of signatures: who is to sign, who has, and what came back."),
        ("Signing", "What the holder of a link may do: for one place of one round, and nothing else."),
        ("Archive", "What was filed, with receipts and evidence; holds, retention and disposal."),
        ("Jobs", "Work in the background: started, followed, and tried again where it failed."),
        ("Accounts", "Who may call: accounts, sessions, tokens, and the record of who did what."),
        ("People", "Contact data, encrypted and apart from all that is kept for good. Every read is recorded."),
    ];

    internal static void Complete(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "DocPipeline",
            Version = "1",
            Description = "Makes, amends, signs and keeps the documents of partnerships. docs/api.md says how to begin; docs/api.http is a walk through all of it.",
        };

        // Where it runs is for whoever runs it to say.
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", BearerFormat = "JWT", Description = "A token of the organisation's sign-in, for programs." },
            [Cookie] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = "docpipeline", Description = "The session of somebody who has signed in on the site." },
            [Link] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "Authorization", Description = "‘Link ’ and what stands behind /s/ in the link of an invitation." },
        };
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        document.Components.Schemas[Problem] = ProblemSchema(document);
        document.Components.Responses = Refusal.All.ToDictionary(refusal => refusal.Name, IOpenApiResponse (refusal) => new OpenApiResponse
        {
            Description = refusal.Description,
            Content = new Dictionary<string, OpenApiMediaType> { [ProblemType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(Problem, document) } },
        });
        HashSet<string> used = [.. document.Paths.Values.SelectMany(path => path.Operations ?? []).Select(operation => operation.Value).SelectMany(operation => operation.Tags ?? new HashSet<OpenApiTagReference>()).Select(tag => tag.Name ?? "")];
        document.Tags = new HashSet<OpenApiTag>([.. areas.Where(area => used.Contains(area.Name)).Select(area => new OpenApiTag { Name = area.Name, Description = area.Description })]);
    }

    private static OpenApiSchema ProblemSchema(OpenApiDocument document) => new()
    {
        Type = JsonSchemaType.Object,
        Description = "Why a request is refused (RFC 9457).",
        Required = new HashSet<string> { "title", "status" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "A page that says what the status means." },
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "What is the matter, in a sentence." },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
            ["id"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The id under which the program's log has it, where the fault is its own." },
            ["findings"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchemaReference("Finding", document), Description = "Every reason: its code, where, what was expected and how to mend it." },
        },
    };
}
