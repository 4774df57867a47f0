using System.IO.Compression;
using System.Text;
using DocPipeline.Admission;
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

    private const string UploadName = "record.zip";

    private static readonly AdmissionLimits limits = new() { LargestFile = MostBytes, MostEntries = MostEntries, LargestUnpacked = MostBytes };

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

    /// <summary>Unpacks a zip that anybody may have made, once <see cref="AdmissionCheck"/> finds no reason to refuse it.</summary>
    public static Outcome<RecordFiles> Unpack(ReadOnlyMemory<byte> zip)
    {
        if (AdmissionCheck.Zip(UploadName, zip, limits) is { Count: > 0 } reasons) return Refused(reasons);
        using ZipArchive archive = new(new MemoryStream(zip.ToArray(), writable: false), ZipArchiveMode.Read);
        Dictionary<string, ReadOnlyMemory<byte>> files = new(StringComparer.OrdinalIgnoreCase);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            if (entry.FullName.EndsWith('/')) continue;
            using Stream content = entry.Open();
            using MemoryStream bytes = new();
            content.CopyTo(bytes);
            files.Add(entry.FullName, bytes.ToArray());
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

    /// <summary>Whether the zip itself is in order, whatever is missing from the record in it.</summary>
    internal static bool IsAdmitted(ReadOnlyMemory<byte> zip) => AdmissionCheck.Zip(UploadName, zip, limits).Count == 0;

    // One reason is enough to zip the folder again; the codes are those that record zips always had.
    private static Outcome<RecordFiles> Refused(IReadOnlyList<Finding> reasons)
    {
        Finding reason = reasons[0];
        (FindingCode code, string expected) = reason.Code switch
        {
            var c when c == AdmissionCodes.EntryName => (UnsafeName, "a path inside the folder, with forward slashes"),
            var c when c == AdmissionCodes.DuplicateEntry => (DuplicateName, "names that differ in more than case"),
            var c when c == AdmissionCodes.TooManyEntries => (TooLarge, $"at most {MostEntries} entries"),
            var c when c == AdmissionCodes.TooLarge || c == AdmissionCodes.UnpackedTooLarge || c == AdmissionCodes.Ratio => (TooLarge, $"at most {MostBytes / 1_000_000} MB unpacked"),
            var c when c == AdmissionCodes.Encrypted => (Unreadable, "a zip without a password"),
            _ => (Unreadable, "a zip of the record's folder"),
        };
        return Outcome.Refused<RecordFiles>([new Finding(code, Severity.Error, reason.Message) { Place = reason.Place, Evidence = reason.Evidence, Expected = expected, Suggestion = "Zip the record's folder again, with the zip program of Windows or macOS." }]);
    }
}
