using DocPipeline.Governance.Decisions.Consents;
using DocPipeline.Governance.Verdicts;

namespace DocPipeline.Governance.Judgement.Steps;

/// <summary>Had every organisation that the decision commits agreed in writing before (S3:411-413)?</summary>
internal static class CommitmentStep
{
    internal static IEnumerable<Check> Judge(Case judged)
    {
        if (!judged.Rule.CommittedAgreeFirst) yield break;
        if (judged.Decision.Commits.Count == 0)
        {
            yield return Made(CheckResult.Unverified, "No organisation may be committed unless it has agreed in writing, and the record names none that the decision commits.");
            yield break;
        }

        foreach (Commitment commitment in judged.Decision.Commits)
        {
            string name = judged.NameOf(commitment.Organisation);
            yield return commitment.AgreedOn switch
            {
                null => Made(CheckResult.NotMet, $"{name} is committed and has not agreed in writing."),
                { } on when on > judged.Decision.DecidedOn => Made(CheckResult.NotMet, $"{name} agreed in writing on {Dates.Words(on)}, after the decision: it must agree before."),
                { } on => Made(CheckResult.Met, $"{name} agreed in writing on {Dates.Words(on)}."),
            };
        }
    }

    /// <summary>Who would have had to agree.</summary>
    internal static IEnumerable<string> WouldChange(Case judged) => judged.Rule.CommittedAgreeFirst
        ? judged.Decision.Commits.Where(c => c.AgreedOn is not { } on || on > judged.Decision.DecidedOn).Select(c => $"The agreement of {judged.NameOf(c.Organisation)} in writing, before the decision.")
        : [];

    private static Check Made(CheckResult result, string reason) => new(GovernanceCodes.Committed, "Agreed in writing", result, reason);
}
