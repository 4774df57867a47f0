using System.Text;
using DocPipeline.Findings;
using DocPipeline.Governance.Events;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Reading.Yaml;
using DocPipeline.Partnerships.Values;
using DocPipeline.Partnerships.Writing;
using DocPipeline.Pipeline.Checking;

namespace DocPipeline.Pipeline.Records.Editing;

/// <summary>The story of somebody who writes down that something happened.</summary>
public static class EditEvents
{
    private const string FileName = EventFiles.Folder + "reviews.yaml";
    private const string Empty = "events:\n";

    /// <summary>The words that say what came of a review, as the record writes them.</summary>
    public static IReadOnlyList<FieldChoice> Outcomes { get; } =
    [
        new("confirmed-unchanged", "It stands as it was"),
        new("amended", "It was changed"),
        new("replaced", "Another document took its place"),
    ];

    /// <summary>Adds that a review of a document was held.</summary>
    /// <param name="files">The record.</param>
    /// <param name="document">The document.</param>
    /// <param name="on">The day.</param>
    /// <param name="outcome">What came of it: one of <see cref="Outcomes"/>.</param>
    /// <returns>The record as it would be; a refusal where the file of reviews cannot be followed to its end.</returns>
    public static Outcome<EditedRecord> AddReview(RecordFiles files, DocumentId document, DateOnly on, string outcome)
    {
        ArgumentNullException.ThrowIfNull(files);
        string before = files.Find(FileName) is { } content ? Encoding.UTF8.GetString(content.Span).TrimStart('\uFEFF') : "";
        string? after = before.Trim().Length == 0 ? $"{Empty}  - on: {DateText.InRecord(on)}\n    what: review\n    document: {document}\n    outcome: {outcome}\n" : Added(before, document, on, outcome);
        if (after is null)
            return Outcome.Refused<EditedRecord>([EditCodes.Error(EditCodes.NotReadable, FileName, "The file of the reviews cannot be read to its end, so nothing can be added to it.", "YAML that can be read", "Mend the file as text; the findings say where.")]);
        RecordFiles edited = files.With(FileName, Encoding.UTF8.GetBytes(after));
        return Outcome.Done(new EditedRecord(edited, LineDifference.Of(FileName, before, after), CheckFiles.OfRecord(edited)));
    }

    private static string? Added(string text, DocumentId document, DateOnly on, string outcome)
    {
        if (RecordPatch.Of(FileName, text, typeof(EventList)) is not { } patch) return null;
        IReadOnlyList<MappingNode> there = RecordPatch.Entries(patch.Root, "events");
        patch.Insert(patch.Root, "events", there.Count > 0 ? there[^1] : null, new YamlValue.Keys(
        [
            new("on", new YamlValue.Word(DateText.InRecord(on))),
            new("what", new YamlValue.Text("review")),
            new("document", new YamlValue.Text(document.Value)),
            new("outcome", new YamlValue.Text(outcome)),
        ]));
        return patch.Apply();
    }
}
