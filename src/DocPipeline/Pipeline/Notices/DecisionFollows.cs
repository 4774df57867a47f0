using DocPipeline.Governance.Judgement;
using DocPipeline.Governance.Judgement.Steps;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Pipeline.Notices;

/// <summary>What follows from a verdict, in sentences: when it takes effect, and what happens next.</summary>
internal static class DecisionFollows
{
    /// <summary>The sentences.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="judged">What was judged.</param>
    /// <param name="document">The document that the decision changes; nothing where it changes none.</param>
    /// <param name="names">The names of the record.</param>
    internal static IEnumerable<string> Of(Verdict verdict, Case judged, Document? document, NameBook names)
    {
        string? stays = document is null ? null : $"version {judged.Decision.Version ?? document.StartsAt.Version} of ‘{document.Title}’ stays in force";
        switch (verdict.Kind)
        {
            case VerdictKind.Carried:
                yield return Effect(verdict) ?? (verdict.TakesEffectOn is { } on ? $"The decision stands, from {NameBook.Date(on)}: the rules state no later day." : "The decision stands.");
                if (stays is not null) yield return $"{NameBook.Sentence(stays)} until the next version takes effect, which is made with this record beside it.";
                break;
            case VerdictKind.Pending:
                string[] others = [.. StillToAgree(judged, names)];
                yield return others.Length > 0 ? $"The body has agreed. Others must agree too: {string.Join("; ", others)}." : $"The body has agreed. {Effect(verdict)}".TrimEnd();
                if (others.Length > 0 && judged.Rule.Ratification?.WithinDays is { } days) yield return $"The last day for that is {NameBook.Date(judged.Decision.DecidedOn.AddDays(days))}.";
                if (stays is not null) yield return $"Until then, {stays}.";
                break;
            case VerdictKind.Void:
                yield return "The procedure was not kept, so the votes count for nothing and nothing changes." + Stays(stays);
                yield return "To be decided, the matter has to be put again, in the way that the rules ask for.";
                break;
            case VerdictKind.Adjourned:
                yield return "Nothing was decided." + Stays(stays);
                yield return "The meeting goes on another day, with a quorum of its own. Members are told the date, the time and the place. The notice of the first meeting still counts for the same terms.";
                break;
            case VerdictKind.Deferred:
                yield return "The matter is put off. Nothing changes until it is taken up again." + Stays(stays);
                break;
            case VerdictKind.Indeterminate:
                yield return "Nothing changes until this is settled." + Stays(stays);
                yield return verdict.Readings.Count > 0
                    ? "Legal services can settle it for this decision with a ruling. It is kept with the decision, and this record is then made again."
                    : "What is missing has to be added to the decision, and this record is then made again.";
                break;
            default:
                yield return "Nothing changes." + Stays(stays);
                break;
        }
    }

    private static string Stays(string? stays) => stays is null ? "" : $" {NameBook.Sentence(stays)}.";

    private static string? Effect(Verdict verdict) => verdict.Checks.FirstOrDefault(c => c.Code == GovernanceCodes.Effect)?.Reason;

    private static IEnumerable<string> StillToAgree(Case judged, NameBook names)
    {
        if (judged.Rule.Ratification is not { } rule) return [];
        return RatificationStep.Needed(rule).Except(judged.Decision.Ratifications.Select(r => r.By)).Select(names.Party);
    }
}
