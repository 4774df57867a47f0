using System.Text.Json;

namespace DocPipeline.AcceptanceTests.Cli.Archive;

/// <summary>The catalogue behind <c>archive list</c>: written by whoever files, never believed where it does not fit, and written again.</summary>
public sealed class CatalogueTests : IDisposable
{
    private const string Index = "store/catalogue/_partnerships.json", List = "store/catalogue/stockport.json";

    private readonly ArchivedRecord record = new();

    public void Dispose() => record.Dispose();

    [Fact]
    public async Task What_is_filed_is_in_the_catalogue_and_listed_from_it()
    {
        await record.IssueAsync();
        await record.AdoptAsync();
        Assert.Contains("\"logSize\":2", await File.ReadAllTextAsync(record[Index]), StringComparison.Ordinal);
        await record.DoneAsync("record", "push", "stockport");
        Assert.Contains("\"logSize\":3", await File.ReadAllTextAsync(record[Index]), StringComparison.Ordinal);

        using JsonDocument listed = JsonDocument.Parse((await record.DoneAsync("archive", "list", "--json")).Output);

        JsonElement[] rows = [.. listed.RootElement.GetProperty("objects").EnumerateArray()];
        Assert.Equal(["stockport record 1 pushed", "stockport/constitution document 2 in-force"], rows.Select(row => $"{row.GetProperty("name")} {row.GetProperty("kind")} {row.GetProperty("entries")} {row.GetProperty("event")}"));
        Assert.Equal("Constitution of the Stockport Partnership Board", rows[1].GetProperty("title").GetString());
        Assert.Equal("v2", rows[1].GetProperty("inForce")[0].GetProperty("entry").GetString());

        // No object is read for it: with all of them out of sight the list is the same.
        Directory.Move(record["store/archive"], record["elsewhere"]);
        Assert.Contains("stockport/constitution", (await record.DoneAsync("archive", "list")).Output, StringComparison.Ordinal);
        Directory.Move(record["elsewhere"], record["store/archive"]);
    }

    [Fact]
    public async Task A_catalogue_that_does_not_fit_is_not_used_is_warned_of_and_written_again()
    {
        await record.DoneAsync("record", "push", "stockport");
        (string index, string list) = (await File.ReadAllTextAsync(record[Index]), await File.ReadAllTextAsync(record[List]));
        await File.WriteAllTextAsync(record[List], list.Replace("pushed", "voided", StringComparison.Ordinal));

        CliProgram.Said verified = await record.DoneAsync("archive", "verify");
        Assert.Contains("stockport: catalogue/stockport.json: warning: What the list says of urn:docpipeline:stockport:record", verified.Error, StringComparison.Ordinal);
        Assert.Contains("Everything that was looked at is as it was filed.", verified.Output, StringComparison.Ordinal);
        Assert.Contains("The record was put into the archive.", (await record.DoneAsync("archive", "list")).Output, StringComparison.Ordinal);
        Assert.Equal(list, await File.ReadAllTextAsync(record[List]));

        foreach (string verb in new[] { "rebuild", "recover" })
        {
            Directory.Delete(record["store/catalogue"], recursive: true);
            await record.DoneAsync("archive", verb);
            Assert.Equal((index, list), (await File.ReadAllTextAsync(record[Index]), await File.ReadAllTextAsync(record[List])));
        }

        Assert.Contains("everything that follows from the rest was there", (await record.DoneAsync("archive", "rebuild")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("AUDIT-CATALOGUE", (await record.DoneAsync("archive", "verify")).Error, StringComparison.Ordinal);
    }
}
