using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;

namespace DocPipeline.Tests.Archive.Ocfl;

/// <summary>Objects whose entries add, change, remove, rename and duplicate files at random, the same for the same seed.</summary>
internal sealed class RandomObject
{
    private static readonly string[] names = ["agreement.docx", "record.zip", "events/1.json", "events/2.json", "events/more/3.json", "Verdict.json", "a", "b=c_d-e.f"];

    private readonly Random random;

    private RandomObject(int seed) => random = new Random(seed);

    /// <summary>The files of every entry: name and text.</summary>
    internal List<SortedDictionary<string, string>> Entries { get; } = [];

    internal static RandomObject Of(int seed)
    {
        RandomObject made = new(seed);
        int count = made.random.Next(1, 13);
        while (made.Entries.Count < count) made.Entries.Add(made.NextEntry());
        return made;
    }

    /// <summary>Writes all entries, one after the other.</summary>
    internal async Task<OcflInventory> WriteAsync(MemoryStore store, ObjectId id) =>
        await OcflWriting.WriteAllAsync(store, id, [.. Entries.Select(entry => entry.Select(file => (file.Key, file.Value)).ToArray())]);

    private SortedDictionary<string, string> NextEntry()
    {
        SortedDictionary<string, string> files = new(Entries.LastOrDefault() ?? [], StringComparer.Ordinal);
        for (int changes = random.Next(1, 5); changes > 0; changes--) Change(files);
        return files;
    }

    private void Change(SortedDictionary<string, string> files)
    {
        string[] unused = [.. names.Except(files.Keys)];
        string? some = files.Count == 0 ? null : files.Keys.ElementAt(random.Next(files.Count));
        switch (random.Next(5))
        {
            case 0 when unused.Length > 0:
            case 1 when some is null && unused.Length > 0:
                files[Pick(unused)] = $"{random.Next(20)}";
                break;
            case 1:
                files[some ?? names[0]] = $"{random.Next(20)}";
                break;
            case 2 when some is not null:
                files.Remove(some);
                break;
            case 3 when some is not null && unused.Length > 0:
                files[Pick(unused)] = files[some];
                files.Remove(some);
                break;
            case 4 when some is not null && unused.Length > 0:
                files[Pick(unused)] = files[some];
                break;
            default:
                break;
        }
    }

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
