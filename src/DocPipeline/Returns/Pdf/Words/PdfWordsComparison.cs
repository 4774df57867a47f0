using System.Globalization;
using DocPipeline.Documents.Comparison.Changes;
using DocPipeline.Returns.Check;

namespace DocPipeline.Returns.Pdf.Words;

/// <summary>
/// Holds the words of pages against the blocks of what was issued. Page breaks, broken words, headers, footers, page numbers and the order
/// of cells do not count; a word or a figure that is missing, other or more does, and is named by clause.
/// </summary>
internal sealed class PdfWordsComparison
{
    // From this many words on a block is not found in a wrong place by chance: those are found first, the others between them.
    private const int LongEnough = 6;
    private const int MostNamed = 200;

    // A cell of more words than these is known by its words.
    private const int MostOfAFigure = 4;

    private readonly IReadOnlyList<IssuedBlock> blocks;
    private readonly BlockSearch search;
    private readonly (int Start, int End)?[] found;
    private readonly List<ClauseDifference> differences = [];
    private readonly List<int> unlabelled = [];

    private PdfWordsComparison(IReadOnlyList<IssuedBlock> blocks, List<PdfWord> words)
    {
        this.blocks = blocks;
        search = new BlockSearch(words, blocks.Any(b => b.Kind == IssuedBlockKind.Note));
        found = new (int, int)?[blocks.Count];
    }

    /// <summary>Where the words differ; empty where they are the same.</summary>
    internal static IReadOnlyList<ClauseDifference> Of(IReadOnlyList<IssuedBlock> issued, string returned)
    {
        var comparison = new PdfWordsComparison(issued, PdfWord.OfPages(returned));
        comparison.Compare();
        return comparison.differences;
    }

    private void Compare()
    {
        foreach (IssuedBlock margin in blocks.Where(b => b.IsMargin).DistinctBy(b => (b.Kind, string.Join(' ', b.Words))).OrderByDescending(b => b.Words.Count))
        {
            // A header of the first page, or of all others, need not be on any.
            if (search.TakeMargins(margin) == 0 && search.Pages > 1 && !margin.IsOfFirstPage) Say(ChangeKind.Deleted, margin, "is on no page");
        }

        int[] text = [.. Indexes(b => !b.IsMargin)];
        foreach (int i in text.Where(i => blocks[i].Kind == IssuedBlockKind.Note)) found[i] = search.Find(blocks[i], 0, search.Count);
        Place(text.Where(i => blocks[i].Kind == IssuedBlockKind.Contents));
        Place(text.Where(i => blocks[i].Words.Count >= LongEnough && found[i] is null));
        PlaceBetween([.. text.Where(i => blocks[i].Kind != IssuedBlockKind.Note)]);
        foreach (int i in text.Where(i => found[i] is null)) Differ(i);
        foreach (int i in unlabelled.Order().Where(i => !search.TakeLabel(blocks[i].Label, found[i]!.Value.Start))) Say(ChangeKind.Renumbered, blocks[i], "has another number, or none");
        NameOrder();
        NameRest([.. blocks.Where(b => b.HeadOf > 0).GroupBy(b => b.HeadOf).Select(row => $" {string.Join(' ', row.SelectMany(b => b.Words))} ")]);
    }

    // With its label in front, or without it, which is then looked for beside.
    private (int Start, int End)? Find(int i, int from, int to)
    {
        IssuedBlock block = blocks[i];
        if (search.Find(block, from, to) is { } whole) return whole;
        if (block.Label.Count == 0 || block.Words.Count == block.Label.Count) return null;
        (int Start, int End)? text = search.Find(block with { Words = [.. block.Words.Skip(block.Label.Count)] }, from, to);
        if (text is not null) unlabelled.Add(i);
        return text;
    }

    // Each behind the one before it if it can be, otherwise wherever it is.
    private void Place(IEnumerable<int> which)
    {
        int after = 0;
        foreach (int i in which)
        {
            // What was taken for a header may be a title that says the same.
            found[i] = Find(i, after, search.Count) ?? search.Find(blocks[i], after, search.Count, fromMargins: true);
            if (found[i] is { } place) after = place.End;
        }
    }

    private void PlaceBetween(int[] text)
    {
        for (int n = 0; n < text.Length; n++)
        {
            int i = text[n];
            if (found[i] is null) found[i] = Find(i, After(text, n), Before(text, n)) ?? search.FindBroken(blocks[i], After(text, n), Before(text, n)) ?? search.Find(blocks[i], After(text, n), Before(text, n), fromMargins: true);
        }

        foreach (int i in text.Where(i => found[i] is null)) found[i] = Find(i, 0, search.Count) ?? search.FindBroken(blocks[i], 0, search.Count) ?? search.Find(blocks[i], 0, search.Count, fromMargins: true);
        foreach (int i in text.Where(i => found[i] is null && blocks[i].Kind == IssuedBlockKind.Cell)) found[i] = search.FindBroken(blocks[i], 0, search.Count, withinLines: true);
    }

    private int After(int[] text, int n)
    {
        for (int m = n - 1; m >= 0; m--)
        {
            if (found[text[m]] is { } place) return place.End;
        }

        return 0;
    }

    private int Before(int[] text, int n)
    {
        for (int m = n + 1; m < text.Length; m++)
        {
            if (found[text[m]] is { } place) return place.Start;
        }

        return search.Count;
    }

    // Words that stand where the block should, as far as nothing else took them.
    private void Differ(int i)
    {
        IssuedBlock block = blocks[i];
        int[] order = [.. Indexes(b => !b.IsMargin && b.Kind != IssuedBlockKind.Note)];
        int n = Array.IndexOf(order, i);
        int from = n < 0 ? 0 : After(order, n), to = n < 0 ? 0 : Before(order, n);
        List<(int At, PdfWord Word)> near = [.. search.Free(from, to).Take((2 * block.Words.Count) + 20)];
        List<(int Issued, int Near)> same = CommonWords.Of(block.Words, [.. near.Select(w => w.Word.Text)]);
        if (same.Count * 3 < block.Words.Count)
        {
            Say(ChangeKind.Deleted, block, "is missing, or says something else");
            return;
        }

        int start = same[0].Near, end = same[^1].Near;
        while (start > 0 && same[0].Issued > 0 && start > same[0].Near - same[0].Issued) start--;
        end = Math.Min(near.Count - 1, end + (block.Words.Count - 1 - same[^1].Issued));
        List<WordChange> changes = CommonWords.Changes(block.Words, [.. near.Take(end + 1).Skip(start).Select(w => w.Word.Text)]);
        for (int k = start; k <= end; k++) search.Take(near[k].At);
        found[i] = (near[start].At, near[end].At + 1);
        differences.Add(new ClauseDifference(ChangeKind.Changed, block.Where, About(block), changes, $"{block.Where}: {string.Join("; ", changes.Take(8).Select(Words))}."));
    }

    // A cell may be read in another order, unless there is a figure in it: two figures that change places are two other figures.
    private void NameOrder()
    {
        int after = 0;
        foreach (int i in Indexes(b => b.Kind is IssuedBlockKind.Paragraph || (b.Kind == IssuedBlockKind.Cell && b.HasFigures && b.Words.Count <= MostOfAFigure)))
        {
            if (found[i] is not { } place) continue;
            if (place.Start < after) Say(ChangeKind.Moved, blocks[i], "stands in another place");
            else after = place.End;
        }
    }

    // The first row of a table is printed again where the table goes on to another page.
    private void NameRest(IReadOnlyList<string> heads)
    {
        IReadOnlyList<(int At, PdfWord Word)> rest = search.Free(0, search.Count);
        for (int i = 0; i < rest.Count;)
        {
            int end = i + 1;
            while (end < rest.Count && rest[end].At == rest[end - 1].At + 1 && rest[end].Word.Page == rest[i].Word.Page) end++;
            string words = string.Join(' ', rest.Skip(i).Take(end - i).Select(w => w.Word.Text));
            if (heads.Any(head => head.Contains($" {words} ", StringComparison.Ordinal)))
            {
                i = end;
                continue;
            }

            words = Short(words);
            IssuedBlock? before = blocks.Where((_, b) => found[b] is { } place && place.End <= rest[i].At).LastOrDefault();
            string where = string.Create(CultureInfo.InvariantCulture, $"Page {rest[i].Word.Page}{(before is null ? "" : $", after {Small(before.Where)}")}");
            if (differences.Count < MostNamed) differences.Add(new ClauseDifference(ChangeKind.Inserted, where, "", [new WordChange("", words)], $"{where}: ‘{words}’ was put in."));
            i = end;
        }
    }

    private void Say(ChangeKind kind, IssuedBlock block, string what)
    {
        if (differences.Count < MostNamed) differences.Add(new ClauseDifference(kind, block.Where, About(block), kind == ChangeKind.Deleted ? [new WordChange(Short(block.Text), "")] : [], $"{block.Where}: ‘{About(block)}’ {what}."));
    }

    private IEnumerable<int> Indexes(Func<IssuedBlock, bool> which) => Enumerable.Range(0, blocks.Count).Where(i => which(blocks[i]));

    private static string Words(WordChange change) => change.Was.Length == 0 ? $"‘{change.Now}’ was put in" : change.Now.Length == 0 ? $"‘{change.Was}’ was taken out" : $"‘{change.Was}’ became ‘{change.Now}’";

    private static string About(IssuedBlock block) => block.Words.Count <= 8 ? string.Join(' ', block.Words) : string.Join(' ', block.Words.Take(8)) + " …";

    private static string Short(string text) => text.Length <= 300 ? text : text[..300] + "…";

    private static string Small(string place) => char.ToLowerInvariant(place[0]) + place[1..];
}
