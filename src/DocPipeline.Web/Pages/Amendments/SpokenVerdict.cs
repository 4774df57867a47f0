using DocPipeline.Governance.Verdicts;
using DocPipeline.Pipeline.Decisions;

namespace DocPipeline.Web.Pages.Amendments;

/// <summary>A verdict as people say it: the places of rules by the numbers that they have, sentences with a capital.</summary>
internal static class SpokenVerdict
{
    internal static Verdict Of(Verdict verdict, SpokenPlaces places) => verdict with
    {
        Rule = Capital(places.In(verdict.Rule)),
        Headline = places.In(verdict.Headline),
        Checks = [.. verdict.Checks.Select(check => check with { Reason = places.In(check.Reason) })],
        WouldChange = [.. verdict.WouldChange.Select(places.In)],
        Readings = [.. verdict.Readings.Select(reading => reading with { Words = Capital(places.In(reading.Words)), Reason = places.In(reading.Reason) })],
    };

    internal static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
