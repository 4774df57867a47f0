using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using DocPipeline.Archive;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Tests.Archive.Entries.Schedules;

/// <summary>
/// Turns a right program into one with a mistake: it carries out other calls than the program asked for, and answers what the program with
/// the mistake would have gone on with. So the product needs no switch for its own mistakes.
/// </summary>
internal sealed partial class WrongStore(IBlobStore inner, ProtocolBug bug) : IBlobStore
{
    private static readonly WriteResult asIfWritten = new WriteResult.Written(BlobTag.Of("never-written"));

    private readonly OcflObjectReader reader = new(inner, new OcflLayout("archive/"));
    private ReadOnlyMemory<byte>? otherContent;
    private bool hasMovedSidecar;

    public async Task<StoredBlob?> GetAsync(BlobName name, CancellationToken cancellationToken)
    {
        StoredBlob? there = await inner.GetAsync(name, cancellationToken);
        if (bug != ProtocolBug.PredecessorNotHelped || !RootSidecar().IsMatch(name.Value) || hasMovedSidecar) return there;
        return await reader.HeadAsync(RootSidecar().Match(name.Value).Groups["root"].Value, cancellationToken) is { Value: { } head }
            ? new StoredBlob(head.SidecarBytes(), there?.Tag ?? BlobTag.Of("never-written"))
            : there;
    }

    public async Task<WriteResult> CreateAsync(BlobName name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        hasMovedSidecar = RootSidecar().IsMatch(name.Value);
        bool isStaged = name.Value.StartsWith(Staging.Prefix, StringComparison.Ordinal), isCommit = Commit().IsMatch(name.Value);
        bool isContent = Content().IsMatch(name.Value), isLeaf = Leaf().IsMatch(name.Value);
        switch (bug)
        {
            case ProtocolBug.StagingSkipped when isStaged:
            case ProtocolBug.ContentSkipped when isContent:
            case ProtocolBug.LeafSkipped when isLeaf:
                return asIfWritten;
            case ProtocolBug.StagedDeletedBeforeCommit when isCommit:
                await DropAsync(Staging.NameOf(Sha512.Of(content.Span)), cancellationToken);
                break;
            case ProtocolBug.CommitOverwrites when isCommit:
            case ProtocolBug.LeafOverwrites when isLeaf:
                return await OverwriteAsync(name, content, cancellationToken);
            case ProtocolBug.LostCommitTakenForMade when isCommit:
                await inner.CreateAsync(name, content, cancellationToken);
                return asIfWritten;
            case ProtocolBug.ContentSwapped when isContent:
                (content, otherContent) = (otherContent ?? content, content);
                break;
            case ProtocolBug.LeafTwice when isLeaf:
                WriteResult first = await inner.CreateAsync(name, content, cancellationToken);
                if (first is WriteResult.Written) await inner.CreateAsync(NextLeaf(name), content, cancellationToken);
                return first;
            case ProtocolBug.LeafTooHigh when isLeaf:
                return await inner.CreateAsync(NextLeaf(name), content, cancellationToken);
            case ProtocolBug.SidecarBeforeLeaf when EntrySidecar().IsMatch(name.Value):
                WriteResult result = await inner.CreateAsync(name, content, cancellationToken);
                if (result is WriteResult.Written) await OverwriteAsync(BlobName.Of(EntrySidecar().Replace(name.Value, "${root}/inventory.json.sha512")), content, cancellationToken);
                return result;
        }

        return await inner.CreateAsync(name, content, cancellationToken);
    }

    public async Task<WriteResult> ReplaceAsync(BlobName name, ReadOnlyMemory<byte> content, BlobTag seen, CancellationToken cancellationToken)
    {
        hasMovedSidecar = RootSidecar().IsMatch(name.Value);
        return bug == ProtocolBug.RootCopyMovesBack && RootCopy().IsMatch(name.Value)
            ? await OverwriteAsync(name, content, cancellationToken)
            : await inner.ReplaceAsync(name, content, seen, cancellationToken);
    }

    public Task<DeleteResult> DeleteAsync(BlobName name, BlobTag seen, CancellationToken cancellationToken) => inner.DeleteAsync(name, seen, cancellationToken);

    public async IAsyncEnumerable<BlobName> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (BlobName name in inner.ListAsync(prefix, cancellationToken))
        {
            if (bug == ProtocolBug.RecoveryClearsTooMuch && prefix == Staging.Prefix) await DropAsync(name, cancellationToken);
            else yield return name;
        }
    }

    private async Task<WriteResult> OverwriteAsync(BlobName name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        while (true)
        {
            WriteResult result = await inner.GetAsync(name, cancellationToken) is { } there
                ? await inner.ReplaceAsync(name, content, there.Tag, cancellationToken)
                : await inner.CreateAsync(name, content, cancellationToken);
            if (result is WriteResult.Written) return result;
        }
    }

    private async Task DropAsync(BlobName name, CancellationToken cancellationToken)
    {
        if (await inner.GetAsync(name, cancellationToken) is { } there) await inner.DeleteAsync(name, there.Tag, cancellationToken);
    }

    private static BlobName NextLeaf(BlobName name) =>
        BlobName.Of(Leaf().Replace(name.Value, m => $"log/leaf/{long.Parse(m.Groups["index"].Value, System.Globalization.CultureInfo.InvariantCulture) + 1:D20}"));

    [GeneratedRegex(@"/v\d+/inventory\.json\z")]
    private static partial Regex Commit();

    [GeneratedRegex(@"\A(?<root>archive/.+)/v\d+/inventory\.json\.sha512\z")]
    private static partial Regex EntrySidecar();

    [GeneratedRegex(@"\Aarchive/.+/[0-9a-f]{64}/inventory\.json\z")]
    private static partial Regex RootCopy();

    [GeneratedRegex(@"\A(?<root>archive/.+/[0-9a-f]{64})/inventory\.json\.sha512\z")]
    private static partial Regex RootSidecar();

    [GeneratedRegex(@"/v\d+/content/")]
    private static partial Regex Content();

    [GeneratedRegex(@"\Alog/leaf/(?<index>\d{20})\z")]
    private static partial Regex Leaf();
}
