using System.Globalization;
using System.Text;
using DocPipeline.Documents.Comparison.Changes;
using DocPipeline.Documents.Comparison.Differences;
using DocPipeline.Documents.Comparison.Stories;
using DocPipeline.Documents.Pages;
using DocPipeline.Documents.Reading;

namespace DocPipeline.Documents.Comparison.Pages;

/// <summary>The redline as one page of HTML that needs nothing beside it, no script and no colours.</summary>
internal static class RedlinePage
{
    /// <summary>Makes the page.</summary>
    /// <param name="title">Its heading: “Compare version 4 with version 5”.</param>
    /// <param name="difference">What became of the document.</param>
    /// <param name="changes">The list of what changed.</param>
    /// <param name="language">The language of the document.</param>
    internal static string Make(string title, DocumentDifference difference, IReadOnlyList<DocumentChange> changes, string language)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta name=\"color-scheme\" content=\"light dark\">\n<title>").Append(Html.Text(title)).Append("</title>\n<style>\n").Append(PageStyle.Sheet).Append("</style>\n</head>\n<body>\n<main>\n")
            .Append("<h1>").Append(Html.Text(title)).Append("</h1>\n");
        Counts(page, changes);
        var anchors = new Anchors(changes);
        List(page, changes);
        page.Append("<h2 id=\"text\">The text with its changes</h2>\n");
        Text(page, difference, language, anchors);
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    /// <summary>Only the text with its changes, to stand on another page.</summary>
    /// <param name="difference">What became of the document.</param>
    /// <param name="language">The language of the document.</param>
    /// <param name="changes">The changes that have anchors; of a page with several texts none has.</param>
    internal static string Part(DocumentDifference difference, string language, params IReadOnlyList<DocumentChange> changes)
    {
        var page = new StringBuilder();
        Text(page, difference, language, new Anchors(changes));
        return page.ToString();
    }

    private static void Text(StringBuilder page, DocumentDifference difference, string language, Anchors anchors)
    {
        page.Append("<div class=\"sheet\" lang=\"").Append(Html.Text(language)).Append("\">\n");
        var writer = new PageWriter(anchors, new ClausePlaces(difference.Old.Body), new ClausePlaces(difference.New.Body));
        page.Append(writer.Body(difference.Body)).Append("</div>\n");
        Apart(page, difference, writer, language, anchors);
    }

    private static void Counts(StringBuilder page, IReadOnlyList<DocumentChange> changes)
    {
        if (changes.Count == 0)
        {
            page.Append("<p class=\"lede\">Both say the same.</p>\n");
            return;
        }

        page.Append("<ul class=\"counts\">\n");
        foreach ((string name, ChangeKind[] kinds) in new[]
        {
            ("changed", new[] { ChangeKind.Changed, ChangeKind.Split, ChangeKind.Joined }), ("inserted", [ChangeKind.Inserted]), ("deleted", [ChangeKind.Deleted]), ("moved", [ChangeKind.Moved]), ("renumbered", [ChangeKind.Renumbered]),
        })
            page.Append("<li><strong>").Append(changes.Count(c => kinds.Contains(c.Kind)).ToString(CultureInfo.InvariantCulture)).Append("</strong> ").Append(name).Append("</li>\n");
        page.Append("</ul>\n");
    }

    private static void List(StringBuilder page, IReadOnlyList<DocumentChange> changes)
    {
        if (changes.Count == 0) return;
        page.Append("<h2>What changed</h2>\n<ol class=\"changes\">\n");
        for (int i = 0; i < changes.Count; i++)
        {
            // The place begins the sentence, or what it was called before does; that is the link.
            string sentence = changes[i].Sentence;
            string place = sentence.StartsWith(changes[i].Where, StringComparison.Ordinal) ? changes[i].Where : changes[i].Before ?? "";
            page.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#c{i + 1}\">").Append(Html.Text(place)).Append("</a>").Append(Html.Text(sentence[place.Length..])).Append("</li>\n");
        }

        page.Append("</ol>\n");
    }

    // Headers, footers and notes come after the text, and only where they changed.
    private static void Apart(StringBuilder page, DocumentDifference difference, PageWriter writer, string language, Anchors anchors)
    {
        List<(string Name, string Words)> parts = [];
        foreach (MarginDifference margin in difference.Margins)
        {
            string name = (margin.New ?? margin.Old)!.Area switch { TextArea.FirstHeader => "Header of the first page", TextArea.FirstFooter => "Footer of the first page", TextArea.Footer => "Footer", _ => "Header" };
            if (margin.Story is { IsUnchanged: false } story) parts.Add((name, anchors.At(story.New) + writer.Whole(story)));
            else if (margin.New is { } come && margin.Old is null) parts.Add((name, anchors.At(come.Story) + writer.OneSided(Fate.Inserted, come.Story)));
            else if (margin.Old is { } gone && margin.New is null) parts.Add((name, anchors.At(gone.Story) + writer.OneSided(Fate.Deleted, gone.Story)));
        }

        foreach ((string name, IReadOnlyDictionary<string, Story> all, IReadOnlyDictionary<string, StoryDifference> notes) in new[] { ("Footnote", difference.New.Footnotes, difference.Footnotes), ("Endnote", difference.New.Endnotes, difference.Endnotes) })
        {
            int number = 0;
            foreach (string id in all.Keys)
            {
                number++;
                if (notes.TryGetValue(id, out StoryDifference? note) && !note.IsUnchanged) parts.Add((string.Create(CultureInfo.InvariantCulture, $"{name} {number}"), anchors.At(note.New) + writer.Whole(note)));
            }
        }

        if (parts.Count == 0) return;
        page.Append("<h2>Headers, footers and notes</h2>\n<div class=\"sheet\" lang=\"").Append(Html.Text(language)).Append("\">\n");
        foreach ((string name, string words) in parts) page.Append("<h3 lang=\"en-GB\">").Append(name).Append("</h3>\n").Append(words);
        page.Append("</div>\n");
    }
}
