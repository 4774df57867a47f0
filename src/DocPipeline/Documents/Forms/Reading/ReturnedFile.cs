using System.Xml;
using System.Xml.Linq;
using DocPipeline.Documents.Reading;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Forms.Reading;

/// <summary>A file that came back.</summary>
/// <param name="Provenance">Of which document it is a copy; nothing when it does not say.</param>
/// <param name="Body">Its text.</param>
internal sealed record ReturnedFile(ReturnedProvenance? Provenance, XElement Body)
{
    /// <summary>Opens it.</summary>
    /// <param name="name">What to call it in findings.</param>
    /// <param name="content">Its bytes.</param>
    internal static Outcome<ReturnedFile> Read(string name, ReadOnlyMemory<byte> content) => UntrustedWordFile.Read(name, content, (file, main) =>
    {
        using Stream text = main.GetStream();
        using var reader = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return new ReturnedFile(ReturnedProvenance.Of(file), XElement.Load(reader, LoadOptions.PreserveWhitespace));
    });
}
