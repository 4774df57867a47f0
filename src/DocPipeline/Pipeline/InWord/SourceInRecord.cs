using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Prose.Reading;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline.InWord;

/// <summary>What a document is made from, for whoever asks about one that is open in Word. Mistakes in its prose stand in nobody's way here.</summary>
internal static class SourceInRecord
{
    internal static Outcome<DocumentSource> Of(RecordFiles files, Outcome<PartnershipRecord> read, DocumentId id)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(read);
        if (read.IsRefused) return Outcome.Refused<DocumentSource>(read.Findings);
        return read.Value.Documents.FirstOrDefault(each => each.Id == id) is { } document
            ? Outcome.Done(new DocumentSource(read.Value, document, [.. document.Prose.SelectMany(path => ProseParser.Parse(path, files.Find(path)!.Value.Span, []))], files))
            : Outcome.Refused<DocumentSource>([DraftDocument.NotFound(read.Value, id)]);
    }
}
