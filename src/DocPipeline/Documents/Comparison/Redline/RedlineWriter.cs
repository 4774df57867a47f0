using System.Xml.Linq;
using DocPipeline.Documents.Comparison.Differences;
using DocPipeline.Documents.Comparison.Files;
using DocPipeline.Documents.Comparison.Redline.Merging;
using DocPipeline.Documents.Comparison.Stories;

namespace DocPipeline.Documents.Comparison.Redline;

/// <summary>
/// Writes a redline: the new document's package, with what the old one said put back as tracked changes. What it wrote it accepts and
/// rejects itself and reads again; a story that does not come out as it should is written once more by whole paragraphs.
/// </summary>
internal sealed class RedlineWriter
{
    private readonly ComparedFile old;
    private readonly ComparedFile now;
    private readonly RedlineResources resources;
    private readonly Dictionary<string, XElement> parts = new(StringComparer.OrdinalIgnoreCase);

    private RedlineWriter(ComparedFile old, ComparedFile now, DocumentDifference difference, string author, DateTimeOffset at)
    {
        (this.old, this.now) = (old, now);
        (MovedTargets targets, difference) = MovedTargets.In(difference);
        resources = new RedlineResources(old, now, difference, targets, new MarkWriter(author, at, FirstFreeId(now)));
        WriteBody(difference);
        foreach (MarginDifference margin in difference.Margins) WriteMargin(margin);
        WriteNotes("footnotes", Wml.Footnote, Wml.FootnoteReference, difference.Footnotes);
        WriteNotes("endnotes", Wml.Endnote, Wml.EndnoteReference, difference.Endnotes);
        if (resources.Styles.IsChanged) parts[now.UsualPart("styles")] = resources.Styles.Root;
        if (resources.Lists.IsChanged) WriteLists();
        foreach (XElement root in parts.Values) Bookmarks.Balance(root);
    }

    /// <summary>The redline.</summary>
    /// <param name="old">The old file.</param>
    /// <param name="now">The new file.</param>
    /// <param name="difference">What became of the document.</param>
    /// <param name="author">Who is to be named as the author of the changes.</param>
    /// <param name="at">When they are to have been made.</param>
    internal static byte[] Write(ComparedFile old, ComparedFile now, DocumentDifference difference, string author, DateTimeOffset at)
    {
        var writer = new RedlineWriter(old, now, difference, author, at);
        IReadOnlySet<Story> wrong = RedlineCheck.Wrong(now, writer.parts, difference);
        for (bool isAll = false; wrong.Count > 0; isAll = true)
        {
            if (isAll) throw new InvalidOperationException("The redline does not hold both texts exactly. This is a mistake of the program, and nothing was written.");
            difference = DocumentDifference.Of(difference.Old, difference.New, wrong.Contains);
            writer = new RedlineWriter(old, now, difference, author, at);
            wrong = RedlineCheck.Wrong(now, writer.parts, difference);
        }

        return RedlinePackage.Write(now, [.. writer.parts.Select(p => (p.Key, RedlinePackage.BytesOf(p.Value))), .. writer.resources.Parts.Changed().Where(c => !writer.parts.ContainsKey(c.Name))]);
    }

    private void WriteBody(DocumentDifference difference)
    {
        XElement root = now.Xml(now.MainPart)!;
        XElement shell = RedlinePackage.ShellOf(root, old.Xml(old.MainPart));
        XElement body = difference.New.Body.Container;
        foreach (XElement child in root.Elements())
        {
            shell.Add(child == body
                ? new XElement(body.Name, body.Attributes(), new StoryWriter(old.MainPart, now.MainPart, resources).Write(difference.Body), body.Element(Wml.SectPr))
                : child);
        }

        parts[now.MainPart] = shell;
    }

    private void WriteMargin(MarginDifference margin)
    {
        if (margin is not { Old: { } before, New: { } after, Story: { } story } || parts.ContainsKey(after.Part)) return;
        if (story.IsUnchanged && !KeptPairs.Of(story).Any(p => resources.HasOtherProperties(p.Old, p.New))) return;
        XElement shell = RedlinePackage.ShellOf(after.Story.Container, before.Story.Container);
        shell.Add(new StoryWriter(before.Part, after.Part, resources).Write(story));
        parts[after.Part] = shell;
    }

    private void WriteNotes(string type, XName note, XName reference, IReadOnlyDictionary<string, StoryDifference> kept)
    {
        string oldPart = old.UsualPart(type), newPart = now.UsualPart(type);
        List<(string OldId, string Id)> deleted = [.. resources.DeletedNotes.Where(n => n.Key.Reference == reference).Select(n => (n.Key.OldId, n.Value)).OrderBy(n => n.OldId, StringComparer.Ordinal)];
        if (deleted.Count == 0 && kept.Values.All(k => k.IsUnchanged)) return;
        XElement? oldRoot = old.Xml(oldPart), newRoot = now.Xml(newPart);
        if (oldRoot is null) return;
        XElement shell = RedlinePackage.ShellOf(newRoot ?? oldRoot, oldRoot);
        if (newRoot is null) AddPart(newPart, type);
        var writer = new StoryWriter(oldPart, newPart, resources);
        foreach (XElement one in (newRoot ?? oldRoot).Elements(note))
        {
            bool isNote = (string?)one.Attribute(Wml.Type) is null or "normal";
            if (newRoot is null && isNote) continue;
            bool isChanged = kept.TryGetValue((string?)one.Attribute(Wml.Id) ?? "", out StoryDifference? story) && !story.IsUnchanged;
            shell.Add(isChanged ? new XElement(note, one.Attributes(), writer.Write(story!)) : one);
        }

        var copies = new OldContent(oldPart, newPart, resources);
        foreach ((string oldId, string id) in deleted)
        {
            if (oldRoot.Elements(note).FirstOrDefault(n => (string?)n.Attribute(Wml.Id) == oldId) is not { } source) continue;
            XElement copy = copies.Copy(source);
            copy.SetAttributeValue(Wml.Id, id);
            shell.Add(copy);
        }

        parts[newPart] = shell;
    }

    private void WriteLists()
    {
        string part = now.UsualPart("numbering");
        if (!now.Parts.ContainsKey(part)) AddPart(part, "numbering");
        parts[part] = resources.Lists.Root;
    }

    private void AddPart(string part, string type) =>
        resources.Parts.Add(part, type, $"application/vnd.openxmlformats-officedocument.wordprocessingml.{type}+xml");

    // Above all that number anything in the new document, of whatever kind.
    private static int FirstFreeId(ComparedFile now)
    {
        int largest = 0;
        foreach (string part in now.Parts.Keys.Where(p => p.StartsWith("word/", StringComparison.OrdinalIgnoreCase) && p.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)))
        {
            if (part != now.MainPart && !part.Contains("header", StringComparison.OrdinalIgnoreCase) && !part.Contains("foot", StringComparison.OrdinalIgnoreCase) && !part.Contains("endnotes", StringComparison.OrdinalIgnoreCase) && !part.Contains("comments", StringComparison.OrdinalIgnoreCase)) continue;
            foreach (XAttribute id in now.Xml(part)?.Descendants().Attributes().Where(a => a.Name == Wml.Id || a.Name == "id") ?? [])
                if (int.TryParse(id.Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) && number > largest && number < 1_000_000_000) largest = number;
        }

        return largest + 1;
    }
}
