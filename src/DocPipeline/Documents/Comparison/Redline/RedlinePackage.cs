using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Packaging;

namespace DocPipeline.Documents.Comparison.Redline;

/// <summary>Writes the redline's package: the new document's parts, some of them replaced and some added. The same parts give the same bytes.</summary>
internal static class RedlinePackage
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The package.</summary>
    internal static byte[] Write(ComparedFile now, IEnumerable<(string Name, byte[] Content)> changed)
    {
        var parts = new Dictionary<string, byte[]>(now.Parts, StringComparer.OrdinalIgnoreCase);
        foreach ((string name, byte[] content) in changed) parts[name] = content;
        return RepeatableZip.Write(parts.Select(p => RepeatableZip.Compress(p.Key, p.Value)));
    }

    /// <summary>A part's XML as bytes.</summary>
    internal static byte[] BytesOf(XElement root)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = Utf8, OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None }))
        {
            writer.WriteRaw("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
            root.WriteTo(writer);
        }

        return stream.ToArray();
    }

    /// <summary>
    /// A new root element without content, which knows the prefixes of both documents: markup of either may name them in attributes
    /// (ECMA-376 part 3, section 10: <c>Ignorable</c> and <c>Requires</c>).
    /// </summary>
    internal static XElement ShellOf(XElement now, XElement? old)
    {
        var shell = new XElement(now.Name, now.Attributes());
        if (old is null) return shell;
        foreach (XAttribute declaration in old.Attributes().Where(a => a.IsNamespaceDeclaration && a.Name.Namespace == XNamespace.Xmlns))
            if (shell.Attribute(declaration.Name) is null) shell.Add(new XAttribute(declaration));
        string ignorable = string.Join(' ', new[] { now, old }
            .SelectMany(root => ((string?)root.Attribute(Wml.Mc + "Ignorable") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(prefix => shell.GetNamespaceOfPrefix(prefix) is not null).Distinct(StringComparer.Ordinal));
        if (ignorable.Length > 0)
        {
            if (shell.Attribute(XNamespace.Xmlns + "mc") is null) shell.Add(new XAttribute(XNamespace.Xmlns + "mc", Wml.Mc));
            shell.SetAttributeValue(Wml.Mc + "Ignorable", ignorable);
        }

        return shell;
    }
}
