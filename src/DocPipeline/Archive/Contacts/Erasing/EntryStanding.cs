using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Contacts.Erasing;

/// <summary>
/// Tells from an object's own entries whether it is held and retained: held from an entry <c>held</c> until one <c>released</c> with the
/// same <c>Hold</c>; retained until it is <c>disposed</c>.
/// </summary>
internal sealed class EntryStanding(DocumentArchive archive)
{
    private const string HoldFact = "Hold";

    /// <summary>How it stands with an object. What the archive does not have is neither held nor retained.</summary>
    internal async Task<Outcome<AboutStanding>> OfAsync(string about, CancellationToken cancellationToken)
    {
        Outcome<IReadOnlyList<ArchivedEntry>>? entries = ObjectId.TryRead(about, out ObjectId? id) ? await archive.EntriesAsync(id, cancellationToken).ConfigureAwait(false) : null;
        if (entries is null) return Outcome.Done(new AboutStanding(IsHeld: false, IsRetained: false));
        return entries.IsRefused ? Outcome.Refused<AboutStanding>(entries.Findings) : Outcome.Done(Of(entries.Value.Select(e => e.Note)));
    }

    private static AboutStanding Of(IEnumerable<EntryNote> notes)
    {
        HashSet<string> holds = new(StringComparer.Ordinal);
        bool isRetained = true;
        foreach (EntryNote note in notes)
        {
            string hold = note.Facts.GetValueOrDefault(HoldFact) ?? "";
            if (note.Event == "held") holds.Add(hold);
            else if (note.Event == "released") holds.Remove(hold);
            else if (note.Event == "disposed") isRetained = false;
        }

        return new AboutStanding(holds.Count > 0, isRetained);
    }
}
