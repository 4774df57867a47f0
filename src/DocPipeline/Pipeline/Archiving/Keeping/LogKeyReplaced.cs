namespace DocPipeline.Pipeline.Archiving.Keeping;

/// <summary>That the log is signed by another key.</summary>
/// <param name="Before">Name and id of the key until now.</param>
/// <param name="Now">Name and id of the key from here on.</param>
/// <param name="Size">How many leaves the log has; a longer one counts only with the new key's signature.</param>
/// <param name="PublicKeyFile">The file with both public keys, to be given to everybody who has the first.</param>
public sealed record LogKeyReplaced(string Before, string Now, long Size, string PublicKeyFile);
