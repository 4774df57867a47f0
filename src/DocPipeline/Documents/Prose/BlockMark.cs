using System.Globalization;

namespace DocPipeline.Documents.Prose;

/// <summary>
/// The marks that say from which block of prose a part of a document came, so that what was edited in Word can be taken back: a hidden
/// bookmark around the first paragraph of each heading, clause, paragraph, table, figure and quotation. What follows up to the next mark
/// belongs to it: to a clause all that stands within it, to a paragraph the list after it; docs/decisions/0008 says why.
/// </summary>
internal static class BlockMark
{
    /// <summary>What the names of their bookmarks start with; the number follows. Word hides bookmarks whose names start with an underscore.</summary>
    internal const string Prefix = "_dp_";

    /// <summary>What the name of the bookmark ends with that stands where the prose ends.</summary>
    internal const string EndSuffix = "_end";

    /// <summary>Whether a bookmark's name is that of a mark, or of the end of prose.</summary>
    internal static bool IsMark(string? bookmark) => bookmark?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    /// <summary>Whether a bookmark stands where the prose ends.</summary>
    internal static bool IsEnd(string? bookmark) => IsMark(bookmark) && bookmark!.EndsWith(EndSuffix, StringComparison.Ordinal);

    /// <summary>The mark that a bookmark's name stands for; nothing for any other bookmark.</summary>
    internal static int? NumberOf(string? bookmark) =>
        IsMark(bookmark) && int.TryParse(bookmark.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int mark) && mark > 0 ? mark : null;

    /// <summary>Whether a block has a mark of its own; each clause of a list of clauses has one.</summary>
    /// <param name="block">A block of a section.</param>
    /// <param name="before">The block before it in the section.</param>
    internal static bool IsMarked(ProseBlock block, ProseBlock? before) => block is not ProseList || before is not (ProseParagraph or ProseList);

    /// <summary>Numbers the marks of all sections of a document.</summary>
    /// <param name="sections">The sections, in the order of their files.</param>
    /// <param name="digestOf">The digest of a file.</param>
    internal static (IReadOnlyList<ProseSection> Sections, IReadOnlyList<ProseOrigin> Origins) Number(IEnumerable<ProseSection> sections, Func<string, string> digestOf)
    {
        int next = 1;
        var numbered = new List<ProseSection>();
        var origins = new List<ProseOrigin>();
        foreach (ProseSection section in sections)
        {
            int count = CountOf(section);
            numbered.Add(section with { FirstMark = next });
            if (origins.Count > 0 && origins[^1].File == section.Place.File) origins[^1] = origins[^1] with { Count = origins[^1].Count + count };
            else origins.Add(new ProseOrigin(section.Place.File, next, count, digestOf(section.Place.File)));
            next += count;
        }

        Last(numbered, s => !s.IsAppendix);
        Last(numbered, s => s.IsAppendix);
        return (numbered, origins);
    }

    private static void Last(List<ProseSection> sections, Predicate<ProseSection> isMeant)
    {
        int last = sections.FindLastIndex(isMeant);
        if (last >= 0) sections[last] = sections[last] with { EndsProse = true };
    }

    // The heading has one, too.
    private static int CountOf(ProseSection section)
    {
        int count = 1;
        for (int i = 0; i < section.Blocks.Count; i++)
        {
            if (section.Blocks[i] is ProseClauses clauses) count += clauses.Items.Count;
            else if (IsMarked(section.Blocks[i], i == 0 ? null : section.Blocks[i - 1])) count++;
        }

        return count;
    }
}
