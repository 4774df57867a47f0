namespace DocPipeline.Documents.Kinds.Completion;

/// <summary>An organisation that signed.</summary>
/// <param name="Name">Its name, with its capacity where it has one.</param>
/// <param name="Signatures">The signatures for it.</param>
internal sealed record SignatoryDetails(string Name, IReadOnlyList<SignatureDetails> Signatures);
