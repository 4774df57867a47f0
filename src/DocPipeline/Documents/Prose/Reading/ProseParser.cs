using System.Globalization;
using System.Text;
using DocPipeline.Documents.Prose.Reading.Syntax;
using DocPipeline.Findings;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;

namespace DocPipeline.Documents.Prose.Reading;

/// <summary>Reads one prose file into sections, strictly: what docs/prose.md does not list is a finding, never a guess.</summary>
internal sealed class ProseParser
{
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly SourceText source;
    private readonly List<Finding> findings;
    private readonly InlineReader inlines;
    private readonly BlockReader blockReader;
    private readonly FigureReader figures;

    private ProseParser(SourceText source, List<Finding> findings)
    {
        this.source = source;
        this.findings = findings;
        inlines = new InlineReader(source, findings);
        figures = new FigureReader(findings);
        blockReader = new BlockReader(source, inlines, figures, findings);
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
        builder.BlockParsers.Insert(0, new NoteParser());
        builder.BlockParsers.Replace<ListBlockParser>(new EvenIndentation());
        builder.InlineParsers.Insert(0, new FactInlineParser());
        return builder.Build();
    }

    private List<ProseSection> Sections(MarkdownDocument document)
    {
        new NoteReader(inlines, blockReader, findings).Read(document);
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
                blockReader.HasClauses = sections[^1].IsNumbered;
                continue;
            }

            if (block is FootnoteGroup) continue;
            if (block is LinkReferenceDefinitionGroup definitions)
            {
                Definitions(definitions);
                continue;
            }

            if (blocks is null)
            {
                // A first line such as '#Membership' or one underlined with dashes was meant as the heading; that finding says enough.
                if (block is not HeadingBlock { IsSetext: true } && !IsHashWithoutSpace(block)) blockReader.Refuse(ProseCodes.BeforeSection, block, "There is text before the first section.", "a heading such as '# Membership'",
                    "Put a heading of the first level before it");
                blocks = [];
            }

            if (block is HeadingBlock { IsSetext: false } below)
            {
                if (below.Level > level + 1)
                {
                    blockReader.Refuse(ProseCodes.HeadingSkipped, below, $"A heading of level {below.Level} stands below one of level {level}.",
                        $"a heading of level {level + 1} at the deepest", $"Write {new string('#', level + 1)} for {new string('#', below.Level)}");
                }

                level = below.Level;
            }

            if (block is Table table) AddTable(table, blocks);
            else if (blockReader.Read(block, 0) is { } read && !figures.TakeCaption(read, blocks)) blocks.Add(read);
        }

        CheckCaption(blocks);
        figures.CheckCaptions(sections.SelectMany(s => s.Blocks));

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
        (IReadOnlyList<Inline> Text, string? Anchor, string? Widths)? caption = blocks.Count > 0 ? Captions.In(blocks[^1], TableReader.CaptionWord) : null;
        if (caption is null)
        {
            blockReader.Refuse(ProseCodes.TableCaption, table, "The table has no caption.", "a paragraph such as 'Table: Partner authorities' before it, with an empty line between", "Write the caption before the table");
            return;
        }

        blocks[^1] = new TableReader(blockReader, inlines, findings).Read(table, blockReader.PlaceOf(table), caption.Value.Text, caption.Value.Anchor, caption.Value.Widths, blocks[^1].Place);
    }

    private void CheckCaption(List<ProseBlock>? blocks)
    {
        if (blocks is not [.., ProseParagraph last] || Captions.In(last, TableReader.CaptionWord) is null) return;
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
        foreach (LinkReferenceDefinition definition in group.OfType<LinkReferenceDefinition>().Where(d => d is not FootnoteLinkReferenceDefinition))
        {
            blockReader.Refuse(ProseCodes.Unsupported, definition, $"The line '[{definition.Label}]:' would not be printed: Markdown takes it for an address kept apart.",
                "words, bold, links, references and facts", "Write the address with its words, as [words](https://…), or \\[ to print the bracket");
        }
    }

    private bool IsHashWithoutSpace(Block block) =>
        block is ParagraphBlock && StrayMarks.IsHashWithoutSpace(source.Text[block.Span.Start..Math.Min(source.Text.Length, block.Span.Start + 8)]);

    private ProseSection Section(HeadingBlock heading, List<ProseBlock> blocks)
    {
        (IReadOnlyList<Inline> text, Attributes attributes) = blockReader.HeadingText(heading, ["unnumbered", "new-page", "appendix"]);
        bool isAppendix = attributes.Classes.Contains("appendix");
        bool isNumbered = !isAppendix && !attributes.Classes.Contains("unnumbered");
        bool startsPage = isAppendix || attributes.Classes.Contains("new-page");
        return new ProseSection(blockReader.PlaceOf(heading), text, BlockReader.AnchorOf(text, attributes), isNumbered, startsPage, blocks, attributes.Anchor is null) { IsAppendix = isAppendix };
    }
}
