using System.Xml.Linq;
using DocPipeline.Archive.Stores;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace DocPipeline.Web.Pages;

/// <summary>
/// The keys that forms of our pages are marked with, in the store, so that several programs agree. Whoever reads the store could make such
/// a mark and nothing else: sessions and tokens are random, and the store knows their digests alone.
/// </summary>
internal sealed class FormKeys(IBlobStore store) : IXmlRepository
{
    private const string Folder = "accounts/form-keys/";

    public IReadOnlyCollection<XElement> GetAllElements() => ReadAsync().GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName)
    {
        string name = $"{Folder}{Guid.NewGuid():n}.xml";
        store.CreateAsync(BlobName.Of(name), System.Text.Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)), CancellationToken.None).GetAwaiter().GetResult();
    }

    private async Task<IReadOnlyCollection<XElement>> ReadAsync()
    {
        List<XElement> keys = [];
        await foreach (BlobName name in store.ListAsync(Folder, CancellationToken.None).ConfigureAwait(false))
            if (await store.GetAsync(name, CancellationToken.None).ConfigureAwait(false) is { } stored) keys.Add(XElement.Parse(System.Text.Encoding.UTF8.GetString(stored.Content.Span)));
        return keys;
    }
}
