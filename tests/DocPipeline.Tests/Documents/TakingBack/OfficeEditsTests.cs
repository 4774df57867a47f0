using System.Diagnostics;
using System.Text.Json;
using DocPipeline.Documents.TakingBack;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Testing;
using DocPipeline.Tests.Documents.Samples;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Documents.TakingBack;

/// <summary>Drafts that were really edited, in LibreOffice: taken back and made again they say what the edited drafts say, labels included.</summary>
public sealed class OfficeEditsTests
{
    // The Python that has LibreOffice's bridge.
    private const string Python = "/usr/bin/python3";

    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    // One of each sort: words, a row, tracked changes.
    private static readonly string[] Few = ["many edits at once", "tracked changes"];

    [NeedsProgramFact("soffice", Python)]
    public void A_few_edits_come_back() => AssertBack(c => Few.Contains(c.Name));

    [LongFact("soffice", Python)]
    [Trait("Category", "Long")]
    public void All_edits_come_back()
    {
        Assert.True(Cases().Count >= 50);
        AssertBack(_ => true);
    }

    private static void AssertBack(Predicate<EditCase> which)
    {
        List<EditCase> cases = Cases().FindAll(which);
        Assert.NotEmpty(cases);
        using TemporaryFolder folder = new();
        Directory.CreateDirectory(folder.Path);
        for (int i = 0; i < cases.Count; i++) File.WriteAllBytes(folder[$"{i}.docx"], Sample.Of(cases[i].Sample).Bytes(cases[i].Document));
        File.WriteAllText(folder["jobs.json"], JsonSerializer.Serialize(cases.Select((c, i) => new { @in = folder[$"{i}.docx"], @out = folder[$"{i}.out.docx"], edits = c.Edits })));
        string[] said = Run(folder["profile"], folder["jobs.json"]);
        Assert.Equal(cases.Select(c => $"{c.Name}: ok"), cases.Zip(said, (c, s) => $"{c.Name}: {s}"));

        List<string> wrong = [];
        for (int i = 0; i < cases.Count; i++)
        {
            RecordFiles files = Sample.Of(cases[i].Sample).Files;
            byte[] edited = File.ReadAllBytes(folder[$"{i}.out.docx"]);
            Outcome<TakenDraft> taken = Draft.TakeBack(files, edited);
            if (taken.IsRefused) wrong.Add($"{cases[i].Name}: {string.Join('\n', taken.Findings)}");
            else if (taken.Value.Writes.Count == 0 || taken.Value.Changes.Count == 0) wrong.Add($"{cases[i].Name}: nothing was found");
            else if (Same(edited, Draft.Of(Draft.After(files, taken.Value), cases[i].Document)) is { } difference) wrong.Add($"{cases[i].Name}: {difference}");
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    private static string? Same(byte[] edited, byte[] made)
    {
        IReadOnlyList<string> wanted = Draft.Words(edited), said = Draft.Words(made);
        return wanted.SequenceEqual(said) ? null : Draft.Difference(string.Join('\n', wanted), string.Join('\n', said));
    }

    private static List<EditCase> Cases() =>
        JsonSerializer.Deserialize<List<EditCase>>(File.ReadAllText(Path.Combine(Snapshot.SourceFolder(), "edits.json")), Options)!;

    private static string[] Run(string profile, string jobs)
    {
        using Process process = Process.Start(new ProcessStartInfo(Python, [Path.Combine(Snapshot.SourceFolder(), "edit.py"), profile, jobs]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        if (!process.WaitForExit(TimeSpan.FromMinutes(10))) process.Kill(entireProcessTree: true);
        Assert.True(process.ExitCode == 0, errors.Result);
        return output.TrimEnd().Split('\n');
    }

    private sealed record EditCase(string Name, string Sample, string Document, JsonElement Edits);
}
