using System.Globalization;
using DocPipeline.Governance.Duties;
using DocPipeline.Governance.Reviews;
using DocPipeline.Pipeline.Decisions;

namespace DocPipeline.Cli.Decisions;

/// <summary>Reviews and duties as the command line says them: the gravest first, in sentences that can be read aloud.</summary>
internal static class ReviewsReport
{
    private static readonly (DutyVerdictKind Kind, string Head)[] Heads =
    [
        (DutyVerdictKind.Overdue, "Overdue"),
        (DutyVerdictKind.PowerArises, "A power arises"),
        (DutyVerdictKind.NotCompliant, "Not compliant"),
        (DutyVerdictKind.Indeterminate, "We cannot tell"),
        (DutyVerdictKind.Due, "Due"),
        (DutyVerdictKind.NotDue, "Not due"),
        (DutyVerdictKind.Compliant, "Compliant"),
    ];

    internal static void Print(ReviewsOnDay asked, SpokenPlaces places, TextWriter output)
    {
        output.WriteLine($"{asked.Partnership}: reviews and duties on {asked.On.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}");
        if (asked.Reviews.Count == 0 && asked.Duties.Count == 0) output.WriteLine("The record states neither reviews nor duties.");
        foreach ((DutyVerdictKind kind, string head) in Heads)
        {
            ReviewVerdict[] reviews = [.. asked.Reviews.Where(r => r.Kind == kind)];
            DutyVerdict[] duties = [.. asked.Duties.Where(d => d.Kind == kind)];
            if (reviews.Length + duties.Length == 0) continue;
            output.WriteLine();
            output.WriteLine($"{head} ({(reviews.Length + duties.Length).ToString(CultureInfo.InvariantCulture)})");
            foreach (ReviewVerdict review in reviews) Print(review, places, output);
            foreach (DutyVerdict duty in duties) Print(duty, asked.BodyNames[duty.Body.Value], places, output);
        }
    }

    internal static ReviewsResult For(ReviewsOnDay asked) => new(
        Iso(asked.On),
        [.. asked.Reviews.Select(r => new ReportedReview(
            r.Code.Value, r.Document.Value, r.Title, WordOf(r.Kind), r.Reason, Iso(r.LastOn), r.LastOutcome is { } outcome ? WordOf(outcome) : null, Iso(r.NextOn), Iso(r.WarnFrom), r.OverdueByDays,
            [.. r.Cycles.Select(c => new ReportedCycle(c.EveryMonths, Iso(c.DueOn), c.Source))], r.Conflict))],
        [.. asked.Duties.Select(d => new ReportedDuty(
            d.Code.Value, d.Body.Value, d.Duty.Value, d.Subject, WordOf(d.Kind), d.Reason, d.Source, Iso(d.NextOn), d.WouldChange, [.. d.Readings.Select(r => new ReportedDutyReading(r.Words, WordOf(r.Kind), r.Reason))]))]);

    private static void Print(ReviewVerdict review, SpokenPlaces places, TextWriter output)
    {
        output.WriteLine($"  Review of {review.Title}. {review.Reason}");
        if (review.Conflict is not null) output.WriteLine($"    Conflict: {places.In(review.Conflict)}");
        else output.WriteLine($"    Stated in: {places.In(review.Cycles[0].Source)}");
    }

    private static void Print(DutyVerdict duty, string body, SpokenPlaces places, TextWriter output)
    {
        output.WriteLine($"  {body}, {duty.Duty.Value.Replace('-', ' ')}{(duty.Subject is null ? "" : $", {duty.Subject}")}. {(duty.Readings.Count > 0 ? duty.Reason.Split(". ")[0].TrimEnd('.') + "." : duty.Reason)}");
        foreach (DutyReading reading in duty.Readings) output.WriteLine($"    Read {reading.Words}: {Heads.First(h => h.Kind == reading.Kind).Head.ToLowerInvariant()}. {reading.Reason}");
        output.WriteLine($"    The duty: {places.In(duty.Source)}");
        if (duty.Kind is not (DutyVerdictKind.Compliant or DutyVerdictKind.NotDue) || duty.Subject is null)
        {
            foreach (string change in duty.WouldChange) output.WriteLine($"    What would change it: {change}");
        }
    }

    private static string WordOf(Enum value) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Iso(DateOnly? day) => day is { } known ? Iso(known) : null;
}

/// <summary>What <c>reviews --json</c> prints.</summary>
internal sealed record ReviewsResult(string On, IReadOnlyList<ReportedReview> Reviews, IReadOnlyList<ReportedDuty> Duties);

/// <summary>The review of a document.</summary>
internal sealed record ReportedReview(
    string Code, string Document, string Title, string Verdict, string Reason, string? LastOn, string? LastOutcome, string NextOn, string WarnFrom, int OverdueByDays, IReadOnlyList<ReportedCycle> Cycles, string? Conflict);

/// <summary>A stated cycle.</summary>
internal sealed record ReportedCycle(int EveryMonths, string DueOn, string Source);

/// <summary>A verdict on a duty.</summary>
internal sealed record ReportedDuty(
    string Code, string Body, string Duty, string? Subject, string Verdict, string Reason, string Source, string? NextOn, IReadOnlyList<string> WouldChange, IReadOnlyList<ReportedDutyReading> Readings);

/// <summary>A reading of what is stated in two ways or not at all.</summary>
internal sealed record ReportedDutyReading(string Words, string Verdict, string Reason);
