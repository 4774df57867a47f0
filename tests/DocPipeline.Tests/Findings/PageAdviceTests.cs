using System.Text.RegularExpressions;
using DocPipeline.Findings;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Findings;

public sealed partial class PageAdviceTests
{
    [Theory]
    [InlineData("Choose another day.", "Choose another day.")]
    [InlineData(null, null)]
    [InlineData("docpipeline round status stafford-3 shows where it stands.", "The page of the round shows where it stands.")]
    [InlineData("Say --supersedes if the new version takes its place. Otherwise complete or void it first.", "Otherwise complete or void it first.")]
    [InlineData("Say who: --name and --email, or --person with an id.", null)]
    [InlineData("docpipeline archive person list shows who is there; or give name and email in place of the id.", "The page People shows who is held. Or give name and email in place of the id.")]
    public void What_a_page_says_names_no_command(string? suggestion, string? said) =>
        Assert.Equal(said, PageAdvice.Of(new Finding(new FindingCode("A-CODE"), Severity.Error, "Something is wrong.") { Suggestion = suggestion }));

    [Fact]
    public void Nothing_that_the_program_suggests_anywhere_keeps_a_command_on_a_page()
    {
        string[] literals = [.. from file in Directory.EnumerateFiles(Repository.PathOf("src/DocPipeline"), "*.cs", SearchOption.AllDirectories)
                                where !file.Contains("/obj/", StringComparison.Ordinal) && Path.GetFileName(file) != "PageAdvice.cs"
                                from Match literal in Literal().Matches(File.ReadAllText(file))
                                where Command().IsMatch(literal.Value)
                                select literal.Groups[1].Value];
        Assert.True(literals.Length > 50, $"{literals.Length} are found.");

        Assert.DoesNotContain(literals, each => PageAdvice.InWordsOfPages(each) is { } said && Command().IsMatch(said));
    }

    [GeneratedRegex(@"""((?:[^""\\\n]|\\.)*)""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"docpipeline (?:archive|round|outbox|generate|record|verify|text|compare)\b| --[a-z]")]
    private static partial Regex Command();
}
