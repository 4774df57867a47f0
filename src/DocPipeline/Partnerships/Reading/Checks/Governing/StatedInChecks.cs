using DocPipeline.Findings;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Rules;

namespace DocPipeline.Partnerships.Reading.Checks.Governing;

/// <summary>That a rule stands where the record says it does: its anchor is in the prose of the document.</summary>
internal static class StatedInChecks
{
    internal static IEnumerable<Finding> RulesAreStatedWhereTheySay(ReadRecord record)
    {
        var known = new Dictionary<Document, IReadOnlyList<string>?>(ReferenceEqualityComparer.Instance);
        foreach (BodyRules rules in record.Record.Rules)
        {
            foreach ((object part, string property, string anchor) in Anchors(rules))
            {
                Place place = record.Places.Of(part, property);
                if (rules.Document is null)
                {
                    yield return RecordCodes.RuleStatedIn.Error(place, $"The rule names the anchor ‘{anchor}’, but the rules of ‘{rules.Body}’ name no document.", "the key ‘document’ beside ‘body’", "Add ‘document’ with the id of the document that states the rules.");
                    continue;
                }

                // A document that the record does not have is an unknown id, which is said already.
                if (record.Record.Documents.FirstOrDefault(d => d.Id == rules.Document) is not { } document) continue;
                if (!known.TryGetValue(document, out IReadOnlyList<string>? anchors)) known[document] = anchors = ProseAnchors.Of(record.Files, document);
                if (anchors is null || anchors.Contains(anchor)) continue;
                yield return RecordCodes.RuleStatedIn.Error(
                    place, $"The prose of ‘{document.Id}’ has no anchor ‘{anchor}’.", "the anchor of a section or clause, as in {#quorum}", Nearest.To(anchor, anchors) is { } near ? $"Write ‘{near}’." : $"Add {{#{anchor}}} to the clause that states the rule, or take ‘statedIn’ out.");
            }
        }
    }

    private static IEnumerable<(object Part, string Property, string Anchor)> Anchors(BodyRules rules) =>
    [
        .. rules.StatedIn is { } quorum ? ((object, string, string)[])[(rules, nameof(BodyRules.StatedIn), quorum)] : [],
        .. rules.Decisions.Where(d => d.StatedIn is not null).Select(d => ((object)d, nameof(DecisionRule.StatedIn), d.StatedIn!)),
    ];
}
