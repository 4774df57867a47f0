namespace DocPipeline.Documents.Layout;

/// <summary>Puts blocks on pages: keep with next, keep together, two lines at least on either side of a break, header rows repeated.</summary>
/// <param name="pageHeight">The height of the text area, in twentieths of a point.</param>
internal sealed class Paginator(int pageHeight)
{
    private readonly Dictionary<string, int> pages = new(StringComparer.Ordinal);
    // LibreOffice leaves this much for the line between text and footnotes.
    private const int NoteRule = 113;

    private int at;
    private int notes;
    private int after;
    private bool isEmpty = true;

    /// <summary>The page that is being filled; after everything is placed, the number of pages.</summary>
    internal int Page { get; private set; } = 1;

    /// <summary>The page on which each bookmark's paragraph starts.</summary>
    internal IReadOnlyDictionary<string, int> Pages => pages;

    /// <summary>How far the last page is filled, in twentieths of a point.</summary>
    internal int Filled => at;

    internal void Place(IReadOnlyList<LayoutBlock> blocks)
    {
        for (int i = 0; i < blocks.Count; i++)
        {
            LayoutBlock block = blocks[i];
            bool startsChain = i == 0 || !blocks[i - 1].KeepNext;
            if ((block.StartsPage && !isEmpty) || (startsChain && !Fits(blocks, i))) NewPage(block);
            Place(block);
        }
    }

    // Whether what must stay together from here fits on this page. What is higher than a page cannot be kept together, and starts here.
    private bool Fits(IReadOnlyList<LayoutBlock> blocks, int first)
    {
        int height = 0;
        int above = after;
        for (int i = first; i < blocks.Count && !(i > first && blocks[i].StartsPage); i++)
        {
            bool goesOn = blocks[i].KeepNext && i + 1 < blocks.Count;
            height += (i == first && isEmpty ? 0 : Gap(above, blocks[i])) + (goesOn ? blocks[i].Height : blocks[i].LeastHeight);
            foreach ((int line, int note) in blocks[i].Notes) if (goesOn || blocks[i].LeastHeight == blocks[i].Height || line < 2) height += note;
            above = blocks[i].After;
            if (!goesOn) height -= blocks[i].Leading;
            if (!goesOn) break;
        }

        return isEmpty || at + height <= Room || height - Gap(after, blocks[first]) > pageHeight;
    }

    // Between two paragraphs stands the larger of the space after the one and before the other (Word since 2013, and LibreOffice with it).
    private static int Gap(int after, LayoutBlock block) => Math.Max(after, block.Before);

    // The last line of a page needs only its own height; what the line pitch adds below it may hang into the margin (so LibreOffice).
    private int Fitting(LayoutBlock block, int border, int from = 0)
    {
        int lines = (Room - at - border + block.Leading) / block.LineHeight;
        while (lines > 0 && block.Notes.Count > 0 && at + border + (lines * block.LineHeight) - block.Leading + NotesOf(block, from, from + lines) > Room) lines--;
        return lines;
    }

    // What a page has for its text.
    private int Room => pageHeight - notes;

    // How much room the notes of some lines of a block take, with the rule above the first note of the page.
    private int NotesOf(LayoutBlock block, int from, int to)
    {
        int height = 0;
        foreach ((int line, int note) in block.Notes) if (line >= from && line < to) height += note;
        return height > 0 && notes == 0 ? height + NoteRule : height;
    }

    private void NewPage(LayoutBlock block)
    {
        Page++;
        at = block.RepeatedHeader;
        notes = 0;
        after = 0;
        isEmpty = true;
    }

    private void Place(LayoutBlock block)
    {
        // Word and LibreOffice both drop the space before a paragraph that a page break brought to the top.
        if (!isEmpty) at += Gap(after, block);
        int first = 0;
        int fitting = Fitting(block, block.BorderAbove);
        if (at + block.Height - block.Leading + NotesOf(block, 0, block.Lines) > Room && !isEmpty)
        {
            int here = Math.Min(fitting, block.Lines - 2);
            if (block.KeepLines || here < 2)
            {
                NewPage(block);
                fitting = Fitting(block, 0);
            }
            else fitting = here;
        }

        foreach (string bookmark in block.Bookmarks) pages.TryAdd(bookmark, Page);
        at += block.BorderAbove;
        while (block.Lines - first > fitting && fitting > 0)
        {
            first += fitting;
            NewPage(block);
            fitting = Fitting(block, 0, first);
        }

        notes += NotesOf(block, first, block.Lines);
        at += ((block.Lines - first) * block.LineHeight) + block.BorderBelow;
        after = block.After;
        isEmpty = false;
    }
}
