using DocPipeline.Findings;

namespace DocPipeline.Returns.Ooxml;

/// <summary>What was found in one file.</summary>
/// <param name="file">What findings call the file.</param>
internal sealed class SignatureFindings(string file)
{
    // A file with ten thousand added parts says nothing more with the last of them.
    private const int MostOfOneCode = 100;

    private readonly List<Finding> found = [];

    internal IReadOnlyList<Finding> Found => found;

    internal bool HasErrors => found.Exists(f => f.Severity == Severity.Error);

    internal void Add(FindingCode code, string message, string? where, string expected, string suggestion, Severity severity = Severity.Error)
    {
        if (found.Count(f => f.Code == code) >= MostOfOneCode) return;
        found.Add(new Finding(code, severity, message)
        {
            Place = new Place(where is null ? file : $"{file}/{where}"),
            Expected = expected,
            Suggestion = suggestion,
        });
    }

    internal void AddRange(IEnumerable<Finding> findings) => found.AddRange(findings);

    /// <summary>Text from the file, fit to be shown: without control characters, and not too long.</summary>
    internal static string Shown(string text)
    {
        string shortened = text.Length <= 200 ? text : text[..200] + "…";
        return string.Concat(shortened.Select(c => char.IsControl(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format ? '\uFFFD' : c));
    }
}
