namespace DocPipeline.Archive.Contacts.Erasing;

/// <summary>An erasure that is done and logged: nothing of the person can be decrypted any more.</summary>
/// <param name="Record">The record of it.</param>
/// <param name="Leaf">Its index in the log.</param>
/// <param name="WasThere">Whether it had been begun before.</param>
internal sealed record Erased(ErasureRecord Record, long Leaf, bool WasThere);
