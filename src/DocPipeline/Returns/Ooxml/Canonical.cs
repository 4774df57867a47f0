using System.Security.Cryptography.Xml;
using System.Xml;

namespace DocPipeline.Returns.Ooxml;

/// <summary>The bytes that stand for an element when it is digested: canonical XML.</summary>
internal static class Canonical
{
    /// <summary>Writes an element as it stands in its document, with the namespaces that it has from the elements around it.</summary>
    /// <param name="element">The element.</param>
    /// <param name="algorithm">One of those that <see cref="SignatureAlgorithms.IsCanonical"/> knows.</param>
    internal static byte[] Of(XmlElement element, string algorithm)
    {
        var apart = new XmlDocument { PreserveWhitespace = true, XmlResolver = null };
        var copy = (XmlElement)apart.ImportNode(element, deep: true);
        for (XmlNode? around = element.ParentNode; around is XmlElement outer; around = outer.ParentNode)
        {
            foreach (XmlAttribute attribute in outer.Attributes)
            {
                bool isInherited = attribute.Name == "xmlns" || attribute.Prefix is "xmlns" or "xml";
                if (isInherited && !copy.HasAttribute(attribute.Name)) copy.Attributes.Append((XmlAttribute)apart.ImportNode(attribute, deep: true));
            }
        }

        apart.AppendChild(copy);
        Transform transform = algorithm switch
        {
            SignatureAlgorithms.C14n => new XmlDsigC14NTransform(includeComments: false),
            SignatureAlgorithms.C14nWithComments => new XmlDsigC14NTransform(includeComments: true),
            SignatureAlgorithms.ExclusiveC14n => new XmlDsigExcC14NTransform(includeComments: false),
            SignatureAlgorithms.ExclusiveC14nWithComments => new XmlDsigExcC14NTransform(includeComments: true),
            _ => throw new ArgumentOutOfRangeException(nameof(algorithm), algorithm, null),
        };
        transform.LoadInput(apart);
        using var output = (Stream)transform.GetOutput(typeof(Stream));
        using var bytes = new MemoryStream();
        output.CopyTo(bytes);
        return bytes.ToArray();
    }
}
