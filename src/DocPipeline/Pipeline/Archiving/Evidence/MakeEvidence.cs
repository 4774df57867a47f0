using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Archiving.Evidence;

/// <summary>The story of evidence: everything that the archive has of a document, for somebody who has neither the archive nor the program.</summary>
public static class MakeEvidence
{
    /// <summary>Makes the page and the zip.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="name">What people call the document or record.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Both; a refusal where a file of the archive is not what was filed, or the log is not what was signed.</returns>
    public static async Task<Outcome<EvidenceMade>> FromAsync(OpenedArchive archive, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(name);
        Outcome<EvidenceMaterial> material = await EvidenceMaterial.ReadAsync(archive, name, cancellationToken).ConfigureAwait(false);
        if (material.IsRefused) return Outcome.Refused<EvidenceMade>(material.Findings);
        byte[] page = EvidencePage.Make(material.Value);
        string file = $"{name.Replace('/', '-')}-evidence";
        Outcome<byte[]> bag = EvidenceBag.Make(material.Value, archive.Entries.Layout, file, page);
        return bag.IsRefused
            ? Outcome.Refused<EvidenceMade>(bag.Findings)
            : Outcome.Done(new EvidenceMade(file, page, bag.Value, material.Value.Steps.Count, material.Value.Checkpoint.Checkpoint.Size));
    }
}
