using DocPipeline.Documents.Kinds;
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
    /// <summary>The model of the sample's first document of a kind.</summary>
    internal static DocumentModel OfSample(DocumentKind kind)
    {
        string folder = Repository.PathOf("samples/cheshire-west");
        RecordFiles files = new(Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => KeyValuePair.Create(Path.GetRelativePath(folder, f).Replace('\\', '/'), new ReadOnlyMemory<byte>(File.ReadAllBytes(f)))));
        return Of(files, kind);
    }

    /// <summary>The model of a record's first document of a kind.</summary>
    internal static DocumentModel Of(RecordFiles files, DocumentKind kind)
    {
        Outcome<PartnershipRecord> read = PartnershipFile.Read(files);
        Assert.False(read.IsRefused, string.Join('\n', read.Findings));
        Document document = read.Value.Documents.First(d => d.Kind == kind);
        var findings = new List<Finding>();
        var source = new DocumentSource(read.Value, document, [.. document.Prose.SelectMany(path => ProseParser.Parse(path, files.Find(path)!.Value.Span, findings))]);
        IReadOnlySet<string> references = ProseChecks.Check(source, NarrativeDocument.References(document), findings);
        return KindOfDocument.Of(kind).Build(source, references);
    }
}
