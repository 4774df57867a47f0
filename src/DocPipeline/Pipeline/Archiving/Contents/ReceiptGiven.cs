namespace DocPipeline.Pipeline.Archiving.Contents;

/// <summary>A receipt that was checked and can be handed out.</summary>
/// <param name="FileName">The name that its file should have.</param>
/// <param name="Text">The receipt, C2SP tlog-proof.</param>
/// <param name="Entry">The entry.</param>
public sealed record ReceiptGiven(string FileName, string Text, ShownEntry Entry);
