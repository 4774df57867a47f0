using System.Globalization;
using System.Reflection;
using DocPipeline.Documents.Sheets;
using DocPipeline.Findings;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Documents.Sheets;

/// <summary>Each fixture is a sheet with a mistake, a file as it is or a sketch of a workbook; its name is the code of the finding, and perhaps a variant.</summary>
public sealed class BadSheetTests
{
    private const string Sketched = ".xlsx.txt";

    private static readonly string Folder = Path.Combine(Snapshot.SourceFolder(), "fixtures");

    // These take a file too large to keep; HostileSheetTests has them.
    private static readonly FindingCode[] OfLargeFiles = [SheetCodes.TooLarge, SheetCodes.TooManyRows, SheetCodes.TextTooLong];

    private static readonly string[] Files =
        [.. Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Where(f => !f.EndsWith(".verified.txt", StringComparison.Ordinal) && !f.EndsWith(".received.txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Fixtures { get; } = [.. Files];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public Task A_sheet_with_a_mistake_is_refused_or_remarked_on_in_plain_words(string file)
    {
        Outcome<ImportPlan> plan = PlanOf(file);

        Assert.Contains(plan.Findings, finding => finding.Code.Value == file.Split('.')[0]);
        return Snapshot.Verify(string.Join("\n\n", plan.Findings), file, Folder);
    }

    [Fact]
    public void Every_code_has_a_sheet_that_shows_it()
    {
        IEnumerable<string> codes = typeof(SheetCodes).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => (FindingCode)property.GetValue(null)!).Except(OfLargeFiles).Select(code => code.Value);

        Assert.Empty(codes.Except(Files.Select(name => name.Split('.')[0])));
    }

    [Fact]
    public void Every_finding_says_where_it_is_and_how_to_mend_it() =>
        Assert.All(Files.SelectMany(file => PlanOf(file).Findings), finding => Assert.True(
            finding is { Place: not null, Suggestion: not null } && (finding.Expected is not null || finding.Severity == Severity.Warning), finding.ToString()));

    [Fact]
    public void All_mistakes_are_found_at_once() =>
        Assert.True(PlanOf("SHEET-EMPTY-CELL.everything-at-once.xlsx.txt").Findings.Count(f => f.Severity == Severity.Error) >= 10);

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    public void The_words_are_the_same_on_a_machine_of_another_country(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.All(Files, file => Assert.Equal(File.ReadAllText(Path.Combine(Folder, file + ".verified.txt")), string.Join("\n\n", PlanOf(file).Findings)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static Outcome<ImportPlan> PlanOf(string file)
    {
        string path = Path.Combine(Folder, file);
        return file.EndsWith(Sketched, StringComparison.Ordinal)
            ? SheetRecords.Plan(file[..^".txt".Length], WorkbookSketch.Make(File.ReadAllText(path)))
            : SheetRecords.Plan(file, File.ReadAllBytes(path));
    }
}
