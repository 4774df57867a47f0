using System.Xml;

namespace DocPipeline.Returns.Ooxml.Package;

/// <summary>Reads XML that anybody may have made into memory: no DTD, nothing fetched, so deep and so long and no more.</summary>
internal static class BoundedXml
{
    /// <summary>In bytes: a signature with a picture of a signature line has some hundred kilobytes.</summary>
    internal const int Longest = 4_000_000;

    private const int Deepest = 64;
    private const int MostElements = 50_000;

    // Canonical XML looks for each namespace among all of them: 45,000 took two minutes. Word uses five.
    private const int MostPrefixes = 32;
    private const int MostAttributes = 32;

    /// <summary>Reads a document with all its white space.</summary>
    /// <exception cref="BrokenPackageException">It is no XML, or XML of a kind that is refused.</exception>
    internal static XmlDocument Read(byte[] content)
    {
        if (content.Length == 0) throw new BrokenPackageException("it is empty");
        if (content.Length > Longest) throw new BrokenPackageException("it is longer than any that a program writes");
        try
        {
            // Canonical XML is made by recursion: how deep it goes has to be known before.
            int elements = 0;
            var prefixes = new HashSet<string>(StringComparer.Ordinal);
            using (XmlReader counted = XmlReader.Create(new MemoryStream(content), Settings()))
            {
                while (counted.Read())
                {
                    if (counted.NodeType != XmlNodeType.Element) continue;
                    if (counted.Depth >= Deepest || ++elements > MostElements) throw new BrokenPackageException("its elements are nested too deeply, or too many");
                    if (counted.AttributeCount > MostAttributes) throw new BrokenPackageException("an element has too many attributes");
                    for (bool more = counted.MoveToFirstAttribute(); more; more = counted.MoveToNextAttribute())
                    {
                        if (counted.Prefix == "xmlns" && prefixes.Add(counted.LocalName) && prefixes.Count > MostPrefixes) throw new BrokenPackageException("it has too many namespaces");
                    }
                }
            }

            var document = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
            using XmlReader reader = XmlReader.Create(new MemoryStream(content), Settings());
            document.Load(reader);
            return document;
        }
        catch (XmlException broken)
        {
            throw new BrokenPackageException(broken.Message.Contains("DTD", StringComparison.Ordinal) ? "it has a document type definition (DTD)" : "it is not well-formed XML");
        }
        catch (ArgumentException)
        {
            throw new BrokenPackageException("it has characters that are in no encoding of XML");
        }
    }

    /// <summary>The elements directly within one.</summary>
    internal static IEnumerable<XmlElement> Elements(this XmlNode of) => of.ChildNodes.OfType<XmlElement>();

    internal static bool Is(this XmlElement element, string space, string name) => element.NamespaceURI == space && element.LocalName == name;

    private static XmlReaderSettings Settings() => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = true };
}
