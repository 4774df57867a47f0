using System.Xml.Linq;

namespace DocPipeline.Documents.Layout;

/// <summary>
/// On which page everything will be, worked out from the widths of the letters and the measures of the styles, without Word or LibreOffice.
/// It fills the contents list with page numbers and says when a cover sheet would overflow. An estimate: Word counts for itself as soon as it
/// updates its fields; the tests hold it against LibreOffice's pages.
/// </summary>
/// <param name="Pages">The page on which each bookmark starts, from 1.</param>
/// <param name="PageCount">How many pages there are.</param>
/// <param name="Overflow">How far the text runs beyond the first page, in lines of body text, rounded up; 0 when it fits.</param>
internal sealed record PageEstimate(IReadOnlyDictionary<string, int> Pages, int PageCount, int Overflow)
{
    private const int BodyLine = 317;

    /// <summary>Lays a document out.</summary>
    /// <param name="document">The root of its document part.</param>
    /// <param name="styles">The styles.</param>
    /// <param name="numbering">The root of its numbering part.</param>
    /// <param name="notes">An element that holds its footnotes, if it has any.</param>
    internal static PageEstimate Of(XElement document, LayoutStyles styles, XElement numbering, XElement? notes = null)
    {
        XElement body = document.Element(WordNames.Body)!;
        XElement section = body.Elements(WordNames.SectPr).Last();
        XElement size = section.Element(WordNames.PgSz)!;
        XElement margins = section.Element(WordNames.PgMar)!;
        int height = LayoutStyles.Number(size, WordNames.H)!.Value - LayoutStyles.Number(margins, WordNames.Top)!.Value - LayoutStyles.Number(margins, WordNames.Bottom)!.Value;
        int width = LayoutStyles.Number(size, WordNames.W)!.Value - LayoutStyles.Number(margins, WordNames.Left)!.Value - LayoutStyles.Number(margins, WordNames.Right)!.Value;
        var paginator = new Paginator(height);
        paginator.Place(new BlockMeasure(styles, numbering, notes, width).Measure(body, width));
        int overflow = paginator.Page == 1 ? 0 : ((paginator.Page - 2) * height) + paginator.Filled;
        return new PageEstimate(paginator.Pages, paginator.Page, (overflow + BodyLine - 1) / BodyLine);
    }
}
