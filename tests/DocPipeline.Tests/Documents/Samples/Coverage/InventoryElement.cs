namespace DocPipeline.Tests.Documents.Samples.Coverage;

/// <summary>An element of the sources, and the document of a sample that has to have it: an entry of <c>inventory-elements.yaml</c>.</summary>
internal sealed class InventoryElement
{
    /// <summary>Such as <c>S3-17</c>: the seed and a number.</summary>
    public required string Id { get; init; }

    /// <summary>Where the seed has it; nothing for what the seeds need together.</summary>
    public string? Lines { get; init; }

    public required string What { get; init; }

    /// <summary>The sample and the document: <c>cheshire-west/agreement</c>.</summary>
    public required string In { get; init; }

    /// <summary>All of these have to be found.</summary>
    public required List<Probe> Find { get; init; }

    internal string Seed => Id[..Id.IndexOf('-', StringComparison.Ordinal)];

    internal string Sample => In[..In.LastIndexOf('/')];

    internal string Document => In[(In.LastIndexOf('/') + 1)..];
}
