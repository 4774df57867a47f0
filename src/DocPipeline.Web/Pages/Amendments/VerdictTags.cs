using DocPipeline.Governance.Verdicts;

namespace DocPipeline.Web.Pages.Amendments;

/// <summary>Verdicts and their steps as words with a colour.</summary>
public static class VerdictTags
{
    /// <summary>A verdict.</summary>
    public static Tag Of(VerdictKind kind) => kind switch
    {
        VerdictKind.Carried => new Tag("ok", "Carried"),
        VerdictKind.NotCarried => new Tag("bad", "Not carried"),
        VerdictKind.Void => new Tag("bad", "Void"),
        VerdictKind.Adjourned => new Tag("wait", "Adjourned"),
        VerdictKind.Deferred => new Tag("wait", "Put off"),
        VerdictKind.Pending => new Tag("wait", "Waiting"),
        _ => new Tag("info", "Cannot tell"),
    };

    /// <summary>A step of a judgement.</summary>
    public static Tag Of(CheckResult result) => result switch
    {
        CheckResult.Met => new Tag("ok", "Met"),
        CheckResult.NotMet => new Tag("bad", "Not met"),
        CheckResult.Unverified => new Tag("info", "Not checked"),
        _ => new Tag("grey", "Note"),
    };

    /// <summary>The kind of note that a verdict is shown in.</summary>
    public static string NoteOf(VerdictKind kind) => Of(kind).Kind;

    /// <summary>The sentence of a verdict below a heading that says its first word already.</summary>
    public static string SumOf(Verdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        string head = $"{Of(verdict.Kind).Word}. ";
        return verdict.Headline.StartsWith(head, StringComparison.Ordinal) ? verdict.Headline[head.Length..] : verdict.Headline;
    }
}
