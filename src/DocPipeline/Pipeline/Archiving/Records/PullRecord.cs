using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline.Archiving.Records;

/// <summary>
/// A folder that takes part in an archive: it remembers in one small file, <c>.docpipeline/archive</c>, from which entry of which record its
/// own changes start, so that a push never takes the place of somebody else's work.
/// </summary>
public static class PullRecord
{
    private const string MarkFolder = ".docpipeline";
    private const string MarkName = "archive";

    /// <summary>Writes the record as it was pushed last into a folder.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="partnership">Whose record.</param>
    /// <param name="folder">The folder: new or empty, or one that holds the record unchanged as it was last pulled or pushed.</param>
    /// <param name="cancellationToken">Gives up before anything is written.</param>
    /// <returns>What was pulled; <see cref="ArchiveCodes.FolderTaken"/> where the folder holds changes that a pull would lose.</returns>
    public static async Task<Outcome<PulledRecord>> IntoAsync(OpenedArchive archive, PartnershipId partnership, string folder, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(folder);
        Outcome<ArchivedRecord> record = await ArchivedRecords.PullAsync(archive, partnership, cancellationToken).ConfigureAwait(false);
        if (record.IsRefused) return Outcome.Refused<PulledRecord>(record.Findings);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Outcome<RecordFiles> there = RecordFolder.Read(folder);
            if (there.IsRefused || SeenIn(folder) is not { } seen) return Taken(folder, "It is not empty, and holds no record that came from this archive.");
            if (ArchivedRecords.DifferencesOf(there.Value, record.Value.Files).Length == 0)
            {
                Mark(folder, record.Value.Tag);
                return Outcome.Done(new PulledRecord(record.Value.Tag.Entry, record.Value.Files.Paths.Count, IsChanged: false));
            }

            Outcome<RecordFiles>? then = await ArchivedRecords.AtAsync(archive, partnership, seen, cancellationToken).ConfigureAwait(false);
            string[] own = then?.Value is { } before ? ArchivedRecords.DifferencesOf(before, there.Value) : [RecordFiles.PartnershipFileName];
            if (own.Length > 0) return Taken(folder, $"It was changed since it was last pulled or pushed: {string.Join(", ", own.Take(5))}.");
            foreach (string path in there.Value.Paths.Where(p => record.Value.Files.Find(p) is null)) File.Delete(Path.Combine(folder, path));
        }

        foreach (string path in record.Value.Files.Paths) Write(Path.Combine(folder, path), record.Value.Files.Find(path)!.Value);
        Mark(folder, record.Value.Tag);
        return Outcome.Done(new PulledRecord(record.Value.Tag.Entry, record.Value.Files.Paths.Count, IsChanged: true));
    }

    /// <summary>Puts the record of a folder into the archive, on top of the entry from which the folder's changes start.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="files">The record as it was read from the folder.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="by">Who pushes.</param>
    /// <param name="cancellationToken">Gives up; the same push again makes nothing twice.</param>
    public static async Task<Outcome<PushedRecord>> PushAsync(OpenedArchive archive, RecordFiles files, string folder, string by, CancellationToken cancellationToken)
    {
        if (RecordOutline.Read(files).Partnership is not { } partnership) return Outcome.Refused<PushedRecord>(Unnamed(files));
        Outcome<PushedRecord> pushed = await ArchivedRecords.PushAsync(archive, partnership, files, SeenIn(folder), by, cancellationToken).ConfigureAwait(false);
        if (pushed.Value is { } filed) Mark(folder, filed.Tag);
        return pushed;
    }

    // The reader says where the id is missing; should it find one that the outline does not, the record is still nobody's.
    private static IReadOnlyList<Finding> Unnamed(RecordFiles files) => PartnershipFile.Read(files) is { IsRefused: true } read
        ? read.Findings
        : [ArchiveCodes.Error(ArchivedRecords.OtherPartnership, "The record does not say whose it is.", "Write partnership: id: at the top of the file.", RecordFiles.PartnershipFileName)];

    private static RecordTag? SeenIn(string folder) =>
        Path.Combine(folder, MarkFolder, MarkName) is var file && File.Exists(file) && RecordTag.TryRead(File.ReadAllText(file).Trim(), out RecordTag? seen) ? seen : null;

    private static void Mark(string folder, RecordTag tag) => Write(Path.Combine(folder, MarkFolder, MarkName), System.Text.Encoding.ASCII.GetBytes($"{tag}\n"));

    // Complete or not at all; whatever stops a pull half-way, pulling again completes it.
    private static void Write(string path, ReadOnlyMemory<byte> content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string temporary = $"{path}.{Environment.ProcessId}.tmp";
        File.WriteAllBytes(temporary, content.Span);
        File.Move(temporary, path, overwrite: true);
    }

    private static Outcome<PulledRecord> Taken(string folder, string why) => Outcome.Refused<PulledRecord>([ArchiveCodes.Error(
        ArchiveCodes.FolderTaken, $"The folder ‘{folder}’ cannot take the record. {why}", "Name a new folder, or push your changes first; nothing was written.")]);
}
