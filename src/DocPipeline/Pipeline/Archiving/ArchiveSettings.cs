using DocPipeline.Archive.Stores;

namespace DocPipeline.Pipeline.Archiving;

/// <summary>Which archive, and who signs its log.</summary>
/// <param name="Store">Where the store is.</param>
/// <param name="Key">
/// The key that signs the log: a file, which is made by the first who files something, or the address of a key with its version in Azure
/// Key Vault, <c>https://….vault.azure.net/keys/name/version</c>, which is used with the identity that the program runs under. Absent for
/// a program that signs nothing: it reads and files, and whoever has the key seals.
/// </param>
/// <param name="PublicKeyFile">The file of the log's public keys, which is made with the key.</param>
public sealed record ArchiveSettings(BlobStoreSettings Store, string? Key, string? PublicKeyFile)
{
    /// <summary>Whether the key's file is made when neither half of the key is there.</summary>
    public bool MakesKey { get; init; } = true;

    /// <summary>Whether what is filed is sealed later, by a call of its own and not before the answer.</summary>
    public bool SealsLater { get; init; }

    /// <summary>The passphrase of the key's file, where it is encrypted.</summary>
    public string? Passphrase { get; init; }

    /// <summary>The name of a log that is begun; it cannot be changed later.</summary>
    public string LogName { get; init; } = "docpipeline.local/archive";

    /// <summary>
    /// The key of the contact data: a file, or the identifier of a key in a vault (<c>https://….vault.azure.net/keys/name/version</c>). If
    /// left out, <c>contacts-key.pem</c> beside the log's key; the file is made by the first who enters a person.
    /// </summary>
    public string? ContactsKey { get; init; }

    /// <summary>The log's public keys themselves, one a line, where the environment gives them; then <see cref="PublicKeyFile"/> is not looked at.</summary>
    public string? PublicKeys { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(ArchiveSettings);
}
