using System.Globalization;
using System.Text;
using DocPipeline.Partnerships.Reading.Yaml;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Partnerships.Writing;

/// <summary>Moves a document to its next version in the text of <c>partnership.yaml</c>: what is not touched keeps its comments and every byte.</summary>
internal static class VersionMove
{
    /// <summary>The text with the document at the next version: its start moved, the old version in its history, and the new rules of bodies in the place of the old.</summary>
    /// <param name="text">The text of <c>partnership.yaml</c>, which was read without findings.</param>
    /// <param name="document">The document as it is.</param>
    /// <param name="by">By whom the version was made that becomes history, as its version table has it.</param>
    /// <param name="next">Where the next version stands.</param>
    /// <param name="rules">Where the new version states other rules, the text of the file that holds them, and its entries.</param>
    internal static string Of(string text, Document document, string by, VersionStart next, (string Text, IReadOnlyList<MappingNode> Entries)? rules)
    {
        if (rules is { } stated)
        {
            foreach (MappingNode entry in stated.Entries) text = RulesText.Put(text, stated.Text, entry);
        }

        RecordPatch patch = RecordPatch.Of(text);
        MappingNode of = RecordPatch.Entry(patch.Root, "documents", document.Id.Value)!;
        var start = (MappingNode)of.Find("startsAt")!;
        patch.Set(start, "version", new YamlValue.Text(next.Version.Value));
        patch.Set(start, "on", new YamlValue.Word(Day(next.On)));
        patch.Set(start, "status", new YamlValue.Word(next.Status.ToString().ToLowerInvariant()));
        patch.Set(start, "change", new YamlValue.Text(next.Change));
        patch.Insert(of, "history", of.Find("history") is ListNode { Items: [.., var last] } ? last : null, new YamlValue.Keys(
        [
            new("version", new YamlValue.Text(document.StartsAt.Version.Value)),
            new("on", new YamlValue.Word(Day(document.StartsAt.On))),
            new("change", new YamlValue.Text(document.StartsAt.Change)),
            new("by", new YamlValue.Text(by)),
        ]));
        return patch.Apply();
    }

    /// <summary>The text with another day and status for the version at which a document is.</summary>
    internal static string Stand(string text, Document document, DateOnly on, DocumentStatus status)
    {
        RecordPatch patch = RecordPatch.Of(text);
        var start = (MappingNode)RecordPatch.Entry(patch.Root, "documents", document.Id.Value)!.Find("startsAt")!;
        patch.Set(start, "on", new YamlValue.Word(Day(on)));
        patch.Set(start, "status", new YamlValue.Word(status.ToString().ToLowerInvariant()));
        return patch.Apply();
    }

    /// <summary>A file's text without the mark that some editors put in front, and that mark.</summary>
    internal static (string Mark, string Text) Split(ReadOnlyMemory<byte> file)
    {
        string text = Encoding.UTF8.GetString(file.Span);
        return text.StartsWith('\uFEFF') ? ("\uFEFF", text[1..]) : ("", text);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
