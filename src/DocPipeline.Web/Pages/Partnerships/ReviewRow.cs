using DocPipeline.Governance.Duties;
using DocPipeline.Pipeline.Decisions;

namespace DocPipeline.Web.Pages.Partnerships;

/// <summary>A review or a duty as a row of a table.</summary>
/// <param name="What">What is to be done.</param>
/// <param name="On">By when; nothing where no day follows from the rule.</param>
/// <param name="Kind">How it stands.</param>
/// <param name="Tag">The same in a word.</param>
/// <param name="Reason">Why, with the numbers.</param>
/// <param name="Rule">What it follows from.</param>
public sealed record ReviewRow(string What, DateOnly? On, DutyVerdictKind Kind, Tag Tag, string Reason, string Rule)
{
    /// <summary>The document, by id, where it is one's review.</summary>
    public string? Document { get; init; }

    /// <summary>What would change it.</summary>
    public IReadOnlyList<string> WouldChange { get; init; } = [];

    /// <summary>Reviews and duties in one list: what is late first.</summary>
    /// <param name="asked">How it stands.</param>
    /// <param name="places">The places of the documents as people speak of them.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<ReviewRow> Of(ReviewsOnDay asked, SpokenPlaces places, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(places);
        IEnumerable<ReviewRow> reviews = asked.Reviews.Select(review => new ReviewRow(
            $"Review of {review.Title}", review.NextOn, review.Kind, PartnershipTags.Of(review, today), places.In(review.Reason), places.In(review.Conflict ?? string.Join("; ", review.Cycles.Select(cycle => cycle.Source).Distinct()))) { Document = review.Document.Value });
        IEnumerable<ReviewRow> duties = asked.Duties.Select(duty => new ReviewRow(
            $"{asked.BodyNames[duty.Body.Value]}: {(duty.Subject is null ? "" : $"{duty.Subject}, ")}{duty.Duty.Value.Replace('-', ' ')}", duty.NextOn, duty.Kind, PartnershipTags.Of(duty, today), places.In(duty.Reason), places.In(duty.Source)) { WouldChange = duty.WouldChange });
        return [.. reviews.Concat(duties).OrderBy(row => row.Kind).ThenBy(row => row.On ?? DateOnly.MaxValue)];
    }
}
