using System.Globalization;

namespace DocPipeline.Tests.Archive.Entries.Histories;

/// <summary>
/// What clients saw of one object, with the moments at which they asked and were answered: entries that were filed, and how many a reader
/// saw. An object only grows by one at its end, so each of these has its place in the one order that is possible; the history is
/// linearizable exactly when nobody who was answered before another asked comes after it in that order.
/// </summary>
internal sealed class EntryHistory
{
    private readonly List<(long Began, long Ended, int Place, string What)> seen = [];

    /// <summary>An entry was filed.</summary>
    internal void Filed(long began, long ended, int number) =>
        Add(began, ended, 2 * number, string.Create(CultureInfo.InvariantCulture, $"v{number} was filed"));

    /// <summary>A reader saw so many entries; so does a client who is answered that its request made the last of them before.</summary>
    internal void Read(long began, long ended, int count) =>
        Add(began, ended, (2 * count) + 1, string.Create(CultureInfo.InvariantCulture, $"{count} entries were read"));

    /// <summary>What cannot have been so.</summary>
    /// <param name="entries">How many entries there are in the end.</param>
    /// <param name="isWhole">Whether every entry was answered to somebody.</param>
    internal IEnumerable<string> Problems(int entries, bool isWhole)
    {
        lock (seen)
        {
            int[] numbers = [.. seen.Where(s => s.Place % 2 == 0).Select(s => s.Place / 2).Order()];
            foreach (int twice in numbers.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key)) yield return $"v{twice} was answered to two requests";
            if (isWhole && !numbers.SequenceEqual(Enumerable.Range(1, entries))) yield return $"the entries are not numbered from 1 to {entries}: {string.Join(' ', numbers)}";
            var byEnd = seen.OrderBy(s => s.Ended).ToList();
            (int Place, string What) highest = (0, "");
            int ended = 0;
            foreach ((long began, _, int place, string what) in seen.OrderBy(s => s.Began))
            {
                for (; ended < byEnd.Count && byEnd[ended].Ended < began; ended++)
                    if (byEnd[ended].Place > highest.Place) highest = (byEnd[ended].Place, byEnd[ended].What);
                if (place < highest.Place) yield return $"{what} after {highest.What}";
            }
        }
    }

    private void Add(long began, long ended, int place, string what)
    {
        lock (seen) seen.Add((began, ended, place, what));
    }
}
