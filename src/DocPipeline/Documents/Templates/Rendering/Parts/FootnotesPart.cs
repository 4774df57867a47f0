using System.Globalization;
using System.Text;
using System.Xml.Linq;
using DocPipeline.Documents.Templates.Compiling;
using DocPipeline.Documents.Templates.Packages;

namespace DocPipeline.Documents.Templates.Rendering.Parts;

/// <summary>The footnotes part of a template: what it holds itself, and where the notes of a document go.</summary>
internal sealed class FootnotesPart
{
    private readonly byte[] source;

    /// <summary>Reads the part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="source">Its XML, prepared for rendering.</param>
    internal FootnotesPart(TemplatePart part, string source)
    {
        Name = part.Name;
        this.source = Encoding.UTF8.GetBytes(source);
        FirstFreeId = 1 + PartCompiler.Load(part.Content).Elements(Wml.Name("footnote")).Select(IdOf).DefaultIfEmpty(0).Max();
    }

    /// <summary>Its name in the package.</summary>
    internal string Name { get; }

    /// <summary>The first id that no note of the template has.</summary>
    internal int FirstFreeId { get; }

    /// <summary>The part with further notes, where it has no tags of its own.</summary>
    internal byte[] With(ReadOnlySpan<byte> notes)
    {
        using var whole = new MemoryStream(source.Length + notes.Length);
        Write(source, notes, whole.Write);
        return whole.ToArray();
    }

    /// <summary>Writes a footnotes part with further notes at its end.</summary>
    internal static void Write(ReadOnlySpan<byte> part, ReadOnlySpan<byte> notes, Action<ReadOnlySpan<byte>> take)
    {
        int end = part.LastIndexOf("</"u8);
        take(part[..end]);
        take(notes);
        take(part[end..]);
    }

    private static int IdOf(XElement note) =>
        int.TryParse(note.Attribute(Wml.Name("id"))?.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int id) && id is > 0 and < 1_000_000_000 ? id : 0;
}
