using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Reading;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Documents.Comparison;

/// <summary>LibreOffice as judge: it accepts and rejects all changes of a redline, and has to say then what it says of the new and of the old file.</summary>
internal static partial class SettledByLibreOffice
{
    private static readonly string[] Areas = ["body", "margins", "notes", "frames"];

    /// <summary>What differs.</summary>
    /// <param name="cases">The files.</param>
    /// <param name="withEmptyLines">Whether paragraphs without words count.</param>
    internal static IEnumerable<string> Problems(IReadOnlyList<(string Name, byte[] Old, byte[] New, byte[] Redline)> cases, bool withEmptyLines = true)
    {
        // Each go opens its files one after another; many files go in two.
        if (cases.Count > 40)
            return [.. new[] { cases.Take(cases.Count / 2), cases.Skip(cases.Count / 2) }.AsParallel().WithDegreeOfParallelism(2).Select(half => InOneGo([.. half], withEmptyLines)).ToArray().SelectMany(p => p)];
        return InOneGo(cases, withEmptyLines);
    }

    private static List<string> InOneGo(IReadOnlyList<(string Name, byte[] Old, byte[] New, byte[] Redline)> cases, bool withEmptyLines)
    {
        using TemporaryFolder folder = new();
        var jobs = new List<object>();
        var files = new Dictionary<byte[], int>(ReferenceEqualityComparer.Instance);
        var places = new List<(int Old, int New, int Rejected, int Accepted)>();
        foreach ((_, byte[] old, byte[] now, byte[] redline) in cases)
        {
            if (!files.TryGetValue(old, out int before)) files[old] = before = Job(old, "read");
            places.Add((before, Job(now, "read"), Job(redline, "reject"), Job(redline, "accept")));
        }

        File.WriteAllText(folder["jobs.json"], JsonSerializer.Serialize(jobs));
        Run(folder);
        using JsonDocument answers = JsonDocument.Parse(File.ReadAllText(folder["answers.json"]));
        JsonElement[] said = [.. answers.RootElement.EnumerateArray()];
        var problems = new List<string>();
        for (int i = 0; i < cases.Count; i++)
        {
            Compare(cases[i].Name + ": rejected by LibreOffice", said[places[i].Old], said[places[i].Rejected], withEmptyLines, problems);
            Compare(cases[i].Name + ": accepted by LibreOffice", said[places[i].New], said[places[i].Accepted], withEmptyLines, problems);
        }

        return problems;

        int Job(byte[] docx, string what)
        {
            string file = folder[$"{jobs.Count}.docx"];
            File.WriteAllBytes(file, docx);
            jobs.Add(new { file, @do = what });
            return jobs.Count - 1;
        }
    }

    private static void Compare(string name, JsonElement wanted, JsonElement got, bool withEmptyLines, List<string> problems)
    {
        if (got.GetProperty("left").GetInt32() > 0) problems.Add($"{name}: changes are left");
        foreach (string area in Areas)
        {
            string[] want = Lines(wanted.GetProperty(area), withEmptyLines), said = Lines(got.GetProperty(area), withEmptyLines);
            int at = Enumerable.Range(0, Math.Max(want.Length, said.Length)).FirstOrDefault(i => want.ElementAtOrDefault(i) != said.ElementAtOrDefault(i), -1);
            if (at >= 0) problems.Add($"{name}: {area} {at} of {want.Length}: wanted ‘{want.ElementAtOrDefault(at)}’, got ‘{said.ElementAtOrDefault(at)}’");
        }
    }

    // A label alone, with its tab, is an empty line as well.
    private static string[] Lines(JsonElement lines, bool withEmptyLines) =>
        [.. lines.EnumerateArray().Select(l => l.GetString()!).Where(l => withEmptyLines || !(l.Length == 0 || l.EndsWith('\t'))).Select(l => PageOfPages().Replace(ParagraphText.Fold(l), "")).Where(l => withEmptyLines || l.Length > 0)];

    // On how many pages a text goes LibreOffice works out as it draws them.
    [GeneratedRegex(@"\d+ (of|o) \d+$")]
    private static partial Regex PageOfPages();

    private static void Run(TemporaryFolder folder)
    {
        ProcessStartInfo start = new(NeedsUnoFactAttribute.Python, [Repository.PathOf("tests/tools/settle_redlines.py"), folder["jobs.json"], folder["answers.json"], folder["profile"]]) { RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, errors);
    }
}
