using System.Globalization;
using System.Text;
using DocPipeline.Archive.Audit;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Stores;
using DocPipeline.Tests.Archive.Entries;
using DocPipeline.Tests.Archive.Log;

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

    /// <summary>The store as it was when each checkpoint was signed.</summary>
    internal List<(MemoryStore Store, SignedCheckpoint Checkpoint)> Past { get; } = [];

    /// <summary>The last checkpoint: what a witness has kept.</summary>
    internal SignedCheckpoint Checkpoint => Past[^1].Checkpoint;

    /// <summary>Makes an archive.</summary>
    /// <param name="seed">Tells its shape.</param>
    /// <param name="objects">How many objects.</param>
    /// <param name="entries">How many entries in all; each object has one at least.</param>
    /// <param name="seals">How often it is sealed; the last time at the end.</param>
    /// <param name="roundEvents">How many leaves of other kinds the log begins with.</param>
    internal static async Task<MadeArchive> MakeAsync(int seed, int objects, int entries, int seals, int roundEvents = 0)
    {
        MadeArchive made = new(seed);
        using DocumentArchive archive = Archives.Open(made.Store, made.clock, salt: 1_000 * seed);
        for (int n = 0; n < roundEvents; n++) Archives.Done(await archive.Log.AppendAsync(Logs.Leaf(n) with { Kind = ObjectLeafKind.RoundEvent }, archive.Log.KnownCount, default));
        if (roundEvents > 0) await made.SealAsync(archive);
        HashSet<int> sealAfter = [.. Enumerable.Range(1, seals).Select(n => entries * n / seals)];
        for (int n = 0; n < entries; n++)
        {
            made.Entries.Add(await archive.File(made.Request(n, n < objects ? n : made.random.Next(objects))));
            if (sealAfter.Contains(n + 1)) await made.SealAsync(archive);
        }

        return made;
    }

    internal static ObjectId Id(int number) => ObjectId.Of(string.Create(CultureInfo.InvariantCulture, $"urn:docpipeline:partnership-{number / 5}:document:document-{number}"));

    /// <summary>Audits a store with this archive's key.</summary>
    internal Task<AuditReport> AuditAsync(IBlobStore store, SignedCheckpoint? outside = null, AuditSample? sample = null) =>
        new ArchiveAudit(store).RunAsync(new AuditOptions { Trusted = [Signer.Key], Outside = outside, Sample = sample }, default);

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
