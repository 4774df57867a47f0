using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Prose.Reading;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Pipeline.Adoptions;

/// <summary>The files beside its prose that a document's version is made from.</summary>
internal static class VersionFiles
{
    /// <summary>The pictures that a document shows, by their paths, and the logo.</summary>
    internal static IEnumerable<string> PicturesOf(Document document, RecordFiles files, PartnershipRecord record) =>
        document.Prose.SelectMany(path => ProseParser.Parse(path, files.Find(path)!.Value.Span, [])).SelectMany(s => s.Blocks).OfType<ProseFigure>().Select(f => f.File)
            .Concat(record.Partnership.Logo is { } logo ? [logo.File] : []).Distinct(StringComparer.Ordinal).Where(path => files.Find(path) is not null);
}
