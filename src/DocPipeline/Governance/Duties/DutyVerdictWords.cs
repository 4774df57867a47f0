namespace DocPipeline.Governance.Duties;

/// <summary>Verdicts on duties in words.</summary>
internal static class DutyVerdictWords
{
    internal static string Of(DutyVerdictKind kind) => kind switch
    {
        DutyVerdictKind.Overdue => "Overdue",
        DutyVerdictKind.PowerArises => "A power arises",
        DutyVerdictKind.NotCompliant => "Not compliant",
        DutyVerdictKind.Due => "Due",
        DutyVerdictKind.NotDue => "Not due",
        DutyVerdictKind.Compliant => "Compliant",
        _ => "We cannot tell",
    };
}
