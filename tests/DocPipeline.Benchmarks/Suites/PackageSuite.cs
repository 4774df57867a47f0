using BenchmarkDotNet.Attributes;
using DocPipeline.Documents.Packaging;

namespace DocPipeline.Benchmarks.Suites;

/// <summary>Finished parts to a .docx: what no engine that deflates can go below.</summary>
public class PackageSuite
{
    private readonly FinishedParts parts = FinishedParts.Of(Workload.Compile(Workload.AgreementFile, RepeatableZip.UsualLevel).Render(Workload.Agreement).Bytes);

    /// <summary>zlib's levels: fastest, the usual one, the next, and the one that the peers use.</summary>
    [Params(1, 2, 3, 6)]
    public int Level { get; set; }

    /// <summary>Compresses every part and writes the file.</summary>
    [Benchmark]
    public byte[] Zip() => parts.Zip(Level);
}
