using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using DocPipeline.Documents.Reading;
using DocPipeline.Documents.TakingBack;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline;
using DocPipeline.Pipeline.TakingBack;

namespace DocPipeline.Tests.Documents.TakingBack;

/// <summary>Drafts as they go out, are edited and come back.</summary>
internal static class Draft
{
    internal static readonly XNamespace W = WordFile.W;

    internal static byte[] Of(RecordFiles files, string document = "agreement")
    {
        Outcome<DraftedDocument> drafted = DraftDocument.FromRecord(files, new DocumentId(document));
        Assert.False(drafted.IsRefused, string.Join('\n', drafted.Findings));
        return drafted.Value.Bytes.ToArray();
    }

    /// <summary>The draft with its text edited as XML.</summary>
    internal static byte[] Edited(byte[] docx, Action<XElement> edit, string part = "word/document.xml")
    {
        using var file = new MemoryStream();
        file.Write(docx);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            ZipArchiveEntry entry = zip.GetEntry(part)!;
            XElement root;
            using (Stream stream = entry.Open()) root = XElement.Load(stream, LoadOptions.PreserveWhitespace);
            edit(root);
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part).Open(), new UTF8Encoding(false));
            writer.Write(root.ToString(SaveOptions.DisableFormatting));
        }

        return file.ToArray();
    }

    /// <summary>The paragraph that starts with some words.</summary>
    internal static XElement Paragraph(this XElement root, string start) =>
        root.Descendants(W + "p").First(p => string.Concat(p.Descendants(W + "t").Select(t => t.Value)).Replace('\u00A0', ' ').StartsWith(start, StringComparison.Ordinal));

    /// <summary>Other words within one run.</summary>
    internal static void Replace(this XElement paragraph, string old, string now)
    {
        XElement text = paragraph.Descendants(W + "t").First(t => t.Value.Contains(old, StringComparison.Ordinal));
        text.Value = text.Value.Replace(old, now, StringComparison.Ordinal);
    }

    internal static XElement Run(string words, params object[] properties) =>
        new(W + "r", properties.Length == 0 ? null : new XElement(W + "rPr", properties), new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), words));

    /// <summary>A paragraph like another with words of its own.</summary>
    internal static XElement Like(this XElement paragraph, string words) => new(W + "p", paragraph.Element(W + "pPr"), Run(words));

    internal static Outcome<TakenDraft> TakeBack(RecordFiles files, byte[] draft) => TakeBackDraft.Plan(files, "draft.docx", draft);

    internal static RecordFiles After(RecordFiles files, TakenDraft taken) => taken.Writes.Aggregate(files, (all, write) => all.With(write.Path, write.Content));

    /// <summary>Takes the draft back and answers the prose; the document that is made of it has to say what the draft says.</summary>
    /// <remarks>Programs work references out anew when they are told to: until then, a draft shows the numbers that its clauses had.</remarks>
    internal static string Taken(RecordFiles files, byte[] draft, string document = "agreement", string path = EveryKind.Path, bool areReferencesStale = false)
    {
        Outcome<TakenDraft> taken = TakeBack(files, draft);
        Assert.False(taken.IsRefused, string.Join('\n', taken.Findings));
        RecordFiles after = After(files, taken.Value);
        if (!areReferencesStale) Assert.Equal(Words(draft), Words(Of(after, document)));
        return Encoding.UTF8.GetString(after.Find(path)!.Value.Span);
    }

    /// <summary>What a file says, labels included, line by line; without the contents, which programs work out anew.</summary>
    internal static IReadOnlyList<string> Words(byte[] docx) =>
        [.. DocumentText.Read("draft.docx", docx).Value!.Blocks.Where(b => b.Area is TextArea.Body or TextArea.Footnote && b.Text.Length > 0 && !IsContents(b.Style)).Select(b => $"{b.Number} {b.Text}".Trim())];

    /// <summary>The lines that differ between two texts, with the sign that diff gives them.</summary>
    internal static string Difference(string before, string after)
    {
        string[] old = before.Split('\n'), now = after.Split('\n');
        int start = 0, end = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start]) start++;
        while (end < Math.Min(old.Length, now.Length) - start && old[^(end + 1)] == now[^(end + 1)]) end++;
        return string.Join('\n', old[start..^end].Select(l => "- " + l).Concat(now[start..^end].Select(l => "+ " + l)));
    }

    private static bool IsContents(string style) => style.StartsWith("TOC", StringComparison.Ordinal) || (style.StartsWith("Contents", StringComparison.Ordinal) && style is not ("ContentsHeading" or "ContentsSubheading"));
}
