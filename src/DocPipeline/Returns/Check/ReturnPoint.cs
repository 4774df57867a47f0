namespace DocPipeline.Returns.Check;

/// <summary>One point of a return check, in plain words.</summary>
/// <param name="Name">What is looked at: <c>Issue code</c>, <c>Words</c>.</param>
/// <param name="State">How it stands.</param>
/// <param name="Sentence">What was found, as sentences.</param>
public sealed record ReturnPoint(string Name, PointState State, string Sentence);
