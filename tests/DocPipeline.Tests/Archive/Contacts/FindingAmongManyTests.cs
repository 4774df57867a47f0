using System.Diagnostics;
using System.Globalization;
using DocPipeline.Archive.Contacts;
using DocPipeline.Archive.Contacts.Keys;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive.Entries;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Archive.Contacts;

/// <summary>Nobody is listed in the clear, so who is looked for by an address is found by decrypting everybody: with the real key, in a folder.</summary>
public sealed class FindingAmongManyTests(ITestOutputHelper output)
{
    [Fact]
    public Task One_of_fifty_is_found_by_an_address() => RunAsync(50, within: TimeSpan.FromSeconds(30));

    [LongFact]
    [Trait("Category", "Long")]
    public Task One_of_a_thousand_is_found_by_an_address() => RunAsync(1_000, within: TimeSpan.FromSeconds(60));

    private async Task RunAsync(int people, TimeSpan within)
    {
        using TemporaryFolder folder = new();
        using FileContactKey key = Archives.Done(FileContactKey.Create(folder["contacts-key.pem"], null));
        ContactBook book = Books.Open(FolderBlobStore.Open(folder["store"], TimeProvider.System), key: key);
        for (int n = 0; n < people; n++) await book.Add(Books.Priya with { Emails = [string.Create(CultureInfo.InvariantCulture, $"member-{n}@example.org")] });
        string asked = string.Create(CultureInfo.InvariantCulture, $"member-{people / 2}@example.org");

        long start = Stopwatch.GetTimestamp();
        (int looked, int found) = (0, 0);
        await foreach ((_, Outcome<HeldContact> held) in book.AllAsync(default))
        {
            looked++;
            if (Archives.Done(held).Contact.Emails.Contains(asked)) found++;
        }

        TimeSpan took = Stopwatch.GetElapsedTime(start);
        output.WriteLine($"{people} people decrypted in {took.TotalSeconds:0.00} s");
        Assert.Equal((people, 1), (looked, found));
        Assert.True(took < within);
    }
}
