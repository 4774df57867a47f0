using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Retention;
using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Archiving.Retention;

/// <summary>The story of what is due for disposal: every object is asked how long it is kept, by what its own entries say.</summary>
public static class DueForDisposal
{
    /// <summary>Lists what is due on a day.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="on">The day, in the future too.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Outcome<DueObjects>> ListAsync(OpenedArchive archive, DateOnly on, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        List<DueObject> due = [];
        List<string> unknown = [];
        List<Finding> findings = [];
        (int kept, int disposed) = (0, 0);
        await foreach (Outcome<IReadOnlyList<ArchivedEntry>> one in archive.Entries.AllAsync(cancellationToken).ConfigureAwait(false))
        {
            if (one.IsRefused)
            {
                findings.AddRange(one.Findings);
                continue;
            }

            ObjectStanding standing = ObjectStanding.Of(one.Value);
            string name = ArchiveObjects.NameOf(one.Value[0].Inventory.Id);
            if (standing.Disposed is not null) disposed++;
            else if (standing.Term is null) unknown.Add(name);
            else if (DisposalRules.Keeping(standing, on) is not null) kept++;
            else due.Add(new DueObject(name, one.Value.Select(entry => entry.Note.Facts.GetValueOrDefault("Title")).LastOrDefault(title => title is not null) ?? "", standing.Term.ToString(), standing.KeptUntil!.Value, standing.Approval?.By, DisposalRules.Obstacles(standing, on)));
        }

        return findings.Count > 0
            ? Outcome.Refused<DueObjects>(findings)
            : Outcome.Done(new DueObjects(on, [.. due.OrderBy(each => each.Name, StringComparer.Ordinal)], [.. unknown.Order(StringComparer.Ordinal)], kept, disposed));
    }
}
