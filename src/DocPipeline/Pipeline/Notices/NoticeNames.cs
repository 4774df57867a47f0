using DocPipeline.Governance.Decisions.Meetings;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline.Notices;

/// <summary>What notices and decision records call things.</summary>
internal static class NoticeNames
{
    /// <summary>The name of a decision: that of its file, as an id.</summary>
    internal static string Of(string path) => RecordId.Mend(Path.GetFileNameWithoutExtension(path)) ?? "decision";

    internal static IEnumerable<(string Label, string Value)> DocumentRow(string label, Document? document, VersionNumber? version)
    {
        if (document is not null) yield return (label, $"{document.Title} ({document.Reference}), version {(version ?? document.StartsAt.Version).Value}");
    }

    internal static IEnumerable<(string Label, string Value)> MeetingRows(Meeting meeting)
    {
        yield return ("Meeting", NameBook.Date(meeting.On) + (meeting.ScheduledStart is { } start ? $", {start}" : "") + (meeting.Urgent ? ", called as urgent" : ""));
        if (meeting.Place is { } place) yield return ("Place", place);
        yield return ("How", meeting.Mode switch { MeetingMode.Hybrid => "In person and by video", MeetingMode.Remote => "By video or telephone", _ => "In person" });
        if (meeting.AdjournedFrom is { } first) yield return ("Goes on from", $"The meeting of {NameBook.Date(first)}, which was adjourned");
    }

    internal static string Sent(DateOnly on, string? how) => how is null ? NameBook.Date(on) : $"{NameBook.Date(on)}, {how}";
}
