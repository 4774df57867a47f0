using DocPipeline.Archive.Stores;

namespace DocPipeline.Archive.Contacts;

/// <summary>The names of the blobs of contact data.</summary>
internal static class ContactNames
{
    /// <summary>What the names of all of them begin with.</summary>
    internal const string Prefix = "contacts/";

    private const string KeyName = "key";
    private const string DataName = "data";
    private const string ErasedName = "erased.json";

    /// <summary>The person's own key, encrypted under the contact key.</summary>
    internal static BlobName Key(PersonId person) => BlobName.Of($"{Prefix}{person}/{KeyName}");

    /// <summary>What is held, encrypted under the person's own key.</summary>
    internal static BlobName Data(PersonId person) => BlobName.Of($"{Prefix}{person}/{DataName}");

    /// <summary>The record of the erasure: from its creation on, nothing may be written for the person.</summary>
    internal static BlobName Erased(PersonId person) => BlobName.Of($"{Prefix}{person}/{ErasedName}");

    /// <summary>Whose blob a name is; nothing when it is none of ours.</summary>
    internal static PersonId? PersonOf(BlobName name) =>
        name.Value.Split('/') is ["contacts", var person, KeyName or DataName or ErasedName] && PersonId.TryRead(person, out PersonId? id) ? id : null;
}
