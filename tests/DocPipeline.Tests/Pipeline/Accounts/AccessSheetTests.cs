using DocPipeline.Pipeline.Accounts;
using DocPipeline.Pipeline.Accounts.Keeping;
using DocPipeline.Pipeline.Accounts.Recording;
using DocPipeline.Tests.Archive;

namespace DocPipeline.Tests.Pipeline.Accounts;

public sealed class AccessSheetTests
{
    private static readonly DateTimeOffset now = new(2026, 11, 27, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_day_is_a_table_with_names_of_which_no_cell_is_a_formula()
    {
        MemoryStore store = new();
        AccountBook book = new(store, new SetClock(now));
        AccessRecord record = new(store, new SetClock(now));
        Account account = (await KeepAccounts.MakeFirstAsync(book, "jane.bell", "=HYPERLINK(\"x\"), Bell", "a hash", default)).Value!;
        for (int i = 0; i < 250; i++) await EnterAsync(record, account.Id, i, i % 2 == 0 ? "stockport" : "dyffryn");

        string sheet = await AccessSheet.WriteAsync(record, await book.ReadAsync(default), new DateOnly(2026, 11, 27), partnership: null, default);
        string[] lines = sheet.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(251, lines.Length);
        Assert.StartsWith("Time (UTC),Who,Account,What,Partnership", lines[0], StringComparison.Ordinal);
        Assert.Contains($"2026-11-27 08:00:00,\"'=HYPERLINK(\"\"x\"\"), Bell\",{account.Id},evidence,dyffryn,entry 3,GET,/x,200,request-249", lines[1], StringComparison.Ordinal);

        string one = await AccessSheet.WriteAsync(record, await book.ReadAsync(default), new DateOnly(2026, 11, 27), "stockport", default);
        Assert.Equal(126, one.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private static async Task EnterAsync(AccessRecord record, string who, int number, string partnership)
    {
        AccessPlace place = await record.EnterAsync(new AccessEntry
        {
            At = now.AddMilliseconds(number), Who = who, What = "evidence", Partnership = partnership, Of = new SortedDictionary<string, string> { ["entry"] = "3" }, Method = "GET", Route = "/x", Request = $"request-{number}",
        }, default);
        await record.EndAsync(place, new AccessOutcome(200), default);
    }
}
