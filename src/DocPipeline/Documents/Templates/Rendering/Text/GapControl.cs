using System.Globalization;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Templates.Packages;
using DocPipeline.Documents.Words;

namespace DocPipeline.Documents.Templates.Rendering.Text;

/// <summary>How a document shows what is still to be supplied: highlighted, and in a content control that gives way to what is typed over it.</summary>
internal static class GapControl
{
    /// <summary>The words alone, where nothing but text can stand.</summary>
    internal static string Words(string field, HouseWords words) => words.Of("[To supply: %1]", field);

    /// <summary>A highlighted run, where a content control cannot stand: within a control that holds plain text.</summary>
    internal static string Run(string field, HouseWords words) => RunText.Run(Words(field, words), GapStyle.Id);

    // A control for plain text would lose the highlight in LibreOffice, which drops the formatting of what stands in one (seen in 7.4).

    /// <summary>The content control <c>gap:&lt;field&gt;</c> with the highlighted run in it.</summary>
    /// <param name="field">What is missing.</param>
    /// <param name="id">An id that no other control has.</param>
    /// <param name="words">The house words in the language of the document.</param>
    internal static string Write(string field, int id, HouseWords words) => string.Create(CultureInfo.InvariantCulture,
        $"<w:sdt><w:sdtPr><w:alias w:val=\"{Xml.Escape(ControlTag.For(words.Of("To supply: %1", field)))}\"/><w:tag w:val=\"{Xml.Escape(ControlTag.For("gap:" + field))}\"/><w:id w:val=\"{id}\"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{Run(field, words)}</w:sdtContent></w:sdt>");
}
