using System.Collections.Frozen;
using System.Reflection;
using DocPipeline.Archive;
using Microsoft.Net.Http.Headers;

namespace DocPipeline.Web.Word;

/// <summary>The files of the pane in Word, as they travel in the program.</summary>
internal static class PaneFiles
{
    private const string Prefix = "word/";

    private static readonly Assembly program = typeof(PaneFiles).Assembly;
    private static readonly FrozenDictionary<string, Lazy<PaneFile>> files = program.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Prefix.Length..], name => new Lazy<PaneFile>(() => Read(name)), StringComparer.Ordinal);

    /// <summary>A file; nothing where there is none of the name.</summary>
    internal static PaneFile? Find(string name) => files.GetValueOrDefault(name)?.Value;

    private static PaneFile Read(string name)
    {
        using Stream stream = program.GetManifestResourceStream(name)!;
        using MemoryStream bytes = new();
        stream.CopyTo(bytes);
        byte[] content = bytes.ToArray();
        return new PaneFile(content, TypeOf(name), new EntityTagHeaderValue($"\"{Sha512.Of(content).Hex[..32]}\""));
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        _ => "image/png",
    };
}

/// <summary>A file of the pane.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Tag">By which a browser asks whether it has changed.</param>
internal sealed record PaneFile(byte[] Content, string Type, EntityTagHeaderValue Tag);
