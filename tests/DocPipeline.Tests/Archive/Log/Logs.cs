using System.Globalization;
using System.Text;
using DocPipeline.Archive;
using DocPipeline.Archive.Log;
using DocPipeline.Archive.Log.Checkpoints;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;

namespace DocPipeline.Tests.Archive.Log;

/// <summary>Short words for what the tests of the log say often.</summary>
internal static class Logs
{
    public const string Origin = "archive.example.org/cheshire-west";

    public static TransparencyLog Open(IBlobStore store) => new(store, TimeProvider.System);

    /// <summary>A leaf that differs from every other by its number.</summary>
    public static ObjectLeaf Leaf(int number) => new()
    {
        Kind = ObjectLeafKind.Entry,
        Object = ObjectCommitment.Of("sixteen bytes or more"u8, $"agreement-{number}"),
        Entry = number + 1,
        Inventory = Sha512.Of(Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture))),
        Previous = number == 0 ? null : Sha512.Of("before"u8),
        Event = "issued",
        At = LeafTime.Of(new DateTimeOffset(2027, 3, 1, 12, 0, 0, TimeSpan.Zero)),
    };

    public static async Task<long> Append(this TransparencyLog log, int number, long notBefore = 0) =>
        Done(await log.AppendAsync(Leaf(number), notBefore, default)).Index;

    public static async Task<SignedCheckpoint> Seal(this TransparencyLog log, params ILogSigner[] signers) => Done(await log.SealAsync(signers, default));

    /// <summary>A log of so many leaves, sealed after the sizes that are named and at the end.</summary>
    public static async Task<MemoryStore> Written(int count, ILogSigner signer, params int[] sealedAt)
    {
        MemoryStore store = new();
        using TransparencyLog log = Open(store);
        for (int i = 0; i < count; i++)
        {
            if (sealedAt.Contains(i)) await log.Seal(signer);
            await log.Append(i, log.KnownCount);
        }

        await log.Seal(signer);
        return store;
    }

    public static async Task<IReadOnlyList<Finding>> Check(IBlobStore store, params ILogSigner[] signers)
    {
        using TransparencyLog log = Open(store);
        return await log.CheckAsync([.. signers.Select(s => s.Key)], default);
    }

    public static T Done<T>(Outcome<T> outcome)
        where T : class =>
        outcome.Value ?? throw new Xunit.Sdk.XunitException(string.Join('\n', outcome.Findings));

    /// <summary>The one finding, when code and blob are those.</summary>
    public static Finding Single(IReadOnlyList<Finding> findings, FindingCode code, string place)
    {
        Finding finding = Assert.Single(findings);
        Assert.Equal((code, place), (finding.Code, finding.Place?.File));
        Assert.NotNull(finding.Suggestion);
        return finding;
    }
}
