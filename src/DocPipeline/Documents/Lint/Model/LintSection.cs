using DocPipeline.Documents.Lint.Model.Lines;
using DocPipeline.Documents.Lint.Words;

namespace DocPipeline.Documents.Lint.Model;

/// <summary>A heading and what stands under it up to the next one.</summary>
internal sealed class LintSection(LintLine heading, int level, LintSection? parent)
{
    /// <summary>The heading.</summary>
    internal LintLine Heading { get; } = heading;

    /// <summary>Its level, from 1.</summary>
    internal int Level { get; } = level;

    /// <summary>The section that it is a part of.</summary>
    internal LintSection? Parent { get; } = parent;

    /// <summary>Its title.</summary>
    internal string Title => Heading.Text;

    /// <summary>Its number, or the letter of an appendix; nothing when it has none.</summary>
    internal string? Number => Heading.Label;

    /// <summary>Whether it is an appendix.</summary>
    internal bool IsAppendix => Heading.LabelKind == LabelKind.Appendix;

    /// <summary>Its own lines, without those of its parts.</summary>
    internal List<LintLine> Lines { get; } = [];

    /// <summary>Its parts.</summary>
    internal List<LintSection> Parts { get; } = [];

    /// <summary>Its lines and those of its parts, headings too.</summary>
    internal IEnumerable<LintLine> AllLines => Lines.Concat(Parts.SelectMany(p => p.AllLines.Prepend(p.Heading)));

    /// <summary>The section, or the one above it, that stands at the top.</summary>
    internal LintSection Top => Parent?.Top ?? this;

    /// <summary>How a reader would find it.</summary>
    internal string Name => (IsAppendix, Number) switch
    {
        (true, { } letter) => $"Appendix {letter}",
        (_, { } number) => $"section {number}",
        _ => $"section “{Short(Title)}”",
    };

    private static string Short(string title) => title.Length <= 60 ? title : title[..57] + "…";
}
