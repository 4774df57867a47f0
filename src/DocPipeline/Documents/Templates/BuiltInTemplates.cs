using System.Collections.Concurrent;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
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

    /// <summary>The digest of a template's files: SHA-512 over each name and content with their lengths, in ordinal order.</summary>
    internal static string DigestOf(SortedDictionary<string, byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA512);
        foreach ((string name, byte[] content) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{content.Length}\n"));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
