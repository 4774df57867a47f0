using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Duties;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Governance.Duties;

/// <summary>Whether duties are stated where they say. A warning: prose is rewritten, and what must be done does not change with it.</summary>
internal static class StatedPlaces
{
    internal static IEnumerable<Finding> Missing(PartnershipRecord record, RecordFiles files)
    {
        foreach ((Document document, Duty duty) in record.Duties.SelectMany(g => g.Must.Where(d => d.StatedIn is not null).Select(d => (record.Documents.First(x => x.Id == g.Document), d))))
        {
            if (ProseAnchors.Of(files, document) is not { } anchors || anchors.Contains(duty.StatedIn!)) continue;
            string? near = Nearest.To(duty.StatedIn!, anchors);
            yield return new Finding(DutyCodes.StatedIn, Severity.Warning, $"The duty ‘{duty.Id}’ is said to be stated in #{duty.StatedIn}, and the prose of ‘{document.Id}’ has no such anchor.")
            {
                Place = new Place(RecordFiles.PartnershipFileName),
                Expected = "the name of a section or clause, as in {#attendance}",
                Suggestion = near is null ? "Add the anchor to the prose." : $"Write ‘{near}’.",
            };
        }
    }
}
