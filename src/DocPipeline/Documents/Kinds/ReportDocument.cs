using DocPipeline.Documents.Kinds.Models;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Templates.Rendering.Text;
using DocPipeline.Partnerships;

namespace DocPipeline.Documents.Kinds;

/// <summary>A report to a body: sections as of any narrative, to whom it goes, and who wrote it (S2:3-5, S2:88-90).</summary>
internal static class ReportDocument
{
    internal static ReportModel Model(DocumentSource source, IReadOnlySet<string> references)
    {
        Person author = source.Person(source.Document.Owner);

        // The record was checked when it was read: a report goes to a body.
        string reportTo = Typography.Apply(source.Body(source.Document.ReportTo!.Value).Name);
        return new ReportModel(NarrativeDocument.Model(source, references), reportTo, [author.Name, author.Office, HouseDate.MonthOf(source.Document.StartsAt.On, source.Words)]);
    }
}
