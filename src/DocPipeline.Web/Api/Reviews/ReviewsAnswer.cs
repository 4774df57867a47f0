using DocPipeline.Governance.Duties;
using DocPipeline.Governance.Reviews;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Web.Api.Conventions;

namespace DocPipeline.Web.Api.Reviews;

/// <summary>How it stands with the reviews and duties of a partnership on a day.</summary>
/// <param name="Partnership">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="On">The day.</param>
/// <param name="Reviews">The reviews of its documents, the most urgent first.</param>
/// <param name="Duties">The duties of its bodies, the gravest first.</param>
internal sealed record ReviewsAnswer(string Partnership, string Name, DateOnly On, IReadOnlyList<ReviewAnswer> Reviews, IReadOnlyList<DutyAnswer> Duties)
{
    internal static ReviewsAnswer Of(string id, ReviewsOnDay asked) => new(id, asked.Partnership, asked.On, [.. asked.Reviews.Select(ReviewAnswer.Of)], [.. asked.Duties.Select(duty => DutyAnswer.Of(duty, asked.BodyNames[duty.Body.Value]))]);
}

/// <summary>The review of a document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Title">Its title.</param>
/// <param name="Verdict">overdue, due, not-due.</param>
/// <param name="Reason">The reason with its dates.</param>
/// <param name="LastOn">The last review that is recorded.</param>
/// <param name="NextOn">By when it is due.</param>
/// <param name="WarnFrom">From when it is said to be due.</param>
/// <param name="OverdueByDays">By how many days it is overdue.</param>
/// <param name="Conflict">Where the documents state several cycles that differ: what each says.</param>
internal sealed record ReviewAnswer(string Document, string Title, string Verdict, string Reason, DateOnly? LastOn, DateOnly NextOn, DateOnly WarnFrom, int OverdueByDays, string? Conflict)
{
    internal static ReviewAnswer Of(ReviewVerdict review) => new(review.Document.Value, review.Title, Answers.Word(review.Kind), review.Reason, review.LastOn, review.NextOn, review.WarnFrom, review.OverdueByDays, review.Conflict);
}

/// <summary>A duty of a body.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Body">The body, by id.</param>
/// <param name="BodyName">The body, by name.</param>
/// <param name="Duty">The duty.</param>
/// <param name="Subject">Whom or what it concerns; absent for the duty as a whole.</param>
/// <param name="Verdict">overdue, not-compliant, due, compliant and so on.</param>
/// <param name="Reason">The reason with its numbers.</param>
/// <param name="Source">The duty in words, and where it stands.</param>
/// <param name="NextOn">The next day on which something is to be done.</param>
/// <param name="WouldChange">What would change it.</param>
internal sealed record DutyAnswer(string Code, string Body, string BodyName, string Duty, string? Subject, string Verdict, string Reason, string Source, DateOnly? NextOn, IReadOnlyList<string> WouldChange)
{
    internal static DutyAnswer Of(DutyVerdict duty, string body) => new(duty.Code.Value, duty.Body.Value, body, duty.Duty.Value, duty.Subject, Answers.Word(duty.Kind), duty.Reason, duty.Source, duty.NextOn, duty.WouldChange);
}
