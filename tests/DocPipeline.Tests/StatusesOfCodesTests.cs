using System.Text.RegularExpressions;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests;

/// <summary>The table by which the API gives refusals their statuses names codes that there are.</summary>
public sealed partial class StatusesOfCodesTests
{
    private static readonly string Source = Path.Combine(Snapshot.SolutionFolder, "src");

    [Fact]
    public void Every_code_that_has_a_status_is_one_that_the_program_gives_and_has_one_status()
    {
        string table = Path.Combine(Source, "DocPipeline.Web", "Api", "Conventions", "Statuses.cs");
        string[] listed = [.. Code().Matches(File.ReadAllText(table)).Select(match => match.Groups[1].Value)];
        HashSet<string> given = [.. Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories).Where(file => file != table).SelectMany(file => Code().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value)];

        Assert.True(listed.Length > 50);
        Assert.Empty(listed.GroupBy(code => code).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.DoesNotContain(listed, code => !given.Contains(code));
    }

    [GeneratedRegex("\"([A-Z0-9]+(?:-[A-Z0-9]+)+)\"")]
    private static partial Regex Code();
}
