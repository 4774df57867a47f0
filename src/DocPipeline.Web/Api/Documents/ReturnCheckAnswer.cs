using DocPipeline.Findings;
using DocPipeline.Returns.Check;
using DocPipeline.Web.Api.Conventions;

namespace DocPipeline.Web.Api.Documents;

/// <summary>Whether a file is what was issued.</summary>
/// <param name="Verdict">byte-same, same-words, other-words and so on.</param>
/// <param name="Summary">The verdict, in a sentence.</param>
/// <param name="IsIssuedWords">Whether its words are those that were issued.</param>
/// <param name="Points">What was looked at, and what it came to.</param>
/// <param name="Differences">The clauses that differ.</param>
/// <param name="Findings">What else was found.</param>
internal sealed record ReturnCheckAnswer(string Verdict, string Summary, bool IsIssuedWords, IReadOnlyList<PointAnswer> Points, IReadOnlyList<DifferenceAnswer> Differences, IReadOnlyList<Finding> Findings)
{
    internal static ReturnCheckAnswer Of(ReturnReport report) => new(
        Answers.Word(report.Verdict), report.Summary, report.IsIssuedWords, [.. report.Points.Select(point => new PointAnswer(point.Name, Answers.Word(point.State), point.Sentence))],
        [.. report.Differences.Select(difference => new DifferenceAnswer(difference.Where, difference.Sentence))], report.Findings);
}

/// <summary>Something that was looked at.</summary>
/// <param name="Name">What.</param>
/// <param name="State">What it came to.</param>
/// <param name="Sentence">The same in a sentence.</param>
internal sealed record PointAnswer(string Name, string State, string Sentence);

/// <summary>A clause that differs.</summary>
/// <param name="Where">The place.</param>
/// <param name="Sentence">How it differs.</param>
internal sealed record DifferenceAnswer(string Where, string Sentence);
