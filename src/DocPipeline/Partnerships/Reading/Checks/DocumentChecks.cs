using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Reading.Checks;

/// <summary>Rules of documents.</summary>
internal static class DocumentChecks
{
    internal static IEnumerable<Finding> ReferencesAreUnique(ReadRecord record) =>
        from document in record.Record.Documents
        group document by document.Reference.Trim().ToUpperInvariant() into same
        from again in same.Skip(1)
        where again.RenditionOf != same.First().Id && same.First().RenditionOf != again.Id
        select RecordCodes.DuplicateReference.Error(
            record.Places.Of(again, nameof(Document.Reference)),
            $"‘{ShapeFindings.Shown(again.Reference)}’ is the reference of document ‘{same.First().Id}’ already.",
            "a reference of its own",
            "Give the document the next free reference.");

    internal static IEnumerable<Finding> EachSignatorySignsOnce(ReadRecord record)
    {
        foreach (Document document in record.Record.Documents)
        {
            var signs = new Dictionary<string, int>(StringComparer.Ordinal);
            for (int i = 0; i < document.Signatories.Count; i++)
            {
                string signatory = document.Signatories[i].Value;
                if (signs.TryAdd(signatory, i)) continue;
                yield return RecordCodes.DuplicateSignatory.Error(
                    record.Places.Of(document, nameof(Document.Signatories), i),
                    $"‘{signatory}’ signs ‘{document.Id}’ already, as entry {signs[signatory] + 1} of ‘signatories’.",
                    "each organisation once",
                    "Take one of the two out.");
            }
        }
    }

    internal static IEnumerable<Finding> AgreementsAreSigned(ReadRecord record) =>
        from document in record.Record.Documents
        where document is { Kind: DocumentKind.Agreement, Signatories.Count: 0 }
        select RecordCodes.NoSignatory.Error(
            record.Places.Of(document, nameof(Document.Signatories)),
            $"Nobody signs the agreement ‘{document.Id}’.",
            "at least one signatory",
            "Add ‘signatories’ with the ids of the organisations that sign.");

    internal static IEnumerable<Finding> CoverSheetsAreAboutADocument(ReadRecord record)
    {
        HashSet<DocumentId> sheets = [.. record.Record.Documents.Where(d => d.Kind == DocumentKind.CoverSheet).Select(d => d.Id)];
        return from document in record.Record.Documents
               let sheet = document.Sheet
               where sheet is not null && (sheets.Contains(sheet.About) || sheet.About == document.Id)
               select RecordCodes.CoverSheetSubject.Error(
                   record.Places.Of(sheet, nameof(CoverSheet.About)),
                   sheet.About == document.Id
                       ? $"The cover sheet ‘{document.Id}’ is about itself."
                       : $"The cover sheet ‘{document.Id}’ is about ‘{sheet.About}’, which is a cover sheet too.",
                   "the id of the document that goes to the meeting",
                   "Write the id of the document that the report is about.");
    }

    internal static IEnumerable<Finding> EarlierVersionsComeInOrder(ReadRecord record)
    {
        foreach (Document document in record.Record.Documents)
        {
            foreach ((int index, VersionNote note) in document.History.Index())
            {
                VersionNumber? before = index == 0 ? null : document.History[index - 1].Version;
                if (VersionNumber.Order.Compare(note.Version, document.StartsAt.Version) >= 0)
                {
                    yield return RecordCodes.HistoryOrder.Error(
                        record.Places.Of(note, nameof(VersionNote.Version)),
                        $"Version {note.Version} stands among the earlier versions, but the document starts at version {document.StartsAt.Version}.",
                        $"a version before {document.StartsAt.Version}",
                        "Correct the number, or ‘startsAt’; the version that the document starts at is not repeated in ‘history’.");
                }
                else if (before is { } earlier && VersionNumber.Order.Compare(note.Version, earlier) <= 0)
                {
                    yield return RecordCodes.HistoryOrder.Error(
                        record.Places.Of(note, nameof(VersionNote.Version)),
                        $"Version {note.Version} stands after version {earlier}.",
                        "the earlier versions, oldest first, each once",
                        "Put the entries in order of their version.");
                }
            }
        }
    }

    internal static IEnumerable<Finding> EarlierVersionsAreNotLater(ReadRecord record) =>
        from document in record.Record.Documents
        from note in document.History
        where note.On > document.StartsAt.On
        select RecordCodes.HistoryDate.Error(
            record.Places.Of(note, nameof(VersionNote.On)),
            $"Version {note.Version} is dated {note.On:O}, after version {document.StartsAt.Version} of {document.StartsAt.On:O}.",
            $"a date not after {document.StartsAt.On:O}",
            "Correct one of the two dates.");
}
