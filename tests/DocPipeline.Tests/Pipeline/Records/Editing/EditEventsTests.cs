using System.Text;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Pipeline.Records.Editing;
using DocPipeline.Tests.Documents.Samples;

namespace DocPipeline.Tests.Pipeline.Records.Editing;

public sealed class EditEventsTests
{
    private const string ReviewsFile = "events/reviews.yaml";

    private static readonly RecordFiles Cheshire = Sample.Of("cheshire-west").Files;
    private static readonly DocumentId Agreement = new("agreement");

    [Fact]
    public void A_review_that_was_held_moves_the_next_by_its_cycle()
    {
        EditedRecord edited = EditEvents.AddReview(Cheshire, Agreement, new DateOnly(2010, 4, 20), "confirmed-unchanged").Value!;

        Assert.DoesNotContain(edited.Findings, f => f.Severity == Severity.Error);
        var review = AskReviews.On(edited.Files, new DateOnly(2010, 5, 1)).Value!.Reviews.Single(r => r.Document == Agreement);
        Assert.Equal(new DateOnly(2010, 4, 20), review.LastOn);
        Assert.Equal(new DateOnly(2011, 4, 30), review.NextOn);
    }

    [Fact]
    public void The_next_one_goes_below_and_comments_stay()
    {
        RecordFiles one = Cheshire.With(ReviewsFile, "# As the minutes say.\nevents:\n  - { on: 2010-04-20, what: review, document: agreement, outcome: amended } # item 4\n"u8.ToArray());
        EditedRecord edited = EditEvents.AddReview(one, Agreement, new DateOnly(2011, 4, 12), "replaced").Value!;

        string text = Encoding.UTF8.GetString(edited.Files.Find(ReviewsFile)!.Value.Span);
        Assert.StartsWith("# As the minutes say.\nevents:\n  - { on: 2010-04-20, what: review, document: agreement, outcome: amended } # item 4\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain(edited.Findings, f => f.Severity == Severity.Error);
        Assert.Equal(new DateOnly(2011, 4, 12), AskReviews.On(edited.Files, new DateOnly(2011, 5, 1)).Value!.Reviews.Single(r => r.Document == Agreement).LastOn);
    }

    [Fact]
    public void A_file_that_cannot_be_followed_is_not_written_into() =>
        Assert.Equal(EditCodes.NotReadable, Assert.Single(EditEvents.AddReview(Cheshire.With(ReviewsFile, "events: [a"u8.ToArray()), Agreement, new DateOnly(2010, 4, 20), "amended").Findings).Code);
}
