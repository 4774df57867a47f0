using DocPipeline.Archive.Retention;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Retention;

namespace DocPipeline.Pipeline.Archiving.Retention;

/// <summary>The facts by which an entry states how long its object is kept.</summary>
internal static class RetentionFacts
{
    /// <summary>Those of a document.</summary>
    internal static IReadOnlyList<(string Name, string? Value)> Of(PartnershipRecord record, Document document) => Of(RetentionSchedule.Of(record, document));

    /// <summary>Those of a partnership's record.</summary>
    internal static IReadOnlyList<(string Name, string? Value)> OfRecord => Of(RetentionSchedule.OfRecord);

    private static IReadOnlyList<(string Name, string? Value)> Of(AppliedRetention applied) =>
        new RetentionTerm(applied.Class, applied.Years, applied.From == RetentionFrom.Issue ? RetentionStart.Issue : RetentionStart.EndOfForce).ToFacts();
}
