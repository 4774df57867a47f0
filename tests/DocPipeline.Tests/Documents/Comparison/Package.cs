using System.IO.Compression;
using System.Xml.Linq;

namespace DocPipeline.Tests.Documents.Comparison;

/// <summary>A .docx as parts that a test changes.</summary>
internal static class Package
{
    /// <summary>The file with one part changed.</summary>
    internal static byte[] With(byte[] docx, string part, Action<XElement> change)
    {
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            ZipArchiveEntry entry = zip.GetEntry(part)!;
            XElement root;
            using (Stream content = entry.Open()) root = XElement.Load(content, LoadOptions.PreserveWhitespace);
            change(root);
            entry.Delete();
            using Stream written = zip.CreateEntry(part).Open();
            root.Save(written, SaveOptions.DisableFormatting);
        }

        return stream.ToArray();
    }
}
