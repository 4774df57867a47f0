using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Scanning;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Lint.References;

/// <summary>Contents entries without a heading, in other words than the heading, or without a page; sections that the contents list leaves out.</summary>
internal static class ContentsList
{
    private const int MostCompared = 400;
    private const int MostTitles = 40;

    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        if (document.Contents.Count is 0 or > MostCompared) yield break;
        LintSection[] sections = [.. document.Sections.Take(2_000)];
        ILookup<string, LintLine> elsewhere = document.Lines.Where(l => l.Kind is LineKind.Text or LineKind.Title or LineKind.Item or LineKind.Caption && l.Text.Length < 150).ToLookup(l => ContentsReader.Plain(l.Text));
        string[] titles = [.. document.Lines.Where(l => l.Kind == LineKind.Title && l.Text.Length < 150).Take(MostTitles).Select(l => ContentsReader.Plain(l.Text))];
        Dictionary<LintSection, HashSet<string>> words = sections.ToDictionary(s => s, s => Words.LintWords.Meaningful(s.Title));
        ILookup<string, LintSection> headings = sections.ToLookup(s => ContentsReader.Plain(s.Title));
        Dictionary<ContentsEntry, LintSection> own = Own(document.Contents, headings);
        HashSet<LintSection> met = [.. own.Keys.SelectMany(e => headings[ContentsReader.Plain(e.Title)])];
        var stoodFor = new Dictionary<string, int>(StringComparer.Ordinal);
        bool hasPages = document.Contents.Count(e => e.Page is not null) * 2 > document.Contents.Count;
        foreach (ContentsEntry entry in document.Contents)
        {
            if (hasPages && entry.Page is null && !IsDivider(document, entry))
                yield return LintClasses.Contents.At(entry.Line.Whole, $"The contents entry “{entry.Title}” has no page.", "Give its page, or let Word make the contents list");
            string plain = ContentsReader.Plain(entry.Title);
            if (own.TryGetValue(entry, out LintSection? heading))
            {
                if (entry.Number is { } number && headings[plain].All(s => s.Number is not null && s.Number != number))
                    yield return LintClasses.Contents.At(entry.Line.Whole, $"The contents list calls “{entry.Title}” {number}, its heading is {heading.Number}.", "Let Word make the contents list again", heading.Heading.Whole);
                continue;
            }

            // A line that is no heading can be what one entry means, not two.
            int before = stoodFor.GetValueOrDefault(plain);
            stoodFor[plain] = before + 1;
            if (before < elsewhere[plain].Count() || titles.Any(t => Math.Abs(t.Length - plain.Length) <= 4 && Nearest.Distance(t, plain) <= (plain.Length > 30 ? 4 : 2))) continue;
            if (Like(entry, sections.Where(s => !met.Contains(s)), words) is { } like)
            {
                met.Add(like);
                yield return LintClasses.Contents.At(entry.Line.Whole, $"The contents list says “{entry.Title}”, the heading “{like.Title}”.", "Use the same words in both, or let Word make the contents list", like.Heading.Whole);
            }
            else if (!IsDivider(document, entry)) yield return LintClasses.Contents.At(entry.Line.Whole, $"The contents list has “{entry.Title}”, and no heading says so.", "Take the entry out, or add the heading");
        }

        if (!document.HasStyles) yield break;
        int contentsAt = document.Contents[0].Line.Index;
        foreach (LintSection section in sections.Where(s => s.Level == 1 && s.Heading.Index > contentsAt && !met.Contains(s) && !headings[ContentsReader.Plain(s.Title)].Any(met.Contains)))
            yield return LintClasses.Contents.At(section.Heading.Whole, $"The section “{section.Title}” is not in the contents list.", "Let Word make the contents list again");
    }

    // A body may have a section and a part of an appendix of one name: each entry has a heading of its own, the one with its number first.
    private static Dictionary<ContentsEntry, LintSection> Own(IReadOnlyList<ContentsEntry> entries, ILookup<string, LintSection> headings)
    {
        var own = new Dictionary<ContentsEntry, LintSection>(ReferenceEqualityComparer.Instance);
        foreach (IGrouping<string, ContentsEntry> same in entries.GroupBy(e => ContentsReader.Plain(e.Title)))
        {
            List<LintSection> left = [.. headings[same.Key]];
            foreach (ContentsEntry entry in same)
            {
                if (left.Find(s => s.Number == entry.Number) is not { } numbered) continue;
                own[entry] = numbered;
                left.Remove(numbered);
            }

            foreach ((ContentsEntry entry, LintSection section) in same.Where(e => !own.ContainsKey(e)).Zip(left).ToArray()) own[entry] = section;
        }

        return own;
    }

    // "APPENDICES" over the entries of appendices.
    private static bool IsDivider(LintDocument document, ContentsEntry entry) =>
        entry.Number is null && entry.Page is null && (entry.Title.All(c => !char.IsLower(c)) || document.Contents.Count(e => e.Page is null) > 3);

    private static LintSection? Like(ContentsEntry entry, IEnumerable<LintSection> sections, Dictionary<LintSection, HashSet<string>> titles)
    {
        if (entry.Number is { } number && sections.FirstOrDefault(s => s.Number == number && s.IsAppendix) is { } same) return same;
        HashSet<string> words = Words.LintWords.Meaningful(entry.Title);
        LintSection? best = null;
        int most = 0;
        foreach (LintSection section in sections)
        {
            HashSet<string> other = titles[section];
            int shared = words.Count(other.Contains);
            if (shared > most && shared * 2 >= Math.Min(words.Count, other.Count) + 1 - (shared == Math.Min(words.Count, other.Count) ? 1 : 0)) (most, best) = (shared, section);
        }

        return best ?? (Nearest.To(entry.Title, sections.Select(s => s.Title)) is { } near ? sections.First(s => s.Title == near) : null);
    }
}
