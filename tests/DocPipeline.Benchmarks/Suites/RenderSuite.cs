using BenchmarkDotNet.Attributes;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Templates;

namespace DocPipeline.Benchmarks.Suites;

/// <summary>Data to a .docx with a compiled template.</summary>
public class RenderSuite
{
    private readonly Dictionary<int, Dictionary<string, object>> rows = new() { [10] = Workload.Rows(10), [1_000] = Workload.Rows(1_000), [10_000] = Workload.Rows(10_000) };
    private readonly WordTemplate agreement = Workload.Compile(Workload.AgreementFile, RepeatableZip.UsualLevel);
    private readonly WordTemplate smaller = Workload.Compile(Workload.AgreementFile, 6);
    private readonly WordTemplate table = Workload.Compile(Workload.RowsFile, RepeatableZip.UsualLevel);

    /// <summary>The agreement at the usual level.</summary>
    [Benchmark(Baseline = true)]
    public object Agreement() => agreement.Render(Workload.Agreement);

    /// <summary>The agreement at the level that the peers use.</summary>
    [Benchmark]
    public object AgreementAtLevel6() => smaller.Render(Workload.Agreement);

    /// <summary>A table of ten rows.</summary>
    [Benchmark]
    public object TenRows() => table.Render(rows[10]);

    /// <summary>A table of a thousand rows.</summary>
    [Benchmark]
    public object ThousandRows() => table.Render(rows[1_000]);

    /// <summary>A table of ten thousand rows.</summary>
    [Benchmark]
    public object TenThousandRows() => table.Render(rows[10_000]);
}
