namespace DocPipeline.Archive.Ocfl.Validation.Objects;

/// <summary>What the inventories of an object expect of its content files: which digests, by which algorithm, and who says so.</summary>
internal sealed class ContentPlan
{
    private readonly SortedDictionary<string, List<Expectation>> files = new(StringComparer.Ordinal);

    /// <summary>Content path to what is expected of it.</summary>
    internal IEnumerable<KeyValuePair<string, List<Expectation>>> Files => files;

    /// <summary>Takes in what an inventory says.</summary>
    internal void Add(InventoryFile inventory)
    {
        if (inventory.Raw.Algorithm is { } algorithm)
        {
            foreach ((string digest, IReadOnlyList<string> paths) in inventory.Raw.Manifest)
            {
                foreach (string path in paths) Add(path, new Expectation("E092", algorithm, digest, inventory.Place));
            }
        }

        foreach ((string name, Dictionary<string, string> digests) in inventory.Raw.Fixity)
        {
            foreach ((string path, string digest) in digests) Add(path, new Expectation("E093", name, digest, inventory.Place));
        }
    }

    private void Add(string path, Expectation expectation)
    {
        if (!files.TryGetValue(path, out List<Expectation>? all)) files.Add(path, all = []);

        // Every inventory repeats what the ones before it said.
        if (!all.Exists(e => e.Code == expectation.Code && e.Algorithm == expectation.Algorithm && e.Digest == expectation.Digest)) all.Add(expectation);
    }

    /// <summary>One digest that a content file is to have.</summary>
    /// <param name="Code">The rule that is broken when it has another.</param>
    /// <param name="Algorithm">The digest's algorithm.</param>
    /// <param name="Digest">In small letters.</param>
    /// <param name="SaidBy">The inventory that says so first.</param>
    internal sealed record Expectation(string Code, string Algorithm, string Digest, string SaidBy);
}
