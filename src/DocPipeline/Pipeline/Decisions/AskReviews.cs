using System.Text;
using DocPipeline.Findings;
using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Duties;
using DocPipeline.Governance.Duties.Membership;
using DocPipeline.Governance.Events;
using DocPipeline.Governance.Feed;
using DocPipeline.Governance.Meetings;
using DocPipeline.Governance.Reviews;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Forms;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Reading.Answers;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline.Decisions;

/// <summary>The story of the review cycle: the record, its meetings, events and decisions are read, and each duty and review is judged on a day.</summary>
public static class AskReviews
{
    /// <summary>The file that is to hold the feed holds something else.</summary>
    public static readonly FindingCode NotAFeed = new("FEED-OTHER-FILE");

    /// <summary>How it stands on a day.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="on">The day.</param>
    /// <param name="body">One body alone; nothing for all, with the documents.</param>
    public static Outcome<ReviewsOnDay> On(RecordFiles files, DateOnly on, BodyId? body = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        Outcome<PartnershipRecord> read = PartnershipFile.Read(files);
        if (read.IsRefused) return Outcome.Refused<ReviewsOnDay>(read.Findings);
        if (body is { } asked && !read.Value.Bodies.Any(b => b.Id == asked)) return Outcome.Refused<ReviewsOnDay>([NoSuchBody(read.Value, asked)]);
        List<Finding> findings = [.. read.Findings];
        IReadOnlyList<RecordedEvent> events = EventFiles.ReadAll(files, read.Value, findings);
        IReadOnlyList<(BodyId Body, RecordedMeeting Meeting)> meetings = MeetingFiles.ReadAll(files, read.Value, findings);
        IReadOnlyDictionary<DocumentId, FormAnswers> answers = AnswersFile.ReadAll(files, read.Value, findings);
        List<Decision> decisions = [];
        foreach (Outcome<Decision> decision in DecisionFile.In(files).Select(path => DecisionFile.Read(files, read.Value, path)))
        {
            findings.AddRange(decision.Findings);
            if (!decision.IsRefused) decisions.Add(decision.Value);
        }

        if (findings.Exists(f => f.Severity == Severity.Error)) return Outcome.Refused<ReviewsOnDay>(findings);
        findings.AddRange(StatedPlaces.Missing(read.Value, files));
        RecordedEvent[] known = [.. events.Where(e => e.On <= on)];
        PartnershipRecord record = Posts.After(read.Value, known);
        ILookup<BodyId, RecordedMeeting> held = MeetingBook.Of(record, meetings, decisions).ToLookup(m => m.Body, m => m.Meeting);
        IEnumerable<DutyVerdict> duties = record.Duties.Where(g => body is null || g.Body == body).SelectMany(g => g.Must.SelectMany(duty => DutyJudge.Judge(new DutyCase
        {
            Record = record,
            Body = record.Bodies.First(b => b.Id == g.Body),
            Group = g,
            Duty = duty,
            On = on,
            Meetings = [.. held[g.Body]],
            Events = known,
            Answers = answers,
        })));
        IReadOnlyList<ReviewVerdict> reviews = body is null ? DocumentReviews.Of(record, known, on) : [];
        return Outcome.Done(
            new ReviewsOnDay(record.Partnership.Name, on, [.. reviews.OrderBy(r => r.Kind).ThenBy(r => r.NextOn)], [.. duties.OrderBy(d => d.Kind)], record.Bodies.ToDictionary(b => b.Id.Value, b => b.Name)), findings);
    }

    /// <summary>The same as a calendar feed (RFC 5545), counted on from the feed that was published before.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="on">The day.</param>
    /// <param name="body">One body alone; nothing for all, with the documents.</param>
    /// <param name="published">The feed as it was published before; nothing where there is none.</param>
    public static Outcome<string> Feed(RecordFiles files, DateOnly on, BodyId? body = null, ReadOnlyMemory<byte>? published = null)
    {
        Outcome<ReviewsOnDay> asked = On(files, on, body);
        if (asked.IsRefused) return Outcome.Refused<string>(asked.Findings);
        PartnershipRecord record = PartnershipFile.Read(files).Value!;
        IReadOnlyList<FeedEntry>? before = published is { } bytes ? FeedReader.Read(Encoding.UTF8.GetString(bytes.Span)) : [];
        if (before is null)
        {
            return Outcome.Refused<string>([new Finding(NotAFeed, Severity.Error, "The file holds something else than a calendar feed of a partnership.")
            {
                Expected = "no file, or the feed that was written there before",
                Suggestion = "Name another file, or take this one away.",
            }]);
        }

        string name = body is { } id ? $"{record.Bodies.First(b => b.Id == id).Name}: duties" : $"{record.Partnership.Name}: reviews and duties";
        return Outcome.Done(FeedText.Write(name, CalendarFeed.After(CalendarFeed.Of(record, asked.Value.Reviews, asked.Value.Duties), before, on)), asked.Findings);
    }

    /// <summary>The next review of one document as a calendar has it. Nothing is kept of it, so that looking changes nothing.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="document">The document.</param>
    /// <param name="on">The day.</param>
    /// <returns>The feed with the one entry; nothing where the document has no review that is stated.</returns>
    public static Outcome<string>? ReviewOf(RecordFiles files, DocumentId document, DateOnly on)
    {
        Outcome<ReviewsOnDay> asked = On(files, on);
        if (asked.IsRefused) return Outcome.Refused<string>(asked.Findings);
        ReviewVerdict[] own = [.. asked.Value.Reviews.Where(review => review.Document == document)];
        return own.Length == 0 ? null : Outcome.Done(FeedText.Write($"Review due: {own[0].Title}", CalendarFeed.After(CalendarFeed.Of(PartnershipFile.Read(files).Value!, own, []), [], on)));
    }

    private static Finding NoSuchBody(PartnershipRecord record, BodyId body) => new(JudgeDecisions.NoSuchBody, Severity.Error, $"The record has no body ‘{body}’.")
    {
        Place = new Place(RecordFiles.PartnershipFileName),
        Expected = "one of: " + string.Join(", ", record.Bodies.Select(b => b.Id.Value)),
        Suggestion = Nearest.To(body.Value, record.Bodies.Select(b => b.Id.Value)) is { } near ? $"Write ‘{near}’." : "Choose one of these.",
    };
}
