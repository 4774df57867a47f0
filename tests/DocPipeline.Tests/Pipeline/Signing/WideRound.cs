using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Filing;
using DocPipeline.Pipeline.Signing.Answering;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Signing.Opening;
using DocPipeline.Pipeline.Signing.Plans;
using DocPipeline.Pipeline.Signing.Status;

namespace DocPipeline.Tests.Pipeline.Signing;

/// <summary>An agreement of as many organisations as are wanted, issued into an archive, and the round in which they sign it.</summary>
internal sealed class WideRound : IDisposable
{
    internal const string Document = "wide/agreement";
    internal const string Name = "wide-agreement-1";

    private readonly int signatories;
    private readonly ArchiveSettings settings;
    private readonly IBlobStore store;

    private WideRound(int signatories, CountingStore store, string keys)
    {
        (this.signatories, this.store, Counts) = (signatories, store, store);
        settings = new ArchiveSettings(new BlobStoreSettings("given"), Path.Combine(keys, "log.pem"), Path.Combine(keys, "log.vkey"));
        Archive = OpenedArchive.In(store, settings, TimeProvider.System);
    }

    internal OpenedArchive Archive { get; }

    /// <summary>What was written so far.</summary>
    internal CountingStore Counts { get; }

    /// <summary>The document, issued.</summary>
    internal static async Task<WideRound> IssueAsync(int signatories, IBlobStore store, string keys)
    {
        WideRound round = new(signatories, new CountingStore(store), keys);
        await round.IssueAsync(Record(signatories), Prose);
        return round;
    }

    /// <summary>A second version with other words in one place, issued.</summary>
    internal Task IssueNextAsync(string words, string others) =>
        IssueAsync(Record(signatories).Replace("version: \"1\"", "version: \"2\"", StringComparison.Ordinal).Replace("First version.", "Second version.", StringComparison.Ordinal), Prose.Replace(words, others, StringComparison.Ordinal));

    /// <summary>Another program that has the same archive open.</summary>
    internal OpenedArchive Another() => OpenedArchive.In(store, settings, TimeProvider.System);

    /// <summary>Opens the round and invites everybody.</summary>
    internal async Task<RoundStatus> OpenAsync(RoundPlan? plan = null) => Done(await OpenRound.RunAsync(Archive, new OpenOrder(Document, plan ?? Plan(), "Office", "open-1"), new OutboxMail(Archive), default));

    /// <summary>Everybody looks at the document and signs on the web.</summary>
    internal async Task SignAllAsync()
    {
        OutboxMail mail = new(Archive);
        RoundStatus status = Done(await ShowRound.OneAsync(Archive, Name, default));
        for (int i = 0; i < signatories; i++)
        {
            Done(await AnswerRound.ViewAsync(Archive, Name, Slot(i), 1, mail, default));
            Done(await SignOnWeb.RunAsync(Archive, Name, Signature(i, status.Issued), $"sign-{i}", mail, default));
        }
    }

    /// <summary>What somebody says who signs.</summary>
    internal static WebSignature Signature(int number, string issued, string? name = null) => new(Slot(number), 1, issued, name ?? NameOf(number), "en-1") { Office = "Chief Officer", SaysAuthorised = true };

    /// <summary>The place of an organisation.</summary>
    internal static string Slot(int number) => string.Create(CultureInfo.InvariantCulture, $"organisation-{number + 1}");

    /// <summary>The plan: everybody at once, each by name.</summary>
    internal RoundPlan Plan() => new()
    {
        Signatories = [.. Enumerable.Range(0, signatories).Select(i => new PlannedSlot
        {
            Organisation = new OrganisationId(Slot(i)),
            Person = new PlannedPerson { Name = NameOf(i), Office = "Chief Officer", Email = string.Create(CultureInfo.InvariantCulture, $"signatory-{i + 1}@example.org") },
            Authority = new PlannedAuthority { DecidedOn = new DateOnly(2026, 1, 5), Body = "Board", Minute = "1/2026" },
        })],
    };

    internal static T Done<T>(Outcome<T> outcome)
        where T : class => outcome.Value ?? throw new InvalidOperationException(string.Join('\n', outcome.Findings));

    public void Dispose() => Archive.Dispose();

    private async Task IssueAsync(string record, string prose)
    {
        RecordFiles files = new([new(RecordFiles.PartnershipFileName, Encoding.UTF8.GetBytes(record)), new("prose/agreement.md", Encoding.UTF8.GetBytes(prose))]);
        DraftedDocument drafted = Done(DraftDocument.FromRecord(files, new DocumentId("agreement")));
        Done(await IssueDocuments.FileAsync(Archive, files, [drafted], "Office", default));
    }

    private static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"Signatory {number + 1}");

    private static string Record(int signatories)
    {
        IEnumerable<int> all = Enumerable.Range(0, signatories);
        return $"""
            partnership:
              id: wide
              name: Wide Partnership
              shortName: the Partnership
              area: Wideshire
              legalStatus: an unincorporated partnership
              contact:
                email: office@example.org
                telephone: 01632 960100
            organisations:
            {string.Join('\n', all.Select(i => $"  - id: {Slot(i)}\n    name: Organisation number {i + 1}\n    sector: voluntary"))}
            people:
              - id: office
                name: Office
                office: Partnership Manager
                organisation: {Slot(0)}
            documents:
              - id: agreement
                kind: agreement
                reference: WID-AGR-0001
                title: Partnership agreement
                owner: office
                startsAt:
                  version: "1"
                  on: 2026-01-05
                  status: issued
                  change: First version.
                prose: [prose/agreement.md]
                signatories: [{string.Join(", ", all.Select(Slot))}]
            """;
    }

    private const string Prose = """
        # Purpose {#purpose}

        1. The partners work together for the area.

        2. The partners meet four times a year and give two weeks of notice.

        # Review {#review}

        1. The partners review this agreement every two years.
        """;

    /// <summary>A store that counts what is written, by the folder.</summary>
    internal sealed class CountingStore(IBlobStore inner) : IBlobStore
    {
        private readonly ConcurrentDictionary<string, int> writes = new();
        private readonly ConcurrentDictionary<BlobName, bool> names = new();

        /// <summary>How often something was written, by the first folder of its name.</summary>
        internal IReadOnlyDictionary<string, int> Writes => writes;

        /// <summary>How many blobs were written, by the first folder of their names.</summary>
        internal IReadOnlyDictionary<string, int> Blobs => names.Keys.GroupBy(name => name.Value.Split('/')[0]).ToDictionary(folder => folder.Key, folder => folder.Count());

        public Task<StoredBlob?> GetAsync(BlobName name, CancellationToken cancellationToken) => inner.GetAsync(name, cancellationToken);

        public async Task<WriteResult> CreateAsync(BlobName name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => Counted(name, await inner.CreateAsync(name, content, cancellationToken));

        public async Task<WriteResult> ReplaceAsync(BlobName name, ReadOnlyMemory<byte> content, BlobTag seen, CancellationToken cancellationToken) => Counted(name, await inner.ReplaceAsync(name, content, seen, cancellationToken));

        public Task<DeleteResult> DeleteAsync(BlobName name, BlobTag seen, CancellationToken cancellationToken) => inner.DeleteAsync(name, seen, cancellationToken);

        public IAsyncEnumerable<BlobName> ListAsync(string prefix, CancellationToken cancellationToken) => inner.ListAsync(prefix, cancellationToken);

        private WriteResult Counted(BlobName name, WriteResult result)
        {
            if (result is not WriteResult.Written) return result;
            writes.AddOrUpdate(name.Value.Split('/')[0], 1, (_, count) => count + 1);
            names[name] = true;
            return result;
        }
    }
}
