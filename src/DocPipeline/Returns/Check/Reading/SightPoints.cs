using System.Globalization;

namespace DocPipeline.Returns.Check.Reading;

/// <summary>Whether a reader of the return sees its words: as a point of its report, with pictures and what makes programs differ.</summary>
internal static class SightPoints
{
    private const int MostNamed = 12;

    internal static IEnumerable<ReturnPoint> Of(CheckedFile issued, CheckedFile returned, CheckedFile restored)
    {
        IReadOnlyList<(string Why, string Words)> unseen = UnseenWords.Added(issued, restored);
        List<(string Why, string Words)> wrong = [.. unseen.Where(u => u.Why != "hidden")];
        yield return wrong.Count == 0
            ? new ReturnPoint("What is seen", PointState.InOrder, "No words were made hard to see, or struck through by hand.")
            : new ReturnPoint("What is seen", PointState.Wrong, $"Words that were issued are in the file, and a reader does not see them as such: {string.Join("; ", wrong.GroupBy(w => w.Why, w => w.Words).Select(Said))}.");

        Oddities before = issued.Oddities, now = restored.Oddities, whole = returned.Oddities;
        if (now.Forked > before.Forked || now.Bound > before.Bound || whole.Forked > before.Forked || whole.Bound > before.Bound)
            yield return new ReturnPoint("What programs show", PointState.Wrong, "The file holds words in two forms, or words that are taken from elsewhere in the file when it is opened: one program can show something else than another. Ask for a copy saved by Word or LibreOffice.");
        IReadOnlyList<string> odd = now.NotIn(before);
        if (odd.Count > 0) yield return new ReturnPoint("Unusual", PointState.ToLookAt, $"The issued document has none of this, and the return has: {string.Join("; ", odd)}.");

        IReadOnlyList<string> lost = Oddities.More(now.Pictures, before.Pictures), come = Oddities.More(before.Pictures, now.Pictures);
        if (lost.Count + come.Count > 0 || now.Shapes > before.Shapes || !now.MarginShapes.IsSubsetOf(before.MarginShapes))
            yield return new ReturnPoint("Pictures", PointState.ToLookAt, string.Create(CultureInfo.InvariantCulture, $"Pictures differ outside of the signature blocks: {lost.Count} issued {(lost.Count == 1 ? "one is" : "ones are")} not there as issued, {Math.Max(come.Count, now.Shapes - before.Shapes)} came in. A picture can hold words or cover them: look at the pages."));
        IReadOnlyList<string> undescribed = Oddities.More(now.Descriptions, before.Descriptions), described = Oddities.More(before.Descriptions, now.Descriptions);
        if (described.Count > 0)
            yield return new ReturnPoint("Descriptions of pictures", PointState.ToLookAt, $"A picture's description, which screen readers read out, was changed{(undescribed.Count > 0 ? $" from {string.Join("; ", undescribed.Take(MostNamed).Select(d => $"“{d}”"))}" : "")} to {string.Join("; ", described.Take(MostNamed).Select(d => $"“{d}”"))}.");
    }

    private static string Said(IGrouping<string, string> group)
    {
        string[] words = [.. group];
        return $"{group.Key}: “{string.Join(' ', words.Take(MostNamed))}{(words.Length > MostNamed ? " …" : "")}”";
    }
}
