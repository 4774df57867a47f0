using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Documents.Prose.Reading;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Documents.Templates;

/// <summary>What the built-in templates see of a record.</summary>
internal static class BuiltInModels
{
    private static readonly Lazy<IReadOnlyDictionary<DocumentKind, RecordFiles>> Samples = new(() =>
    {
        var samples = new SortedDictionary<DocumentKind, RecordFiles>();
        foreach (string folder in Directory.GetDirectories(Repository.PathOf("samples")).Where(f => File.Exists(Path.Combine(f, "partnership.yaml"))).Order(StringComparer.Ordinal))
        {
            RecordFiles files = RecordFolder.Read(folder).Value!;
            foreach (Document document in PartnershipFile.Read(files).Value!.Documents) samples.TryAdd(document.Kind, files);
        }

        return samples;
    });

    /// <summary>The kinds of which some sample has a document.</summary>
    internal static IEnumerable<DocumentKind> SampledKinds => Samples.Value.Keys;

    /// <summary>The model of the samples' first document of a kind.</summary>
    internal static DocumentModel OfSample(DocumentKind kind) => Of(Samples.Value[kind], kind);

    /// <summary>The model of a record's first document of a kind.</summary>
    internal static DocumentModel Of(RecordFiles files, DocumentKind kind)
    {
        Outcome<PartnershipRecord> read = PartnershipFile.Read(files);
        Assert.False(read.IsRefused, string.Join('\n', read.Findings));
        Document document = read.Value.Documents.First(d => d.Kind == kind);
        var findings = new List<Finding>();
        var source = new DocumentSource(read.Value, document, [.. document.Prose.SelectMany(path => ProseParser.Parse(path, files.Find(path)!.Value.Span, findings))], files);
        IReadOnlySet<string> references = ProseChecks.Check(source, NarrativeDocument.References(document), findings);
        return KindOfDocument.Of(kind).ModelOf(source, references);
    }
}
