using System.Text.RegularExpressions;
using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Numbering;
using DocPipeline.Findings;

namespace DocPipeline.Documents.Prose.Clauses;

/// <summary>Takes a document's prose apart into the units that amendments name and compare, counted as Word will count them.</summary>
internal sealed partial class ClauseReader
{
    private readonly List<ClauseUnit> units = [];
    private readonly Dictionary<ClauseUnit, ClauseUnit> within = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> numbers = new(StringComparer.Ordinal);
    private readonly OutlineCounter counter = new();
    private readonly UnitWords words;
    private int appendices, tables, figures;

    private ClauseReader(DocumentSource source) => words = new UnitWords(source, numbers);

    /// <summary>The units of a document, in its order.</summary>
    /// <param name="source">The document with its prose as read.</param>
    /// <param name="texts">The lines of each of its prose files.</param>
    internal static IReadOnlyList<ClauseUnit> Read(DocumentSource source, IReadOnlyDictionary<string, string[]> texts)
    {
        var reader = new ClauseReader(source);
        foreach (ProseSection section in source.Sections) reader.Section(section);
        foreach (ClauseUnit unit in reader.units) unit.FirstLine = StartOf(unit, texts[unit.File]);
        for (int i = 0; i < reader.units.Count; i++) reader.Measure(i, texts);
        return reader.units;
    }

    private void Section(ProseSection section)
    {
        string? number = section.IsAppendix ? ((char)('A' + appendices++)).ToString() : section.IsNumbered ? counter.Next(0) : null;
        string name = section.IsAppendix ? $"Appendix {number}" : number is null ? $"the section “{words.Printed(section.Heading)}”" : $"section {number}";
        Number(section.Anchor, number is null ? null : name);
        string key = $"{(section.IsAppendix ? "appendix" : section.IsNumbered ? "section" : "unnumbered")}: {UnitWords.Named(section.Heading)}";
        Add(new ClauseUnit
        {
            Kind = UnitKind.Section, Place = section.Place, FirstLine = LineOf(section.Place), Level = 1, Number = number, Anchor = section.Anchor,
            Where = $"the heading of {name}", Words = () => words.Printed(section.Heading), Key = key,
        });

        int level = section.IsNumbered ? 1 : 0, paragraph = 0;
        foreach (ProseBlock block in section.Blocks)
        {
            if (block is ProseHeading heading)
            {
                bool isNumbered = heading.IsNumbered && section.IsNumbered;
                if (heading.Level == 2) level = isNumbered ? 2 : section.IsNumbered ? 1 : 0;
                Heading(heading, isNumbered ? counter.Next(1) : null, name);
            }
            else if (block is ProseClauses clauses && level > 0) Clauses(clauses, level, null);
            else if (block is ProseList list && list.Items.Any(i => i.Blocks[0] is ProseParagraph { Anchor: not null })) List(list, $"paragraph {++paragraph} of {name}");
            else Block(block, $"paragraph {++paragraph} of {name}", null);
        }
    }

    private void Heading(ProseHeading heading, string? number, string section)
    {
        Number(heading.Anchor, number is null ? null : $"clause {number}");
        Add(new ClauseUnit
        {
            Kind = UnitKind.Heading, Place = heading.Place, FirstLine = LineOf(heading.Place), Level = heading.Level, Number = number, Anchor = heading.Anchor,
            Where = number is null ? $"the heading “{words.Printed(heading.Text)}” in {section}" : $"the heading of {number}",
            Words = () => words.Printed(heading.Text), Key = $"heading {heading.Level} {(number is null ? "" : "numbered")}: {UnitWords.Named(heading.Text)}",
        });
    }

    private void Clauses(ProseClauses clauses, int level, ClauseUnit? parent)
    {
        foreach (ProseItem item in clauses.Items)
        {
            string number = counter.Next(Math.Min(level, OutlineCounter.Levels - 1));
            string? anchor = (item.Blocks[0] as ProseParagraph)?.Anchor;
            Number(anchor, $"clause {number}");
            List<ProseBlock> own = [.. item.Blocks.TakeWhile(b => b is not ProseClauses)];
            var unit = new ClauseUnit
            {
                Kind = UnitKind.Clause, Place = item.Place, FirstLine = LineOf(item.Place), Level = level, Number = number, Anchor = anchor,
                Where = $"clause {number}", Words = () => words.Printed(own), Key = $"clause {level}: {UnitWords.Named(own)}",
            };
            Add(unit, parent);
            Entries(own, unit);
            int paragraph = 0;
            foreach (ProseBlock block in item.Blocks.Skip(own.Count))
            {
                if (block is ProseClauses inner) Clauses(inner, level + 1, unit);
                else Block(block, $"paragraph {++paragraph} after the clauses of clause {number}", unit);
            }
        }
    }

    private void Block(ProseBlock block, string where, ClauseUnit? parent)
    {
        string? anchor = block switch { ProseParagraph p => p.Anchor, ProseTable t => t.Anchor, ProseFigure f => f.Anchor, ProseStructure s => s.Anchor, _ => null };
        if (block is ProseTable) Number(anchor, $"Table {++tables}");
        if (block is ProseFigure or ProseStructure { Caption: not null }) Number(anchor, $"Figure {++figures}");
        var unit = new ClauseUnit
        {
            Kind = UnitKind.Block, Place = block.Place, FirstLine = LineOf(block.Place), Anchor = anchor, Where = where,
            Words = () => words.Printed([block]), Key = $"{block.GetType().Name}: {UnitWords.Named([block])}",
        };
        Add(unit, parent);
        Entries([block], unit);
    }

    // A list whose entries are named one by one says as many things as it has entries.
    private void List(ProseList list, string where)
    {
        foreach ((int index, ProseItem item) in list.Items.Index())
        {
            var unit = new ClauseUnit
            {
                Kind = UnitKind.Entry, Place = item.Place, FirstLine = LineOf(item.Place), Anchor = (item.Blocks[0] as ProseParagraph)?.Anchor, Where = $"entry {index + 1} of {where}",
                Words = () => words.Printed(item.Blocks), Key = $"{list.Kind}: {UnitWords.Named(item.Blocks)}",
            };
            Add(unit);
            Entries(item.Blocks, unit);
        }
    }

    // Entries of lists that have an anchor can be named by it; what they say is part of the unit that they stand in.
    private void Entries(IEnumerable<ProseBlock> blocks, ClauseUnit parent)
    {
        foreach (ProseItem item in blocks.OfType<ProseList>().SelectMany(list => list.Items))
        {
            if (item.Blocks[0] is ProseParagraph { Anchor: { } anchor } first)
            {
                var unit = new ClauseUnit
                {
                    Kind = UnitKind.Entry, IsCompared = false, Place = item.Place, FirstLine = LineOf(item.Place), Anchor = anchor, Where = $"an entry of {parent.Where}", Words = () => words.Printed(item.Blocks), Key = UnitWords.Named(first.Text),
                };
                Add(unit, parent);
                Entries(item.Blocks, unit);
            }
            else
            {
                Entries(item.Blocks, parent);
            }
        }
    }

    private void Add(ClauseUnit unit, ClauseUnit? parent = null)
    {
        units.Add(unit);
        if (parent is not null) within[unit] = parent;
    }

    private void Number(string? anchor, string? printed)
    {
        if (anchor is not null && printed is not null) numbers.TryAdd(anchor, printed);
    }

    private void Measure(int index, IReadOnlyDictionary<string, string[]> texts)
    {
        ClauseUnit unit = units[index];
        string[] lines = texts[unit.File];
        IEnumerable<ClauseUnit> later = units.Skip(index + 1).TakeWhile(u => u.File == unit.File);
        if (unit.Kind == UnitKind.Entry)
        {
            unit.OwnEndLine = unit.EndLine = EndOfEntry(lines, unit.FirstLine);
            return;
        }

        unit.EndLine = Trimmed(lines, unit.FirstLine, later.FirstOrDefault(u => !Contains(unit, u)) is { } next ? next.FirstLine : lines.Length);
        unit.OwnEndLine = unit.Kind is UnitKind.Section or UnitKind.Heading
            ? unit.FirstLine + 1
            : Math.Min(unit.EndLine, Trimmed(lines, unit.FirstLine, later.FirstOrDefault(u => u.Kind != UnitKind.Entry) is { } first ? first.FirstLine : lines.Length));
    }

    private bool Contains(ClauseUnit unit, ClauseUnit other)
    {
        if (unit.Kind == UnitKind.Section) return other.Kind != UnitKind.Section;
        if (unit.Kind == UnitKind.Heading) return other.Kind != UnitKind.Section && (other.Kind != UnitKind.Heading || other.Level > unit.Level);
        for (ClauseUnit? at = other; at is not null; at = within.GetValueOrDefault(at))
        {
            if (ReferenceEquals(at, unit)) return true;
        }

        return false;
    }

    // A table starts with its caption, a paragraph above it.
    private static int StartOf(ClauseUnit unit, string[] lines)
    {
        if (!unit.Key.StartsWith(nameof(ProseTable), StringComparison.Ordinal)) return unit.FirstLine;
        int line = unit.FirstLine - 1;
        while (line > 0 && string.IsNullOrWhiteSpace(lines[line])) line--;
        while (line > 0 && !string.IsNullOrWhiteSpace(lines[line - 1])) line--;
        return Math.Max(line, 0);
    }

    // What is indented further belongs to it.
    private static int EndOfEntry(string[] lines, int first)
    {
        int indent = Indent(lines[first]), end = first + 1;
        while (end < lines.Length && (string.IsNullOrWhiteSpace(lines[end]) || Indent(lines[end]) > indent)) end++;
        return Trimmed(lines, first, end);
    }

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;

    // Notes stand at the end of a file and belong to no clause.
    private static int Trimmed(string[] lines, int first, int end)
    {
        int last = first + 1;
        for (int line = first; line < end; line++)
        {
            if (Note().IsMatch(lines[line])) break;
            if (!string.IsNullOrWhiteSpace(lines[line])) last = line + 1;
        }

        return Math.Max(last, first + 1);
    }

    private static int LineOf(Place place) => place.Line!.Value - 1;

    [GeneratedRegex(@"\A {0,3}\[\^[^\]]+\]:")]
    private static partial Regex Note();
}
