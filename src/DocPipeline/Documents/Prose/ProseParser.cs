using System.Globalization;
using System.Text;
using DocPipeline.Findings;
using Markdig;
using Markdig.Extensions.TaskLists;
using Markdig.Parsers;
using Markdig.Syntax;

namespace DocPipeline.Documents.Prose;

/// <summary>Reads one prose file into sections, strictly: what docs/prose.md does not list is a finding, never a guess.</summary>
internal sealed class ProseParser
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string file;
    private readonly List<Finding> findings;
    private readonly InlineReader inlines;

    private ProseParser(string file, List<Finding> findings)
    {
        this.file = file;
        this.findings = findings;
        inlines = new InlineReader(file, findings);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its path in the record, for findings.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="findings">Takes whatever is wrong.</param>
    internal static IReadOnlyList<ProseSection> Parse(string file, ReadOnlySpan<byte> content, List<Finding> findings)
    {
        string markdown;
        try
        {
            markdown = StrictUtf8.GetString(content.StartsWith("\uFEFF"u8) ? content[3..] : content);
        }
        catch (DecoderFallbackException)
        {
            findings.Add(new Finding(ProseCodes.BadText, Severity.Error, "The file is not UTF-8 text.")
            {
                Place = new Place(file),
                Suggestion = "Save it again as UTF-8",
            });
            return [];
        }

        return new ProseParser(file, findings).Sections(Markdown.Parse(markdown, Pipeline));
    }

    private static MarkdownPipeline BuildPipeline()
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseTaskLists();
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
            if (block is HeadingBlock { Level: 1, IsSetext: false } heading)
            {
                blocks = [];
                level = 1;
                sections.Add(Section(heading, blocks));
                continue;
            }

            if (block is LinkReferenceDefinitionGroup) continue;
            if (blocks is null)
            {
                Refuse(ProseCodes.BeforeSection, block, "There is text before the first section.", "a heading such as '# Membership'",
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

            if (Read(block, 0) is { } read) blocks.Add(read);
        }

        if (sections.Count == 0 && findings.Count == 0)
        {
            findings.Add(new Finding(ProseCodes.NoSection, Severity.Error, "The file has no section.")
            {
                Place = new Place(file),
                Expected = "at least one heading such as '# Membership'",
                Suggestion = "Write the first heading, or take the file off the document's list of prose",
            });
        }

        return sections;
    }

    private ProseSection Section(HeadingBlock heading, List<ProseBlock> blocks)
    {
        (IReadOnlyList<Inline> text, Attributes attributes) = HeadingText(heading, ["unnumbered", "new-page"]);
        return new ProseSection(
            PlaceOf(heading), text, AnchorOf(text, attributes), !attributes.Classes.Contains("unnumbered"), attributes.Classes.Contains("new-page"), blocks);
    }

    private ProseBlock? Read(Block block, int listDepth)
    {
        switch (block)
        {
            case HeadingBlock { IsSetext: true }:
                return Refuse(ProseCodes.Unsupported, block, "A line of dashes or equals signs makes the line above it a heading.", null,
                    "Leave an empty line between them, or write # before the heading");
            case HeadingBlock heading when heading.Level <= 4:
                bool canBeNumbered = heading.Level == 2;
                (IReadOnlyList<Inline> text, Attributes attributes) = HeadingText(heading, canBeNumbered ? ["unnumbered"] : []);
                return new ProseHeading(
                    PlaceOf(heading), heading.Level, text, AnchorOf(text, attributes), canBeNumbered && !attributes.Classes.Contains("unnumbered"));
            case ParagraphBlock paragraph:
                return Paragraph(paragraph);
            case ListBlock list:
                return List(list, listDepth);
            case QuoteBlock quote:
                return Quote(quote);
            case CodeBlock and not FencedCodeBlock:
                return Refuse(ProseCodes.Unsupported, block, "The line is indented by four spaces or more, which Markdown takes for program code.", null,
                    "Indent it only as far as the text of the entry that it belongs to");
            default:
                return Refuse(ProseCodes.Unsupported, block, $"{NameOf(block)} has no place in a document.",
                    "headings, paragraphs, clauses, lists and quotations", "Say it in words, or see docs/prose.md for what can be written");
        }
    }

    private ProseParagraph Paragraph(ParagraphBlock paragraph)
    {
        (IReadOnlyList<Inline> text, Attributes attributes) = inlines.Read(paragraph.Inline);
        CheckAttributes(paragraph, attributes, []);
        return new ProseParagraph(PlaceOf(paragraph), text, attributes.Anchor);
    }

    private ProseQuote Quote(QuoteBlock quote)
    {
        var paragraphs = new List<ProseParagraph>();
        foreach (Block inner in quote)
        {
            if (inner is ParagraphBlock paragraph) paragraphs.Add(Paragraph(paragraph));
            else Refuse(ProseCodes.Unsupported, inner, $"{NameOf(inner)} stands in a quotation.", "paragraphs only", "Take it out of the quotation");
        }

        return new ProseQuote(PlaceOf(quote), paragraphs);
    }

    private ProseBlock? List(ListBlock list, int depth)
    {
        var items = new List<ProseItem>();
        bool areTicks = !list.IsOrdered && list.Count > 0 && list.All(i => i is ListItemBlock item && IsTick(item));
        foreach (ListItemBlock item in list.OfType<ListItemBlock>())
        {
            List<ProseBlock> blocks = [.. item.Select(b => Read(b, depth + 1)).OfType<ProseBlock>()];
            if (blocks is [ProseParagraph { Text.Count: > 0 }, ..]) items.Add(new ProseItem(PlaceOf(item), blocks));
            else
            {
                Refuse(ProseCodes.EmptyItem, item, "An entry of the list has no text of its own.", "words after the label",
                    "Write the text on the line of the label, or remove the label");
            }
        }

        if (items.Count == 0) return null;
        if (!list.IsOrdered) return new ProseList(PlaceOf(list), areTicks ? ListKind.Tick : ListKind.Bullet, 1, items);
        if (list.OrderedDelimiter == BracketedListItemParser.Delimiter)
        {
            ListKind kind = list.BulletType switch { 'a' => ListKind.Letter, 'i' => ListKind.Roman, _ => ListKind.Bracket };
            return new ProseList(PlaceOf(list), kind, BracketedListItemParser.OrdinalOf(list.BulletType, list.OrderedStart!), items);
        }

        if (list.OrderedDelimiter == '.' && list.BulletType == '1')
            return new ProseClauses(PlaceOf(list), int.Parse(list.OrderedStart!, CultureInfo.InvariantCulture), items);
        return Refuse(ProseCodes.Unsupported, list, $"A list whose labels are written as {list.OrderedStart}{list.OrderedDelimiter} is not known.",
            "labels such as 1. for clauses, (a), (i) or (1) for lists", $"Write ({list.OrderedStart}) for {list.OrderedStart}{list.OrderedDelimiter}");
    }

    private static bool IsTick(ListItemBlock item) =>
        item.Count > 0 && item[0] is ParagraphBlock { Inline.FirstChild: TaskList { Checked: true } };

    private (IReadOnlyList<Inline> Text, Attributes Attributes) HeadingText(HeadingBlock heading, string[] classes)
    {
        (IReadOnlyList<Inline> text, Attributes attributes) = inlines.Read(heading.Inline);
        CheckAttributes(heading, attributes, classes);
        if (text.Count == 0)
            Refuse(ProseCodes.EmptyHeading, heading, "The heading has no words.", "words after the #", "Write the heading, or remove the #");
        return (text, attributes);
    }

    private void CheckAttributes(Block block, Attributes attributes, string[] classes)
    {
        string? wrong = attributes.Wrong ?? attributes.Classes.Where(c => !classes.Contains(c)).Select(c => "." + c).FirstOrDefault();
        if (wrong is null) return;
        string known = classes.Length == 0 ? "an anchor such as {#membership}" : $"an anchor such as {{#membership}}, or {string.Join(", ", classes.Select(c => "." + c))}";
        Refuse(ProseCodes.BadAttribute, block, $"{wrong} in the braces is not known here.", known,
            "Anchors are small letters, digits and hyphens; correct it or take it out");
    }

    private static string AnchorOf(IReadOnlyList<Inline> text, Attributes attributes) =>
        attributes.Anchor ?? Attributes.AnchorFor(InlineText.Plain(text));

    private ProseBlock? Refuse(FindingCode code, Block at, string message, string? expected, string suggestion)
    {
        findings.Add(new Finding(code, Severity.Error, message) { Place = PlaceOf(at), Expected = expected, Suggestion = suggestion });
        return null;
    }

    private Place PlaceOf(Block block) => new(file, block.Line + 1, block.Column + 1);

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
