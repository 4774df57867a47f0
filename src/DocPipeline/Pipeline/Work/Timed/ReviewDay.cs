using System.Text.Json.Serialization;
using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Work.Timed;

/// <summary>How it stands on a day with the reviews and duties of all partnerships.</summary>
/// <param name="On">The day.</param>
/// <param name="Partnerships">The partnerships, by their ids.</param>
public sealed record ReviewDay(DateOnly On, IReadOnlyList<PartnershipReviews> Partnerships);

/// <summary>How it stands with the reviews and duties of one.</summary>
/// <param name="Partnership">Its id.</param>
/// <param name="Name">Its name; its id where the record is refused.</param>
/// <param name="Reviews">The reviews of its documents and the duties of its bodies that are not fulfilled, the gravest first.</param>
/// <param name="Findings">Why it could not be judged; none where it was.</param>
public sealed record PartnershipReviews(string Partnership, string Name, IReadOnlyList<ReviewItem> Reviews, IReadOnlyList<Finding> Findings)
{
    /// <summary>How much is overdue.</summary>
    [JsonIgnore]
    public int Overdue => Reviews.Count(each => each.Standing == "overdue");

    /// <summary>How much is due.</summary>
    [JsonIgnore]
    public int Due => Reviews.Count(each => each.Standing == "due");
}

/// <summary>A review or a duty.</summary>
/// <param name="About">The document, or the body and its duty: <c>agreement</c>, <c>board/annual-report</c>.</param>
/// <param name="Standing">How it stands: <c>overdue</c>, <c>due</c>, <c>not-compliant</c> and so on.</param>
/// <param name="Reason">The reason with its dates.</param>
/// <param name="NextOn">The next day on which something is to be done.</param>
/// <param name="OverdueByDays">By how many days it is overdue; 0 where it is not.</param>
public sealed record ReviewItem(string About, string Standing, string Reason, DateOnly? NextOn, int OverdueByDays);
