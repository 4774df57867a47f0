using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using DocPipeline.Archive;
using DocPipeline.Archive.Contacts;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Stores;
using DocPipeline.Documents.Reading;
using DocPipeline.Documents.Reading.Marks;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Stored;

namespace DocPipeline.Pipeline.Archiving.People;

/// <summary>Looks for a person in everything that an archive holds: entries and who filed them, documents, records and rounds. Each different file is read once.</summary>
internal sealed partial class PersonSearch(OpenedArchive archive, HeldContact held)
{
    private const string Rounds = "rounds/";

    private readonly PersonWords words = new(held);
    private readonly Dictionary<Sha512, IReadOnlyList<(string What, int Times, string Around)>?> read = [];
    private readonly List<PersonFound> found = [];
    private readonly SortedSet<string> notSearched = new(StringComparer.Ordinal);

    /// <summary>Searches.</summary>
    /// <param name="onObject">Is told how many objects were searched.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task<Outcome<PersonSearched>> RunAsync(Action<int>? onObject, CancellationToken cancellationToken)
    {
        (int objects, int entries, int rounds) = (0, 0, 0);
        await foreach (Outcome<IReadOnlyList<ArchivedEntry>> one in archive.Entries.AllAsync(cancellationToken).ConfigureAwait(false))
        {
            if (one.IsRefused) return Outcome.Refused<PersonSearched>(one.Findings);
            foreach (ArchivedEntry entry in one.Value)
            {
                if (await LookAsync(entry, cancellationToken).ConfigureAwait(false) is { Count: > 0 } findings) return Outcome.Refused<PersonSearched>(findings);
                entries++;
            }

            objects++;
            onObject?.Invoke(objects);
        }

        await foreach (BlobName name in archive.Store.ListAsync(Rounds, cancellationToken).ConfigureAwait(false))
        {
            if (await archive.Store.GetAsync(name, cancellationToken).ConfigureAwait(false) is not { } blob) continue;
            rounds++;
            found.AddRange(words.In(Plain(blob.Content)).Select(f => new PersonFound(name.Value, null, null, null, f.What, f.Times, f.Around)));
        }

        return Outcome.Done(new PersonSearched([.. found.OrderBy(f => f.Name, StringComparer.Ordinal).ThenBy(f => f.At).ThenBy(f => f.File, StringComparer.Ordinal)], objects, entries, read.Count, rounds, [.. notSearched]));
    }

    private async Task<IReadOnlyList<Finding>> LookAsync(ArchivedEntry entry, CancellationToken cancellationToken)
    {
        string name = ArchiveObjects.NameOf(entry.Inventory.Id);
        string note = string.Join('\n', [entry.Note.Text, entry.User.Name, entry.User.Address ?? "", .. entry.Note.Facts.Values]);
        found.AddRange(words.In(note).Select(f => new PersonFound(name, entry.Number.ToString(), entry.CreatedAt, null, f.What, f.Times, f.Around)));
        foreach ((LogicalPath path, Sha512 digest) in entry.Files)
        {
            if (!read.TryGetValue(digest, out IReadOnlyList<(string What, int Times, string Around)>? inFile))
            {
                Outcome<OcflFile> file = await archive.Entries.FileOfAsync(entry, path, cancellationToken).ConfigureAwait(false);
                if (file.IsRefused) return file.Findings;
                read[digest] = inFile = TextOf(path.Value, file.Value.Content) is { } text ? [.. words.In(text)] : null;
            }

            if (inFile is null) notSearched.Add($"{name} {entry.Number} {path}");
            else found.AddRange(inFile.Select(f => new PersonFound(name, entry.Number.ToString(), entry.CreatedAt, path.Value, f.What, f.Times, f.Around)));
        }

        return [];
    }

    private string? TextOf(string path, ReadOnlyMemory<byte> content) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".docx" => WordsOf(path, content),
        ".zip" => RecordOf(path, content),
        ".yaml" or ".yml" or ".md" or ".json" or ".csv" or ".txt" or ".html" or ".xml" => Plain(content),
        _ => null,
    };

    // The words that people see, the comments, and who is named as author in the file's properties.
    private static string? WordsOf(string path, ReadOnlyMemory<byte> content)
    {
        if (DocumentText.Read(path, content).Value is not { } text) return null;
        StringBuilder all = new(text.ToString());
        foreach (TextComment comment in text.Comments) all.Append('\n').Append(comment);
        using ZipArchive zip = new(new MemoryStream(content.ToArray()), ZipArchiveMode.Read);
        foreach (ZipArchiveEntry part in zip.Entries.Where(e => e.FullName.StartsWith("docProps/", StringComparison.Ordinal) && e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using StreamReader reader = new(part.Open(), Encoding.UTF8);
            all.Append('\n').Append(Tag().Replace(reader.ReadToEnd(), "\n"));
        }

        return all.ToString();
    }

    private string? RecordOf(string path, ReadOnlyMemory<byte> content)
    {
        if (RecordZip.Unpack(content).Value is not { } files) return null;
        StringBuilder all = new();
        foreach (string file in files.Paths)
        {
            if (TextOf(file, files.Find(file)!.Value) is { } text) all.Append(text).Append('\n');
            else notSearched.Add($"{path}: {file}");
        }

        return all.ToString();
    }

    private static string Plain(ReadOnlyMemory<byte> content) => Encoding.UTF8.GetString(content.Span);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
