using DocPipeline.Archive.Audit;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Retention;
using DocPipeline.Findings;
using DocPipeline.Tests.Archive.Entries;
using DocPipeline.Tests.Archive.Log;
using DocPipeline.Tests.Archive.Retention;

namespace DocPipeline.Tests.Archive.Audit.Tampering;

/// <summary>Documents are taken away behind disposals that were made up: filed and logged as our programs do, by everything but the log's key.</summary>
internal static class DisposalTampering
{
    internal static TamperingKind[] All =>
    [
        new("a document is taken away behind a made-up disposal that keeps every rule", attack => DisposeAsync(attack, new MemorySigner(), second: "Ben")),
        new("a document is taken away behind a made-up disposal of one person", attack => DisposeAsync(attack, new MemorySigner(), second: "ann ")),
        new("a document is taken away behind an entry that only calls itself a disposal", async attack =>
        {
            ObjectId id = attack.AnyEntry(entry => attack.HeadOf(entry.Object).Manifest.Count > 0).Object;
            using DocumentArchive archive = Archives.Open(attack.Store, new FixedClock(Archives.Noon.Now.AddDays(1)), salt: attack.Random.Next());
            FiledEntry forged = await archive.File(Archives.Request(attack.Random.Next(1_000_000), files: 1, id: id) with { Event = "disposed" });
            return TakeAway(attack, id, forged);
        }),
        new("a release is made up", async attack =>
        {
            ObjectId id = attack.AnyEntry().Object;
            using DocumentArchive archive = Archives.Open(attack.Store, new FixedClock(Archives.Noon.Now.AddDays(1)), salt: attack.Random.Next());
            FiledEntry forged = await archive.File(Archives.Request(attack.Random.Next(1_000_000), files: 0, id: id) with { Event = "released", Facts = Keepings.Facts(("Hold", "v1")) });
            return [finding => finding.Finding.Code == AuditCode.Retention && finding.Object == id && finding.Entry == forged.Number];
        }),
    ];

    private static async Task<Predicate<AuditFinding>[]> DisposeAsync(Attack attack, MemorySigner own, string second)
    {
        ObjectId id = attack.AnyEntry().Object;
        using DocumentArchive archive = Archives.Open(attack.Store, new FixedClock(Archives.Noon.Now.AddDays(1)), salt: attack.Random.Next());
        await archive.File(Keepings.Issue(attack.Random.Next(1_000_000), id: id));
        await archive.File(Archives.Done(RetentionRequests.End(await archive.EntriesAsync(id), Keepings.LongAgo, "Clerk", "It expired")));
        await archive.File(RetentionRequests.Approve(await archive.EntriesAsync(id), "Ann", "Due"));
        IReadOnlyList<ArchivedEntry> entries = await archive.EntriesAsync(id);
        DisposalList list = DisposalList.Of(entries[^1].Inventory, ObjectStanding.Of(entries), second.Trim(), "Due", _ => 1);
        return TakeAway(attack, id, await archive.File(RetentionRequests.Dispose(entries, list, Archives.Done(await DisposalSeal.SignAsync(list, own, default)).ToBytes(), second.Trim(), "Due")));
    }

    private static Predicate<AuditFinding>[] TakeAway(Attack attack, ObjectId id, FiledEntry forged)
    {
        string[] gone = [.. attack.Names($"{Attack.RootOf(id)}/").Where(name => name.Contains("/content/", StringComparison.Ordinal) && !name.Contains($"/{forged.Number}/", StringComparison.Ordinal))];
        foreach (string name in gone) attack.Store[name] = null;
        return
        [
            finding => finding.IsError && finding.Finding.Code == AuditCode.Disposal && finding.Object == id && finding.Entry == forged.Number,
            finding => finding.IsError && finding.Object == id && finding.Finding.Code != AuditCode.Disposal && finding.Finding.Severity == Severity.Error,
        ];
    }
}
