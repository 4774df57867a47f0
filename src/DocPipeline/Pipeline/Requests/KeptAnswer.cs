namespace DocPipeline.Pipeline.Requests;

/// <summary>What a request was answered with, as it is given again to whoever repeats it.</summary>
public sealed record KeptAnswer
{
    /// <summary>The status.</summary>
    public required int Status { get; init; }

    /// <summary>What the text is.</summary>
    public string? ContentType { get; init; }

    /// <summary>Where what was made is.</summary>
    public string? Location { get; init; }

    /// <summary>The tag of what was made or changed.</summary>
    public string? ETag { get; init; }

    /// <summary>The text.</summary>
    public string? Text { get; init; }
}
