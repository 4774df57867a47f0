using System.Globalization;
using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Layout;

namespace DocPipeline.Documents.Conformed;

/// <summary>
/// The page numbers of a contents list. Filled blocks take more room than those to write on, or less, so what comes after them may stand on
/// another page; the numbers that the list shows until Word counts for itself follow.
/// </summary>
internal sealed class ContentsPages
{
    private const string PageReference = "PAGEREF";

    private readonly XElement document;
    private readonly IReadOnlyDictionary<string, int> before;
    private readonly Func<IReadOnlyDictionary<string, int>> measure;

    private ContentsPages(XElement document, Func<IReadOnlyDictionary<string, int>> measure) => (this.document, this.measure, before) = (document, measure, measure());

    /// <summary>Takes note of where everything stands; nothing where the document has no such list, or cannot be laid out.</summary>
    internal static ContentsPages? Of(ComparedFile file)
    {
        XElement document = file.Xml(file.MainPart)!;
        XElement? section = file.Body.Elements(Wml.SectPr).LastOrDefault();
        if (section?.Element(Wml.W + "pgSz") is null || section.Element(Wml.W + "pgMar") is null || !References(document).Any()) return null;
        if (file.Xml(file.UsualPart("styles")) is not { } styleSheet || file.Xml(file.UsualPart("numbering")) is not { } numbering) return null;
        var styles = new LayoutStyles(styleSheet);
        return new ContentsPages(document, () => PageEstimate.Of(document, styles, numbering, file.Xml(file.UsualPart("footnotes"))).Pages);
    }

    /// <summary>Sets the numbers of what stands elsewhere now. A number that somebody's Word counted otherwise stays.</summary>
    internal void Follow()
    {
        IReadOnlyDictionary<string, int> after = measure();
        foreach ((string bookmark, XElement number) in References(document))
        {
            if (before.TryGetValue(bookmark, out int was) && after.TryGetValue(bookmark, out int now) && number.Value == Plain(was)) number.Value = Plain(now);
        }
    }

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    // The text of each reference's result: the first one behind the instruction.
    private static IEnumerable<(string Bookmark, XElement Number)> References(XElement document) =>
        from instruction in document.Descendants(Wml.InstrText)
        let words = instruction.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where words is [PageReference, _, ..]
        let number = instruction.Parent!.ElementsAfterSelf(Wml.RunElement).SelectMany(r => r.Elements(Wml.T)).FirstOrDefault()
        where number is not null
        select (words[1], number);
}
