using System.Globalization;
using DocPipeline.Documents.Diagrams;
using DocPipeline.Documents.Kinds;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Prose.Reading;

/// <summary>Whether a structure diagram that prose asks for can be drawn.</summary>
internal static class StructureCheck
{
    /// <summary>What stands in the way; nothing when it can be drawn.</summary>
    internal static Finding? Of(ProseStructure structure, DocumentSource source)
    {
        string written = structure.Body is null ? "{{structure}}" : $"{{{{structure.{structure.Body}}}}}";
        if (structure.Body is not null && source.Record.Bodies.All(b => b.Id.Value != structure.Body))
        {
            string? nearest = Nearest.To(structure.Body, source.Record.Bodies.Select(b => b.Id.Value));
            return Refusal(ProseCodes.UnknownBody, structure, $"The record has no body '{structure.Body}'.", "a body of the record", nearest is null ? "Write {{structure}} for the whole partnership" : $"Write {{{{structure.{nearest}}}}}");
        }

        StructureFacts facts = source.StructureOf(structure.Body);
        if (!facts.HasLines)
        {
            return Refusal(ProseCodes.Structure, structure, structure.Body is null ? "No body of the record reports to another: there is nothing to draw." : $"No body reports to '{structure.Body}': there is nothing to draw.",
                "bodies with ‘reportsTo’ in partnership.yaml", $"Add ‘reportsTo’ to the bodies that report, or take {written} out");
        }

        return DiagramLayout.Of(facts) is not null ? null : Refusal(ProseCodes.Structure, structure,
            string.Create(CultureInfo.InvariantCulture, $"A diagram of {facts.Bodies.Count} bodies does not fit a page in letters that can be read."),
            "a diagram that fits one page", "Draw it in parts, each with {{structure.<body>}}, naming the body at its top");
    }

    private static Finding Refusal(FindingCode code, ProseStructure structure, string message, string expected, string suggestion) =>
        new(code, Severity.Error, message) { Place = structure.Place, Expected = expected, Suggestion = suggestion };
}
