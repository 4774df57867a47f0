using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading.Checks;

namespace DocPipeline.Partnerships.Reading;

/// <summary>Reads the facts of a partnership from <c>partnership.yaml</c>.</summary>
public static class PartnershipFile
{
    /// <summary>
    /// Reads and checks the facts. Nothing is guessed and nothing is mended silently: whatever is wrong is refused with its place, all of it
    /// at once, in the order of the file.
    /// </summary>
    /// <param name="files">The record's files; the prose files are looked for, not read.</param>
    public static Outcome<PartnershipRecord> Read(RecordFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (files.Find(RecordFiles.PartnershipFileName) is not { } content)
            return Outcome.Refused<PartnershipRecord>([RecordFolder.NoPartnershipFile(files.Paths)]);

        var reading = new RecordReading();
        PartnershipRecord? record = StrictFile.Read<PartnershipRecord>(RecordFiles.PartnershipFileName, content, reading);
        Finding[] checks = record is null ? [] : [.. RecordChecks.All(new ReadRecord(record, reading.Ids, reading.Places, files))];
        Finding[] findings = [.. reading.Findings.Concat(checks).OrderBy(f => f.Place?.Line ?? 0).ThenBy(f => f.Place?.Column ?? 0)];
        return record is null || findings.Length > 0 ? Outcome.Refused<PartnershipRecord>(findings) : Outcome.Done(record);
    }
}
