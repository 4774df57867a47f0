using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline;

namespace DocPipeline.Benchmarks;

/// <summary>Two versions of an agreement of a sample, of as many pages as are asked for: in the new one words changed, clauses went and others moved.</summary>
internal static class ComparisonWorkload
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The pages of the agreement as LibreOffice prints it.</summary>
    internal const int PagesOfOne = 37;

    internal static (byte[] Old, byte[] New) Versions(int copies)
    {
        DocumentId.TryRead("agreement", out DocumentId? id);
        byte[] agreement = DraftDocument.FromRecord(RecordFolder.Read(Workload.Sample).Value!, id!.Value).Value!.Bytes.ToArray();
        byte[] old = With(agreement, body => Repeat(body, copies));
        return (old, With(old, Edit));
    }

    // Each copy says which it is, so that no two clauses are the same.
    private static void Repeat(XElement body, int copies)
    {
        if (copies == 1) return;
        body.Descendants().Where(e => e.Name == W + "bookmarkStart" || e.Name == W + "bookmarkEnd").Remove();
        List<XElement> blocks = [.. body.Elements().Where(e => e.Name != W + "sectPr")];
        XElement section = body.Element(W + "sectPr")!;
        for (int copy = 1; copy < copies; copy++)
        {
            foreach (XElement block in blocks)
            {
                var again = new XElement(block);
                foreach (XElement text in again.Descendants(W + "t").Where(t => t.Value.Length > 20).ToList()) text.Value += string.Create(CultureInfo.InvariantCulture, $" Part {copy}.");
                foreach (XElement control in again.Descendants(W + "sdtPr").Elements(W + "id").ToList()) control.SetAttributeValue(W + "val", int.Parse(control.Attribute(W + "val")!.Value, CultureInfo.InvariantCulture) + 10_000 * copy);
                section.AddBeforeSelf(again);
            }
        }
    }

    private static void Edit(XElement body)
    {
        List<XElement> clauses = [.. body.Elements(W + "p").Where(p => p.Value.Length > 100 && !p.Descendants(W + "fldChar").Any())];
        for (int i = 0; i < clauses.Count; i++)
        {
            if (i % 10 == 3) foreach (XElement text in clauses[i].Descendants(W + "t")) text.Value = text.Value.Replace(" the ", " every ", StringComparison.Ordinal);
            if (i % 40 == 7) clauses[i].Remove();
            if (i % 60 == 11 && i + 9 < clauses.Count)
            {
                clauses[i].Remove();
                clauses[i + 9].AddAfterSelf(clauses[i]);
            }
        }
    }

    private static byte[] With(byte[] docx, Action<XElement> change)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            ZipArchiveEntry entry = zip.GetEntry("word/document.xml")!;
            XElement root;
            using (Stream content = entry.Open()) root = XElement.Load(content, LoadOptions.PreserveWhitespace);
            change(root.Element(W + "body")!);
            entry.Delete();
            using Stream written = zip.CreateEntry("word/document.xml").Open();
            root.Save(written, SaveOptions.DisableFormatting);
        }

        return stream.ToArray();
    }
}
