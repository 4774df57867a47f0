using DocPipeline.Governance.Amendments;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Judgement.Steps;

/// <summary>Step 3: are the terms that were voted on the terms that the notice set out? And were the grounds shown that the rule asks for?</summary>
internal static class TermsStep
{
    internal static IEnumerable<Check> Judge(Case judged)
    {
        if (judged.Rule.Notice is { TermsSetOut: true })
        {
            string? told = judged.Decision.Notice?.Terms;
            string? voted = judged.Decision.Terms;
            TermsDigest? digest = judged.Decision.Notice?.Digest;
            (CheckResult result, string reason) = (told, voted) switch
            {
                (null, not null) when digest is { } printed => TermsText.IsOf(printed, voted)
                    ? (CheckResult.Met, $"The terms that were put to the vote have the fingerprint that the notice printed, {printed.Printed}.")
                    : (CheckResult.NotMet, $"The terms that were put to the vote have the fingerprint {TermsText.DigestOf(voted).Printed}; the notice printed {printed.Printed}, so it set out other terms."),
                (null, null) when digest is not null => (CheckResult.Unverified, "The record does not hold the terms that were put to the vote, so they cannot be compared with the fingerprint of the notice."),
                (null, _) => (CheckResult.NotMet, "The notice must set out the terms of what is proposed, and it set out none."),
                (_, null) => (CheckResult.Unverified, "The record does not hold the terms that were put to the vote, so they cannot be compared with the notice."),
                _ when digest is { } other && !TermsText.IsOf(other, voted) => (CheckResult.NotMet, $"The terms that were put to the vote have the fingerprint {TermsText.DigestOf(voted).Printed}; the notice printed {other.Printed}."),
                _ when TermsText.Folded(told) == TermsText.Folded(voted) => (CheckResult.Met, "The terms that were put to the vote are word for word those of the notice."),
                _ => (CheckResult.NotMet, $"The terms that were put to the vote differ from those of the notice, first at “{FirstDifference(told, voted)}”."),
            };
            yield return new Check(GovernanceCodes.Terms, "Terms", result, reason);
        }

        foreach (string ground in judged.Rule.Grounds)
        {
            bool isShown = judged.Decision.Grounds.Any(g => string.Equals(TermsText.Folded(g), TermsText.Folded(ground), StringComparison.OrdinalIgnoreCase));
            yield return new Check(GovernanceCodes.Grounds, "Grounds", isShown ? CheckResult.Met : CheckResult.NotMet, isShown ? $"Recorded: {ground}." : $"The rule asks for {ground}, and the record shows nothing of it.");
        }
    }

    /// <summary>What would have been properly put.</summary>
    internal static IEnumerable<string> WouldChange(Case judged)
    {
        foreach (Check check in Judge(judged).Where(c => c.Result == CheckResult.NotMet))
        {
            yield return check.Code == GovernanceCodes.Grounds ? "Grounds that are shown, and recorded with the decision."
                : judged.Decision.Notice is not { Terms: not null } and not { Digest: not null } ? "A meeting whose notice sets out the terms."
                : "The terms of the notice put to the vote unchanged, or a new notice that sets out the new terms.";
        }
    }

    private static string FirstDifference(string told, string voted)
    {
        string[] one = TermsText.Folded(told).Split(' '), other = TermsText.Folded(voted).Split(' ');
        int at = Enumerable.Range(0, Math.Min(one.Length, other.Length)).FirstOrDefault(i => one[i] != other[i], Math.Min(one.Length, other.Length));
        return string.Join(' ', other.Skip(Math.Max(0, at - 2)).Take(6));
    }
}
