using BenchmarkDotNet.Attributes;
using DocPipeline.Documents.Prose.Reading;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline;

namespace DocPipeline.Benchmarks.Suites;

/// <summary>The sample record: its prose read, its agreement made as <c>generate</c> makes it.</summary>
public class ProseSuite
{
    private readonly RecordFiles files = RecordFolder.Read(Workload.Sample).Value!;
    private readonly DocumentId agreement = new("agreement");

    /// <summary>Every prose file, from Markdown to sections.</summary>
    [Benchmark]
    public int Parse()
    {
        var findings = new List<Finding>();
        return files.Paths.Where(p => p.EndsWith(".md", StringComparison.Ordinal)).Sum(p => ProseParser.Parse(p, files.Find(p)!.Value.Span, findings).Count);
    }

    /// <summary>The agreement: record read and checked, prose read, document rendered twice for its page numbers, laid out, packed.</summary>
    [Benchmark]
    public object Generate() => DraftDocument.FromRecord(files, agreement).Value!;
}
