using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Pipeline.Stored;

/// <summary>A record's folder as one zip: the form in which a record is uploaded, kept and handed out.</summary>
public static class RecordZip
{
    /// <summary>The zip is damaged, encrypted or none at all.</summary>
    public static readonly FindingCode Unreadable = new("RECORD-ZIP-UNREADABLE");

    /// <summary>The zip holds more than a record may.</summary>
    public static readonly FindingCode TooLarge = new("RECORD-ZIP-TOO-LARGE");

    /// <summary>An entry's name would leave the record's folder, or is not the same on every system.</summary>
    public static readonly FindingCode UnsafeName = new("RECORD-ZIP-UNSAFE-NAME");

    /// <summary>Two entries are the same file, at least where case does not count.</summary>
    public static readonly FindingCode DuplicateName = new("RECORD-ZIP-DUPLICATE-NAME");

    /// <summary>The most bytes that a record has, packed or unpacked.</summary>
    public const int MostBytes = 20_000_000;

    /// <summary>The most entries that a zip has, folders included.</summary>
    public const int MostEntries = 1_000;

    private const int LongestName = 240;

    // The earliest time that a zip can state: the same files make the same bytes whenever they are packed.
    private static readonly DateTimeOffset noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Packs a record. The same files give the same bytes.</summary>
    public static byte[] Pack(RecordFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (string path in files.Paths)
            {
                ZipArchiveEntry entry = zip.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = noTime;

                // The default differs between systems.
                entry.ExternalAttributes = 0;
                using Stream content = entry.Open();
                content.Write(files.Find(path)!.Value.Span);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Unpacks a zip that anybody may have made. Sizes are counted, never believed.</summary>
    public static Outcome<RecordFiles> Unpack(ReadOnlyMemory<byte> zip)
    {
        try
        {
            using ZipArchive archive = new(new MemoryStream(zip.ToArray(), writable: false), ZipArchiveMode.Read);
            return Unpack(archive);
        }
        catch (InvalidDataException)
        {
            return Refused(Unreadable, "The upload is not a zip that can be read.", "a zip of the record's folder");
        }
    }

    private static Outcome<RecordFiles> Unpack(ZipArchive archive)
    {
        if (archive.Entries.Count > MostEntries)
            return Refused(TooLarge, $"The zip has {archive.Entries.Count} entries.", $"at most {MostEntries} entries");

        Dictionary<string, ReadOnlyMemory<byte>> files = new(StringComparer.OrdinalIgnoreCase);
        int left = MostBytes;
        for (int i = 0; i < archive.Entries.Count; i++)
        {
            ZipArchiveEntry entry = archive.Entries[i];
            bool isFolder = entry.FullName.EndsWith('/');
            if (!IsSafe(isFolder ? entry.FullName[..^1] : entry.FullName))
                return Refused(UnsafeName, $"The name of entry {i + 1} is not safe.", "a path inside the folder, with forward slashes");
            if (isFolder) continue;
            if (files.ContainsKey(entry.FullName))
                return Refused(DuplicateName, $"Entry {i + 1} is named as an earlier one.", "names that differ in more than case");
            if (entry.IsEncrypted) return Refused(Unreadable, $"Entry {i + 1} of the zip is encrypted.", "a zip without a password");
            if (ReadAtMost(entry, left) is not { } content)
                return Refused(TooLarge, "The files in the zip are too large together.", $"at most {MostBytes / 1_000_000} MB unpacked");
            if (Crc32.HashToUInt32(content) != entry.Crc32) throw new InvalidDataException("The checksum does not match.");
            files.Add(entry.FullName, content);
            left -= content.Length;
        }

        return files.ContainsKey(RecordFiles.PartnershipFileName) ? Outcome.Done(new RecordFiles(files)) : NoPartnership(files.Keys);
    }

    private static Outcome<RecordFiles> NoPartnership(IEnumerable<string> names)
    {
        bool isOneTooHigh = names.Any(name => name.EndsWith($"/{RecordFiles.PartnershipFileName}", StringComparison.Ordinal));
        return Outcome.Refused<RecordFiles>(
        [
            new Finding(Unreadable, Severity.Error, $"The zip has no {RecordFiles.PartnershipFileName}.")
            {
                Expected = $"{RecordFiles.PartnershipFileName} at the top of the zip",
                Suggestion = isOneTooHigh ? "Zip the files in the record's folder, not the folder itself." : null,
            },
        ]);
    }

    /// <summary>Whether a path stays inside its folder and means the same on Windows, macOS and Linux.</summary>
    private static bool IsSafe(string path) =>
        path.Length <= LongestName
        && !path.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|')
        && path.Split('/').All(segment => segment.Length > 0 && segment[^1] is not ('.' or ' ') && segment[0] != ' ');

    private static byte[]? ReadAtMost(ZipArchiveEntry entry, int most)
    {
        using Stream content = entry.Open();
        using MemoryStream bytes = new();
        byte[] buffer = new byte[81_920];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            if (bytes.Length + read > most) return null;
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    private static Outcome<RecordFiles> Refused(FindingCode code, string message, string expected) =>
        Outcome.Refused<RecordFiles>([new Finding(code, Severity.Error, message) { Expected = expected }]);
}
