using DocPipeline.Archive.Stores;

namespace DocPipeline.Pipeline.Archiving;

/// <summary>Which archive, and who signs its log.</summary>
/// <param name="Store">Where the store is.</param>
/// <param name="KeyFile">The file of the key that signs the log; made, with its public half beside it, by the first who files something.</param>
public sealed record ArchiveSettings(BlobStoreSettings Store, string KeyFile)
{
    /// <summary>The passphrase of the key's file, where it is encrypted.</summary>
    public string? Passphrase { get; init; }

    /// <summary>The name of a log that is begun; it cannot be changed later.</summary>
    public string LogName { get; init; } = "docpipeline.local/archive";

    /// <summary>
    /// The key of the contact data: a file, or the identifier of a key in a vault (<c>https://….vault.azure.net/keys/name/version</c>). If
    /// left out, <c>contacts-key.pem</c> beside the log's key; the file is made by the first who enters a person.
    /// </summary>
    public string? ContactsKey { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(ArchiveSettings);
}
