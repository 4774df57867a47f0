namespace DocPipeline.Documents.Diagrams;

/// <summary>The bodies of a partnership and their lines of accountability, for a diagram and for the same in words.</summary>
/// <param name="Bodies">The bodies, in the order of the record.</param>
internal sealed record StructureFacts(IReadOnlyList<BodyFacts> Bodies)
{
    /// <summary>Whether any body reports to another, so that there is something to draw.</summary>
    internal bool HasLines => Bodies.Any(b => b.ReportsTo.Count > 0);

    /// <summary>The bodies that report to one, in order.</summary>
    internal IEnumerable<BodyFacts> Below(BodyFacts body) => Bodies.Where(b => b.ReportsTo.Contains(body.Id));

    /// <summary>The bodies that neither report to another nor have one reporting to them.</summary>
    internal IEnumerable<BodyFacts> Alone => Bodies.Where(b => b.ReportsTo.Count == 0 && !Below(b).Any());

    /// <summary>A body and all that report to it, directly or through others; lines to bodies outside are left out.</summary>
    internal StructureFacts Under(string id)
    {
        HashSet<string> within = [id];
        for (int before = 0; before < within.Count;)
        {
            before = within.Count;
            within.UnionWith(Bodies.Where(b => b.ReportsTo.Any(within.Contains)).Select(b => b.Id));
        }

        return new StructureFacts([.. Bodies.Where(b => within.Contains(b.Id)).Select(b => b with { ReportsTo = [.. b.ReportsTo.Where(within.Contains)] })]);
    }
}
