using System.Collections.Concurrent;
using System.Security.Cryptography;
using DocPipeline.Documents.Templates.Packages;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Templates;

/// <summary>Compiled templates by the digest of their file: the same bytes are compiled once, changed bytes are never served by the old ones.</summary>
internal static class TemplateCache
{
    // A council has a handful of templates; beyond this many the cache starts anew rather than grow.
    private const int Most = 64;

    private static readonly ConcurrentDictionary<string, Outcome<WordTemplate>> Compiled = new(StringComparer.Ordinal);

    /// <summary>The compiled template of a .docx, or everything that is wrong with it.</summary>
    /// <param name="name">What findings call it.</param>
    /// <param name="file">Its bytes.</param>
    /// <param name="model">The type of the data that it will be rendered on, where that is known.</param>
    internal static Outcome<WordTemplate> Get(string name, ReadOnlyMemory<byte> file, Type? model = null) => Get(model?.Name ?? "", file, () =>
    {
        Outcome<TemplatePackage> package = TemplateFile.Open(name, file);
        return package.IsRefused ? Outcome.Refused<WordTemplate>(package.Findings) : WordTemplate.Compile(package.Value, model);
    });

    /// <summary>What was compiled from the file before in the same way, or what <paramref name="compile"/> makes of it now.</summary>
    /// <param name="way">Names the way: the same file may serve as a template and as a style.</param>
    /// <param name="file">The file's bytes.</param>
    /// <param name="compile">Compiles it.</param>
    internal static Outcome<WordTemplate> Get(string way, ReadOnlyMemory<byte> file, Func<Outcome<WordTemplate>> compile)
    {
        string key = $"{Convert.ToHexStringLower(SHA256.HashData(file.Span))} {way}";
        if (Compiled.TryGetValue(key, out Outcome<WordTemplate>? known)) return known;
        Outcome<WordTemplate> template = compile();
        if (!template.IsRefused)
        {
            if (Compiled.Count >= Most) Compiled.Clear();
            Compiled[key] = template;
        }

        return template;
    }

    /// <summary>The same from a path, for templates that are known to be in order.</summary>
    /// <exception cref="InvalidDataException">The template is refused.</exception>
    internal static WordTemplate Get(string path)
    {
        Outcome<WordTemplate> template = Get(Path.GetFileName(path), File.ReadAllBytes(path));
        return template.IsRefused ? throw new InvalidDataException(string.Join('\n', template.Findings)) : template.Value;
    }
}
