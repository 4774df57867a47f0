namespace DocPipeline.Archive.Contacts.Sealing;

/// <summary>The blob of a person's key, as it is written.</summary>
/// <param name="Person">Whose it is.</param>
/// <param name="MadeAt">When, in UTC: a key that was left without data for a day is cleared.</param>
/// <param name="WrappedBy">The id of the contact key.</param>
/// <param name="Key">The person's key, encrypted under that.</param>
/// <param name="Floor">The data has been written at least so often.</param>
/// <param name="Mac">HMAC-SHA256 with a key derived from the person's, over person, floor and time.</param>
internal sealed record PersonKeyText(string Person, DateTimeOffset MadeAt, string WrappedBy, byte[] Key, long Floor, byte[] Mac);
