using DocPipeline.Findings;

namespace DocPipeline.Admission;

/// <summary>Every reason to refuse one file, each once for a place, in the order in which they were found.</summary>
/// <param name="file">What findings call the file.</param>
internal sealed class Reasons(string file)
{
    // A hostile file can give one reason a million times. Whoever mends an honest one looks at the whole of it anyway.
    private const int MostOfOneCode = 5;

    private readonly List<Finding> found = [];

    internal IReadOnlyList<Finding> Found => found;

    internal bool Any => found.Count > 0;

    /// <summary>Adds a reason.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="message">What was found.</param>
    /// <param name="where">The entry of a zip, or the object of a PDF; absent for the file as a whole.</param>
    /// <param name="evidence">The text that shows it. It comes from the file, so it is shortened and control characters are taken out.</param>
    internal void Add(FindingCode code, string message, string? where = null, string? evidence = null)
    {
        string place = where is null ? file : $"{file}/{Printable(where)}";
        if (found.Exists(f => f.Code == code && f.Place?.File == place) || found.Count(f => f.Code == code) >= MostOfOneCode) return;
        (string expected, string suggestion) = Mending.Of(code);
        found.Add(new Finding(code, Severity.Error, message)
        {
            Place = new Place(place),
            Evidence = evidence is null ? null : Printable(evidence),
            Expected = expected,
            Suggestion = suggestion,
        });
    }

    private static string Printable(string text)
    {
        string shortened = text.Length <= 200 ? text : text[..200] + "…";
        return string.Create(shortened.Length, shortened, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++) span[i] = char.IsControl(source[i]) || char.IsSurrogate(source[i]) || char.GetUnicodeCategory(source[i]) is System.Globalization.UnicodeCategory.Format ? '\uFFFD' : source[i];
        });
    }
}
