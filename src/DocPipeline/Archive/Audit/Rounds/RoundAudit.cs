using System.Collections.Concurrent;
using System.Globalization;
using DocPipeline.Archive.Audit.Checks;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Rounds;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Archive.Audit.Rounds;

/// <summary>Looks at rounds: every event against the one before it, every attachment against its digest, what each is about against the archive.</summary>
internal sealed class RoundAudit(IBlobStore store, OcflLayout layout)
{
    private const int RoundsAtOnce = 8;

    /// <summary>Looks at all rounds.</summary>
    /// <param name="names">The names of all their blobs, listed after the log was read.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Each round, and findings at blobs that belong to none.</returns>
    internal async Task<(IReadOnlyList<RoundLook> Rounds, IReadOnlyList<AuditFinding> Strays)> LookAsync(IEnumerable<BlobName> names, CancellationToken cancellationToken)
    {
        List<AuditFinding> strays = [];
        var rounds = new Dictionary<string, (RoundId Id, List<int> Events, List<Sha512> Files)>(StringComparer.Ordinal);
        foreach (BlobName name in names)
        {
            if (RoundNames.Read(name) is not { } found)
            {
                strays.Add(new AuditFinding(StrayBlobs.Foreign(name, Severity.Error)));
                continue;
            }

            if (!rounds.TryGetValue(found.Round.Value, out (RoundId Id, List<int> Events, List<Sha512> Files) round)) rounds[found.Round.Value] = round = (found.Round, [], []);
            if (found.Event is { } number) round.Events.Add(number);
            if (found.File is { } digest) round.Files.Add(digest);
        }

        ConcurrentBag<RoundLook> looks = [];
        await Parallel.ForEachAsync(rounds.Values, new ParallelOptions { MaxDegreeOfParallelism = RoundsAtOnce, CancellationToken = cancellationToken }, async (each, token) =>
            looks.Add(await LookAsync(each.Id, each.Events, each.Files, token).ConfigureAwait(false))).ConfigureAwait(false);
        return ([.. looks.OrderBy(look => look.Round.Value, StringComparer.Ordinal)], strays);
    }

    private async Task<RoundLook> LookAsync(RoundId id, List<int> listed, List<Sha512> files, CancellationToken cancellationToken)
    {
        RoundLook look = new(id) { Files = files };

        // Up to the last that was listed, and on to what came since.
        int last = listed.Count == 0 ? 0 : listed[^1];
        for (int number = 1; ; number++)
        {
            BlobName name = RoundNames.EventOf(id, number);
            if (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } blob) Take(look, number, blob.Content);
            else if (number < last || (number == 1 && files.Count > 0)) Add(look, number, AuditCode.At(name, RoundAuditCode.Missing, Said($"Event {number} of {id} is not there, although the round's folder holds more than what comes before it."), "an event under every number"));
            else if (number > last) break;
        }

        Link(look);
        await AttachmentsAsync(look, files, cancellationToken).ConfigureAwait(false);
        if (look.Events.GetValueOrDefault(1) is { Document: { } document } && !await IsThereAsync(document, cancellationToken).ConfigureAwait(false))
        {
            Add(look, 1, AuditCode.At(RoundNames.EventOf(id, 1), RoundAuditCode.Document, $"The round {id} is about {document.Entry} of {document.Object}, and no such entry with a file of that digest is in the archive.", "an entry that the archive has"));
        }

        return look;
    }

    private static void Take(RoundLook look, int number, ReadOnlyMemory<byte> bytes)
    {
        BlobName name = RoundNames.EventOf(look.Round, number);
        look.Bytes[number] = bytes;
        Outcome<RoundEvent> read = RoundEventReader.Read(bytes, name);
        string? problem = read.IsRefused ? null : RoundLinks.AtPlace(read.Value, look.Round, number);
        if (read.IsRefused) Add(look, number, AuditCode.At(name, RoundAuditCode.Altered, Said($"Event {number} of {look.Round} is none that our programs write, so it was altered: {read.Findings[0].Message}"), "the event as it was made"));
        else if (problem is not null) Add(look, number, AuditCode.At(name, RoundAuditCode.Altered, Said($"Event {number} of {look.Round} was altered or put there: {problem}."), "the event as it was made"));
        else look.Events[number] = read.Value;
    }

    private static void Link(RoundLook look)
    {
        var requests = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((int number, RoundEvent each) in look.Events)
        {
            RoundEvent? before = look.Events.GetValueOrDefault(number - 1);
            string? problem = number == 1 || before is not null ? RoundLinks.Between(before, each)
                : look.Bytes.TryGetValue(number - 1, out ReadOnlyMemory<byte> bytes) && Sha512.Of(bytes.Span) != each.Previous ? "the digest that it names is not that of the event before it" : null;
            if (!requests.TryAdd(each.Request, number)) problem ??= Said($"it was made by the request ‘{each.Request}’, as event {requests[each.Request]} was");
            if (problem is null) continue;
            Finding finding = AuditCode.At(
                RoundNames.EventOf(look.Round, number), RoundAuditCode.Chain, Said($"Event {number} of {look.Round} does not go on from the one before it: {problem}. One of the two was altered or put there."),
                "a chain of events", "Find out from the log which of the two it is; put that one back from a copy that verifies.");
            Add(look, number, number == 1 ? finding : finding with { Also = new Place(RoundNames.EventOf(look.Round, number - 1).Value) });
        }
    }

    private async Task AttachmentsAsync(RoundLook look, List<Sha512> listed, CancellationToken cancellationToken)
    {
        HashSet<Sha512> named = [];
        foreach ((int number, RoundEvent each) in look.Events)
        {
            foreach (Sha512 digest in each.Attachments)
            {
                BlobName name = RoundNames.FileOf(look.Round, digest);
                if (!named.Add(digest)) continue;
                StoredBlob? blob = await store.GetAsync(name, cancellationToken).ConfigureAwait(false);
                look.Read = (look.Read.Files + (blob is null ? 0 : 1), look.Read.Bytes + (blob?.Content.Length ?? 0));
                if (blob is not null && Sha512.Of(blob.Content.Span) == digest) continue;
                string what = Said($"An attachment of event {number} of {look.Round}");
                Finding finding = AuditCode.At(name, RoundAuditCode.Attachment, blob is null ? $"{what} is not there." : $"{what} is not what was handed in: its digest is not the one that the event names.", "the file whose digest is its name");
                look.Findings.Add(new AuditFinding(finding) { Round = look.Round, RoundEvent = number, File = FiledRound.FileOf(look.Round, digest) });
            }
        }

        foreach (Sha512 digest in listed.Where(digest => !named.Contains(digest)))
        {
            Finding finding = AuditCode.At(
                RoundNames.FileOf(look.Round, digest), RoundAuditCode.Stray,
                look.IsClosed ? $"The round {look.Round} is closed, and no event of it names this attachment: a program died before it could, or somebody put it there." : $"No event of {look.Round} names this attachment: a program is about to add one, or has died.",
                mend: look.IsClosed ? "Recover: that takes it away." : "Recover when the round is closed: that takes it away.", severity: look.IsClosed ? Severity.Warning : Severity.Note);
            look.Findings.Add(new AuditFinding(finding) { Round = look.Round, File = FiledRound.FileOf(look.Round, digest) });
        }
    }

    private async Task<bool> IsThereAsync(RoundDocument document, CancellationToken cancellationToken)
    {
        BlobName name = OcflLayout.InventoryOf(layout.RootOf(document.Object), document.Entry);
        return await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } blob && OcflInventory.Read(blob.Content, name.Value).Value is { } inventory
            && inventory.Id == document.Object && inventory.Head == document.Entry && inventory[document.Entry].State.Values.Contains(document.Digest);
    }

    private static void Add(RoundLook look, int number, Finding finding) => look.Findings.Add(new AuditFinding(finding) { Round = look.Round, RoundEvent = number });

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
