using System.Globalization;
using DocPipeline.Documents.Import.Recognition;
using DocPipeline.Documents.Import.Source;
using DocPipeline.Documents.Numbering;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Documents.Import.Prose;

/// <summary>Writes the lines of a document as prose, section by section.</summary>
internal sealed class ProseDrafter
{
    private readonly MarkdownFile file = new();
    private readonly List<Finding> findings = [];
    private readonly HashSet<string> anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<LabelKind, int> lastOrdinals = [];
    private readonly string name;
    private readonly HeadingRules headings;
    private readonly SentenceCase cases;
    private readonly IReadOnlyDictionary<int, string> plain;
    private readonly NumberTrail numbers = new();
    private SourceLine? heading;
    private bool isNumbered, isAppendix, hasLevelTwo;
    private int clauseDepth, sections, lower, clauses, tables, listDepth;
    private int skipped = -1;
    private LabelKind list;
    private string ticks = "- [x]";

    private ProseDrafter(string name, HeadingRules headings, SentenceCase cases, IReadOnlyDictionary<int, string> plain) => (this.name, this.headings, this.cases, this.plain) = (name, headings, cases, plain);

    /// <summary>Writes the prose.</summary>
    /// <param name="name">The document's file name, for findings.</param>
    /// <param name="lines">The lines that are its text.</param>
    /// <param name="headings">Which of them are headings.</param>
    /// <param name="cases">Sets headings in sentence case.</param>
    /// <param name="notes">The words of its notes, by number.</param>
    /// <param name="plain">The lines that can only be written as plain paragraphs, and why.</param>
    internal static ProseDraft Write(string name, IReadOnlyList<SourceLine> lines, HeadingRules headings, SentenceCase cases, IReadOnlyDictionary<string, string> notes, IReadOnlyDictionary<int, string> plain)
    {
        var drafter = new ProseDrafter(name, headings, cases, plain);
        for (int i = 0; i < lines.Count; i++) drafter.Add(lines[i], i + 1 < lines.Count ? lines[i + 1] : null);
        foreach ((string number, string words) in notes) drafter.Note(number, words);
        return new ProseDraft(drafter.file.ToString(), drafter.file.LineOf, drafter.sections, drafter.lower, drafter.clauses, drafter.tables, drafter.findings);
    }

    private void Add(SourceLine line, SourceLine? next)
    {
        if (plain.TryGetValue(line.Index, out string? reason))
        {
            if (sections == 0) Opening(line);
            file.Block(line.Index, Indent(clauseDepth), MarkdownText.Paragraph(line.IsTable ? string.Join("; ", line.Words) : line.Label.Kind is LabelKind.Bullet or LabelKind.Tick ? line.Text : line.Whole));
            Find(ImportCodes.NotUnderstood, Severity.Warning, line, $"This could only be written as a plain paragraph: {reason}", "Look at it in the prose, and write it as docs/prose.md says");
            EndList();
        }
        else if (headings.IsHeading(line)) Heading(line, next);
        else if (line.IsTable) Table(line);
        else
        {
            if (sections == 0) Opening(line);
            if (line.Label.Kind == LabelKind.Decimal && isNumbered) Clause(line);
            else if (line.Label.Kind is LabelKind.None or LabelKind.Other) Paragraph(line);
            else Entry(line);
        }
    }

    // A note that nothing in the prose refers to any more, because its place cannot have one, is a paragraph at the end.
    private void Note(string number, string words)
    {
        bool isReferredTo = file.ToString().Contains($"[^{number}]", StringComparison.Ordinal);
        if (isReferredTo) file.Block(-1, "", $"[^{number}]: {MarkdownText.Within(words)}");
        else
        {
            file.Block(-1, "", $"Note {number}: {MarkdownText.Within(words)}");
            findings.Add(new Finding(ImportCodes.NotUnderstood, Severity.Warning, $"Note {number} stands at a place that can have no note in prose; it is a paragraph at the end.") { Place = new Place(name), Suggestion = "Move it to the text that it belongs to, as [^1]" });
        }
    }

    // Text before the first heading has to stand in a section, too.
    private void Opening(SourceLine line)
    {
        StartSection("Introduction", null, false, false, line);
        Find(ImportCodes.Heading, Severity.Warning, line, "Text stands before the first heading; it is in a section “Introduction” now, which the document does not have.", "Give the section the name that fits");
    }

    private void Heading(SourceLine line, SourceLine? next)
    {
        int level = headings.LevelOf(line, heading);
        string words = cases.Of(line.Text.TrimEnd(':', ' '));
        if (headings.IsGuess(line)) Find(ImportCodes.Heading, Severity.Warning, line, $"“{words}” was taken for a heading, because it stands like one.", "Check that it is one, and of the right level");
        heading = line;
        if (HeadingRules.IsAppendix(line)) Appendix(line, next);
        else if (level == 1 && isAppendix && line.Label.Kind != LabelKind.Decimal) Lower(2, words, line);
        else if (level == 1) StartSection(words, line.Label.Kind == LabelKind.Decimal ? line.Label : null, false, false, line);
        else if (level == 2 && line.Label.Kind == LabelKind.Decimal && isNumbered) NumberedHeading(words, line);
        else if (level > 2 && line.Label.Kind == LabelKind.Decimal && isNumbered) Clause(line);
        else if (sections == 0) StartSection(words, null, false, false, line);
        else Lower(level, words, line);
    }

    private void Appendix(SourceLine line, SourceLine? next)
    {
        (string label, string title) = AppendixTitle.Split(cases.Of(line.Whole));
        if (title.Length == 0) title = next is not null && headings.IsHeading(next) ? "" : label;
        StartSection(title.Length > 0 ? title : cases.Of(next!.Text), null, true, title.Length == 0, line);
        string becomes = $"Appendix {(char)('A' + numbers.Appendices - 1)}";
        if (!string.Equals(label, becomes, StringComparison.OrdinalIgnoreCase)) Find(ImportCodes.Number, Severity.Warning, line, $"{label} becomes {becomes}.", $"Look for references to {label} in the text");
    }

    private void StartSection(string words, Label? number, bool appendix, bool takesNext, SourceLine line)
    {
        EndList();
        (isNumbered, isAppendix, hasLevelTwo, clauseDepth) = (number is not null, appendix, false, 0);
        lastOrdinals.Clear();
        string becomes = numbers.Section(isNumbered, appendix);
        Compare(number, becomes, line);
        if (takesNext) skipped = line.Index + 1;
        file.Block(line.Index, "", $"# {MarkdownText.Within(words)}{Attributes(words, appendix ? ".appendix" : isNumbered ? null : ".unnumbered")}");
        sections++;
    }

    private void NumberedHeading(string words, SourceLine line)
    {
        EndList();
        clauseDepth = 0;
        hasLevelTwo = true;
        Compare(line.Label, numbers.Heading(), line);
        file.Block(line.Index, "", $"## {MarkdownText.Within(words)}{Attributes(words, null)}");
        lower++;
    }

    private void Lower(int level, string words, SourceLine line)
    {
        if (line.Index == skipped) return;
        EndList();
        clauseDepth = 0;
        bool isThird = level > 2 && hasLevelTwo;
        if (!isThird) numbers.PlainHeading();
        hasLevelTwo = true;
        file.Block(line.Index, "", $"{(isThird ? "###" : "##")} {MarkdownText.Within(words)}{Attributes(words, isThird || !isNumbered ? null : ".unnumbered")}");
        lower++;
    }

    private void Clause(SourceLine line)
    {
        EndList();
        (int depth, string becomes, int ordinal) = numbers.Clause(line.Label.Parts.Count);
        Compare(line.Label, becomes, line);
        clauseDepth = depth;
        file.Block(line.Index, Indent(depth - 1), string.Create(CultureInfo.InvariantCulture, $"{ordinal}. {Text(line, startsLine: false)}"));
        clauses++;
    }

    private void Paragraph(SourceLine line)
    {
        EndList();
        file.Block(line.Index, Indent(clauseDepth), line.Label.Kind == LabelKind.Other ? MarkdownText.Paragraph(line.Whole) : Text(line, startsLine: true));
    }

    // In an unnumbered section and in an appendix plain numbers are a list; among clauses they are written in brackets.
    private void Entry(SourceLine line)
    {
        LabelKind kind = line.Label.Kind == LabelKind.Decimal && isNumbered ? LabelKind.Bracket : line.Label.Kind;
        bool isSame = list == kind;
        int depth = kind is LabelKind.Bullet && isSame && line.Depth > 0 ? Math.Min(1, listDepth + 1) : 0;
        string label = kind switch
        {
            LabelKind.Bullet => "-",
            // Another mark than the hyphen, or a list of bullets and one of ticks after it would be one list.
            LabelKind.Tick => list == LabelKind.Bullet || (isSame && ticks == "* [x]") ? ticks = "* [x]" : ticks = "- [x]",
            _ => Numbered(kind, line, isSame),
        };
        string text = $"{label} {Text(line, startsLine: false)}";
        string indent = Indent(clauseDepth) + (depth > 0 ? "  " : "");
        if (isSame) file.Line(line.Index, indent, text);
        else file.Block(line.Index, indent, text);
        (list, listDepth) = (kind, 0);
    }

    private string Numbered(LabelKind kind, SourceLine line, bool isSame)
    {
        int last = lastOrdinals.GetValueOrDefault(kind);
        bool goesOn = line.Label.Ordinal == last + 1 && last > 0;
        int ordinal = isSame ? last + 1 : goesOn && kind != LabelKind.Decimal ? line.Label.Ordinal : 1;
        lastOrdinals[kind] = ordinal;
        string becomes = kind switch
        {
            LabelKind.Roman when ordinal < 400 => $"({RomanNumeral.Format(ordinal)})",
            LabelKind.Letter when ordinal <= 26 => $"({(char)('a' + ordinal - 1)})",
            LabelKind.Decimal => string.Create(CultureInfo.InvariantCulture, $"{ordinal}."),
            _ => string.Create(CultureInfo.InvariantCulture, $"({ordinal})"),
        };
        if (ordinal != line.Label.Ordinal) Find(ImportCodes.Number, Severity.Warning, line, $"{line.Label.Printed} becomes {becomes}, because lists start at the beginning or go on where the one before stopped.", "Look for references to it in the text");
        return becomes;
    }

    private void Table(SourceLine line)
    {
        if (sections == 0) Opening(line);
        EndList();
        string caption = heading is null ? "Table" : cases.Of(heading.Text.TrimEnd(':', ' '));
        IReadOnlyList<string> written = TableDraft.Write(line, MarkdownText.Within(caption), out int filled, out bool isForm);
        file.Block(line.Index, "", written);
        tables++;
        string at = $"the table under “{caption}”";
        if (isForm) Find(ImportCodes.Table, Severity.Warning, line, $"Most cells of {at} are empty: it looks like a form.", "Forms are facts of a record, with questions and answers: see docs/forms.md");
        else if (filled > 0) Find(ImportCodes.Table, Severity.Warning, line, string.Create(CultureInfo.InvariantCulture, $"{filled} empty cells of {at} say “{TableDraft.Gap}” now."), "Write what they mean: None, Vacant, Not stated");
    }

    private static string Text(SourceLine line, bool startsLine)
    {
        if (line.Notes.Count == 0) return startsLine ? MarkdownText.Paragraph(line.Text) : MarkdownText.Within(line.Text);
        int from = 0;
        string text = "";
        foreach ((int offset, string number) in line.Notes)
        {
            int to = Math.Clamp(offset, from, line.Text.Length);
            text += (startsLine && from == 0 ? MarkdownText.Paragraph(line.Text[from..to]) : MarkdownText.Within(line.Text[from..to])) + $"[^{number}]";
            from = to;
        }

        return text + MarkdownText.Within(line.Text[from..]);
    }

    private void Compare(Label? typed, string becomes, SourceLine line)
    {
        if (typed is not null && typed.Printed != becomes) Find(ImportCodes.Number, Severity.Warning, line, $"{typed.Printed} becomes {becomes}, because numbers are worked out.", $"Look for references to {typed.Printed} in the text");
    }

    private void EndList() => (list, listDepth) = (LabelKind.None, 0);

    private static string Indent(int clauses) => new(' ', 3 * clauses);

    private string Attributes(string words, string? marks)
    {
        string made = ProseAnchors.MadeFrom(words) is { Length: > 0 } anchor ? anchor : "section", own = made;
        for (int n = 2; !anchors.Add(own); n++) own = string.Create(CultureInfo.InvariantCulture, $"{made}-{n}");
        string all = string.Join(' ', new[] { own == made ? null : "#" + own, marks }.OfType<string>());
        return all.Length == 0 ? "" : $" {{{all}}}";
    }

    private void Find(FindingCode code, Severity severity, SourceLine line, string message, string suggestion)
    {
        string words = line.IsTable ? string.Join(" ", line.Words) : line.Whole;
        findings.Add(new Finding(code, severity, message) { Place = new Place(name), Expected = $"at “{(words.Length > 60 ? words[..60].TrimEnd() + "…" : words)}”", Suggestion = suggestion });
    }
}
