using System.Globalization;
using DocPipeline.Governance.Duties;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Governance.Samples;

/// <summary>The duties and reviews that the sources of the samples state, on a day.</summary>
public sealed class SampleReviewsTests
{
    [Theory]
    [InlineData("cheltenham", "2004-01-15")]
    [InlineData("cheshire-west", "2010-03-15")]
    [InlineData("stafford", "2010-01-15")]
    [InlineData("stockport", "2010-01-15")]
    public Task The_verdicts_are_accepted(string sample, string on)
    {
        ReviewsOnDay asked = Asked(sample, on);
        IEnumerable<string> reviews = asked.Reviews.Select(r => $"{r.Code} {r.Document} {r.Kind}: {r.Reason} {r.Conflict}".TrimEnd());
        IEnumerable<string> duties = asked.Duties.Select(d => $"{d.Code} {d.Body} {d.Duty}{(d.Subject is null ? "" : $" [{d.Subject}]")} {d.Kind}: {d.Reason} -- {d.Source}");

        return Snapshot.Verify(string.Join('\n', reviews.Concat(duties)), $"{sample}-reviews");
    }

    [Fact]
    public void Stockport_shows_every_kind_of_verdict() =>
        Assert.Equal(Enum.GetValues<DutyVerdictKind>(), Asked("stockport", "2010-01-15").Duties.Select(d => d.Kind).Distinct().Order());

    // A finding would be a duty that is not stated where it says.
    private static ReviewsOnDay Asked(string sample, string on)
    {
        var asked = AskReviews.On(RecordFolder.Read(Path.Combine(Snapshot.SolutionFolder, "samples", sample)).Value!, DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Empty(asked.Findings);
        return asked.Value!;
    }
}
