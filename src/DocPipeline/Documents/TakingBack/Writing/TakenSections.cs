using DocPipeline.Documents.Prose.FromWord;
using DocPipeline.Documents.TakingBack.Aligning;
using DocPipeline.Documents.TakingBack.Reading;

namespace DocPipeline.Documents.TakingBack.Writing;

/// <summary>A section as it is to stand in a file: with what the draft says, or, where the document does not print it, as it is.</summary>
/// <param name="Was">The section that it was, by the order in the files; nothing for a new one.</param>
/// <param name="Leaves">What the draft says, heading first; nothing where it is not printed.</param>
internal sealed record TakenSection(int? Was, IReadOnlyList<TakenLeaf>? Leaves);

/// <summary>Puts the sections of a draft into the files that they belong to.</summary>
internal static class TakenSections
{
    /// <summary>For each file its sections, in the order in which they are to stand there.</summary>
    /// <param name="taken">The leaves of the draft, of which the first is the heading of a section.</param>
    /// <param name="prose">The leaves of the prose.</param>
    /// <param name="printed">The sections that the document prints, in its order.</param>
    internal static IReadOnlyDictionary<string, List<TakenSection>> Of(IReadOnlyList<TakenLeaf> taken, IReadOnlyList<ProseLeaf> prose, IReadOnlyList<int> printed)
    {
        var sections = new List<TakenSection>();
        var leaves = new List<TakenLeaf>();
        foreach (TakenLeaf leaf in taken)
        {
            if (leaf.Leaf is { Kind: LeafKind.Heading, Level: 1 })
            {
                leaves = [];
                bool isSame = leaf.Source is { Kind: LeafKind.Heading } && leaf.Was!.Leaf.Level == 1;
                sections.Add(new TakenSection(isSame ? leaf.Source!.Section : null, leaves));
            }

            leaves.Add(leaf);
        }

        // Where each stood in the document; those that left this order were moved.
        List<int> known = [.. Enumerable.Range(0, sections.Count).Where(i => sections[i].Was is not null)];
        List<int> ranks = known.ConvertAll(i => printed.ToList().IndexOf(sections[i].Was!.Value));
        HashSet<int> staying = [.. InOrder.Longest(ranks).Select(i => known[i])];

        Dictionary<int, string> fileOf = prose.GroupBy(l => l.Section).ToDictionary(g => g.Key, g => g.First().File);
        var files = prose.Select(l => l.File).Distinct().ToDictionary(f => f, _ => new List<TakenSection>(), StringComparer.Ordinal);
        foreach ((int section, string file) in fileOf.OrderBy(f => f.Key))
        {
            int at = sections.FindIndex(s => s.Was == section);
            if (at >= 0 && staying.Contains(at)) files[file].Add(sections[at]);
            else if (!printed.Contains(section)) files[file].Add(new TakenSection(section, null));
        }

        for (int i = 0; i < sections.Count; i++)
        {
            if (staying.Contains(i)) continue;
            TakenSection? neighbour = i > 0 ? sections[i - 1] : sections.Skip(1).FirstOrDefault(s => files.Values.Any(f => f.Contains(s)));
            List<TakenSection> home = files.Values.FirstOrDefault(f => neighbour is not null && f.Contains(neighbour)) ?? files.Values.First();
            int place = neighbour is null ? home.Count : home.IndexOf(neighbour) + (i > 0 ? 1 : 0);
            home.Insert(place, sections[i]);
        }

        return files;
    }
}
