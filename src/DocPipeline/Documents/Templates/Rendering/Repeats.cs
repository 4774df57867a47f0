using System.Globalization;
using DocPipeline.Documents.Numbering;

namespace DocPipeline.Documents.Templates.Rendering;

/// <summary>Keeps what a template repeats apart: lists, bookmarks and ids of each turn of a loop.</summary>
/// <param name="lists">Makes the lists of further turns.</param>
/// <param name="marks">How many marks the document's prose has: their bookmarks have their numbers for ids, all others come after them.</param>
internal sealed class Repeats(ListDefinitions lists, int marks)
{
    private const int LongestBookmark = 40;

    private readonly Dictionary<int, int> turns = [];
    private readonly Dictionary<(int Loop, int List), int> listOfTurn = [];
    private readonly Dictionary<(int Loop, string Name), string> bookmarkOfTurn = [];
    private readonly Dictionary<string, int> copies = new(StringComparer.Ordinal);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> openBookmarks = new(StringComparer.Ordinal);
    private int bookmarks = marks;
    private int ids;

    /// <summary>A turn of a loop starts.</summary>
    internal void Turn(int loop)
    {
        turns[loop] = turns.GetValueOrDefault(loop) + 1;
        foreach ((int, int) key in listOfTurn.Keys.Where(k => k.Loop == loop).ToList()) listOfTurn.Remove(key);
        foreach ((int, string) key in bookmarkOfTurn.Keys.Where(k => k.Loop == loop).ToList()) bookmarkOfTurn.Remove(key);
    }

    /// <summary>The list that a paragraph belongs to in this turn: the template's own in the first, a fresh one that starts anew in each later one.</summary>
    internal int List(int list, int loop)
    {
        if (loop < 0) return list;
        if (listOfTurn.TryGetValue((loop, list), out int known)) return known;
        return listOfTurn[(loop, list)] = turns.GetValueOrDefault(loop) <= 1 ? list : lists.Restart(list);
    }

    /// <summary>The name of a bookmark in this turn: its own in the first, numbered in later ones.</summary>
    internal string Bookmark(string name, int loop, string separator)
    {
        if (bookmarkOfTurn.TryGetValue((loop, name), out string? known)) return known;
        string copy;
        do
        {
            int number = copies[name] = copies.GetValueOrDefault(name) + 1;
            string suffix = number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"{separator}{number}");
            copy = number == 1 ? name : name[..Math.Min(name.Length, LongestBookmark - suffix.Length)] + suffix;
        }
        while (!names.Add(copy));
        return bookmarkOfTurn[(loop, name)] = copy;
    }

    /// <summary>A bookmark of the template starts: an id that no other has.</summary>
    internal int StartBookmark(string id) => openBookmarks[id] = NextBookmark();

    /// <summary>The same bookmark ends.</summary>
    internal int EndBookmark(string id) => openBookmarks.TryGetValue(id, out int open) ? open : NextBookmark();

    /// <summary>An id for a bookmark.</summary>
    internal int NextBookmark() => ++bookmarks;

    /// <summary>An id for a content control or a drawing.</summary>
    internal int NextId() => ++ids;
}
