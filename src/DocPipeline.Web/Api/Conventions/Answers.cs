using System.Text.Json;
using DocPipeline.Archive;
using DocPipeline.Findings;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace DocPipeline.Web.Api.Conventions;

/// <summary>How the outcomes of stories become answers.</summary>
internal static class Answers
{
    /// <summary>A Word document.</summary>
    internal const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>A zip.</summary>
    internal const string Zip = "application/zip";

    /// <summary>A refusal, with the status that its findings have.</summary>
    internal static ProblemHttpResult Refused(IReadOnlyList<Finding> findings) => Problems.Refused(findings, Statuses.Of(findings));

    /// <summary>That there is nothing of the kind.</summary>
    internal static ProblemHttpResult NotThere(string what) => Problems.Of(StatusCodes.Status404NotFound, what);

    /// <summary>What came of a story, as JSON with a tag.</summary>
    internal static Results<Tagged<TAnswer>, ProblemHttpResult> Of<T, TAnswer>(Outcome<T> outcome, Func<T, TAnswer> answer)
        where T : class => outcome.IsRefused ? Refused(outcome.Findings) : new Tagged<TAnswer>(answer(outcome.Value));

    /// <summary>What came of an act, as JSON.</summary>
    internal static Results<Ok<TAnswer>, ProblemHttpResult> Done<T, TAnswer>(Outcome<T> outcome, Func<T, TAnswer> answer)
        where T : class => outcome.IsRefused ? Refused(outcome.Findings) : TypedResults.Ok(answer(outcome.Value));

    /// <summary>A file to save, with a tag of its content; its name as RFC 6266 has it.</summary>
    internal static FileContentHttpResult File(ReadOnlyMemory<byte> content, string type, string name, EntityTagHeaderValue? tag = null) =>
        TypedResults.File(content.ToArray(), type, name, entityTag: tag ?? new EntityTagHeaderValue($"\"{Sha512.Of(content.Span).Hex[..32]}\""));

    /// <summary>Words to read, in UTF-8, with a tag.</summary>
    internal static FileContentHttpResult Text(string text, string type = "text/plain; charset=utf-8")
    {
        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(text);
        return TypedResults.File(bytes, type, entityTag: new EntityTagHeaderValue($"\"{Sha512.Of(bytes).Hex[..32]}\""));
    }

    /// <summary>The media type of a file by its name.</summary>
    internal static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".docx" => Docx,
        ".pdf" => "application/pdf",
        ".zip" => Zip,
        ".html" => "text/html; charset=utf-8",
        ".json" => "application/json",
        ".yaml" or ".txt" or ".md" => "text/plain; charset=utf-8",
        ".ics" => "text/calendar; charset=utf-8",
        ".png" => "image/png",
        ".jpg" => "image/jpeg",
        _ => "application/octet-stream",
    };

    /// <summary>A word of the program as the API writes it: small letters, with hyphens.</summary>
    internal static string Word(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
