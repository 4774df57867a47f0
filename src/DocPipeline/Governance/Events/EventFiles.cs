using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Governance.Events;

/// <summary>Reads what happened from the files of <c>events/</c>, strictly.</summary>
internal static class EventFiles
{
    internal const string Folder = "events/";

    /// <summary>Reads every file of events, in the order of the days.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="record">The record as read from them.</param>
    /// <param name="findings">Takes what is wrong.</param>
    internal static IReadOnlyList<RecordedEvent> ReadAll(RecordFiles files, PartnershipRecord record, ICollection<Finding> findings)
    {
        var all = new List<RecordedEvent>();
        foreach (string path in files.Paths.Where(p => p.StartsWith(Folder, StringComparison.Ordinal)))
        {
            var reading = new RecordReading();
            EventList? list = StrictFile.Read<EventList>(path, files.Find(path)!.Value, reading);
            if (list is not null && reading.Findings.Count == 0) reading.Findings.AddRange(EventChecks.All(record, list, all, reading.Places));
            foreach (Finding finding in reading.Findings.OrderBy(f => f.Place?.Line ?? 0).ThenBy(f => f.Place?.Column ?? 0)) findings.Add(finding);
            if (list is not null && reading.Findings.Count == 0) all.AddRange(list.Events);
        }

        return [.. all.OrderBy(e => e.On)];
    }
}
