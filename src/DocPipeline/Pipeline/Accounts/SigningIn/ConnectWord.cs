using System.Security.Cryptography;
using System.Text;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Outbox.Links;
using DocPipeline.Pipeline.Accounts.Keeping;

namespace DocPipeline.Pipeline.Accounts.SigningIn;

/// <summary>
/// The story of the pane in Word that is connected to an account: somebody who has signed in is shown a code and types it into the pane, which
/// has a token for it. A code is good once and for ten minutes; who guesses is held off. One for the life of a program.
/// </summary>
public sealed class ConnectWord
{
    /// <summary>What the token is called among its owner's others.</summary>
    public const string Label = "Word";

    /// <summary>How long a code is good.</summary>
    public static readonly TimeSpan CodeLasts = TimeSpan.FromMinutes(10);

    /// <summary>How long the pane is connected.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    // No I, L, O and U: whoever reads a code aloud or from a screen is understood.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const string Folder = "accounts/word-codes/";
    private const int Length = 8;
    private const int Longest = 40;

    // Forty bits are tried out quickly by whoever reads the store; not within ten minutes where each try costs so many rounds.
    private const int Rounds = 100_000;

    private readonly AccountBook book;
    private readonly GuessLimit limit;

    /// <summary>The codes of some accounts.</summary>
    public ConnectWord(AccountBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        (this.book, limit) = (book, new GuessLimit(book.Clock));
    }

    /// <summary>Makes a code for somebody, in the place of one that they were shown before.</summary>
    /// <param name="account">The id of their account.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<WordCode> MakeCodeAsync(string account, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(account);
        await SweepAsync(book, kept => kept.Account == account, cancellationToken).ConfigureAwait(false);
        DateTimeOffset expiresAt = book.Clock.GetUtcNow() + CodeLasts;
        byte[] kept = AccountsJson.Write(new KeptWordCode(account, expiresAt));
        while (true)
        {
            string code = RandomNumberGenerator.GetString(Alphabet, Length);
            if (await book.Store.CreateAsync(await NameOfAsync(code, cancellationToken).ConfigureAwait(false), kept, cancellationToken).ConfigureAwait(false) is WriteResult.Written)
                return new WordCode($"{code[..(Length / 2)]}-{code[(Length / 2)..]}", expiresAt);
        }
    }

    /// <summary>Uses a code up for a token.</summary>
    /// <param name="code">The code as it was typed: hyphens, blanks and small letters do not matter. It is repeated in no answer.</param>
    /// <param name="source">Where the request comes from.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Who is connected; a refusal; or nothing where this source has guessed too often and is not even answered.</returns>
    public async Task<Outcome<ConnectedWord>?> ConnectAsync(string code, string source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (!limit.MayTry(source, Label)) return null;
        if (Read(code) is not { } read || await FindAsync(read, cancellationToken).ConfigureAwait(false) is not ({ } name, { } stored))
        {
            limit.Wrong(source, Label);
            return NotGood();
        }

        // Of two who come with one code at once, one takes it away.
        if (await book.Store.DeleteAsync(name, stored.Tag, cancellationToken).ConfigureAwait(false) != DeleteResult.Deleted) return NotGood();
        KeptWordCode kept = AccountsJson.Read<KeptWordCode>(name, stored.Content);
        DateTimeOffset now = book.Clock.GetUtcNow();
        if (now >= kept.ExpiresAt || (await book.ReadAsync(cancellationToken).ConfigureAwait(false)).Find(kept.Account) is not { IsEnabled: true } account) return NotGood();
        Outcome<MadeToken> token = await KeepTokens.MakeAsync(book, account.Id, new TokenOrder(Label, now + Lasts), account.Id, cancellationToken).ConfigureAwait(false);
        return token.IsRefused ? Outcome.Refused<ConnectedWord>(token.Findings) : Outcome.Done(new ConnectedWord(account, token.Value));
    }

    /// <summary>Takes away codes that are over.</summary>
    public static Task SweepAsync(AccountBook book, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(book);
        return SweepAsync(book, kept => book.Clock.GetUtcNow() >= kept.ExpiresAt, cancellationToken);
    }

    private static async Task SweepAsync(AccountBook book, Predicate<KeptWordCode> isOver, CancellationToken cancellationToken)
    {
        await foreach (BlobName name in book.Store.ListAsync(Folder, cancellationToken).ConfigureAwait(false))
        {
            if (await book.Store.GetAsync(name, cancellationToken).ConfigureAwait(false) is { } stored && isOver(AccountsJson.Read<KeptWordCode>(name, stored.Content)))
                await book.Store.DeleteAsync(name, stored.Tag, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<(BlobName Name, StoredBlob? Stored)> FindAsync(string code, CancellationToken cancellationToken)
    {
        BlobName name = await NameOfAsync(code, cancellationToken).ConfigureAwait(false);
        return (name, await book.Store.GetAsync(name, cancellationToken).ConfigureAwait(false));
    }

    private async Task<BlobName> NameOfAsync(string code, CancellationToken cancellationToken)
    {
        string salt = (await book.ReadAsync(cancellationToken).ConfigureAwait(false)).Salt;
        byte[] digest = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(salt), Rounds, HashAlgorithmName.SHA256, 32);
        return BlobName.Of($"{Folder}{Convert.ToHexStringLower(digest)}.json");
    }

    // What looks alike is taken for what the alphabet has.
    private static string? Read(string typed)
    {
        if (typed.Length > Longest) return null;
        string code = string.Concat(typed.Where(c => c != '-' && !char.IsWhiteSpace(c)).Select(char.ToUpperInvariant).Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }));
        return code.Length == Length && code.All(c => Alphabet.Contains(c, StringComparison.Ordinal)) ? code : null;
    }

    private static Outcome<ConnectedWord> NotGood() => AccountCodes.Refused<ConnectedWord>(
        AccountCodes.WordCode, "This code is not good, was used, or has run out.", "a code of the last ten minutes, used once", "Get a new code on the page “Connect Word” of the site.");
}
