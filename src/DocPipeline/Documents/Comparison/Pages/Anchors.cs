using System.Globalization;
using DocPipeline.Documents.Comparison.Changes;

namespace DocPipeline.Documents.Comparison.Pages;

/// <summary>Where the entries of the list of changes lead to.</summary>
internal sealed class Anchors
{
    private readonly Dictionary<object, List<int>> byObject = new(ReferenceEqualityComparer.Instance);

    internal Anchors(IReadOnlyList<DocumentChange> changes)
    {
        for (int i = 0; i < changes.Count; i++)
        {
            if (changes[i].Subject is not { } subject) continue;
            if (!byObject.TryGetValue(subject, out List<int>? numbers)) byObject[subject] = numbers = [];
            numbers.Add(i + 1);
        }
    }

    /// <summary>Whether a change is about something.</summary>
    internal bool Has(object subject) => byObject.ContainsKey(subject);

    /// <summary>The anchors of something, each once on the page.</summary>
    internal string At(object subject) => byObject.Remove(subject, out List<int>? numbers) ? string.Concat(numbers.Select(n => string.Create(CultureInfo.InvariantCulture, $"<a id=\"c{n}\"></a>"))) : "";
}
