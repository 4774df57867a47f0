using DocPipeline.Documents.Lint;
using DocPipeline.Documents.Reading;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline;

namespace DocPipeline.Benchmarks;

/// <summary>The longest document of the samples, to be looked through: the agreement of 37 pages.</summary>
internal sealed class LintFigure
{
    private const string Name = "agreement.docx";

    private readonly ReadOnlyMemory<byte> file = DraftDocument.FromRecord(RecordFolder.Read(Workload.Sample).Value!, DocumentId.TryRead("agreement", out DocumentId? id) ? id.Value : default).Value!.Bytes;

    /// <summary>Reads it and looks it through.</summary>
    internal int ReadAndCheck() => DocumentLint.Check(DocumentText.Read(Name, file).Value!, Name).Count;

    /// <summary>Reads it.</summary>
    internal int Read() => DocumentText.Read(Name, file).Value!.Blocks.Count;
}
