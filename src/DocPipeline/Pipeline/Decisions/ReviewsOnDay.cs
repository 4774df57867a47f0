using DocPipeline.Governance.Duties;
using DocPipeline.Governance.Reviews;

namespace DocPipeline.Pipeline.Decisions;

/// <summary>How it stands with the reviews and duties of a partnership on a day.</summary>
/// <param name="Partnership">Its name.</param>
/// <param name="On">The day.</param>
/// <param name="Reviews">The reviews of its documents, the most urgent first.</param>
/// <param name="Duties">The verdicts on the duties of its bodies, the gravest first.</param>
/// <param name="BodyNames">The names of the bodies by their ids.</param>
public sealed record ReviewsOnDay(string Partnership, DateOnly On, IReadOnlyList<ReviewVerdict> Reviews, IReadOnlyList<DutyVerdict> Duties, IReadOnlyDictionary<string, string> BodyNames);
