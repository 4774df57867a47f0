using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Partnerships.Retention;

/// <summary>How long each document is kept: as the record says, or else by its kind.</summary>
public static class RetentionSchedule
{
    private const string Stated = "stated";

    /// <summary>How long a document is kept.</summary>
    public static AppliedRetention Of(PartnershipRecord record, Document document)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(document);
        StatedRetention? stated = record.Retention.FirstOrDefault(each => each.Document == document.Id) ?? record.Retention.FirstOrDefault(each => each.Kind == document.Kind);
        return stated is { Years: { } years } ? new AppliedRetention(Stated, years, stated.From ?? RetentionFrom.EndOfForce, stated.Basis ?? "") : Of(stated?.Class ?? Of(document.Kind));
    }

    /// <summary>How long a partnership's record is kept. The copies of it beside documents are kept as those are.</summary>
    public static AppliedRetention OfRecord => Of(RetentionClass.PartnershipRecord);

    /// <summary>The class of a kind that the record does not speak of.</summary>
    public static RetentionClass Of(DocumentKind kind) => kind switch
    {
        DocumentKind.Agreement or DocumentKind.SignatoryPages => RetentionClass.SimpleContract,
        DocumentKind.Constitution or DocumentKind.Handbook => RetentionClass.Constitutional,
        DocumentKind.Protocol or DocumentKind.TermsOfReference or DocumentKind.PolicyStatement => RetentionClass.GoverningRules,
        DocumentKind.Report or DocumentKind.CoverSheet or DocumentKind.Checklist or DocumentKind.EvaluationToolkit or DocumentKind.ActionPlan or DocumentKind.SummarySheet => RetentionClass.Report,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>How long a class is kept.</summary>
    public static AppliedRetention Of(RetentionClass retention)
    {
        (int? years, RetentionFrom from, string basis) = retention switch
        {
            RetentionClass.SimpleContract => ((int?)6, RetentionFrom.EndOfForce, "Limitation Act 1980, section 5"),
            RetentionClass.Deed => (12, RetentionFrom.EndOfForce, "Limitation Act 1980, section 8"),
            RetentionClass.Constitutional => (null, RetentionFrom.EndOfForce, "Local Government Act 1972, section 224"),
            RetentionClass.GoverningRules => (6, RetentionFrom.EndOfForce, "Limitation Act 1980, sections 2 and 5"),
            RetentionClass.Report => (6, RetentionFrom.Issue, "Local Government Act 1972, section 100C"),
            RetentionClass.PartnershipRecord => (12, RetentionFrom.EndOfForce, "Limitation Act 1980, section 8"),
            _ => throw new ArgumentOutOfRangeException(nameof(retention)),
        };
        return new AppliedRetention(ChoiceShape.WordOf(retention), years, from, basis);
    }
}
