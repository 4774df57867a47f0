using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Ocfl.Inventories.Checks;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Catalogue.Rows;

/// <summary>An object in the catalogue: what a front page says of it. All of it follows from one inventory.</summary>
internal sealed record CatalogueRow
{
    // Names of facts that whoever files documents gives to entries.
    private const string TitleFact = "Title", VersionFact = "Version", FromFact = "In-Force-From", InForceEvent = "in-force", CompletedEvent = "completed";

    /// <summary>The object's identifier.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required CatalogueKind Kind { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>Its title; absent where no entry states one.</summary>
    public string? Title { get; init; }

    /// <summary>How many entries it has; the row follows from these.</summary>
    public required int Entries { get; init; }

    /// <summary>The last of them.</summary>
    public required CatalogueEvent Last { get; init; }

    /// <summary>Versions in force by day, the first day first; of two of one day the later entry.</summary>
    public required IReadOnlyList<CatalogueInForce> InForce { get; init; }

    /// <summary>The row of an object.</summary>
    /// <param name="inventory">The inventory of any entry from the last one that counts.</param>
    /// <param name="entries">So many entries count.</param>
    internal static Outcome<CatalogueRow> Of(OcflInventory inventory, int entries)
    {
        string? title = null;
        EntryNote? last = null;
        var inForce = new SortedDictionary<string, CatalogueInForce>(StringComparer.Ordinal);
        for (int number = 1; number <= entries; number++)
        {
            Outcome<EntryNote> note = EntryNote.Read(inventory[new VersionNumber(number)].Message, inventory.Id.Value);
            if (note.IsRefused) return Outcome.Refused<CatalogueRow>(note.Findings);
            last = note.Value;
            title = last.Facts.GetValueOrDefault(TitleFact) ?? title;
            if (last.Event is InForceEvent or CompletedEvent && last.Facts.GetValueOrDefault(FromFact) is { } from && DateOnly.TryParseExact(from, "yyyy-MM-dd", out _))
                inForce[from] = new CatalogueInForce(last.Facts.GetValueOrDefault(VersionFact) ?? "", from, number);
        }

        OcflVersion version = inventory[new VersionNumber(entries)];
        CataloguePlace place = CataloguePlace.Of(inventory.Id);
        return Outcome.Done(new CatalogueRow
        {
            Id = inventory.Id.Value,
            Kind = place.Kind,
            Name = place.Name,
            Title = title,
            Entries = entries,
            Last = new CatalogueEvent(last!.Event, last.Text, Rfc3339.Write(version.CreatedAt), version.User.Name),
            InForce = [.. inForce.Values],
        });
    }

    /// <summary>Whether two rows say the same.</summary>
    internal bool IsSame(CatalogueRow other) => InForce.SequenceEqual(other.InForce) && this with { InForce = other.InForce } == other;
}
