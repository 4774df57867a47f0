namespace DocPipeline.Archive.Contacts.Erasing;

/// <summary>What somebody wants to be erased, and why. All of it but the person's id is kept for good.</summary>
/// <param name="Person">Who.</param>
/// <param name="By">Which office does it.</param>
/// <param name="Reason">Why, without naming anybody.</param>
/// <param name="LegalReason">Legal's reason, where the retention has not ended.</param>
internal sealed record ErasureRequest(PersonId Person, string By, string Reason, string? LegalReason = null);
