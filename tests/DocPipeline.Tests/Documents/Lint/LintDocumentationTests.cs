using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint;
using DocPipeline.Documents.Lint.Names;
using DocPipeline.Documents.Lint.Spelling;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Documents.Lint;

/// <summary>docs/lint.md says of every class what is looked at, in the order of weight, and the lists that it points to can be read.</summary>
public sealed partial class LintDocumentationTests
{
    [Fact]
    public void Every_class_has_a_row_in_the_order_of_weight()
    {
        string page = File.ReadAllText(Path.Combine(Snapshot.SolutionFolder, "docs", "lint.md"));

        Assert.Equal(LintClasses.All.Select(c => c.Code.Value), Rows().Matches(page).Select(m => m.Groups["code"].Value));
    }

    [Fact]
    public void No_class_weighs_more_than_one_of_a_weightier_family() => Assert.All(
        LintClasses.All, c => Assert.All(LintClasses.All.Where(o => o.Family < c.Family), o => Assert.True(o.Severity >= c.Severity, $"{c.Code} weighs more than {o.Code}")));

    [Fact]
    public void Every_line_of_the_lists_can_be_read()
    {
        Assert.All(LintData.Lines("confusions.txt"), line => Assert.NotEqual("", Confusion.Read(line).Instead));
        Assert.All(LintData.Lines("names.txt"), line => Assert.NotEqual("", DeclaredName.Read(line).Other));
    }

    [GeneratedRegex(@"(?m)^\| [^|]+ \| `(?<code>LINT-[A-Z-]+)`")]
    private static partial Regex Rows();
}
