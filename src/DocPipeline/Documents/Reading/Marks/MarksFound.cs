using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace DocPipeline.Documents.Reading.Marks;

/// <summary>What a walk through a file has met beside its words.</summary>
internal sealed class MarksFound
{
    internal List<TrackedChange> Changes { get; } = [];

    internal List<HiddenText> Hidden { get; } = [];

    internal List<TextField> Fields { get; } = [];

    internal List<TextControl> Controls { get; } = [];

    internal List<TextComment> Comments { get; } = [];

    internal List<NoteReference> Notes { get; } = [];

    /// <summary>Adds a tracked change that an element stands for.</summary>
    internal void Change(TrackedChangeKind kind, OpenXmlElement element, string text, int block)
    {
        (string? author, DateTimeOffset? at) = element switch
        {
            RunTrackChangeType run => (run.Author?.Value, TimeOf(run.Date)),
            TrackChangeType mark => (mark.Author?.Value, TimeOf(mark.Date)),
            _ => (AttributeOf(element, "author"), DateTimeOffset.TryParse(AttributeOf(element, "date"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset read) ? read : null),
        };
        Changes.Add(new TrackedChange(kind, author ?? "", at, ParagraphText.Fold(text), block));
    }

    internal static DateTimeOffset? TimeOf(DateTimeValue? date) =>
        date is { HasValue: true } ? new DateTimeOffset(DateTime.SpecifyKind(date.Value, DateTimeKind.Utc)) : null;

    private static string? AttributeOf(OpenXmlElement element, string name) => element.GetAttributes().FirstOrDefault(a => a.LocalName == name).Value;
}
