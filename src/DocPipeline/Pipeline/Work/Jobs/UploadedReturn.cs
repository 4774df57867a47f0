namespace DocPipeline.Pipeline.Work.Jobs;

/// <summary>A file that came back and waits to be looked at.</summary>
/// <param name="Slot">The place: an organisation's id, or that and a capacity.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Content">Its bytes, which anybody may have made.</param>
public sealed record UploadedReturn(string Slot, string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>The name that stands beside the signature.</summary>
    public string? SignedBy { get; init; }

    /// <summary>The office that stands beside it.</summary>
    public string? Office { get; init; }

    /// <summary>The witness who was physically present, by name.</summary>
    public string? Witness { get; init; }
}
