using System.Text;
using DocPipeline.Documents.Sheets;
using DocPipeline.Documents.Sheets.Tables;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Records;
using DocPipeline.Tests.Partnerships.Reading;

namespace DocPipeline.Tests.Documents.Sheets;

/// <summary>Imports into the compact record that uses every key.</summary>
internal static class SheetRecords
{
    internal static RecordFiles Files(string? yaml = null) => new(
        [new(RecordFiles.PartnershipFileName, Encoding.UTF8.GetBytes(yaml ?? Records.GoodYaml)), new("prose/agreement.md", "# Purpose"u8.ToArray())]);

    internal static Outcome<ImportPlan> Plan(string name, byte[] content, TableKind? only = null, bool removeMissing = false, string? yaml = null) =>
        ImportSheet.Plan(Files(yaml), name, content, only, removeMissing);

    internal static Outcome<ImportPlan> Plan(string csv, TableKind? only = null, bool removeMissing = false, string? yaml = null) =>
        Plan("sheet.csv", Encoding.UTF8.GetBytes(csv), only, removeMissing, yaml);

    /// <summary>The plan of a sheet that is in order.</summary>
    internal static ImportPlan Good(Outcome<ImportPlan> plan)
    {
        Assert.False(plan.IsRefused, string.Join('\n', plan.Findings));
        return plan.Value!;
    }

    internal static PartnershipRecord Record(ImportPlan plan) => Records.Read(plan.PartnershipFile.ToArray()).Value!;

    internal static string Text(ImportPlan plan) => Encoding.UTF8.GetString(plan.PartnershipFile.Span);
}
