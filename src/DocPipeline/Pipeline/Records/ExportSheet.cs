using System.Text;
using DocPipeline.Documents.Sheets.Tables;
using DocPipeline.Documents.Sheets.Writing;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Writing;

namespace DocPipeline.Pipeline.Records;

/// <summary>The sheet that people fill in: the record's present rows, with everything that helps to change them.</summary>
public static class ExportSheet
{
    /// <summary>A workbook (.xlsx) with a sheet for each table; the same record gives the same bytes.</summary>
    /// <param name="files">The record.</param>
    /// <param name="only">Only this table; nothing for all.</param>
    public static Outcome<byte[]> Workbook(RecordFiles files, TableKind? only = null)
    {
        Outcome<PartnershipRecord> record = PartnershipFile.Read(files);
        return record.IsRefused
            ? Outcome.Refused<byte[]>(record.Findings)
            : Outcome.Done(WorkbookWriter.Write(Patch(files).Root, record.Value.Partnership.Name, only is { } kind ? [SheetTables.Of(kind)] : SheetTables.All));
    }

    /// <summary>One table as CSV, in UTF-8 with commas.</summary>
    public static Outcome<byte[]> Separated(RecordFiles files, TableKind table)
    {
        Outcome<PartnershipRecord> record = PartnershipFile.Read(files);
        return record.IsRefused ? Outcome.Refused<byte[]>(record.Findings) : Outcome.Done(SeparatedWriter.Write(Patch(files).Root, SheetTables.Of(table)));
    }

    private static RecordPatch Patch(RecordFiles files) =>
        RecordPatch.Of(Encoding.UTF8.GetString(files.Find(RecordFiles.PartnershipFileName)!.Value.Span).TrimStart('\uFEFF'));
}
