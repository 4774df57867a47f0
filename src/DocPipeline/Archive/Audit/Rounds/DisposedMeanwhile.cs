using DocPipeline.Archive.Audit.Checks;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Archive.Audit.Rounds;

/// <summary>Looks again at the objects that somebody has disposed of while an audit ran: their rounds are gone by now.</summary>
internal sealed class DisposedMeanwhile(IBlobStore store, OcflLayout layout)
{
    /// <summary>The same looks, those anew whose next entry is there by now and is a disposal; nothing where there is none.</summary>
    internal async Task<IReadOnlyList<ObjectLook>?> LookAsync(IReadOnlyList<ObjectLook> looks, CancellationToken cancellationToken)
    {
        ObjectAudit audit = new(store, layout);
        List<ObjectLook> now = [];
        bool isNew = false;
        foreach (ObjectLook look in looks)
        {
            ObjectLook fresh = look;
            if (look is { Disposal: null, Head: { } head } && await store.GetAsync(OcflLayout.InventoryOf(look.Root, head.Next), cancellationToken).ConfigureAwait(false) is not null)
                fresh = await audit.LookAsync(look.Root, await StoreListing.OfObjectAsync(store, look.Root, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            bool isDisposed = look.Disposal is null && fresh.Disposal is not null;
            isNew |= isDisposed;
            now.Add(isDisposed ? fresh : look);
        }

        return isNew ? now : null;
    }
}
