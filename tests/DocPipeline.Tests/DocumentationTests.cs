using System.Text.RegularExpressions;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests;

/// <summary>What the pages of docs point to is there, and a picture says in words what it shows.</summary>
public sealed partial class DocumentationTests
{
    private const int LargestPicture = 150_000;

    private static readonly string Folder = Path.Combine(Snapshot.SolutionFolder, "docs");

    public static TheoryData<string> Pages { get; } = [.. Directory.GetFiles(Folder, "*.md").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_picture_is_there_is_small_and_has_alternative_text(string page) => Assert.All(
        Pictures().Matches(Examples().Replace(File.ReadAllText(Path.Combine(Folder, page)), "")),
        picture =>
        {
            Assert.True(picture.Groups["text"].Value.Length > 20, $"'{picture.Value}' does not say what it shows.");
            Assert.InRange(new FileInfo(Path.Combine(Folder, picture.Groups["file"].Value)).Length, 1, LargestPicture);
        });

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_within_the_repository_leads_somewhere(string page) => Assert.DoesNotContain(
        Links().Matches(File.ReadAllText(Path.Combine(Folder, page))).Select(l => l.Groups["file"].Value), f => !Path.Exists(Path.Combine(Folder, f)));

    [Fact]
    public void Every_picture_is_shown_on_a_page() => Assert.DoesNotContain(
        Directory.GetFiles(Path.Combine(Folder, "pictures")).Select(f => $"pictures/{Path.GetFileName(f)}"), f => !Directory.GetFiles(Folder, "*.md").Any(page => File.ReadAllText(page).Contains(f, StringComparison.Ordinal)));

    // What stands between fences shows how to write something; it is no picture of the page.
    [GeneratedRegex(@"^```.*?^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Examples();

    [GeneratedRegex(@"!\[(?<text>[^\]]*)\]\((?<file>[^)#]+)\)")]
    private static partial Regex Pictures();

    // Links to files, not to addresses and not the examples of what prose may hold.
    [GeneratedRegex(@"(?<![`!])\[[^\]\n`]+\]\((?<file>(?!https?:|mailto:|#)[^)\s#]+\.(md|json|yaml|cs))(#[^)]*)?\)(?!`)")]
    private static partial Regex Links();
}
