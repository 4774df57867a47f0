using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Meetings;

/// <summary>Reads meetings from the files of <c>meetings/</c>, strictly.</summary>
internal static class MeetingFiles
{
    internal const string Folder = "meetings/";

    /// <summary>Reads every file of meetings.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="record">The record as read from them.</param>
    /// <param name="findings">Takes what is wrong.</param>
    internal static IReadOnlyList<(BodyId Body, RecordedMeeting Meeting)> ReadAll(RecordFiles files, PartnershipRecord record, ICollection<Finding> findings)
    {
        var all = new List<(BodyId Body, RecordedMeeting Meeting)>();
        foreach (string path in files.Paths.Where(p => p.StartsWith(Folder, StringComparison.Ordinal)))
        {
            var reading = new RecordReading();
            MeetingList? list = StrictFile.Read<MeetingList>(path, files.Find(path)!.Value, reading);
            if (list is not null && reading.Findings.Count == 0) reading.Findings.AddRange(MeetingChecks.All(record, list, all.Select(m => (m.Body, m.Meeting.On)), reading.Places));
            foreach (Finding finding in reading.Findings.OrderBy(f => f.Place?.Line ?? 0).ThenBy(f => f.Place?.Column ?? 0)) findings.Add(finding);
            if (list is not null && reading.Findings.Count == 0) all.AddRange(list.Meetings.Select(m => (list.Body, m)));
        }

        return all;
    }
}
