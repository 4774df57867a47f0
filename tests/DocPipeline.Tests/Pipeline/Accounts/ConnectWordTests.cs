using DocPipeline.Findings;
using DocPipeline.Pipeline.Accounts;
using DocPipeline.Pipeline.Accounts.Keeping;
using DocPipeline.Pipeline.Accounts.SigningIn;
using DocPipeline.Tests.Archive;

namespace DocPipeline.Tests.Pipeline.Accounts;

/// <summary>A code connects Word once and within ten minutes, and whoever guesses is not answered.</summary>
public sealed class ConnectWordTests
{
    private static readonly DateTimeOffset morning = new(2026, 11, 27, 8, 0, 0, TimeSpan.Zero);

    private readonly SetClock clock = new(morning);
    private readonly MemoryStore store = new();
    private readonly AccountBook book;
    private readonly ConnectWord word;

    public ConnectWordTests()
    {
        book = new AccountBook(store, clock);
        word = new ConnectWord(book);
    }

    [Fact]
    public async Task The_token_is_its_owners_and_runs_out_after_twelve_hours()
    {
        string account = await AccountAsync();
        WordCode code = await word.MakeCodeAsync(account, default);
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$", code.Text);
        ConnectedWord connected = (await word.ConnectAsync(code.Text, "here", default))!.Value!;

        Assert.Equal((account, "Word", morning.AddHours(12)), (connected.Account.Id, connected.Token.Token.Label, connected.Token.Token.ExpiresAt));
        Assert.NotNull((await book.ReadAsync(default)).FindByToken(connected.Token.Secret, morning.AddHours(12).AddSeconds(-1)));
        Assert.Null((await book.ReadAsync(default)).FindByToken(connected.Token.Secret, morning.AddHours(12)));
    }

    [Theory]
    [InlineData(599, true)]
    [InlineData(600, false)]
    public async Task A_code_is_good_for_ten_minutes(int seconds, bool isGood)
    {
        WordCode code = await word.MakeCodeAsync(await AccountAsync(), default);
        clock.Now = morning.AddSeconds(seconds);
        Assert.Equal(isGood, !(await word.ConnectAsync(code.Text, "here", default))!.IsRefused);
    }

    [Fact]
    public async Task Of_many_who_come_with_one_code_at_once_one_is_connected()
    {
        WordCode code = await word.MakeCodeAsync(await AccountAsync(), default);
        Outcome<ConnectedWord>?[] all = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => word.ConnectAsync(code.Text, $"place {i}", default))));
        Assert.Single(all, connected => connected is { IsRefused: false });
    }

    [Fact]
    public async Task What_looks_alike_is_taken_for_what_was_meant()
    {
        string account = await AccountAsync();
        string text;
        do text = (await word.MakeCodeAsync(account, default)).Text;
        while (!text.Contains('0', StringComparison.Ordinal) && !text.Contains('1', StringComparison.Ordinal));
        Assert.False((await word.ConnectAsync($" {text.ToLowerInvariant().Replace('0', 'o').Replace('1', 'l').Replace("-", " ", StringComparison.Ordinal)}", "here", default))!.IsRefused);
    }

    [Fact]
    public async Task A_locked_account_connects_nothing()
    {
        await AccountAsync();
        Account ann = (await KeepAccounts.MakeAsync(book, new AccountOrder("ann", "Ann", RoleGrants.Of(Role.Manager)), "first", default)).Value!.Account;
        WordCode code = await word.MakeCodeAsync(ann.Id, default);
        Assert.False((await KeepAccounts.ChangeAsync(book, ann.Id, ann.Revision, new AccountAlteration(IsEnabled: false), "first", default)).IsRefused);
        Assert.True((await word.ConnectAsync(code.Text, "here", default))!.IsRefused);
    }

    [Fact]
    public async Task Who_guesses_is_held_off_and_nobody_else()
    {
        string account = await AccountAsync();
        for (int i = 0; i < 10; i++) Assert.Equal(AccountCodes.WordCode, Assert.Single((await word.ConnectAsync($"0000-{i:d4}", "there", default))!.Findings).Code);
        WordCode code = await word.MakeCodeAsync(account, default);
        Assert.Null(await word.ConnectAsync(code.Text, "there", default));
        Assert.False((await word.ConnectAsync(code.Text, "here", default))!.IsRefused);
    }

    [Fact]
    public async Task Codes_that_are_over_are_taken_away()
    {
        await word.MakeCodeAsync(await AccountAsync(), default);
        await ConnectWord.SweepAsync(book, default);
        Assert.Single(await CodesAsync());
        clock.Now = morning + ConnectWord.CodeLasts;
        await ConnectWord.SweepAsync(book, default);
        Assert.Empty(await CodesAsync());
    }

    private async Task<List<string>> CodesAsync()
    {
        List<string> names = [];
        await foreach (DocPipeline.Archive.Stores.BlobName name in store.ListAsync("accounts/word-codes/", default)) names.Add(name.Value);
        return names;
    }

    private async Task<string> AccountAsync() => (await KeepAccounts.MakeFirstAsync(book, "first", "The first", "a hash", default)).Value!.Id;
}
