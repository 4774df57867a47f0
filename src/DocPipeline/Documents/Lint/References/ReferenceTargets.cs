using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Words;

namespace DocPipeline.Documents.Lint.References;

/// <summary>What a reference can lead to.</summary>
internal sealed class ReferenceTargets
{
    private readonly Dictionary<string, LintLine> clauses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LintLine> captions = new(StringComparer.OrdinalIgnoreCase);

    internal ReferenceTargets(LintDocument document)
    {
        foreach (LintLine line in document.Lines.Where(l => l.LabelKind == LabelKind.Decimal && l.Kind is LineKind.Heading or LineKind.Text or LineKind.Item)) clauses.TryAdd(line.Label!, line);
        foreach (LintSection section in document.Sections.Where(s => s.IsAppendix && s.Number is not null)) Appendices.TryAdd(section.Number!, section.Title);
        foreach (ContentsEntry entry in document.Contents.Where(e => e.Number is not null && e.Line.Text.Length > 0 && IsAppendix(e))) Appendices.TryAdd(entry.Number!, entry.Title);
        foreach (LintLine line in document.Lines.Where(l => l.Kind == LineKind.Caption))
        {
            int colon = line.Text.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) captions.TryAdd(line.Text[..colon], line);
        }

        Titled = [.. document.Sections.Where(s => s.Number is not null && !s.IsAppendix)];
    }

    /// <summary>The appendices, by letter or number, with their titles.</summary>
    internal Dictionary<string, string> Appendices { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The numbered sections.</summary>
    internal IReadOnlyList<LintSection> Titled { get; }

    /// <summary>Whether anything has a number at all; where nothing has, a reference is to another document.</summary>
    internal bool HasNumbers => clauses.Count > 0;

    /// <summary>Whether figures or tables have captions.</summary>
    internal bool HasCaptions => captions.Count > 0;

    /// <summary>The clause or section of a number.</summary>
    internal LintLine? Clause(string number) => clauses.GetValueOrDefault(number);

    /// <summary>Whether there is a figure or table of that name.</summary>
    internal bool HasCaption(string name) => captions.ContainsKey(name);

    private static bool IsAppendix(ContentsEntry entry) => entry.Line.Text.Contains("ppendix", StringComparison.Ordinal) || entry.Line.LabelKind == LabelKind.Appendix || entry.Line.Text.Contains("APPENDIX", StringComparison.Ordinal);
}
