using DocPipeline.Findings;
using DocPipeline.Governance.Decisions;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Amendments;

/// <summary>What must be true of what a decision says it changes, before the document's text is looked at: one pure function a rule.</summary>
internal static class AmendmentChecks
{
    private static readonly Func<PartnershipRecord, Decision, ReadPlaces, IEnumerable<Finding>>[] Rules =
        [ChangesAreOfAVersion, ChangesAreStatedOnce, TextsGoWithWhatIsDone, TheNextVersionIsLater, RulesBelongToWhatIsAmended, SignaturesCount];

    internal static IEnumerable<Finding> All(PartnershipRecord record, Decision decision, ReadPlaces places) => Rules.SelectMany(rule => rule(record, decision, places));

    private static IEnumerable<Finding> ChangesAreOfAVersion(PartnershipRecord record, Decision decision, ReadPlaces places)
    {
        if (!decision.IsAmending || decision is { Document: not null, Version: not null }) yield break;
        string missing = decision.Document is null ? "document" : "version";
        yield return AmendmentCodes.OfWhat.Error(
            places.Of(decision, decision.Changes.Count > 0 ? nameof(Decision.Changes) : nameof(Decision.Edited)), $"The changes do not say which {missing} they are of.",
            "the keys ‘document’ and ‘version’", $"Add ‘{missing}’.");
    }

    private static IEnumerable<Finding> ChangesAreStatedOnce(PartnershipRecord record, Decision decision, ReadPlaces places)
    {
        if (decision is { Changes.Count: > 0, Edited.Count: > 0 })
        {
            yield return AmendmentCodes.StatedTwice.Error(
                places.Of(decision, nameof(Decision.Edited)), "The decision has changes by clause and an edited text.", "one of ‘changes’ and ‘edited’", "Take one of the two out.");
        }

        if (decision is { IsAmending: true, Terms: not null })
        {
            yield return AmendmentCodes.StatedTwice.Error(
                places.Of(decision, nameof(Decision.Terms)), "The terms stand beside the changes from which they follow.", "changes alone", "Take ‘terms’ out: they are worked out from the changes.");
        }
    }

    private static IEnumerable<Finding> TextsGoWithWhatIsDone(PartnershipRecord record, Decision decision, ReadPlaces places) =>
        from change in decision.Changes
        let isDeleted = change.Do == ClauseChangeKind.Delete
        where isDeleted == change.Text is not null
        select AmendmentCodes.Text.Error(
            places.Of(change, isDeleted ? nameof(ClauseChange.Text) : nameof(ClauseChange.Do)), isDeleted ? "A clause that is deleted has no new words." : "The change does not say the new words.",
            isDeleted ? "no ‘text’" : "the key ‘text’ with the words in Markdown", isDeleted ? "Take ‘text’ out, or write ‘do: replace’." : "Add ‘text’, or write ‘do: delete’.");

    private static IEnumerable<Finding> TheNextVersionIsLater(PartnershipRecord record, Decision decision, ReadPlaces places)
    {
        if (decision is not { Becomes: { } next, Version: { } version } || VersionNumber.Order.Compare(next, version) > 0) yield break;
        yield return AmendmentCodes.NextVersion.Error(
            places.Of(decision, nameof(Decision.Becomes)), $"Version {next} does not come after version {version}.", $"a version after {version}", "Correct it, or leave it out: the next whole number is then taken.");
    }

    private static IEnumerable<Finding> RulesBelongToWhatIsAmended(PartnershipRecord record, Decision decision, ReadPlaces places)
    {
        foreach (BodyRules rules in decision.Rules)
        {
            Place place = places.Of(rules, nameof(BodyRules.Body));
            DocumentId? standsIn = rules.Document ?? record.Rules.FirstOrDefault(r => r.Body == rules.Body)?.Document;
            if (!decision.IsAmending)
                yield return AmendmentCodes.Rules.Error(place, "The decision brings rules and changes no words.", "‘changes’ or ‘edited’ beside ‘rules’", "Add the changes of the document in which the rules stand; rules follow from its words.");
            else if (!record.Bodies.Any(b => b.Id == rules.Body))
                yield return AmendmentCodes.Rules.Error(place, $"The record has no body ‘{rules.Body}’.", "the id of a body in partnership.yaml", Nearest.To(rules.Body.Value, record.Bodies.Select(b => b.Id.Value)) is { } near ? $"Write ‘{near}’." : "Correct the id.");
            else if (standsIn is { } other && other != decision.Document)
                yield return AmendmentCodes.Rules.Error(place, $"The rules of ‘{rules.Body}’ stand in ‘{other}’, and the decision changes ‘{decision.Document}’.", $"rules that stand in ‘{decision.Document}’", "Take the entry out, or amend the other document.");
            else if (decision.Rules.First(r => r.Body == rules.Body) != rules)
                yield return AmendmentCodes.Rules.Error(place, $"The rules of ‘{rules.Body}’ stand here twice.", "one entry a body", "Take one of the two out.");
        }
    }

    private static IEnumerable<Finding> SignaturesCount(PartnershipRecord record, Decision decision, ReadPlaces places) =>
        record.Documents.FirstOrDefault(d => d.Id == decision.Document) is not { Signatories: { Count: > 0 } signatories } document
            ? []
            : from signature in decision.Signatures
              where !signatories.Contains(signature.By)
              select AmendmentCodes.Signature.Error(
                  places.Of(signature, nameof(Signature.By)), $"‘{signature.By}’ does not sign ‘{document.Id}’.", $"one of {string.Join(", ", signatories)}", "Take it out, or add the organisation to the document's signatories.");
}
