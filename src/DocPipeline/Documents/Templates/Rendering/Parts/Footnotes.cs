using System.Globalization;
using System.Text;

namespace DocPipeline.Documents.Templates.Rendering.Parts;

/// <summary>The footnotes that a document adds to those of its template. Word numbers them by where they are referred to; their ids only tell them apart.</summary>
/// <param name="firstId">The first id that no note of the template has.</param>
/// <param name="linkPrefix">What the ids of links in notes start with.</param>
internal sealed class Footnotes(int firstId, string linkPrefix)
{
    private readonly StringBuilder xml = new();
    private int next = firstId;

    /// <summary>The links in the notes.</summary>
    internal PartLinks Links { get; } = new(linkPrefix);

    /// <summary>Adds a note and answers its id.</summary>
    /// <param name="paragraphs">Its paragraphs.</param>
    internal int Add(StringBuilder paragraphs)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<w:footnote w:id=\"{next}\">").Append(paragraphs).Append("</w:footnote>");
        return next++;
    }

    /// <summary>The notes as XML.</summary>
    /// <param name="document">The text of the part that refers to them: it knows what their references lead to.</param>
    internal byte[] Resolved(PartText document)
    {
        byte[] resolved = [];
        document.Resolve(Encoding.UTF8.GetBytes(xml.ToString()), bytes => resolved = bytes.ToArray());
        return resolved;
    }
}
