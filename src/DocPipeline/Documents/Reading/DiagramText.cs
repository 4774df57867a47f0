using DocumentFormat.OpenXml.Drawing.Diagrams;
using DocumentFormat.OpenXml.Packaging;
using DrawingParagraph = DocumentFormat.OpenXml.Drawing.Paragraph;

namespace DocPipeline.Documents.Reading;

/// <summary>The words in Word's own diagrams (SmartArt), which stand in a part of their own.</summary>
internal static class DiagramText
{
    internal static IEnumerable<string> Of(DocumentFormat.OpenXml.Wordprocessing.Paragraph paragraph, OpenXmlPart part)
    {
        foreach (RelationshipIds ids in paragraph.Descendants<RelationshipIds>())
        {
            if (ids.DataPart?.Value is not { } id || !part.TryGetPartById(id, out OpenXmlPart? data) || data is not DiagramDataPart { DataModelRoot: { } model }) continue;
            foreach (DrawingParagraph words in model.Descendants<DrawingParagraph>().Where(p => p.InnerText.Length > 0)) yield return words.InnerText;
        }
    }
}
