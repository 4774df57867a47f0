using DocPipeline.Findings;

namespace DocPipeline.Archive.Ocfl;

/// <summary>Gathers what was found wrong with an object or a storage root. Several threads may add at once.</summary>
internal sealed class OcflReport
{
    private readonly Lock guard = new();
    private readonly List<Finding> findings = [];
    private readonly HashSet<(string Code, string Place)> told = [];

    /// <summary>What has been found so far, in the order of places; of one place in the order of codes.</summary>
    internal IReadOnlyList<Finding> Findings
    {
        get
        {
            lock (guard) return [.. findings.OrderBy(f => f.Place?.File, StringComparer.Ordinal).ThenBy(f => f.Code.Value, StringComparer.Ordinal)];
        }
    }

    /// <summary>Whether anything found stands in the way.</summary>
    internal bool HasErrors
    {
        get
        {
            lock (guard) return findings.Exists(f => f.Severity == Severity.Error);
        }
    }

    /// <summary>Whether a rule has been found broken at a place.</summary>
    internal bool Has(string code, string place)
    {
        lock (guard) return told.Contains((code, place));
    }

    /// <summary>Adds that a rule of the specification is broken.</summary>
    /// <param name="code">The code of the specification, such as <c>E023</c>.</param>
    /// <param name="place">The file or the folder.</param>
    /// <param name="message">What was found, in one plain sentence.</param>
    /// <param name="mend">What to do, where it is more than the rule's own advice.</param>
    internal void Add(string code, string place, string message, string? mend = null)
    {
        OcflRule rule = OcflRules.Of(code);
        Add(new Finding(rule.Finding, rule.Severity, message) { Place = new Place(place), Expected = rule.Expected, Suggestion = mend ?? rule.Mend });
        lock (guard) told.Add((code, place));
    }

    /// <summary>Adds any other finding.</summary>
    internal void Add(Finding finding)
    {
        lock (guard) findings.Add(finding);
    }
}
