namespace DocPipeline.Governance.Verdicts;

/// <summary>Verdicts in words.</summary>
internal static class VerdictWords
{
    internal static string Of(VerdictKind kind) => kind switch
    {
        VerdictKind.Carried => "Carried",
        VerdictKind.NotCarried => "Not carried",
        VerdictKind.Void => "Void",
        VerdictKind.Adjourned => "Adjourned",
        VerdictKind.Deferred => "Deferred",
        VerdictKind.Pending => "Pending",
        _ => "We cannot tell",
    };
}
