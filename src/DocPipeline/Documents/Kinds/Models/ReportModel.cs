using System.Diagnostics.CodeAnalysis;

namespace DocPipeline.Documents.Kinds.Models;

/// <summary>What the template of a report sees.</summary>
internal sealed record ReportModel : NarrativeModel
{
    [SetsRequiredMembers]
    internal ReportModel(NarrativeModel narrative, string reportTo, IReadOnlyList<string> authorLines)
        : base(narrative) => (ReportTo, AuthorLines) = (reportTo, authorLines);

    /// <summary>The body that the report goes to, by name.</summary>
    public string ReportTo { get; }

    /// <summary>Who wrote it: name, office and month, a line each, as they stand under the report.</summary>
    public IReadOnlyList<string> AuthorLines { get; }
}
