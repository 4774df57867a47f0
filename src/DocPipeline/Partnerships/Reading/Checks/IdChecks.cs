using DocPipeline.Findings;

namespace DocPipeline.Partnerships.Reading.Checks;

/// <summary>Rules of ids.</summary>
internal static class IdChecks
{
    // Comparing every unknown id with every known one costs their product; nobody mends more than so many at a time.
    private const int MostSuggestions = 200;

    internal static IEnumerable<Finding> IdsAreUnique(ReadRecord record) =>
        from id in record.Ids.Declared
        group id by new { id.Type, id.Home, id.Text } into same
        from again in same.Skip(1)
        select RecordCodes.DuplicateId.Error(
            again.Place,
            $"‘{again.Text}’ is the id of another {again.Names} already, on line {same.First().Place.Line}.",
            "an id of its own",
            $"Choose another id, such as ‘{again.Text}-2’; if it is the same {again.Names}, take one of the two out.");

    internal static IEnumerable<Finding> ReferencesAreKnown(ReadRecord record)
    {
        ILookup<Type, string> known = record.Ids.Declared.ToLookup(id => id.Type, id => id.Text);
        Dictionary<Type, HashSet<string>> ids = known.ToDictionary(type => type.Key, type => type.ToHashSet(StringComparer.Ordinal));
        IEnumerable<ReadId> unknown = record.Ids.References
            .Where(id => !record.Ids.IsIncomplete(id.Type) && !(ids.TryGetValue(id.Type, out HashSet<string>? of) && of.Contains(id.Text)));
        foreach ((int index, ReadId id) in unknown.Index())
        {
            string? meant = index < MostSuggestions ? Nearest.To(id.Text, known[id.Type]) : null;
            yield return RecordCodes.UnknownReference.Error(
                id.Place,
                $"The record has no {id.Names} ‘{id.Text}’.",
                $"the id of {(id.Names[0] is 'o' ? "an" : "a")} {id.Names} in this record",
                meant is null ? $"Add the {id.Names} to the record, or write the id of one that is there." : $"Write ‘{meant}’.");
        }
    }
}
