using DocPipeline.Documents.Sheets;
using DocPipeline.Documents.Sheets.Import;
using DocPipeline.Documents.Sheets.Tables;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Pipeline.Records;

/// <summary>The story of an import: a filled-in sheet comes back, is checked as a whole, and becomes a change of the record.</summary>
public static class ImportSheet
{
    /// <summary>Works out what the sheet would change. With one mistake in it there is no plan, and every mistake is said.</summary>
    /// <param name="files">The record.</param>
    /// <param name="name">What findings call the sheet's file.</param>
    /// <param name="content">The file: a workbook (.xlsx) or text with separators (CSV), of at most 20 MB.</param>
    /// <param name="only">Only this table; nothing for every table in the file.</param>
    /// <param name="removeMissing">Whether entries go that the sheet does not have. Of seats and signatories only those of bodies and documents that it names.</param>
    public static Outcome<ImportPlan> Plan(RecordFiles files, string name, ReadOnlyMemory<byte> content, TableKind? only = null, bool removeMissing = false)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return SheetImport.Plan(files, name, content, only is { } kind ? SheetTables.Of(kind) : null, removeMissing);
    }
}
