using System.Collections.Concurrent;
using System.Reflection;
using System.Xml.Linq;
using DocPipeline.Documents.Templates.Compiling;
using DocPipeline.Documents.Templates.Packages;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Templates;

/// <summary>The templates that come with the program: a kind's folder on top of the house style, embedded from <c>templates/</c>.</summary>
internal static class BuiltInTemplates
{
    private static readonly ConcurrentDictionary<TemplateKind, Lazy<WordTemplate>> Compiled = new();
    private static readonly Lazy<XElement> House = new(() => PartCompiler.Load(Layer("house-style")["numbering.xml"]));

    private static readonly Lazy<SortedDictionary<string, byte[]>> Pieces = new(() =>
        new SortedDictionary<string, byte[]>(Layer("partials").ToDictionary(f => Path.GetFileNameWithoutExtension(f.Key), f => f.Value), StringComparer.Ordinal));

    /// <summary>The numbering of the house style: the lists that prose needs. A copy, as whoever takes it may change it.</summary>
    internal static XElement HouseNumbering => new(House.Value);

    /// <summary>The partials that any template may call, by name: <c>cover</c>, <c>contents</c>, <c>version-history</c>.</summary>
    internal static IReadOnlyDictionary<string, byte[]> Partials => Pieces.Value;

    /// <summary>The template of a kind, compiled at its first use and kept.</summary>
    internal static WordTemplate For(TemplateKind kind) => Compiled.GetOrAdd(kind, k => new Lazy<WordTemplate>(() => Compile(k))).Value;

    /// <summary>The template of a kind before it is compiled.</summary>
    internal static TemplatePackage Package(TemplateKind kind)
    {
        SortedDictionary<string, byte[]> files = Layer("house-style");
        string folder = kind.Folder;
        foreach ((string name, byte[] content) in Layer(folder)) files[name] = content;
        if (kind.IsBodyOnly) foreach (string margin in UnpackedTemplate.Margins) files.Remove(margin);
        return UnpackedTemplate.Read(folder, files);
    }

    /// <summary>The type of the data that the templates of a kind see.</summary>
    internal static Type ModelOf(TemplateKind kind) => kind.Model;

    private static WordTemplate Compile(TemplateKind kind)
    {
        Outcome<WordTemplate> template = WordTemplate.Compile(Package(kind), kind.Model);
        return template.IsRefused ? throw new InvalidOperationException($"The built-in template of {kind} is wrong.\n{string.Join('\n', template.Findings)}") : template.Value;
    }

    private static SortedDictionary<string, byte[]> Layer(string folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        Assembly assembly = typeof(BuiltInTemplates).Assembly;
        string prefix = $"templates/{folder}/";
        foreach (string name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)))
        {
            using Stream stream = assembly.GetManifestResourceStream(name)!;
            using var content = new MemoryStream();
            stream.CopyTo(content);
            files[name[prefix.Length..]] = content.ToArray();
        }

        return files;
    }
}
