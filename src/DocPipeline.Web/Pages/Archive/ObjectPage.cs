using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Contents;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Archive;

/// <summary>A page of one object of the archive: a document that its address names, or the partnership's record.</summary>
public abstract class ObjectPage : PartnershipPage
{
    /// <summary>The document; nothing for the record.</summary>
    [FromRoute]
    public string? Document { get; set; }

    /// <summary>What the archive has of it; nothing where nothing was filed.</summary>
    public ArchivedObject? Held { get; private set; }

    /// <summary>Its title, or what it is.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The end of the addresses of its pages.</summary>
    public string Ending => Document is null ? "" : $"/{Document}";

    /// <summary>The address of its evidence.</summary>
    public string Evidence => $"{Home}/archive/evidence{Ending}";

    /// <summary>The address under which programs find it.</summary>
    public string Api => $"/api/v1{Home}/archive/{(Document is null ? "record" : $"documents/{Document}")}";

    /// <summary>What people call it.</summary>
    internal string Named => Document is null ? Partnership : $"{Partnership}/{Document}";

    internal OpenedArchive Opened => Services.GetRequiredService<OpenedArchive>();

    /// <summary>Reads it.</summary>
    /// <returns>Whether there is such a thing, filed or not.</returns>
    internal async Task<bool> ObjectAsync(CancellationToken cancellationToken, bool isBelow = true)
    {
        ShelvedRecord? record = null;
        try
        {
            record = await RecordAsync(cancellationToken, ("Archive", $"{Home}/archive"));
        }
        catch (InvalidDataException)
        {
            // A record that is not what was filed: to say so is what these pages are for.
        }

        Outcome<ArchivedObject> shown = await ArchiveContents.ShowAsync(Opened, Named, cancellationToken);
        Held = shown.Value;
        string? stated = record?.Read.Value?.Documents.FirstOrDefault(each => each.Id.Value == Document)?.Title;
        Title = Document is null ? $"Record of {PartnershipName}" : stated ?? (Held?.Title is { Length: > 0 } title ? title : Document);
        Crumbs = [("Partnerships", "/partnerships"), (PartnershipName, Home), ("Archive", $"{Home}/archive"), .. isBelow ? [(Title, Evidence)] : Array.Empty<(string, string)>()];
        return Held is not null || stated is not null || (Document is null && record is not null);
    }

    internal void Settle() => Services.GetRequiredService<SettleFilings>().Due();

    internal IActionResult NoObject() => NotThere("The archive and the record have no such document.");
}
