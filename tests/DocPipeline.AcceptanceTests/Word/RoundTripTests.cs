using System.Diagnostics;
using System.Net;
using System.Text.Json;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Word;

/// <summary>Out, through another editor, and back: what was edited is proposed, and nothing else.</summary>
[Collection(WordSite.Name)]
public sealed class RoundTripTests(WordSite site)
{
    // The Python that has LibreOffice's bridge.
    private const string Python = "/usr/bin/python3";

    private const string Clause = "in Welsh and in English alike", EditedClause = "in Welsh and English alike";
    private const string Area = "Dyffryn Twr and Llanfyn", EditedArea = "Dyffryn Twr, Llanfyn and Pentre";

    [LongFact("soffice", Python)]
    [Trait("Category", "Long")]
    public async Task A_clause_and_a_fact_edited_in_LibreOffice_are_proposed_and_nothing_else()
    {
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder.Path);
        await File.WriteAllBytesAsync(folder["draft.docx"], await site.DraftAsync("dyffryn/terms"));
        object[] jobs = [new { @in = folder["draft.docx"], @out = folder["edited.docx"], edits = (string[][])[["replace", Clause, EditedClause], ["replace", Area, EditedArea]] }];
        await File.WriteAllTextAsync(folder["jobs.json"], JsonSerializer.Serialize(jobs));
        Assert.Equal("ok", await EditAsync(folder["profile"], folder["jobs.json"]));
        byte[] edited = await File.ReadAllBytesAsync(folder["edited.docx"]);

        using HttpResponseMessage check = await site.SendAsync("dyffryn/documents/terms/draft/check", edited);
        JsonElement found = await WordSite.JsonAsync(check, HttpStatusCode.OK);
        Assert.Equal(["DRAFT-FACT-DIFFERS"], found.GetProperty("findings").EnumerateArray().Select(each => each.GetProperty("code").GetString()).Where(code => code!.StartsWith("DRAFT-", StringComparison.Ordinal)));

        using HttpResponseMessage answer = await site.SendAsync("dyffryn/documents/terms/draft/edited", edited);
        JsonElement taken = await WordSite.JsonAsync(answer, HttpStatusCode.OK);
        JsonElement[] changes = [.. taken.GetProperty("changes").EnumerateArray()];
        Assert.Equal([("fact", "partnership.area"), ("changed", "clause 1.2")], changes.Select(each => (each.GetProperty("kind").GetString()!, each.GetProperty("where").GetString()!)));
        Assert.Equal((Area, EditedArea), (changes[0].GetProperty("before").GetString(), changes[0].GetProperty("after").GetString()));
        Assert.Equal(changes[1].GetProperty("before").GetString()!.Replace(Clause, EditedClause, StringComparison.Ordinal), changes[1].GetProperty("after").GetString());
        Assert.Equal(["prose/terms.md", "partnership.yaml"], taken.GetProperty("files").EnumerateArray().Select(file => file.GetString()));
    }

    private static async Task<string> EditAsync(string profile, string jobs)
    {
        ProcessStartInfo start = new(Python, [Repository.PathOf("tests/DocPipeline.Tests/Documents/TakingBack/edit.py"), profile, jobs]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string said = (await process.StandardOutput.ReadToEndAsync()).Trim();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said : await errors;
    }
}
