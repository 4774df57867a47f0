namespace DocPipeline.Archive.Contacts.Erasing;

/// <summary>The record of an erasure, as it is written. It says why, when and by which office; it names nobody.</summary>
/// <param name="Person">The id that stood for the person.</param>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Which office did it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Basis"><see cref="ErasureRecord.RetentionEnded"/>, or <see cref="ErasureRecord.LegalReason"/>.</param>
/// <param name="LogSize">How many leaves the log was known to have: below, the erasure's leaf cannot be.</param>
/// <param name="Salt">The secret of the leaf's commitment to the id, in hexadecimal digits.</param>
/// <param name="LegalReason">Legal's reason, where the retention had not ended.</param>
internal sealed record ErasureText(string Person, DateTimeOffset At, string By, string Reason, string Basis, long LogSize, string Salt, string? LegalReason = null);
