using DocPipeline.Documents.Reading;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Preview;

/// <summary>
/// A .docx as HTML, made from the file itself, to be looked at before it is sent or signed: a reader of the page reads the words that a reader of
/// the file reads, with the numbers that Word computes. It needs no other program, and shows no pages: those are Word's.
/// </summary>
/// <param name="Language">The language of the document, as HTML names it.</param>
/// <param name="Headings">Its headings of the first two levels, in order, each with the id that leads to it.</param>
/// <param name="Html">The text: headings from <c>h3</c> on, lists, tables, notes. It is well-formed XML, and everything in it is escaped.</param>
public sealed record DocumentPreview(string Language, IReadOnlyList<PreviewHeading> Headings, string Html)
{
    /// <summary>Makes it.</summary>
    /// <param name="name">What to call the file in findings.</param>
    /// <param name="content">Its bytes, which anybody may have made.</param>
    /// <returns>The preview; a refusal where the file is not let in, or is no Word file.</returns>
    public static Outcome<DocumentPreview> Of(string name, ReadOnlyMemory<byte> content) => UntrustedWordFile.Read(name, content, (_, main) => PreviewWriter.Write(main));
}
