namespace DocPipeline.Pipeline.Outbox;

/// <summary>A mail with facts that are made up.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Text">The plain text.</param>
/// <param name="Html">The same as a page, in UTF-8.</param>
public sealed record PreviewedMail(string Subject, string Text, ReadOnlyMemory<byte> Html);
