using System.Globalization;
using DocPipeline.Documents.Prose.Reading.Syntax;
using DocPipeline.Findings;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;

namespace DocPipeline.Documents.Prose.Reading;

/// <summary>Reads the blocks below a section's heading: paragraphs, lists, quotations, lower headings.</summary>
internal sealed class BlockReader(SourceText source, InlineReader inlines, FigureReader figures, List<Finding> findings)
{
    private const string MembershipPrefix = "membership.";
    private const string FormPrefix = "form.";
    private const string Structure = "structure";

    /// <summary>Whether plain numbers are clauses in the section that is being read; elsewhere they are a numbered list.</summary>
    internal bool HasClauses { get; set; } = true;

    /// <summary>Reads a block; nothing when it was refused.</summary>
    /// <param name="block">The block.</param>
    /// <param name="depth">How many lists it stands in.</param>
    internal ProseBlock? Read(Block block, int depth)
    {
        switch (block)
        {
            case HeadingBlock { IsSetext: true }:
                return Refuse(ProseCodes.Unsupported, block, "A line of dashes or equals signs makes the line above it a heading.", "a heading such as '# Membership'",
                    "Leave an empty line between them, or write # before the heading");
            case HeadingBlock when depth > 0:
                return Refuse(ProseCodes.Unsupported, block, "A heading stands within a clause or a list.", "headings at the left margin",
                    "Take away the spaces before the #, or start the clause with the words in bold");
            case HeadingBlock heading when heading.Level <= 4:
                bool canBeNumbered = heading.Level == 2;
                (IReadOnlyList<Inline> text, Attributes attributes) = HeadingText(heading, canBeNumbered ? ["unnumbered"] : []);
                return new ProseHeading(
                    PlaceOf(heading), heading.Level, text, AnchorOf(text, attributes), canBeNumbered && !attributes.Classes.Contains("unnumbered"), attributes.Anchor is null);
            case ParagraphBlock paragraph:
                return Paragraph(paragraph, mayBePicture: depth == 0);
            case ListBlock list:
                return List(list, depth);
            case QuoteBlock quote:
                return Quote(quote);
            case CodeBlock and not FencedCodeBlock:
                return Refuse(ProseCodes.Unsupported, block, "The line is indented by four spaces or more, which Markdown takes for program code.", "at most three spaces more than the text above",
                    "Indent it only as far as the text of the entry that it belongs to");
            default:
                return Refuse(ProseCodes.Unsupported, block, $"{NameOf(block)} has no place in a document.",
                    "headings, paragraphs, clauses, lists and quotations", "Say it in words, or see docs/prose.md for what can be written");
        }
    }

    private ProseBlock? Paragraph(ParagraphBlock paragraph, bool mayBePicture = false)
    {
        (IReadOnlyList<Inline> text, Attributes attributes) = inlines.Read(paragraph.Inline, mayBePicture);
        findings.AddRange(StrayMarks.InParagraph(inlines.Printed, inlines.PlaceOfPrinted));
        bool isCaption = text is [TextInline first, ..] && Captions.StartsWith(first.Text, TableReader.CaptionWord);
        CheckAttributes(paragraph, attributes, [], text is [PictureInline] ? "width" : isCaption ? "widths" : null);
        if (mayBePicture && text is [PictureInline picture]) return figures.Read(picture, attributes);
        if (text is [FactInline { Path: var path }] && path.StartsWith(MembershipPrefix, StringComparison.Ordinal)) return new ProseMembership(PlaceOf(paragraph), path[MembershipPrefix.Length..]);
        if (text is [FactInline { Path: var form }] && form.StartsWith(FormPrefix, StringComparison.Ordinal)) return new ProseForm(PlaceOf(paragraph), form[FormPrefix.Length..]);
        if (text is [FactInline { Path: Structure }]) return new ProseStructure(PlaceOf(paragraph), null);
        if (text is [FactInline { Path: var of }] && of.StartsWith(Structure + ".", StringComparison.Ordinal)) return new ProseStructure(PlaceOf(paragraph), of[(Structure.Length + 1)..]);
        if (text.Any(i => i is not TextInline words || !string.IsNullOrWhiteSpace(words.Text))) return new ProseParagraph(PlaceOf(paragraph), text, attributes.Anchor) { Widths = attributes.Values.GetValueOrDefault("widths") };
        if (attributes != Attributes.None)
            Refuse(ProseCodes.BadAttribute, paragraph, "The braces stand alone, without text before them.", "an anchor at the end of a heading or of a clause's first paragraph",
                "Move them to the end of the text that they belong to");
        else if (!findings.Any(f => f.Place == PlaceOf(paragraph)))
            Refuse(ProseCodes.EmptyItem, paragraph, "The paragraph has no words.", "words, or nothing at all", "Delete it; the space between paragraphs is set by the house style");
        return null;
    }

    private ProseQuote? Quote(QuoteBlock quote)
    {
        var paragraphs = new List<ProseParagraph>();
        foreach (Block inner in quote)
        {
            if (inner is not ParagraphBlock block) Refuse(ProseCodes.Unsupported, inner, $"{NameOf(inner)} stands in a quotation.", "paragraphs only", "Take it out of the quotation");
            else if (Paragraph(block) is ProseParagraph paragraph)
            {
                if (paragraph.Anchor is not null)
                    Refuse(ProseCodes.BadAttribute, inner, $"{{#{paragraph.Anchor}}} stands in a quotation.", "an anchor at the end of a heading or of a clause's first paragraph", "Take it out");
                paragraphs.Add(paragraph);
            }
        }

        if (paragraphs.Count > 0) return new ProseQuote(PlaceOf(quote), paragraphs);
        if (quote.Count == 0) Refuse(ProseCodes.EmptyItem, quote, "The quotation has no words.", "words after the >", "Write the words, or take out the >");
        return null;
    }

    private ProseBlock? List(ListBlock list, int depth)
    {
        var items = new List<ProseItem>();
        bool areTicks = !list.IsOrdered && list.OfType<ListItemBlock>().Any(IsTick);
        foreach (ListItemBlock item in list.OfType<ListItemBlock>())
        {
            int found = findings.Count;
            List<ProseBlock> blocks = [.. item.Select(b => Read(b, depth + 1)).OfType<ProseBlock>()];
            if (areTicks && !IsTick(item) && findings.Count == found)
            {
                Refuse(ProseCodes.Unsupported, item, "Some entries of the list have a tick and some have none.", "a tick for each entry, or for none",
                    "Write - [x] here too, or put an empty line and a sentence between the two lists");
            }

            if (blocks is [ProseParagraph { Text.Count: > 0 }, ..]) items.Add(new ProseItem(PlaceOf(item), blocks));
            else if (findings.Count == found)
            {
                Refuse(ProseCodes.EmptyItem, item, "An entry of the list has no text of its own.", "words after the label",
                    "Write the text on the line of the label, or remove the label");
            }
        }

        if (list.IsOrdered && list.OrderedDelimiter == ')')
            return Refuse(ProseCodes.Unsupported, list, $"A list whose labels are written as {list.OrderedStart}) is not known.",
                "labels such as 1. for clauses; (a), (i), (1) or - for lists", $"Write ({list.OrderedStart}) for {list.OrderedStart})");
        if (items.Count == 0) return null;
        if (!list.IsOrdered) return new ProseList(PlaceOf(list), areTicks ? ListKind.Tick : ListKind.Bullet, 1, items);
        CheckLoneEntry(list);
        if (list.OrderedDelimiter == BracketedListItemParser.Delimiter)
        {
            CheckLabels(list, label => BracketedListItemParser.OrdinalOf(list.BulletType, label), mayRepeat: false);
            return new ProseList(PlaceOf(list), KindOf(list), BracketedListItemParser.OrdinalOf(list.BulletType, list.OrderedStart!), items);
        }

        CheckLabels(list, label => int.Parse(label, CultureInfo.InvariantCulture), mayRepeat: true);
        int start = int.Parse(list.OrderedStart!, CultureInfo.InvariantCulture);
        return HasClauses ? new ProseClauses(PlaceOf(list), start, items) : new ProseList(PlaceOf(list), ListKind.Number, start, items);
    }

    // The numbers that a reader sees must be those that were typed: each one more than the last, or, for clauses, always the same.
    private void CheckLabels(ListBlock list, Func<string, int> ordinalOf, bool mayRepeat)
    {
        int first = ordinalOf(list.OrderedStart!);
        int expected = first + 1;
        bool repeats = mayRepeat;
        foreach (ListItemBlock item in list.Skip(1).OfType<ListItemBlock>())
        {
            string label = LabelOf(item);
            string number = label.Trim('(', ')', '.');
            if (number.Length == 0 || number.Any(c => !char.IsAsciiLetterOrDigit(c))) return;
            int ordinal = ordinalOf(number);
            repeats &= ordinal == first;
            if (!repeats && ordinal != expected)
            {
                string right = mayRepeat ? string.Create(CultureInfo.InvariantCulture, $"{expected}.") : ProseChecks.Label(KindOf(list), expected);
                Refuse(ProseCodes.ListNumber, item, $"The list goes on with {label}, but {right} comes next.", right,
                    ordinal == 1 ? $"Indent it if it belongs to the entry above; else write {right} for {label}" : $"Write {right} for {label}, or put back the entry that is missing");
                return;
            }

            expected++;
        }
    }

    private void CheckLoneEntry(ListBlock list)
    {
        if (list.Count > 1 || list.Parent is not { } parent) return;
        int at = parent.IndexOf(list);
        if (at > 0 && parent[at - 1] is ParagraphBlock above && source.PlaceOf(above.Span.End).Line + 1 == PlaceOf(list).Line)
            findings.Add(StrayMarks.LoneEntry(LabelOf((ListItemBlock)list[0]), PlaceOf(list)));
    }

    private string LabelOf(ListItemBlock item)
    {
        int start = item.Span.Start;
        int end = start;
        while (end < source.Text.Length && !char.IsWhiteSpace(source.Text[end])) end++;
        return source.Text[start..end];
    }

    private static ListKind KindOf(ListBlock list) => list.BulletType switch { 'a' => ListKind.Letter, 'i' => ListKind.Roman, _ => ListKind.Bracket };

    private static bool IsTick(ListItemBlock item) =>
        item.Count > 0 && item[0] is ParagraphBlock { Inline.FirstChild: TaskList { Checked: true } };

    /// <summary>The words of a heading and its attributes, of which only the given classes are known.</summary>
    internal (IReadOnlyList<Inline> Text, Attributes Attributes) HeadingText(HeadingBlock heading, string[] classes)
    {
        (IReadOnlyList<Inline> text, Attributes attributes) = inlines.Read(heading.Inline);
        bool isNumbered = classes.Contains("unnumbered") && !attributes.Classes.Contains("unnumbered");
        findings.AddRange(StrayMarks.InHeading(inlines.Printed, isNumbered, inlines.PlaceOfPrinted));
        CheckAttributes(heading, attributes, classes);
        if (text.OfType<ReferenceInline>().FirstOrDefault(r => r.Content.Count == 0) is { } reference)
        {
            findings.Add(new Finding(ProseCodes.Unsupported, Severity.Error, "A reference to a number has no place in a heading.")
            {
                Place = reference.Place,
                Expected = "words in the heading, and the reference in the text below it",
                Suggestion = $"Write it with words, as [words](#{reference.Anchor}), or move it to the text",
            });
        }

        CheckNoNotes(text, "a heading");
        if (text.All(i => i is TextInline words && string.IsNullOrWhiteSpace(words.Text)))
            Refuse(ProseCodes.EmptyHeading, heading, "The heading has no words.", "words after the #", "Write the heading, or remove the #");
        return (text, attributes);
    }

    /// <summary>Refuses notes where they would be printed twice: a heading goes into the contents, the head of a table onto each of its pages.</summary>
    internal void CheckNoNotes(IReadOnlyList<Inline> text, string where)
    {
        foreach (NoteInline note in InlineText.Notes(text))
            findings.Add(new Finding(ProseCodes.Note, Severity.Error, $"A note stands in {where}.") { Place = note.Place, Expected = "notes in paragraphs, lists, quotations and the cells of a table", Suggestion = "Move it to the text below" });
    }

    private void CheckAttributes(Block block, Attributes attributes, string[] classes, string? key = null)
    {
        string? wrong = attributes.Wrong ?? attributes.Classes.Where(c => !classes.Contains(c)).Select(c => "." + c).FirstOrDefault() ?? attributes.Values.Keys.FirstOrDefault(k => k != key);
        if (key == "width" && attributes.Anchor is not null) wrong ??= "#" + attributes.Anchor;
        if (wrong is null) return;
        string known = key == "width" ? "width=8cm; the anchor of a figure stands after its caption" : key == "widths" ? "an anchor such as {#areas}, and the widths of the columns such as widths=\"2 3 3\"" : classes.Length == 0 ? "an anchor such as {#membership}" : $"an anchor such as {{#membership}}, or {string.Join(", ", classes.Select(c => "." + c))}";
        int at = source.Text.LastIndexOf(wrong, Math.Min(block.Span.End, source.Text.Length - 1), StringComparison.Ordinal);
        findings.Add(new Finding(ProseCodes.BadAttribute, Severity.Error, $"'{wrong}' in the braces is not known here.")
        {
            Place = at < block.Span.Start ? PlaceOf(block) : source.PlaceOf(at),
            Expected = known,
            Suggestion = Suggestion(wrong, classes),
        });
    }

    private static string Suggestion(string wrong, string[] classes)
    {
        if (wrong[0] == '.') return Nearest.To(wrong[1..], classes) is { } near ? $"Write .{near}" : "Take it out";
        string anchor = Attributes.AnchorFor(wrong.Replace('_', ' '));
        return Attributes.IsAnchor(anchor) && wrong[0] == '#' ? $"Write #{anchor}: an anchor is small letters, digits and single hyphens" : "Take it out";
    }

    /// <summary>The anchor that was stated, or one made from the words.</summary>
    internal static string AnchorOf(IReadOnlyList<Inline> text, Attributes attributes) =>
        attributes.Anchor ?? Attributes.AnchorFor(InlineText.Plain(text));

    internal ProseBlock? Refuse(FindingCode code, Block at, string message, string expected, string suggestion)
    {
        findings.Add(new Finding(code, Severity.Error, message) { Place = PlaceOf(at), Expected = expected, Suggestion = suggestion });
        return null;
    }

    internal Place PlaceOf(Block block) => source.PlaceOf(block.Span.Start);

    private static string NameOf(Block block) => block switch
    {
        HtmlBlock => "HTML",
        Table => "A table within a clause, a list or a quotation",
        FencedCodeBlock => "A block of program code",
        ThematicBreakBlock => "A rule across the page",
        HeadingBlock heading => $"A heading of level {heading.Level}",
        ListBlock => "A list",
        _ => "This",
    };
}
