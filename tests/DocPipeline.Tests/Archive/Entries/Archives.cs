using System.Globalization;
using System.Text;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Ocfl.Validation;
using DocPipeline.Archive.Ocfl.Validation.Trees;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Tests.Archive.Entries;

/// <summary>Short words for what the tests of the archive say often.</summary>
internal static class Archives
{
    internal static readonly ObjectId Agreement = ObjectId.Of("urn:docpipeline:cheshire-west:document:agreement");
    internal static readonly FixedClock Noon = new(new DateTimeOffset(2027, 3, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>An archive of a program of its own; its salts follow from a number.</summary>
    internal static DocumentArchive Open(IBlobStore store, TimeProvider? clock = null, int salt = 0)
    {
        int next = salt;
        return new DocumentArchive(store, clock ?? Noon, () => System.Security.Cryptography.SHA256.HashData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"salt {next++}"))));
    }

    /// <summary>A request of so many files; two requests of one number are equal.</summary>
    internal static EntryRequest Request(int number, int files = 3, ObjectId? id = null) => new()
    {
        Object = id ?? Agreement,
        Request = string.Create(CultureInfo.InvariantCulture, $"request-{number}"),
        Event = "issued",
        Text = string.Create(CultureInfo.InvariantCulture, $"Version {number} was issued."),
        User = new OcflUser("Partnerships officer", null),
        Facts = EntryNoteTests.Facts(("Version", string.Create(CultureInfo.InvariantCulture, $"{number}.0"))),
        Files = Enumerable.Range(0, files).ToDictionary(
            f => LogicalPath.Of(f switch { 0 => "agreement.docx", 1 => "record.zip", _ => string.Create(CultureInfo.InvariantCulture, $"events/{f}.json") }),
            f => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(f == 1 ? Said($"record {number / 2}") : Said($"file {f} of {number}"))),
    };

    internal static async Task<FiledEntry> File(this DocumentArchive archive, EntryRequest request) => Done(await archive.FileAsync(request, default));

    internal static T Done<T>(Outcome<T> outcome)
        where T : class => outcome.Value ?? throw new Xunit.Sdk.XunitException(string.Join('\n', outcome.Findings));

    /// <summary>What is wrong with an archive that nobody writes to any more; empty when nothing is.</summary>
    /// <param name="store">The store.</param>
    /// <param name="acknowledged">What was answered as filed.</param>
    /// <param name="said">Every request that was made; each is there once at most, and those of acknowledged ones are there.</param>
    /// <param name="isClean">Whether nothing may be staged any more.</param>
    internal static async Task<List<string>> ProblemsAsync(IBlobStore store, IEnumerable<FiledEntry> acknowledged, IEnumerable<EntryRequest> said, bool isClean)
    {
        var problems = new List<string>();
        using DocumentArchive archive = Open(store);
        var leaves = new Dictionary<string, List<long>>(StringComparer.Ordinal);
        long count = 0;
        for (; await archive.Log.ReadAsync(count, default) is { } bytes; count++) (leaves.TryGetValue(Text(bytes), out List<long>? at) ? at : (leaves[Text(bytes)] = [])).Add(count);
        await foreach (BlobName name in store.ListAsync("log/leaf/", default)) count--;
        if (count != 0) problems.Add("the log has a gap");
        problems.AddRange(leaves.Where(l => l.Value.Count > 1).Select(l => $"leaf {l.Value[0]} is there {l.Value.Count} times"));

        var made = new Dictionary<(ObjectId, string), ArchivedEntry>();
        long logged = 0;
        await foreach (Outcome<IReadOnlyList<ArchivedEntry>> one in archive.AllAsync(default))
        {
            if (one.IsRefused)
            {
                problems.AddRange(one.Findings.Select(f => f.ToString()!));
                continue;
            }

            long before = -1;
            foreach (ArchivedEntry entry in one.Value)
            {
                if (!made.TryAdd((entry.Inventory.Id, entry.Note.Request), entry)) problems.Add($"{entry.Note.Request} is there twice");
                ObjectLeaf leaf = Done(EntryFinisher.LeafOf(entry.Inventory, ""));
                if (!leaves.TryGetValue(Text(leaf.ToBytes()), out List<long>? at)) problems.Add($"{entry.Number} of {entry.Inventory.Id} is not in the log");
                else if (at[0] <= before) problems.Add($"{entry.Number} of {entry.Inventory.Id} is logged before the entry before it");
                else (before, logged) = (at[0], logged + 1);
                if (entry.Note.LogSize > (at?[0] ?? long.MaxValue)) problems.Add($"{entry.Number} of {entry.Inventory.Id} lies below the size that it states");
            }
        }

        if (logged != leaves.Count) problems.Add($"the log has {leaves.Count} leaves, and {logged} entries");
        foreach (FiledEntry entry in acknowledged)
        {
            if (made.Values.FirstOrDefault(m => m.Inventory.Id == entry.Object && m.Number == entry.Number) is not { } there) problems.Add($"{entry.Number} of {entry.Object} was acknowledged and is not there");
            else if (there.Inventory.Digest != entry.Inventory) problems.Add($"{entry.Number} of {entry.Object} is another one than was acknowledged");
            else if (!leaves.TryGetValue(Text(Done(EntryFinisher.LeafOf(there.Inventory, "")).ToBytes()), out List<long>? at) || at[0] != entry.Leaf) problems.Add($"{entry.Number} of {entry.Object} has another leaf than was acknowledged");
        }

        foreach (EntryRequest request in said)
        {
            if (!made.TryGetValue((request.Object, request.Request), out ArchivedEntry? entry)) continue;
            foreach ((LogicalPath path, ReadOnlyMemory<byte> content) in request.Files)
                if (!(await archive.FileOfAsync(entry, path, default)).Value?.Content.Span.SequenceEqual(content.Span) ?? true) problems.Add($"{path} of {request.Request} is not what was filed");
        }

        if ((await Names(store, "archive/")).Count > 0)
            problems.AddRange((await new OcflValidator(new OcflCheckOptions()).ValidateRootAsync(new BlobTree(store, "archive/"), default)).Findings.Where(f => f.Severity == Severity.Error).Select(f => f.ToString()!));
        if (isClean) problems.AddRange((await Names(store, "staging/")).Select(n => $"{n} is left"));
        return problems;
    }

    private static async Task<List<string>> Names(IBlobStore store, string prefix)
    {
        var names = new List<string>();
        await foreach (BlobName name in store.ListAsync(prefix, default)) names.Add(name.Value);
        return names;
    }

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
