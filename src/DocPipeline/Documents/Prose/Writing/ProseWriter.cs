using System.Globalization;
using System.Text;
using DocPipeline.Documents.Diagrams;
using DocPipeline.Documents.Forms.Writing;
using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Numbering;
using DocPipeline.Documents.Templates.Rendering;

namespace DocPipeline.Documents.Prose.Writing;

/// <summary>Writes a section of prose as numbered paragraphs in the house style, counting as Word will count.</summary>
internal sealed class ProseWriter
{
    // Text edges of the clause list, in twentieths of a point (look.md A5): of sections and clauses, and of sub-clauses.
    private const int ClauseEdge = 851;
    private const int SubClauseEdge = 1815;
    private const int SpaceAfterLeadIn = 80;
    private const int SpaceAfterList = 160;
    private const int SpaceAfterTable = 240;

    // The headings of a form's parts; its groups stand one below, and headings go to the fourth level.
    private const int DeepestForm = 3;

    private readonly RenderContext context;
    private readonly StringBuilder xml = new();
    private readonly InlineWriter inlines;
    private readonly Dictionary<(ListFamily Family, string Within), int> running = [];
    private bool followsTable;

    // The number of the next mark; 0 where the section is not marked.
    private int mark;

    private ProseWriter(RenderContext context) => (this.context, inlines) = (context, new InlineWriter(context, xml, context.Links));

    /// <summary>Writes a section.</summary>
    /// <param name="context">The rendering.</param>
    /// <param name="section">The section.</param>
    /// <param name="startsPage">Whether it starts a page because of where it stands in the template.</param>
    internal static string Write(RenderContext context, ProseSection section, bool startsPage)
    {
        var writer = new ProseWriter(context);
        writer.mark = section.FirstMark;
        writer.Section(section, startsPage || section.StartsPage);
        context.EndsWithTable = section.Blocks is [.., ProseTable or ProseMembership or ProseForm];
        if (section.EndsProse) context.Marks.EndProse(writer.xml);
        return writer.xml.ToString();
    }

    private void Section(ProseSection section, bool startsPage)
    {
        Mark();
        if (section.IsAppendix)
        {
            Appendix(section);
            return;
        }

        string? number = section.IsNumbered ? context.Outline.Next(0) : null;
        var paragraph = new ParagraphFormat("Heading1") { StartsPage = startsPage, Before = startsPage ? 0 : null };
        if (section.IsNumbered) paragraph.Number(context.ClauseList, 0);
        Heading(paragraph, 1, number, section.Heading, section.Anchor, "section");
        Blocks(section.Blocks, section.IsNumbered ? ClauseEdge : 0, clauseLevel: 1, within: "", isMarked: true);
    }

    private void Appendix(ProseSection section)
    {
        string letter = context.NextAppendix();
        var paragraph = new ParagraphFormat("Heading1") { StartsPage = true, Before = 0 };
        paragraph.Number(context.AppendixList, 0);
        Heading(paragraph, 1, $"{context.Words.Of("Appendix")} {letter}:", section.Heading, section.Anchor, "Appendix", letter);
        Blocks(section.Blocks, 0, clauseLevel: 1, within: "", isMarked: true);
    }

    private void Heading(ParagraphFormat paragraph, int level, string? number, IReadOnlyList<Inline> text, string anchor, string kind, string? referredAs = null)
    {
        paragraph.AppendTo(xml);
        string contents = context.EnterInContents(level, number, InlineWriter.Plain(context, text));
        string runs = context.Bookmark(contents, Runs(text));
        xml.Append(Anchored(anchor, kind, referredAs ?? number, runs));
        context.Marks.EndParagraph(xml);
    }

    private string Anchored(string? anchor, string kind, string? number, string runs)
    {
        if (anchor is null || !context.Model.References.Contains(anchor)) return runs;
        string bookmark = BookmarkName.For(anchor);
        return context.Place(anchor, new AnchorTarget(kind, number, bookmark)) ? context.Bookmark(bookmark, runs) : runs;
    }

    private string Runs(IReadOnlyList<Inline> text)
    {
        var runs = new StringBuilder();
        new InlineWriter(context, runs, context.Links).Write(text);
        return runs.ToString();
    }

    private void Mark()
    {
        context.Marks.Start(xml, mark);
        if (mark > 0) mark++;
    }

    private void Blocks(IReadOnlyList<ProseBlock> blocks, int edge, int clauseLevel, string within, bool isMarked = false)
    {
        ProseBlock? before = null;
        int headings = 1;
        foreach (ProseBlock block in blocks)
        {
            followsTable = before is ProseTable or ProseMembership or ProseForm;
            if (isMarked && block is not ProseClauses && BlockMark.IsMarked(block, before)) Mark();
            before = block;
            switch (block)
            {
                case ProseTable table:
                    xml.Append(ProseTableWriter.Write(context, table));
                    break;
                case ProseFigure figure:
                    FigureWriter.Write(context, xml, figure, SpaceAbove);
                    break;
                case ProseMembership membership:
                    foreach (TableFacts table in context.Model.Memberships[membership.Body]) xml.Append(ProseTableWriter.Write(context, table));
                    break;
                case ProseForm form:
                    xml.Append(FormWriter.Write(context, context.Model.Forms[form.Form], Math.Min(headings + 1, DeepestForm), followsTable));
                    break;
                case ProseStructure structure:
                    StructureFacts whole = context.Model.Structure;
                    xml.Append(StructureWriter.Write(context, structure.Body is null ? whole : whole.Under(structure.Body), structure.Caption, structure.Anchor));
                    break;
                case ProseHeading heading:
                    headings = heading.Level;
                    clauseLevel = SubHeading(heading, edge, clauseLevel);
                    break;
                case ProseParagraph paragraph:
                    Paragraph(paragraph, edge);
                    break;
                case ProseClauses clauses:
                    Clauses(clauses, clauseLevel, isMarked);
                    break;
                case ProseList list:
                    List(list, edge, parent: null, within, endsList: true);
                    break;
                case ProseQuote quote:
                    foreach (ProseParagraph paragraph in quote.Paragraphs)
                    {
                        new ParagraphFormat("Quote") { Before = SpaceAbove, Left = edge == 0 ? null : edge + 425, Right = edge == 0 ? null : 425 }.AppendTo(xml);
                        followsTable = false;
                        inlines.Write(paragraph.Text);
                        context.Marks.EndParagraph(xml);
                    }

                    break;
            }
        }
    }

    // A table has no space of its own below it: what comes next keeps its distance.
    private int? SpaceAbove => followsTable ? SpaceAfterTable : null;

    // Answers the level of the clauses below the heading.
    private int SubHeading(ProseHeading heading, int edge, int clauseLevel)
    {
        var format = new ParagraphFormat(string.Create(CultureInfo.InvariantCulture, $"Heading{heading.Level}"));
        if (heading.Level == 2 && heading.IsNumbered && edge > 0)
        {
            format.Number(context.ClauseList, 1);
            Heading(format, 2, context.Outline.Next(1), heading.Text, heading.Anchor, "clause");
            return 2;
        }

        format.Left = edge == 0 ? null : edge;
        if (heading.Level == 2 && edge == 0) Heading(format, 2, null, heading.Text, heading.Anchor, "section");
        else
        {
            format.AppendTo(xml);
            xml.Append(Anchored(heading.Anchor, "section", null, Runs(heading.Text)));
            context.Marks.EndParagraph(xml);
        }

        return heading.Level == 2 ? 1 : clauseLevel;
    }

    private void Paragraph(ProseParagraph paragraph, int edge)
    {
        ParagraphFormat format = edge switch
        {
            0 => new ParagraphFormat("Normal") { Before = SpaceAbove },
            ClauseEdge => new ParagraphFormat("ClauseText") { Before = SpaceAbove },
            _ => new ParagraphFormat("ClauseText") { Left = edge },
        };
        Finish(format, paragraph, "clause", null);
    }

    private void Clauses(ProseClauses clauses, int level, bool areMarked)
    {
        foreach (ProseItem item in clauses.Items)
        {
            if (areMarked) Mark();
            var format = new ParagraphFormat(string.Create(CultureInfo.InvariantCulture, $"Clause{level + 1}")) { Before = SpaceAbove };
            followsTable = false;
            format.Number(context.ClauseList, level);
            Finish(format, (ProseParagraph)item.Blocks[0], "clause", context.Outline.Next(level));
            Blocks([.. item.Blocks.Skip(1)], level == 1 ? ClauseEdge : SubClauseEdge, level + 1, string.Create(CultureInfo.InvariantCulture, $"clause{level}"));
        }
    }

    // within: the clause level and the lists that it stands in, as ProseChecks names them; only lists of the same place continue one another.
    private void List(ProseList list, int edge, (ProseList List, int Id, int Level, bool HasInner)? parent, string within, bool endsList)
    {
        (ListFamily family, int level, int id) = Place(list, edge, parent, within);
        string inside = $"{within}{list.Kind}/";
        int textEdge = level == 0
            ? ListDefinitions.TextEdge(family, 0, edge)
            : ListDefinitions.TextEdge(family, level, edge - ListDefinitions.TextEdge(family, level - 1, 0));
        for (int i = 0; i < list.Items.Count; i++)
        {
            ProseItem item = list.Items[i];
            bool isLast = i == list.Items.Count - 1;
            var format = new ParagraphFormat(StyleOf(list.Kind, level)) { Before = SpaceAbove, KeepNext = list.Items.Count > 1 && (i == 0 || i == list.Items.Count - 2) ? true : null };
            followsTable = false;
            format.Number(id, level);
            if (isLast && endsList && item.Blocks.Count == 1) format.After = SpaceAfterList;
            Finish(format, (ProseParagraph)item.Blocks[0], "clause", null);
            running.Remove((ListFamily.Roman, inside));
            bool hasInner = false;
            for (int b = 1; b < item.Blocks.Count; b++)
            {
                bool isEnd = isLast && endsList && b == item.Blocks.Count - 1;
                if (item.Blocks[b] is ProseList inner)
                {
                    List(inner, textEdge, (list, id, level, hasInner), inside, isEnd);
                    hasInner |= inner.Kind == ListKind.Roman;
                }
                else if (item.Blocks[b] is ProseParagraph further)
                    Finish(new ParagraphFormat(StyleOf(list.Kind, level)) { Left = textEdge, After = isEnd ? SpaceAfterList : null }, further, "clause", null);
                else Blocks([item.Blocks[b]], textEdge, clauseLevel: OutlineCounter.Levels, inside);
            }
        }
    }

    // A list of the same family within a list is its second level; a list that goes on takes up the one before it; any other starts afresh.
    private (ListFamily Family, int Level, int Id) Place(ProseList list, int edge, (ProseList List, int Id, int Level, bool HasInner)? parent, string within)
    {
        ListFamily family = FamilyOf(list.Kind);
        bool goesOn = list.Start > 1 && running.ContainsKey((family, within));
        if (parent is { Level: 0 } above && !goesOn)
        {
            if ((above.List.Kind, list.Kind) is (ListKind.Bullet, ListKind.Bullet)) return (FamilyOf(above.List.Kind), 1, above.Id);

            // A second (i) under the same letter would go on counting as that letter's second level: it gets a list of its own.
            if ((above.List.Kind, list.Kind) is (ListKind.Letter, ListKind.Roman) && (list.Start > 1 || !above.HasInner))
                return (FamilyOf(above.List.Kind), 1, above.Id);
        }

        if (goesOn) return (family, 0, running[(family, within)]);
        return (family, 0, running[(family, within)] = context.Lists.Start(family, edge));
    }

    private void Finish(ParagraphFormat format, ProseParagraph paragraph, string kind, string? number)
    {
        if (paragraph.Text is [.., TextInline last] && last.Text.TrimEnd().EndsWith(':'))
        {
            format.KeepNext = true;
            format.After = SpaceAfterLeadIn;
        }

        format.AppendTo(xml);
        if (paragraph.Anchor is null) inlines.Write(paragraph.Text);
        else xml.Append(Anchored(paragraph.Anchor, kind, number, Runs(paragraph.Text)));
        context.Marks.EndParagraph(xml);
    }

    private static ListFamily FamilyOf(ListKind kind) => kind switch
    {
        ListKind.Letter => ListFamily.Letter,
        ListKind.Roman => ListFamily.Roman,
        ListKind.Bracket => ListFamily.Bracket,
        ListKind.Number => ListFamily.Number,
        ListKind.Tick => ListFamily.Tick,
        _ => ListFamily.Bullet,
    };

    private static string StyleOf(ListKind kind, int level) => (kind, level) switch
    {
        (ListKind.Letter, _) => "LetterList",
        (ListKind.Roman, _) => "RomanList",
        (ListKind.Bracket, _) => "BracketList",
        (ListKind.Number, _) => "ListNumber",
        (ListKind.Tick, _) => "ListTick",
        (_, 0) => "ListBullet",
        _ => "ListBullet2",
    };
}
