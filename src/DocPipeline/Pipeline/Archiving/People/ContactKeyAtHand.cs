using DocPipeline.Archive.Contacts;
using DocPipeline.Archive.Contacts.Keys;
using DocPipeline.Archive.Log.Vault;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Archiving.People;

/// <summary>The key of the contact data where this program finds it: in a file, or in a vault.</summary>
/// <param name="settings">Where the key is said to be, and where the log's is.</param>
/// <param name="store">The store: a new key is made only where nobody has been entered.</param>
internal sealed class ContactKeyAtHand(ArchiveSettings settings, IBlobStore store) : IDisposable
{
    private const string KeyName = "contacts-key.pem";

    // A vault answers in well under a second; a person may be waiting.
    private static readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(20) };

    private readonly string location = settings.ContactsKey ?? BesideLogKey(settings);
    private IContactKey? opened;

    /// <summary>The file in which the key is; nothing for a vault.</summary>
    internal string? File => IsVault ? null : location;

    private bool IsVault => location.Contains("://", StringComparison.Ordinal);

    /// <summary>Opens the key; nothing when there is no such file.</summary>
    internal async Task<Outcome<IContactKey>?> OpenAsync(CancellationToken cancellationToken)
    {
        if (opened is not null) return Outcome.Done(opened);
        if (!IsVault) return System.IO.File.Exists(location) ? Keep(FileContactKey.Open(location, settings.Passphrase)) : null;
        if (!Uri.TryCreate(location, UriKind.Absolute, out Uri? keyId))
            return Outcome.Refused<IContactKey>([ContactFinding.At(location, ContactFinding.KeyUnusable, "The identifier of the contact key in the vault is malformed.", "https://<vault>.vault.azure.net/keys/<name>/<version>", "Copy the key identifier from the vault")]);
        return Keep(await KeyVaultContactKey.OpenAsync(VaultTransport.OfThisProgram(http, ContactFinding.KeyUnusable, KeyVaultContactKey.Expected, KeyVaultContactKey.Meanwhile), keyId, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Opens the key to read with it.</summary>
    internal async Task<Outcome<IContactKey>> RequireAsync(CancellationToken cancellationToken) =>
        await OpenAsync(cancellationToken).ConfigureAwait(false) ?? Outcome.Refused<IContactKey>([await IsEmptyAsync(cancellationToken).ConfigureAwait(false)
            ? ArchiveCodes.Error(ArchiveCodes.NotThere, "Nobody has been entered in this archive.", "docpipeline archive person add enters somebody.")
            : Missing()]);

    /// <summary>Opens the key to enter somebody with it; the file is made for the first.</summary>
    internal async Task<Outcome<IContactKey>> OpenOrMakeAsync(CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken).ConfigureAwait(false) is { } there) return there;

        // A second key beside the first would make people whom half of the programs cannot read.
        if ((settings.ContactsKey ?? settings.PublicKeyFile) is null || !await IsEmptyAsync(cancellationToken).ConfigureAwait(false)) return Outcome.Refused<IContactKey>([Missing()]);
        if (Path.GetDirectoryName(Path.GetFullPath(location)) is { } folder) Directory.CreateDirectory(folder);
        return Keep(FileContactKey.Create(location, settings.Passphrase));
    }

    /// <inheritdoc/>
    public void Dispose() => (opened as IDisposable)?.Dispose();

    // Where the log's key is in a vault, its public half is in a file all the same. A program that was given neither makes none of its own.
    private static string BesideLogKey(ArchiveSettings settings) =>
        (settings.Key is { } key && !key.Contains("://", StringComparison.Ordinal) ? key : settings.PublicKeyFile) is { } file
            ? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file)) ?? "", KeyName)
            : KeyName;

    private async Task<bool> IsEmptyAsync(CancellationToken cancellationToken)
    {
        foreach (PersonId person in await ContactBook.PeopleAsync(store, cancellationToken).ConfigureAwait(false))
            if (await store.GetAsync(ContactNames.Erased(person), cancellationToken).ConfigureAwait(false) is null) return false;
        return true;
    }

    private Finding Missing() => ContactFinding.At(
        location, ContactFinding.KeyUnusable, "The contact key of this archive is not here, and people have been entered with it.", "the file contacts-key.pem that was made with the first person, or the key's identifier in a vault",
        "Bring the file here from the machine that has it, or name it with --contacts-key; where it is lost, so is the contact data");

    private Outcome<IContactKey> Keep<T>(Outcome<T> key)
        where T : class, IContactKey
    {
        opened = key.Value;
        return key.IsRefused ? Outcome.Refused<IContactKey>(key.Findings) : Outcome.Done<IContactKey>(key.Value);
    }
}
