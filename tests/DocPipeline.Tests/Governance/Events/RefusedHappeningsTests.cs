using System.Reflection;
using System.Text;
using DocPipeline.Findings;
using DocPipeline.Governance.Events;
using DocPipeline.Governance.Meetings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Governance.Events;

/// <summary>Each folder of fixtures has a file of events or of meetings with one mistake, beside one record; its name is the code of the finding, and perhaps a variant.</summary>
public sealed class RefusedHappeningsTests
{
    private static readonly string Fixtures = Path.Combine(Snapshot.SourceFolder(), "fixtures");

    private static readonly string[] Names = [.. Directory.GetDirectories(Fixtures).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Folders { get; } = [.. Names];

    [Theory]
    [MemberData(nameof(Folders))]
    public Task A_file_with_a_mistake_is_refused_in_plain_words(string folder)
    {
        Outcome<ReviewsOnDay> asked = Ask(folder);

        Assert.True(asked.IsRefused);
        Assert.Contains(asked.Findings, finding => finding.Code.Value == folder.Split('.')[0]);
        return Snapshot.Verify(string.Join("\n\n", asked.Findings), "expected", Path.Combine(Fixtures, folder));
    }

    [Fact]
    public void Every_code_has_a_file_that_shows_it()
    {
        IEnumerable<string> codes = new[] { typeof(EventCodes), typeof(MeetingCodes) }.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static)).Select(property => ((FindingCode)property.GetValue(null)!).Value);

        Assert.Empty(codes.Except(Names.Select(name => name.Split('.')[0])));
    }

    [Fact]
    public void Every_finding_says_where_what_was_expected_and_how_to_mend_it() => Assert.All(
        Names.SelectMany(name => Ask(name).Findings), finding => Assert.True(finding is { Place: { Line: > 0 }, Expected: not null, Suggestion: not null }, finding.ToString()));

    [Fact]
    public void The_same_meeting_in_two_files_is_told_in_the_second()
    {
        const string meetings = "body: board\nmeetings:\n  - { on: 2010-01-12 }\n";

        Finding finding = Assert.Single(Ask([new("meetings/2009.yaml", Bytes(meetings)), new("meetings/2010.yaml", Bytes(meetings))]).Findings);

        Assert.Equal((MeetingCodes.Twice, "meetings/2010.yaml"), (finding.Code, finding.Place!.File));
    }

    private static Outcome<ReviewsOnDay> Ask(string folder)
    {
        string file = Directory.GetFiles(Path.Combine(Fixtures, folder), "*.yaml").Single();
        return Ask([new($"{Path.GetFileNameWithoutExtension(file)}/one.yaml", File.ReadAllBytes(file))]);
    }

    private static Outcome<ReviewsOnDay> Ask(KeyValuePair<string, ReadOnlyMemory<byte>>[] files) => AskReviews.On(
        new RecordFiles(
        [
            new(RecordFiles.PartnershipFileName, File.ReadAllBytes(Path.Combine(Fixtures, RecordFiles.PartnershipFileName))),
            new("prose/agreement.md", Bytes("# Purpose\n\nText.\n")),
            .. files,
        ]), new DateOnly(2010, 1, 15));

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
