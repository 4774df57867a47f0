namespace DocPipeline.Archive.Contacts;

/// <summary>What is held of a person at one moment.</summary>
/// <param name="Person">Who.</param>
/// <param name="Version">How often it was written, counted from 1.</param>
/// <param name="Contact">What.</param>
internal sealed record HeldContact(PersonId Person, long Version, Contact Contact);
