using DocPipeline.Findings;

namespace DocPipeline.Partnerships.Reading;

/// <summary>Reads a record's folder.</summary>
public static class RecordFolder
{
    /// <summary>The most that one file may hold: 2 MB.</summary>
    public const int LargestFile = 2_000_000;

    /// <summary>The most that all files together may hold: 20 MB.</summary>
    public const int LargestRecord = 20_000_000;

    /// <summary>The most files that a record may have.</summary>
    public const int MostFiles = 1_000;

    private static readonly string[] NearNames =
        ["partnership.yml", "partnership.json", "Partnership.yaml", "partnership.yaml.txt", "partnership.txt"];

    /// <summary>
    /// Reads <c>partnership.yaml</c>, <c>prose/**/*.md</c>, the pictures in <c>images</c>, the YAML files in <c>answers</c>, <c>meetings</c> and
    /// <c>events</c>, the decisions and edited texts in <c>decisions</c>, and what was adopted in <c>adoptions</c> and <c>versions</c>, and
    /// nothing else that lies there. Links are refused, so that nothing outside the folder is read.
    /// </summary>
    /// <param name="folder">The path of the folder.</param>
    public static Outcome<RecordFiles> Read(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        if (File.Exists(folder)) return Outcome.Refused<RecordFiles>([NotAFolder(folder)]);
        if (!Directory.Exists(folder)) return Outcome.Refused<RecordFiles>([NoFolder(folder)]);

        var reading = new FolderReading(folder);
        reading.ReadAll();
        if (reading.Findings.Any(finding => finding.Severity == Severity.Error)) return Outcome.Refused<RecordFiles>(reading.Findings);
        if (reading.Files.ContainsKey(RecordFiles.PartnershipFileName)) return Outcome.Done(new RecordFiles(reading.Files), reading.Findings);
        IEnumerable<string> present = Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path));
        return Outcome.Refused<RecordFiles>([NoPartnershipFile(present), .. reading.Findings]);
    }

    internal static Finding NoPartnershipFile(IEnumerable<string> present)
    {
        string? near = present.Order(StringComparer.Ordinal).FirstOrDefault(IsNear);
        return RecordCodes.NoPartnershipFile.Error(
            new Place(RecordFiles.PartnershipFileName),
            near is null
                ? $"There is no {RecordFiles.PartnershipFileName} in the record."
                : $"There is no {RecordFiles.PartnershipFileName} in the record, but there is ‘{near}’.",
            $"a file {RecordFiles.PartnershipFileName} with the facts of the partnership",
            near is null
                ? "Check that this is the folder of a record; a new one starts with a copy of the sample."
                : $"Rename ‘{near}’ to ‘{RecordFiles.PartnershipFileName}’.");
    }

    private static bool IsNear(string name) =>
        name != RecordFiles.PartnershipFileName
        && (NearNames.Contains(name, StringComparer.OrdinalIgnoreCase) || Nearest.To(name, [RecordFiles.PartnershipFileName]) is not null);

    private static Finding NotAFolder(string path) => RecordCodes.NotAFolder.Error(
        place: null,
        $"‘{path}’ is a file.",
        $"the folder that holds {RecordFiles.PartnershipFileName}",
        Path.GetDirectoryName(path) is { Length: > 0 } parent
            ? $"Give the folder instead: ‘{parent}’."
            : "Give the folder instead: ‘.’ if you are in it.");

    private static Finding NoFolder(string path)
    {
        string? parent = Path.GetDirectoryName(Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar));
        IEnumerable<string> beside = Directory.Exists(parent) ? Directory.EnumerateDirectories(parent).Select(p => Path.GetFileName(p)) : [];
        string? near = Nearest.To(Path.GetFileName(path.TrimEnd('/', '\\')), beside.Order(StringComparer.Ordinal));
        return RecordCodes.NoFolder.Error(
            place: null,
            $"There is no folder ‘{path}’.",
            $"the folder that holds {RecordFiles.PartnershipFileName}",
            near is null ? "Check the spelling, and where you are." : $"Did you mean ‘{near}’?");
    }
}
