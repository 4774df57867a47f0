using System.Globalization;
using System.Text;
using DocPipeline.Findings;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Parsers;
using Markdig.Syntax;

namespace DocPipeline.Documents.Prose;

/// <summary>Reads one prose file into sections, strictly: what docs/prose.md does not list is a finding, never a guess.</summary>
internal sealed class ProseParser
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();
    private const string MembershipPrefix = "membership.";
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly SourceText source;
    private readonly List<Finding> findings;
    private readonly InlineReader inlines;
    private bool hasClauses = true;

    private ProseParser(SourceText source, List<Finding> findings)
    {
        this.source = source;
        this.findings = findings;
        inlines = new InlineReader(source, findings);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its path in the record, for findings.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="findings">Takes whatever is wrong.</param>
    internal static IReadOnlyList<ProseSection> Parse(string file, ReadOnlySpan<byte> content, List<Finding> findings)
    {
        if (content.StartsWith("\uFEFF"u8)) content = content[3..];
        string markdown;
        try
        {
            markdown = StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            findings.Add(new Finding(ProseCodes.BadText, Severity.Error, "The file is not UTF-8 text.")
            {
                Place = SourceText.PlaceOfBadByte(file, content),
                Expected = "a text file in UTF-8",
                Suggestion = "Save it again as UTF-8",
            });
            return [];
        }

        var source = new SourceText(file, markdown);
        ForbiddenCharacters(source, findings);
        try
        {
            return new ProseParser(source, findings).Sections(Markdown.Parse(markdown, Pipeline));
        }
        catch (ArgumentException tooDeep) when (tooDeep.TargetSite?.DeclaringType?.Assembly == typeof(Markdown).Assembly)
        {
            findings.Add(new Finding(ProseCodes.ListTooDeep, Severity.Error, "Lists, quotations or brackets stand more than a hundred deep within one another.")
            {
                Place = new Place(file),
                Expected = "bullets to two levels, lists to three",
                Suggestion = "Give the inner entries a paragraph or a clause of their own",
            });
            return [];
        }
    }

    // Each kind of character once, where it first stands.
    private static void ForbiddenCharacters(SourceText source, List<Finding> findings)
    {
        var seen = new HashSet<char>();
        for (int i = 0; i < source.Text.Length; i++)
        {
            char c = source.Text[i];
            bool isInvisible = c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' or '\u2028' or '\u2029';
            bool isForbidden = isInvisible || c is >= '\uFFF9' or (>= '\uE000' and <= '\uF8FF') || (char.IsControl(c) && c is not ('\t' or '\n' or '\r'));
            if (!isForbidden || !seen.Add(c)) continue;
            string code = string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");
            findings.Add(new Finding(ProseCodes.BadText, Severity.Error, isInvisible ? $"An invisible character ({code}) stands in the text." : $"A character that no document can print ({code}) stands in the text.")
            {
                Place = source.PlaceOf(i),
                Expected = "letters, digits, marks and spaces that a reader can see",
                Suggestion = isInvisible ? "Delete it and type the words around it again" : "Type what was meant; it was probably pasted from another program",
            });
        }
    }

    private static MarkdownPipeline BuildPipeline()
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseTaskLists().UsePipeTables();
        builder.BlockParsers.FindExact<ListBlockParser>()!.ItemParsers.Add(new BracketedListItemParser());
        builder.InlineParsers.Insert(0, new FactInlineParser());
        return builder.Build();
    }

    private List<ProseSection> Sections(MarkdownDocument document)
    {
        var sections = new List<ProseSection>();
        List<ProseBlock>? blocks = null;
        int level = 1;
        foreach (Block block in document)
        {
            if (block is not Table) CheckCaption(blocks);
            if (block is HeadingBlock { Level: 1, IsSetext: false } heading)
            {
                blocks = [];
                level = 1;
                sections.Add(Section(heading, blocks));
                hasClauses = sections[^1].IsNumbered;
                continue;
            }

            if (block is LinkReferenceDefinitionGroup definitions)
            {
                Definitions(definitions);
                continue;
            }

            if (blocks is null)
            {
                // A first line such as '#Membership' or one underlined with dashes was meant as the heading; that finding says enough.
                if (block is not HeadingBlock { IsSetext: true } && !IsHashWithoutSpace(block)) Refuse(ProseCodes.BeforeSection, block, "There is text before the first section.", "a heading such as '# Membership'",
                    "Put a heading of the first level before it");
                blocks = [];
            }

            if (block is HeadingBlock { IsSetext: false } below)
            {
                if (below.Level > level + 1)
                {
                    Refuse(ProseCodes.HeadingSkipped, below, $"A heading of level {below.Level} stands below one of level {level}.",
                        $"a heading of level {level + 1} at the deepest", $"Write {new string('#', level + 1)} for {new string('#', below.Level)}");
                }

                level = below.Level;
            }

            if (block is Table table) AddTable(table, blocks);
            else if (Read(block, 0) is { } read) blocks.Add(read);
        }

        CheckCaption(blocks);

        if (sections.Count == 0 && findings.Count == 0)
        {
            findings.Add(new Finding(ProseCodes.NoSection, Severity.Error, "The file has no section.")
            {
                Place = new Place(source.File),
                Expected = "at least one heading such as '# Membership'",
                Suggestion = "Write the first heading, or take the file off the document's list of prose",
            });
        }

        return sections;
    }

    // The paragraph before a table is its caption: “Table: Partner authorities {#authorities}”.
    private void AddTable(Table table, List<ProseBlock> blocks)
    {
        (IReadOnlyList<Inline> Text, string? Anchor)? caption = blocks.Count > 0 ? TableReader.CaptionIn(blocks[^1]) : null;
        if (caption is null)
        {
            Refuse(ProseCodes.TableCaption, table, "The table has no caption.", "a paragraph such as 'Table: Partner authorities' before it, with an empty line between", "Write the caption before the table");
            return;
        }

        blocks[^1] = new TableReader(source, inlines, findings).Read(table, PlaceOf(table), caption.Value.Text, caption.Value.Anchor);
    }

    private void CheckCaption(List<ProseBlock>? blocks)
    {
        if (blocks is not [.., ProseParagraph last] || TableReader.CaptionIn(last) is null) return;
        findings.Add(new Finding(ProseCodes.TableCaption, Severity.Error, "A caption stands without a table after it.")
        {
            Place = last.Place,
            Expected = "a table of lines such as '| Seat | Organisation |', with an empty line before it",
            Suggestion = "Write the table, or begin the paragraph with other words than 'Table:'",
        });
        blocks.RemoveAt(blocks.Count - 1);
    }

    // They print nothing: a line such as '[Note]: Chester' would vanish.
    private void Definitions(LinkReferenceDefinitionGroup group)
    {
        foreach (LinkReferenceDefinition definition in group.OfType<LinkReferenceDefinition>())
        {
            bool isNote = definition.Label?.StartsWith('^') == true;
            Refuse(ProseCodes.Unsupported, definition, isNote ? "A footnote has no place in a document." : $"The line '[{definition.Label}]:' would not be printed: Markdown takes it for an address kept apart.",
                "words, bold, links, references and facts", isNote ? "Say it in the text itself" : "Write the address with its words, as [words](https://…), or \\[ to print the bracket");
        }
    }

    private bool IsHashWithoutSpace(Block block) =>
        block is ParagraphBlock && StrayMarks.IsHashWithoutSpace(source.Text[block.Span.Start..Math.Min(source.Text.Length, block.Span.Start + 8)]);

    private ProseSection Section(HeadingBlock heading, List<ProseBlock> blocks)
    {
        (IReadOnlyList<Inline> text, Attributes attributes) = HeadingText(heading, ["unnumbered", "new-page", "appendix"]);
        bool isAppendix = attributes.Classes.Contains("appendix");
        bool isNumbered = !isAppendix && !attributes.Classes.Contains("unnumbered");
        bool startsPage = isAppendix || attributes.Classes.Contains("new-page");
        return new ProseSection(PlaceOf(heading), text, AnchorOf(text, attributes), isNumbered, startsPage, blocks, attributes.Anchor is null) { IsAppendix = isAppendix };
    }

    private ProseBlock? Read(Block block, int depth)
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
                return Paragraph(paragraph);
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

    private ProseBlock? Paragraph(ParagraphBlock paragraph)
    {
        (IReadOnlyList<Inline> text, Attributes attributes) = inlines.Read(paragraph.Inline);
        findings.AddRange(StrayMarks.InParagraph(inlines.Printed, inlines.PlaceOfPrinted));
        CheckAttributes(paragraph, attributes, []);
        if (text is [FactInline { Path: var path }] && path.StartsWith(MembershipPrefix, StringComparison.Ordinal)) return new ProseMembership(PlaceOf(paragraph), path[MembershipPrefix.Length..]);
        if (text.Any(i => i is not TextInline words || !string.IsNullOrWhiteSpace(words.Text))) return new ProseParagraph(PlaceOf(paragraph), text, attributes.Anchor);
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
        return hasClauses ? new ProseClauses(PlaceOf(list), start, items) : new ProseList(PlaceOf(list), ListKind.Number, start, items);
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

    private (IReadOnlyList<Inline> Text, Attributes Attributes) HeadingText(HeadingBlock heading, string[] classes)
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

        if (text.All(i => i is TextInline words && string.IsNullOrWhiteSpace(words.Text)))
            Refuse(ProseCodes.EmptyHeading, heading, "The heading has no words.", "words after the #", "Write the heading, or remove the #");
        return (text, attributes);
    }

    private void CheckAttributes(Block block, Attributes attributes, string[] classes)
    {
        string? wrong = attributes.Wrong ?? attributes.Classes.Where(c => !classes.Contains(c)).Select(c => "." + c).FirstOrDefault();
        if (wrong is null) return;
        string known = classes.Length == 0 ? "an anchor such as {#membership}" : $"an anchor such as {{#membership}}, or {string.Join(", ", classes.Select(c => "." + c))}";
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

    private static string AnchorOf(IReadOnlyList<Inline> text, Attributes attributes) =>
        attributes.Anchor ?? Attributes.AnchorFor(InlineText.Plain(text));

    private ProseBlock? Refuse(FindingCode code, Block at, string message, string expected, string suggestion)
    {
        findings.Add(new Finding(code, Severity.Error, message) { Place = PlaceOf(at), Expected = expected, Suggestion = suggestion });
        return null;
    }

    private Place PlaceOf(Block block) => source.PlaceOf(block.Span.Start);

    private static string NameOf(Block block) => block switch
    {
        HtmlBlock => "HTML",
        FencedCodeBlock => "A block of program code",
        ThematicBreakBlock => "A rule across the page",
        HeadingBlock heading => $"A heading of level {heading.Level}",
        ListBlock => "A list",
        _ => "This",
    };
}
