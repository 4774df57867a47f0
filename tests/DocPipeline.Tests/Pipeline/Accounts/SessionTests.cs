using DocPipeline.Pipeline.Accounts;
using DocPipeline.Pipeline.Accounts.Keeping;
using DocPipeline.Pipeline.Accounts.SigningIn;
using DocPipeline.Tests.Archive;

namespace DocPipeline.Tests.Pipeline.Accounts;

/// <summary>A session is over when nobody used it, when it was used for long, and when somebody says so.</summary>
public sealed class SessionTests
{
    private static readonly DateTimeOffset morning = new(2026, 11, 27, 8, 0, 0, TimeSpan.Zero);

    private readonly SetClock clock = new(morning);
    private readonly AccountBook book;

    public SessionTests() => book = new AccountBook(new MemoryStore(), clock);

    [Fact]
    public async Task After_an_hour_without_a_request_it_is_over()
    {
        string secret = await BeginAsync();

        clock.Now = morning + Sessions.Idle - TimeSpan.FromSeconds(1);
        Assert.NotNull(await Sessions.FindAsync(book, secret, default));

        // That was a request: the hour begins anew.
        clock.Now += Sessions.Idle - TimeSpan.FromMinutes(6);
        Assert.NotNull(await Sessions.FindAsync(book, secret, default));
        clock.Now += Sessions.Idle;
        Assert.Null(await Sessions.FindAsync(book, secret, default));
    }

    [Fact]
    public async Task However_busily_it_is_used_it_is_over_after_twelve_hours()
    {
        string secret = await BeginAsync();
        for (; clock.Now < morning + Sessions.Longest; clock.Now += TimeSpan.FromMinutes(20)) Assert.NotNull(await Sessions.FindAsync(book, secret, default));
        Assert.Null(await Sessions.FindAsync(book, secret, default));
        Assert.Equal(1, await Sessions.SweepAsync(book, default));
    }

    [Fact]
    public async Task Signed_out_everywhere_no_session_of_before_is_good_and_the_next_one_is()
    {
        string one = await BeginAsync(), other = await Sessions.BeginAsync(book, await AccountAsync(), default);
        clock.Now += TimeSpan.FromMinutes(1);
        Account after = (await Sessions.EndAllAsync(book, (await AccountAsync()).Id, "somebody", default)).Value!;
        string next = await Sessions.BeginAsync(book, after, default);

        Assert.Null(await Sessions.FindAsync(book, one, default));
        Assert.Null(await Sessions.FindAsync(book, other, default));
        Assert.NotNull(await Sessions.FindAsync(book, next, default));
        Assert.Equal("signed out everywhere", after.History[^1].What);
    }

    private async Task<string> BeginAsync()
    {
        await KeepAccounts.MakeFirstAsync(book, "jane.bell", "Jane Bell", "a hash", default);
        return await Sessions.BeginAsync(book, await AccountAsync(), default);
    }

    private async Task<Account> AccountAsync() => Assert.Single((await book.ReadAsync(default)).Accounts);
}
