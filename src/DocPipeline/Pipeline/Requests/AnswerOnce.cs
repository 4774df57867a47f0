using System.Globalization;
using System.Text;
using System.Text.Json;
using DocPipeline.Archive;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Pipeline.Requests;

/// <summary>
/// The story of a request that carries a key: it is entered in the store before it is done, and what came of it after. Whoever says it again is
/// given the same answer. A program that dies between the two leaves the entry; after a while it is another's turn, with the same key, so that
/// the acts that follow from it have the same ids and none is done twice.
/// </summary>
public static class AnswerOnce
{
    /// <summary>How long a request may run before another program takes it that the one that began it has died.</summary>
    public static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(2);

    /// <summary>For how long an answer is given again.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(3);

    private const string Folder = "work/idempotency/";
    private const int Digits = 40;

    /// <summary>Enters a request, or finds out what became of it.</summary>
    /// <param name="store">The store.</param>
    /// <param name="account">Who asks; two callers never share a key.</param>
    /// <param name="key">The key.</param>
    /// <param name="said">Everything that was asked, as one digest.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<RequestTurn> BeginAsync(IBlobStore store, string account, string key, Sha512 said, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(key);
        BlobName name = BlobName.Of($"{Folder}{Digest(account)}/{Digest(key)}.json");

        // With the key in it, which is kept nowhere, the digest tells nobody what was asked: not even that it was a certain person's address.
        KeptRequest wanted = new() { Said = Digest($"{key}\n{said.Hex}"), BegunAt = now };
        byte[] bytes = BytesOf(wanted);
        while (true)
        {
            if (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is not { } there)
            {
                if (await store.CreateAsync(name, bytes, cancellationToken).ConfigureAwait(false) is WriteResult.Written written) return new RequestTurn.Own(name, written.Tag, wanted);
                continue;
            }

            KeptRequest kept = Read(there);
            bool isOver = kept.Answer is not null && now - kept.BegunAt > KeptFor;
            if (!isOver)
            {
                if (kept.Said != wanted.Said) return new RequestTurn.Taken();
                if (kept.Answer is { } answer) return new RequestTurn.Answered(answer);
                TimeSpan left = kept.BegunAt + LongestRun - now;
                if (left > TimeSpan.Zero) return new RequestTurn.Running(left);
            }

            if (await store.ReplaceAsync(name, bytes, there.Tag, cancellationToken).ConfigureAwait(false) is WriteResult.Written taken) return new RequestTurn.Own(name, taken.Tag, wanted);
        }
    }

    /// <summary>Keeps what came of it. Where somebody else has taken the turn meanwhile, theirs counts.</summary>
    public static Task FinishAsync(IBlobStore store, RequestTurn.Own turn, KeptAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(turn);
        return store.ReplaceAsync(turn.Name, BytesOf(turn.Kept with { Answer = answer }), turn.Tag, cancellationToken);
    }

    /// <summary>Nothing came of it: it may be tried again at once.</summary>
    public static Task GiveUpAsync(IBlobStore store, RequestTurn.Own turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(turn);
        return store.DeleteAsync(turn.Name, turn.Tag, cancellationToken);
    }

    /// <summary>Takes away what is older than answers are given again: a work of the night.</summary>
    /// <returns>How many went.</returns>
    public static async Task<int> ForgetOldAsync(IBlobStore store, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        int gone = 0;
        await foreach (BlobName name in store.ListAsync(Folder, cancellationToken).ConfigureAwait(false))
        {
            if (await store.GetAsync(name, cancellationToken).ConfigureAwait(false) is not { } there || now - Read(there).BegunAt <= KeptFor) continue;
            if (await store.DeleteAsync(name, there.Tag, cancellationToken).ConfigureAwait(false) is DeleteResult.Deleted) gone++;
        }

        return gone;
    }

    /// <summary>The id of an act that follows from a key: the same for the same.</summary>
    public static string ActOf(string account, string key, string act) => string.Create(CultureInfo.InvariantCulture, $"{act}-{Digest($"{account}\n{key}")}");

    private static string Digest(string text) => Sha512.Of(Encoding.UTF8.GetBytes(text)).Hex[..Digits];

    private static byte[] BytesOf(KeptRequest kept) => JsonSerializer.SerializeToUtf8Bytes(kept, RequestJson.Default.KeptRequest);

    private static KeptRequest Read(StoredBlob blob) => JsonSerializer.Deserialize(blob.Content.Span, RequestJson.Default.KeptRequest)!;
}
