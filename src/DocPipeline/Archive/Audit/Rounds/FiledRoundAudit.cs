using System.Globalization;
using DocPipeline.Archive.Audit.Checks;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Rounds;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Audit.Rounds;

/// <summary>Holds each round against what was filed of it in the entry that completed it.</summary>
internal sealed class FiledRoundAudit(IBlobStore store, IReadOnlyList<RoundLook> rounds, RoundLeafAudit leaves, DisposedRoundAudit disposed)
{
    /// <summary>Looks for rounds in the entries of an object.</summary>
    internal async Task<IReadOnlyList<AuditFinding>> CheckAsync(ObjectLook look, CancellationToken cancellationToken)
    {
        List<AuditFinding> findings = [];
        HashSet<(RoundId, Sha512)> seen = [];
        foreach (ArchivedEntry entry in look.Entries)
        {
            foreach ((LogicalPath path, Sha512 digest) in entry.Files)
            {
                if (FiledRound.Read(path) is not { } round || disposed.WentWith(entry.Inventory.Id, round) || !seen.Add((round, digest)) || !entry.Inventory.Manifest.TryGetValue(digest, out string? content)) continue;
                BlobName name = OcflLayout.ContentOf(look.Root, content);

                // Bytes that are gone or altered are found where all content is looked at.
                if (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } blob && Sha512.Of(blob.Content.Span) == digest) findings.AddRange(Check(entry, round, name, FiledRound.Lines(blob.Content)));
            }
        }

        return findings;
    }

    private IEnumerable<AuditFinding> Check(ArchivedEntry entry, RoundId round, BlobName filed, IReadOnlyList<ReadOnlyMemory<byte>> lines)
    {
        RoundLook? look = rounds.FirstOrDefault(each => each.Round == round);
        for (int number = 1; number <= Math.Max(lines.Count, look?.Last ?? 0); number++)
        {
            BlobName own = RoundNames.EventOf(round, number);
            ReadOnlyMemory<byte>? line = number <= lines.Count ? lines[number - 1] : null;
            if (line is { } known) leaves.Learn(round, number, Sha512.Of(known.Span), RoundEventReader.Read(known, own).Value?.Salt);
            bool isThere = look is not null && look.Bytes.TryGetValue(number, out ReadOnlyMemory<byte> bytes) && line is { } said && bytes.Span.SequenceEqual(said.Span);
            if (isThere) continue;
            string what = look?.Bytes.ContainsKey(number) != true ? "and is not there any more" : line is null ? "and has this event besides" : "and is not the same any more";
            yield return Of(own, number, Said($"The round {round} was filed with {entry.Number} of {entry.Inventory.Id}, {what}: event {number} differs."));
        }

        if (look is null) yield break;
        if (!look.IsClosed) yield return Of(RoundNames.EventOf(round, Math.Max(1, look.Last)), look.Last, $"The round {round} was filed with {entry.Number} of {entry.Inventory.Id}, and is not closed.");
        foreach ((int number, RoundEvent each) in look.Events)
        {
            foreach (Sha512 digest in each.Attachments)
                if (!entry.Files.TryGetValue(FiledRound.FileOf(round, digest), out Sha512 there) || there != digest)
                    yield return Of(RoundNames.FileOf(round, digest), number, Said($"An attachment of event {number} of {round} was not filed with the round in {entry.Number} of {entry.Inventory.Id}.")) with { File = FiledRound.FileOf(round, digest) };
        }

        AuditFinding Of(BlobName place, int number, string message) =>
            new(AuditCode.At(place, RoundAuditCode.Filed, message, "the round as it was filed", "Put the round back from the entry, or the entry from a copy of the archive that verifies.") with { Also = new Place(filed.Value) }, entry.Inventory.Id, entry.Number)
            {
                Round = round, RoundEvent = number,
            };
    }

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
