using DocPipeline.Documents.Lint.Model.Lines;

namespace DocPipeline.Documents.Lint;

/// <summary>A mistake that a check found, before it is known how the place is to be called.</summary>
/// <param name="Class">Of which class.</param>
/// <param name="Spot">The words.</param>
/// <param name="Message">What was found, in a sentence.</param>
internal sealed record LintHit(LintClass Class, LintSpot Spot, string Message)
{
    /// <summary>The other words, where two do not agree.</summary>
    internal LintSpot? Also { get; init; }

    /// <summary>What would have been right, as a noun phrase.</summary>
    internal string? Expected { get; init; }

    /// <summary>What to do next.</summary>
    internal required string Suggestion { get; init; }
}
