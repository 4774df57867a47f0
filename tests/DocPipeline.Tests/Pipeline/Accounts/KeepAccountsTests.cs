using DocPipeline.Findings;
using DocPipeline.Pipeline.Accounts;
using DocPipeline.Pipeline.Accounts.Keeping;
using DocPipeline.Tests.Archive;

namespace DocPipeline.Tests.Pipeline.Accounts;

/// <summary>Whoever is first is admin and nobody beside them; a token never may do more than its holder by then.</summary>
public sealed class KeepAccountsTests
{
    private static readonly DateTimeOffset now = new(2026, 11, 27, 8, 0, 0, TimeSpan.Zero);

    private readonly MemoryStore store = new();

    [Fact]
    public async Task Of_many_who_make_the_first_account_at_once_one_wins()
    {
        // Each has a program of its own, which knows nothing of the others.
        Task<Outcome<Account>>[] all = [.. Enumerable.Range(0, 16).Select(number => Task.Run(() => KeepAccounts.MakeFirstAsync(Book(), $"admin.{number}", $"Admin {number}", "a hash", default)))];
        Outcome<Account>[] made = await Task.WhenAll(all);

        Account winner = Assert.Single(made, outcome => !outcome.IsRefused).Value!;
        Assert.All(made.Where(outcome => outcome.IsRefused), outcome => Assert.Equal(AccountCodes.SetUpAlready, Assert.Single(outcome.Findings).Code));
        Assert.Equal(winner.Id, Assert.Single((await Book().ReadAsync(default)).Accounts).Id);
    }

    [Fact]
    public async Task A_token_loses_what_is_taken_from_its_holder_and_gains_nothing_that_is_given()
    {
        AccountBook book = Book();
        await KeepAccounts.MakeFirstAsync(book, "first", "The first", "a hash", default);
        Account account = (await KeepAccounts.MakeAsync(book, new AccountOrder("ann", "Ann", new RoleGrants { Everywhere = [Role.Auditor], In = new Dictionary<string, IReadOnlyList<Role>> { ["stockport"] = [Role.Manager, Role.Legal] } }), "first", default)).Value!.Account;
        MadeToken narrow = (await KeepTokens.MakeAsync(book, account.Id, new TokenOrder("nightly export", now.AddDays(30), new RoleGrants { In = new Dictionary<string, IReadOnlyList<Role>> { ["stockport"] = [Role.Manager] } }), account.Id, default)).Value!;
        Assert.Equal("manager in stockport", await MayAsync(narrow));

        // Manager is taken away, legal services in another partnership given.
        Account before = (await book.ReadAsync(default)).Find(account.Id)!;
        RoleGrants roles = new() { Everywhere = [Role.Auditor], In = new Dictionary<string, IReadOnlyList<Role>> { ["stockport"] = [Role.Legal], ["dyffryn"] = [Role.Manager] } };
        Assert.False((await KeepAccounts.ChangeAsync(book, account.Id, before.Revision, new AccountAlteration(Roles: roles), "first", default)).IsRefused);
        Assert.Equal("no roles", await MayAsync(narrow));

        // A role everywhere is one in each partnership: the token has it where it is narrowed to, and nowhere else.
        before = (await book.ReadAsync(default)).Find(account.Id)!;
        await KeepAccounts.ChangeAsync(book, account.Id, before.Revision, new AccountAlteration(Roles: RoleGrants.Of(Role.Manager)), "first", default);
        Assert.Equal("manager in stockport", await MayAsync(narrow));

        async Task<string> MayAsync(MadeToken token)
        {
            (Account holder, AccessToken found) = (await book.ReadAsync(default)).FindByToken(token.Secret, now)!.Value;
            return holder.RolesOf(found).ToString();
        }
    }

    private AccountBook Book() => new(store, new SetClock(now));
}
