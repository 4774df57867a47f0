using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocPipeline.Archive;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Tests.Archive.Rounds.Schedules;

/// <summary>
/// Turns a right program into one with a mistake: it carries out other calls than the program asked for, and answers what the program with
/// the mistake would have gone on with.
/// </summary>
internal sealed partial class WrongRoundStore(IBlobStore inner, RoundBug bug) : IBlobStore
{
    private static readonly WriteResult asIfWritten = new WriteResult.Written(BlobTag.Of("never-written"));

    private bool hasCommitted;
    private string? salt;

    public Task<StoredBlob?> GetAsync(BlobName name, CancellationToken cancellationToken) => inner.GetAsync(name, cancellationToken);

    public async Task<WriteResult> CreateAsync(BlobName name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        (RoundId Round, int? Event, Sha512? File)? round = RoundNames.Read(name);
        bool isCommit = round is { Event: not null }, isLeaf = Leaf().IsMatch(name.Value);
        switch (bug)
        {
            case RoundBug.LeafSkipped when isLeaf:
            case RoundBug.AttachmentSkipped when round is { File: not null }:
                return asIfWritten;

            // It writes the leaf after its own commit, and not that of another's.
            case RoundBug.PredecessorNotLogged when isLeaf && !hasCommitted:
                return asIfWritten;
            case RoundBug.CommitOverwrites when isCommit:
                return await OverwriteAsync(name, content, cancellationToken);
            case RoundBug.LostCommitTakenForMade when isCommit:
                await inner.CreateAsync(name, content, cancellationToken);
                return asIfWritten;
            case RoundBug.LeafBeforeCommit when isCommit:
                await LogAsync(content, cancellationToken);
                break;
            case RoundBug.PreviousForgotten when isCommit && round!.Value.Event > 1:
                content = Encoding.UTF8.GetBytes(Previous().Replace(Encoding.UTF8.GetString(content.Span), "\"previous\":null"));
                break;
            case RoundBug.NumberSkipped when isCommit && round!.Value.Event > 1:
                name = RoundNames.EventOf(round.Value.Round, round.Value.Event.Value + 1);
                break;
            case RoundBug.LeafTwice when isLeaf:
                WriteResult first = await inner.CreateAsync(name, content, cancellationToken);
                if (first is WriteResult.Written) await inner.CreateAsync(NextLeaf(name), content, cancellationToken);
                return first;
        }

        WriteResult result = await inner.CreateAsync(name, content, cancellationToken);
        hasCommitted = isCommit && result is WriteResult.Written;
        return result;
    }

    public Task<WriteResult> ReplaceAsync(BlobName name, ReadOnlyMemory<byte> content, BlobTag seen, CancellationToken cancellationToken) => inner.ReplaceAsync(name, content, seen, cancellationToken);

    public Task<DeleteResult> DeleteAsync(BlobName name, BlobTag seen, CancellationToken cancellationToken) => inner.DeleteAsync(name, seen, cancellationToken);

    public IAsyncEnumerable<BlobName> ListAsync(string prefix, CancellationToken cancellationToken) => inner.ListAsync(prefix, cancellationToken);

    private async Task LogAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (RoundEventReader.Read(content, BlobName.Of("event")).Value is not { IsLogged: true } each) return;
        salt = each.Salt ?? salt ?? Salt().Match(Encoding.UTF8.GetString((await inner.GetAsync(RoundNames.EventOf(each.Round, 1), cancellationToken))!.Content.Span)).Groups["salt"].Value;
        for (long index = each.LogSize!.Value; await inner.CreateAsync(DocPipeline.Archive.Log.LogNames.Leaf(index), each.ToLeaf(salt).ToBytes(), cancellationToken) is not WriteResult.Written; index++)
        {
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

    private static BlobName NextLeaf(BlobName name) => BlobName.Of(Leaf().Replace(name.Value, m => string.Create(CultureInfo.InvariantCulture, $"log/leaf/{long.Parse(m.Groups["index"].Value, CultureInfo.InvariantCulture) + 1:D20}")));

    [GeneratedRegex(@"\Alog/leaf/(?<index>\d{20})\z")]
    private static partial Regex Leaf();

    [GeneratedRegex("\"previous\":\"[0-9a-f]+\"")]
    private static partial Regex Previous();

    [GeneratedRegex("\"salt\":\"(?<salt>[0-9a-f]+)\"")]
    private static partial Regex Salt();
}
