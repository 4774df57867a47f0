using System.Collections.Concurrent;
using System.Reflection;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Documents.Templates;

/// <summary>The templates that come with the program: a kind's folder on top of the house style, embedded from <c>templates/</c>.</summary>
internal static class BuiltInTemplates
{
    private static readonly ConcurrentDictionary<DocumentKind, WordTemplate> Compiled = new();

    /// <summary>The template of a kind, compiled at its first use and kept.</summary>
    internal static WordTemplate For(DocumentKind kind) => Compiled.GetOrAdd(kind, k => WordTemplate.Compile(Files(FolderOf(k))));

    private static string FolderOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Agreement => "agreement",
        DocumentKind.CoverSheet => "cover-sheet",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No built-in template."),
    };

    private static SortedDictionary<string, byte[]> Files(string folder)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        Assembly assembly = typeof(BuiltInTemplates).Assembly;
        foreach (string layer in (string[])["house-style", folder])
        {
            string prefix = $"templates/{layer}/";
            foreach (string name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)))
            {
                using Stream stream = assembly.GetManifestResourceStream(name)!;
                using var content = new MemoryStream();
                stream.CopyTo(content);
                files[name[prefix.Length..]] = content.ToArray();
            }
        }

        return files;
    }
}
