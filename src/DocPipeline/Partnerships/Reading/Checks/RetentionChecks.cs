using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Partnerships.Retention;

namespace DocPipeline.Partnerships.Reading.Checks;

/// <summary>Rules of how long documents are kept.</summary>
internal static class RetentionChecks
{
    internal static IEnumerable<Finding> EachSaysOneThingOnce(ReadRecord record)
    {
        var said = new HashSet<object>();
        foreach (StatedRetention stated in record.Record.Retention)
        {
            if (stated.Kind is null == stated.Document is null)
                yield return Of(null, stated.Kind is null ? "An entry of ‘retention’ says of no document how long it is kept." : "An entry of ‘retention’ speaks of a kind and of a document.", "either ‘kind’ or ‘document’", "Write one of the two.");
            else if (!said.Add((object?)stated.Kind ?? stated.Document!))
                yield return Of(stated.Kind is null ? nameof(stated.Document) : nameof(stated.Kind), $"How long ‘{(stated.Kind is { } kind ? ChoiceShape.WordOf(kind) : stated.Document!.Value.Value)}’ is kept is said twice.", "each kind and each document once", "Take one of the two out.");
            if (stated.Class is null == stated.Years is null)
                yield return Of(null, stated.Class is null ? "An entry of ‘retention’ does not say how long." : "An entry of ‘retention’ names a class and years.", "either ‘class’ or ‘years’", "Write one of the two.");
            else if (stated.Years is not null && stated.Basis is null)
                yield return Of(nameof(stated.Years), "Years of retention rest on nothing.", "‘basis’ beside ‘years’", "Say on what they rest, such as the line of the council's retention schedule.");
            else if (stated.Class is not null && (stated.From is not null || stated.Basis is not null))
                yield return Of(stated.From is null ? nameof(stated.Basis) : nameof(stated.From), "A retention class says from when it counts and on what it rests.", "‘from’ and ‘basis’ only with ‘years’", "Take them out, or write ‘years’ in the place of ‘class’.");

            Finding Of(string? property, string message, string expected, string suggestion) =>
                RecordCodes.Retention.Error(record.Places.Of(stated, property ?? nameof(stated.Kind)), message, expected, suggestion);
        }
    }
}
