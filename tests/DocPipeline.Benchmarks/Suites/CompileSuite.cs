using BenchmarkDotNet.Attributes;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Templates;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Benchmarks.Suites;

/// <summary>A template from its file to something that renders, and the same from the cache.</summary>
public class CompileSuite
{
    private readonly string file = Workload.PathOf(Workload.AgreementFile);
    private readonly int level = RepeatableZip.UsualLevel;
    private readonly DocumentKind kind = DocumentKind.Agreement;

    /// <summary>Opened, checked and compiled.</summary>
    [Benchmark]
    public object Compile() => Workload.Compile(Workload.AgreementFile, level);

    /// <summary>The built-in agreement, checked against its model.</summary>
    [Benchmark]
    public object CompileBuiltIn() => WordTemplate.Compile(BuiltInTemplates.Package(kind), BuiltInTemplates.ModelOf(kind)).Value!;

    /// <summary>Read, digested and found in the cache.</summary>
    [Benchmark]
    public object FromCache() => TemplateCache.Get(file);
}
