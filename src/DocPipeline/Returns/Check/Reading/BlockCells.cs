using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Comparison.Words;

namespace DocPipeline.Returns.Check.Reading;

/// <summary>
/// Finds the signature blocks of an issued file in a return. A block is a cell: its content control is looked for first, then the words that
/// it begins with, as LibreOffice and others take the control's tag away when they save.
/// </summary>
internal sealed class BlockCells
{
    private const string Tag = "signature:";

    private BlockCells(IReadOnlyList<(string Organisation, XElement Issued, XElement? Returned)> pairs) => Pairs = pairs;

    /// <summary>Each block of the issued file in order, with the cell in the return; nothing where it is not found, or more than once.</summary>
    internal IReadOnlyList<(string Organisation, XElement Issued, XElement? Returned)> Pairs { get; }

    /// <summary>Pairs the blocks.</summary>
    /// <param name="issued">The main part of the issued file.</param>
    /// <param name="returned">The main part of the return.</param>
    internal static BlockCells Pair(XElement issued, XElement returned)
    {
        List<(string Organisation, XElement Cell)> blocks = [.. Tagged(issued)];
        ILookup<string, XElement> tagged = Tagged(returned).ToLookup(b => b.Organisation, b => b.Cell);
        ILookup<string, XElement> worded = returned.Descendants(Wml.Tc).ToLookup(FirstWords, StringComparer.Ordinal);
        var taken = new HashSet<XElement>();
        var pairs = new List<(string, XElement, XElement?)>();
        foreach (IGrouping<(string Organisation, string Words), XElement> group in blocks.GroupBy(b => (b.Organisation, FirstWords(b.Cell)), b => b.Cell))
        {
            List<XElement> olds = [.. group];
            List<XElement> news = [.. tagged[group.Key.Organisation].Where(c => !taken.Contains(c))];
            if (news.Count != olds.Count) news = [.. worded[group.Key.Words].Where(c => !taken.Contains(c))];
            if (news.Count == olds.Count) taken.UnionWith(news);
            pairs.AddRange(olds.Select((old, i) => (group.Key.Organisation, old, news.Count == olds.Count ? news[i] : null)));
        }

        return new BlockCells([.. pairs.OrderBy(p => blocks.FindIndex(b => b.Cell == p.Item2))]);
    }

    /// <summary>Puts every block that was found back as it was issued, so that what is left can be held against the issued file as it is.</summary>
    internal void Restore()
    {
        foreach ((_, XElement issued, XElement? returned) in Pairs)
        {
            if (returned is null) continue;
            returned.Elements().Where(e => e.Name != Wml.TcPr).Remove();
            returned.Add(issued.Elements().Where(e => e.Name != Wml.TcPr).Select(e => new XElement(e)));
        }
    }

    /// <summary>The paragraphs of a cell that are its own, not those of a text box in it.</summary>
    internal static IEnumerable<XElement> ParagraphsOf(XElement cell) =>
        cell.Descendants(Wml.P).Where(p => !p.Ancestors(Wml.TxbxContent).Any(box => box.Ancestors().Contains(cell)));

    private static IEnumerable<(string Organisation, XElement Cell)> Tagged(XElement main) =>
        from control in main.Descendants(Wml.Sdt)
        let tag = (string?)control.Element(Wml.SdtPr)?.Element(Wml.W + "tag")?.Attribute(Wml.Val)
        where tag is not null && tag.StartsWith(Tag, StringComparison.Ordinal)
        let cell = control.Ancestors(Wml.Tc).FirstOrDefault() ?? control.Element(Wml.SdtContent)?.Element(Wml.Tc)
        where cell is not null
        select (tag[Tag.Length..], cell);

    private static string FirstWords(XElement cell) => ParagraphsOf(cell).Select(ParagraphWords.Of).FirstOrDefault(w => w.Length > 0) ?? "";
}
