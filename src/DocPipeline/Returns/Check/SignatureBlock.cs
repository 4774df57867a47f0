namespace DocPipeline.Returns.Check;

/// <summary>The block of an organisation on the signatory pages, as it came back.</summary>
/// <param name="Organisation">The organisation's id in the record.</param>
/// <param name="For">For whom it signs, as the block prints it.</param>
/// <param name="Lines">What stands beside each label: <c>Signed</c>, <c>Name</c>, <c>Office</c>, <c>Date</c>; empty where nothing does.</param>
public sealed record SignatureBlock(string Organisation, string For, IReadOnlyList<SignatureLine> Lines)
{
    /// <summary>Words in the block that stand beside none of its labels.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>How many pictures are in it, such as that of a signature.</summary>
    public int Pictures { get; init; }

    /// <summary>What is wrong with the block itself; nothing where it is as it was issued.</summary>
    public string? Wrong { get; init; }

    /// <summary>Whether anything was filled in.</summary>
    public bool IsFilled => Pictures > 0 || Also.Count > 0 || Lines.Any(l => l.Value.Length > 0);
}
