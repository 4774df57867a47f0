using DocPipeline.Archive;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Filing;
using DocPipeline.Pipeline.Archiving.Retention;
using DocPipeline.Pipeline.Signing.Opening;
using DocPipeline.Signing.Events;

namespace DocPipeline.Pipeline.Signing.Completion;

/// <summary>Files a round that is closed as an entry of the document that it was about: its events, what came back, and what was made of it.</summary>
internal static class FileRound
{
    private const string RoundFact = "Round";

    /// <summary>The entry with which a round was filed; nothing when it has not been.</summary>
    internal static async Task<ArchivedEntry?> FindAsync(OpenedArchive archive, KeptRound kept, CancellationToken cancellationToken) =>
        (await archive.Entries.EntriesAsync(kept.Chain.Document!.Object, cancellationToken).ConfigureAwait(false))?.Value?.LastOrDefault(entry => entry.Note.Facts.GetValueOrDefault(RoundFact) == kept.Id.Value);

    /// <summary>Files it, once.</summary>
    internal static async Task<Outcome<FiledInArchive>> RunAsync(OpenedArchive archive, KeptRound kept, IssuedDocument issued, string by, IReadOnlyDictionary<LogicalPath, ReadOnlyMemory<byte>> made, CancellationToken cancellationToken)
    {
        Outcome<IReadOnlyDictionary<LogicalPath, ReadOnlyMemory<byte>>> files = await archive.Entries.Rounds.FilesAsync(kept.Id, cancellationToken).ConfigureAwait(false);
        if (files.IsRefused) return Outcome.Refused<FiledInArchive>(files.Findings);
        bool isComplete = kept.Round.Closing is RoundCompleted;
        DateOnly? effective = isComplete ? kept.Round.EffectiveOn() : null;
        string title = kept.Round.Terms!.Title, version = kept.Round.Terms.Version;
        EntryRequest request = new()
        {
            Object = kept.Chain.Document!.Object,

            // A round that came to nothing ends nothing: what was in force stays so.
            Event = isComplete ? "completed" : $"round-{kept.Round.Closing!.Word}",
            Text = kept.Round.Closing switch
            {
                RoundCompleted => FormattableString.Invariant($"{title}: version {version} was signed by {kept.Round.Verified.Count()}, and is in force from {effective:d MMMM yyyy}."),
                RoundSuperseded next => $"{title}: version {version} was out for signature when version {next.Version} took its place.",
                _ => $"{title}: the signing of version {version} came to nothing.",
            },
            Request = $"round-{kept.Id}",
            User = new OcflUser(by, null),
            Facts = IssueDocuments.Facts([("Title", title), ("Version", version), (RoundFact, kept.Id.Value), ("In-Force-From", effective?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), .. isComplete ? RetentionFacts.Of(issued.Record, issued.Document) : []]),
            Files = files.Value.Concat(made).ToDictionary(file => file.Key, file => file.Value),
        };
        Outcome<IReadOnlyList<FiledEntry>> filed = await FileEntries.AllAsync(archive, [request], cancellationToken).ConfigureAwait(false);
        if (!filed.IsRefused) return Outcome.Done(new FiledInArchive(kept.Document, filed.Value[0].Number.ToString(), filed.Value[0].Leaf, filed.Value[0].WasThere));

        // Another program filed the same round at the same time, with a rendition of its own.
        return filed.Findings.Any(finding => finding.Code == ArchiveFinding.RequestReused) && await FindAsync(archive, kept, cancellationToken).ConfigureAwait(false) is { } there
            ? Outcome.Done(new FiledInArchive(kept.Document, there.Number.ToString(), null, WasThere: true))
            : Outcome.Refused<FiledInArchive>(filed.Findings);
    }
}
