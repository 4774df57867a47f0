using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace DocPipeline.BrowserTests.Word;

/// <summary>Small Word files for the stand-in, paragraph by paragraph.</summary>
internal sealed class DraftFile
{
    private const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly StringBuilder body = new();
    private readonly Dictionary<string, string> properties = [];
    private int controls;

    /// <summary>A file that says which document it is.</summary>
    /// <param name="version">The version that it says.</param>
    internal static DraftFile OfAgreement(string version = "5") => new DraftFile().Says("DocPipeline document", "cheshire-west/agreement").Says("DocPipeline version", version);

    /// <summary>A custom property.</summary>
    internal DraftFile Says(string name, string value)
    {
        properties[name] = value;
        return this;
    }

    /// <summary>A paragraph.</summary>
    internal DraftFile Paragraph(string text)
    {
        body.Append(CultureInfo.InvariantCulture, $"<w:p><w:r><w:t>{SecurityElement.Escape(text)}</w:t></w:r></w:p>");
        return this;
    }

    /// <summary>A paragraph that is a content control.</summary>
    /// <param name="tag">Its tag.</param>
    /// <param name="text">Its words.</param>
    /// <param name="isLocked">Whether its words cannot be changed.</param>
    internal DraftFile Control(string tag, string text, bool isLocked = false)
    {
        string locked = isLocked ? "<w:lock w:val=\"contentLocked\"/>" : "";
        body.Append(CultureInfo.InvariantCulture, $"<w:p><w:sdt><w:sdtPr><w:alias w:val=\"{tag}\"/><w:tag w:val=\"{tag}\"/><w:id w:val=\"{++controls}\"/>{locked}<w:text/></w:sdtPr><w:sdtContent><w:r><w:t>{SecurityElement.Escape(text)}</w:t></w:r></w:sdtContent></w:sdt></w:p>");
        return this;
    }

    /// <summary>Its bytes.</summary>
    internal byte[] ToBytes()
    {
        using MemoryStream stream = new();
        using (ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "word/document.xml", $"<w:document xmlns:w=\"{Namespace}\"><w:body>{body}<w:sectPr/></w:body></w:document>");
            if (properties.Count > 0)
                Write(zip, "docProps/custom.xml", $"<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\">{string.Concat(properties.Select(each => $"<property name=\"{each.Key}\"><v>{each.Value}</v></property>"))}</Properties>");
        }

        return stream.ToArray();
    }

    /// <summary>A real draft with its text edited as somebody might do it in Word.</summary>
    internal static byte[] Edited(byte[] draft, Func<string, string> edit)
    {
        using MemoryStream file = new();
        file.Write(draft);
        using (ZipArchive zip = new(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            ZipArchiveEntry entry = zip.GetEntry("word/document.xml")!;
            string xml;
            using (StreamReader reader = new(entry.Open())) xml = reader.ReadToEnd();
            string edited = edit(xml);
            Assert.NotEqual(xml, edited);
            entry.Delete();
            Write(zip, "word/document.xml", edited);
        }

        return file.ToArray();
    }

    private static void Write(ZipArchive zip, string name, string text)
    {
        using StreamWriter writer = new(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(text);
    }
}
