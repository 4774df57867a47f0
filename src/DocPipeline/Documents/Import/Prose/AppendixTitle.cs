using System.Text.RegularExpressions;

namespace DocPipeline.Documents.Import.Prose;

/// <summary>Parts “Appendix A – Policy statement” into its label and its title.</summary>
internal static partial class AppendixTitle
{
    internal static (string Label, string Title) Split(string heading)
    {
        Match label = Label().Match(heading);
        return label.Success ? (label.Value.Trim(), heading[label.Length..].Trim(' ', '-', '–', '—', ':', '.')) : ("", heading);
    }

    [GeneratedRegex(@"\A(appendix|annex|schedule)\s+\w+", RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
