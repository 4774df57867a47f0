namespace DocPipeline.Documents.Conformed.Facts;

/// <summary>What a log gives for a leaf.</summary>
/// <param name="Name">The log's name.</param>
/// <param name="Leaf">The number of the leaf, from 0.</param>
/// <param name="Proof">The receipt as the log gave it (tlog-proof), which is printed to the letter.</param>
internal sealed record LogReceipt(string Name, long Leaf, string Proof);
