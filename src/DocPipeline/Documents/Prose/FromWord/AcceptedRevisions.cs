using DocPipeline.Documents.Reading;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Documents.Prose.FromWord;

/// <summary>Accepts the tracked changes of an open file, in memory only: what was inserted stays, what was deleted goes.</summary>
internal sealed class AcceptedRevisions
{
    private AcceptedRevisions()
    {
    }

    /// <summary>How many stretches were inserted.</summary>
    internal int Insertions { get; private set; }

    /// <summary>How many were deleted.</summary>
    internal int Deletions { get; private set; }

    internal static AcceptedRevisions In(MainDocumentPart main)
    {
        var accepted = new AcceptedRevisions();
        OpenXmlElement?[] roots = [main.Document, main.FootnotesPart?.Footnotes, main.EndnotesPart?.Endnotes, .. main.HeaderParts.Select(p => p.Header), .. main.FooterParts.Select(p => p.Footer)];
        foreach (OpenXmlElement root in roots.OfType<OpenXmlElement>()) accepted.Accept(root);
        return accepted;
    }

    private void Accept(OpenXmlElement root)
    {
        foreach (OpenXmlElement gone in root.Descendants().Where(e => e is DeletedRun or MoveFromRun or DeletedMathControl).ToList())
        {
            if (gone.Parent is null) continue;
            Deletions++;
            gone.Remove();
        }

        foreach (TableRow row in root.Descendants<TableRow>().Where(r => r.TableRowProperties?.GetFirstChild<Deleted>() is not null).ToList())
        {
            Deletions++;
            row.Remove();
        }

        foreach (TableCell cell in root.Descendants<TableCell>().Where(c => c.TableCellProperties?.GetFirstChild<CellDeletion>() is not null).ToList())
        {
            Deletions++;
            cell.Remove();
        }

        foreach (Table empty in root.Descendants<Table>().Where(t => !t.Descendants<TableRow>().Any()).ToList()) empty.Remove();

        Insertions += root.Descendants<TableRow>().Count(r => r.TableRowProperties?.GetFirstChild<Inserted>() is not null);
        foreach (OpenXmlElement come in root.Descendants().Where(e => e is InsertedRun or MoveToRun).ToList())
        {
            Insertions++;
            foreach (OpenXmlElement child in come.ChildElements.ToList())
            {
                child.Remove();
                come.InsertBeforeSelf(child);
            }

            come.Remove();
        }

        // Backwards, so that several in a row become one.
        foreach (Paragraph paragraph in root.Descendants<Paragraph>().Reverse().ToList())
        {
            ParagraphMarkRunProperties? mark = paragraph.ParagraphProperties?.ParagraphMarkRunProperties;
            if (mark?.GetFirstChild<Deleted>() is not null || mark?.GetFirstChild<MoveFrom>() is not null) Join(paragraph);
        }
    }

    // The mark of the paragraph was deleted: its words begin the next one, whose mark is left and says what both are.
    private static void Join(Paragraph paragraph)
    {
        Paragraph? next = paragraph.ElementsAfter().OfType<Paragraph>().FirstOrDefault();
        if (next is null || paragraph.ElementsAfter().TakeWhile(e => e != next).Any(e => e is Table or SdtBlock))
        {
            if (ParagraphText.Of(paragraph).Length == 0 && paragraph.Parent is not TableCell) paragraph.Remove();
            return;
        }

        OpenXmlElement? properties = next.ParagraphProperties;
        foreach (OpenXmlElement child in paragraph.ChildElements.Where(e => e is not ParagraphProperties).Reverse().ToList())
        {
            child.Remove();
            if (properties is null) next.PrependChild(child);
            else properties.InsertAfterSelf(child);
        }

        paragraph.Remove();
    }
}
