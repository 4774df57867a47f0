using DocPipeline.Findings;

namespace DocPipeline.Archive.Contacts.Keys;

/// <summary>
/// The store's contact key: an RSA key, of a file or of a vault, under which every person's own key is encrypted (RSA-OAEP with SHA-256 and
/// MGF1 with SHA-256). Whoever loses it has lost all contact data.
/// </summary>
internal interface IContactKey
{
    /// <summary>Which key it is: the first 32 hexadecimal digits of SHA-256 of its public half. The same key in a file and in a vault has the same id.</summary>
    string Id { get; }

    /// <summary>Encrypts a person's key; the public half is enough for it.</summary>
    byte[] Wrap(ReadOnlySpan<byte> key);

    /// <summary>Decrypts a person's key.</summary>
    /// <param name="wrapped">The key as <see cref="Wrap"/> gave it.</param>
    /// <param name="place">The blob that holds it, for findings.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The key, or why there is none: the bytes were altered, or the vault refuses.</returns>
    Task<Outcome<byte[]>> UnwrapAsync(ReadOnlyMemory<byte> wrapped, string place, CancellationToken cancellationToken);
}
