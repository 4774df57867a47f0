using System.Globalization;
using System.Text;
using DocPipeline.Archive.Audit;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Rounds;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Archive.Stores;
using DocPipeline.Tests.Archive.Entries;
using DocPipeline.Tests.Archive.Log;
using DocPipeline.Tests.Archive.Rounds;

namespace DocPipeline.Tests.Archive.Audit;

/// <summary>A sealed archive in memory, of a shape that follows from a number, with what somebody outside has kept of it.</summary>
internal sealed class MadeArchive
{
    private readonly Random random;
    private readonly FixedClock clock = new(Archives.Noon.Now);

    private MadeArchive(int seed) => random = new Random(seed);

    internal MemoryStore Store { get; } = new();

    internal MemorySigner Signer { get; } = new();

    internal List<FiledEntry> Entries { get; } = [];

    /// <summary>The rounds that were run from beginning to end and filed.</summary>
    internal List<RoundChain> Rounds { get; } = [];

    /// <summary>The store as it was when each checkpoint was signed.</summary>
    internal List<(MemoryStore Store, SignedCheckpoint Checkpoint)> Past { get; } = [];

    /// <summary>The last checkpoint: what a witness has kept.</summary>
    internal SignedCheckpoint Checkpoint => Past[^1].Checkpoint;

    /// <summary>Makes an archive.</summary>
    /// <param name="seed">Tells its shape.</param>
    /// <param name="objects">How many objects.</param>
    /// <param name="entries">How many entries in all; each object has one at least.</param>
    /// <param name="seals">How often it is sealed; the last time at the end.</param>
    /// <param name="roundEvents">How many events of open rounds the log has after its first entry, which they are about.</param>
    /// <param name="rounds">How many rounds are run to their end after that, and filed.</param>
    internal static async Task<MadeArchive> MakeAsync(int seed, int objects, int entries, int seals, int roundEvents = 0, int rounds = 0)
    {
        MadeArchive made = new(seed);
        using DocumentArchive archive = Archives.Open(made.Store, made.clock, salt: 1_000 * seed);
        HashSet<int> sealAfter = [.. Enumerable.Range(1, seals).Select(n => entries * n / seals)];
        for (int n = 0; n < entries; n++)
        {
            made.Entries.Add(await archive.File(made.Request(n, n < objects ? n : made.random.Next(objects))));
            if (n == 0) await made.RunRoundsAsync(archive, roundEvents, rounds);
            if (sealAfter.Contains(n + 1)) await made.SealAsync(archive);
        }

        return made;
    }

    internal static ObjectId Id(int number) => ObjectId.Of(string.Create(CultureInfo.InvariantCulture, $"urn:docpipeline:partnership-{number / 5}:document:document-{number}"));

    /// <summary>Audits a store with this archive's key.</summary>
    internal Task<AuditReport> AuditAsync(IBlobStore store, SignedCheckpoint? outside = null, AuditSample? sample = null) =>
        new ArchiveAudit(store).RunAsync(new AuditOptions { Trusted = [Signer.Key], Outside = outside, Sample = sample }, default);

    private async Task RunRoundsAsync(DocumentArchive archive, int events, int rounds)
    {
        FiledEntry about = Entries[0];
        LogicalPath path = LogicalPath.Of("agreement.docx");
        RoundDocument document = new(about.Object, about.Number, Archives.Done((await archive.EntriesAsync(about.Object, default))!)[0].Files[path]);
        for (int n = 0; n < events; n++)
        {
            RoundId round = RoundId.Of(Said($"open-{n / 26}"));
            await archive.Append(n % 26 == 0 ? RoundWords.Issue(round, document) : RoundWords.Sign(n % 26, round: round));
        }

        if (events > 0) await SealAsync(archive);
        for (int n = 0; n < rounds; n++)
        {
            RoundId round = RoundId.Of(Said($"round-{n}"));
            RoundCall[] story =
            [
                RoundWords.Issue(round, document), RoundWords.View(1, round: round), RoundWords.Sign(1, attachments: 2, round: round), RoundWords.View(2, round: round),
                RoundWords.View(3, round: round), RoundWords.Sign(2, attachments: 1, round: round), RoundWords.Close(round),
            ];
            foreach (RoundCall call in story) await archive.Append(call);
            Rounds.Add(await archive.Round(round));
            Entries.Add(await archive.File(Request(1_000 + n, 0) with { Files = Archives.Done(await archive.Rounds.FilesAsync(round, default)), KeepsOtherFiles = true }));
        }
    }

    private async Task SealAsync(DocumentArchive archive)
    {
        SignedCheckpoint signed = await archive.Log.Seal(Signer);
        Past.Add((Store.Copy(), signed));
    }

    private EntryRequest Request(int number, int id)
    {
        clock.Now += TimeSpan.FromMinutes(random.Next(3));
        int files = random.Next(1, 5);
        return new EntryRequest
        {
            Object = Id(id),
            Request = Said($"request-{number}"),
            Event = random.Next(2) == 0 ? "issued" : "in-force",
            Text = Said($"Version {number} was issued."),
            User = new OcflUser(random.Next(2) == 0 ? "Partnerships officer" : "Legal services", random.Next(2) == 0 ? null : "mailto:legal@example.org"),
            Facts = EntryNoteTests.Facts(("Version", Said($"{number}.0"))),
            KeepsOtherFiles = random.Next(2) == 0,

            // Some bytes are those of other entries and objects.
            Files = Enumerable.Range(0, files).ToDictionary(
                f => LogicalPath.Of(f == 0 ? "agreement.docx" : Said($"events/{f}.json")),
                f => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(random.Next(4) == 0 ? Said($"shared {f}") : Said($"file {f} of {number}: {new string('x', random.Next(200))}"))),
        };
    }

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
