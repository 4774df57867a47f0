using System.Globalization;
using System.Text;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Prose.Writing;
using DocPipeline.Documents.Templates.Rendering;
using DocPipeline.Documents.Templates.Rendering.Text;
using DocPipeline.Partnerships.Forms;

namespace DocPipeline.Documents.Forms.Writing;

/// <summary>Writes a form in the house style (look.md A7): real headings, tables whose heads repeat, a content control for each answer.</summary>
internal sealed class FormWriter
{
    private const int Width = 9026;
    private const int Label = 2835;
    private const int Mark = 1134;
    private const int NarrowMark = 1009;
    private const int Code = 964;
    private const int WrittenAnswer = 3750;
    private const int PlanHead = 2268;
    private const int SpaceAfterTable = 240;

    // The least heights of rows to write in by hand.
    private const int WrittenHeight = 680;
    private const int ReflectionHeight = 1474;
    private const int PlanHeight = 907;

    // From so many answers on, columns and heads are narrow.
    private const int NarrowFrom = 4;

    // Boxes stand in one line while their words are short.
    private const int MostInLine = 4;
    private const int LongestInLine = 10;

    private readonly RenderContext context;
    private readonly AnswerControl answers;
    private readonly int level;
    private readonly StringBuilder xml = new();

    private FormWriter(RenderContext context, FormSheet sheet, int level)
    {
        (this.context, this.level) = (context, level);
        answers = new AnswerControl(context, sheet, isMarked: context.IsFirstCopy(sheet.Form.Id.Value));
    }

    /// <summary>Writes a form.</summary>
    /// <param name="context">The rendering.</param>
    /// <param name="sheet">The form and its answers.</param>
    /// <param name="level">The level of its parts' headings, 1 to 3.</param>
    /// <param name="followsTable">Whether it stands right after a table.</param>
    internal static string Write(RenderContext context, FormSheet sheet, int level, bool followsTable)
    {
        var writer = new FormWriter(context, sheet, level);

        writer.Paragraphs(sheet.Form.Introduction, keepLast: false, before: followsTable ? SpaceAfterTable : null);
        foreach (FormPart part in sheet.Form.Parts) writer.Part(part);
        return writer.xml.ToString();
    }

    private void Part(FormPart part)
    {
        Heading(level, part.Title, part.NewPage);
        Paragraphs(part.Introduction, keepLast: part.Scale is null);
        if (part.Scale is not null) Paragraphs([part.Scale], keepLast: true);
        switch (part.Kind)
        {
            case FormPartKind.Fields:
                Fields(part, "FormTable", 0);
                break;
            case FormPartKind.SignOff:
                Fields(part, "FieldTable", WrittenHeight);
                break;
            case FormPartKind.Questions:
                foreach (FormQuestion question in part.Questions) Question(part, question);
                break;
            case FormPartKind.Grid when part.Groups.Count > 0:
                foreach (FormGroup group in part.Groups)
                {
                    Heading(level + 1, group.Title, startsPage: false);
                    Grid(part, group.Title, group.Questions);
                }

                break;
            case FormPartKind.Grid:
                Grid(part, part.Title, part.Questions);
                break;
            case FormPartKind.Reflection:
                Reflection(part);
                break;
            case FormPartKind.Plan:
                Plan(part);
                break;
        }
    }

    private void Heading(int level, string words, bool startsPage)
    {
        words = Typography.Apply(words);
        new ParagraphFormat(string.Create(CultureInfo.InvariantCulture, $"Heading{level}")) { StartsPage = startsPage, Before = startsPage ? 0 : null }.AppendTo(xml);
        xml.Append(context.Bookmark(context.EnterInContents(level, null, words), RunText.Run(words)));
        context.Marks.EndParagraph(xml);
    }

    private void Paragraphs(IReadOnlyList<string> paragraphs, bool keepLast, int? before = null)
    {
        for (int i = 0; i < paragraphs.Count; i++)
        {
            new ParagraphFormat("Normal") { KeepNext = keepLast && i == paragraphs.Count - 1, Before = i == 0 ? before : null }.AppendTo(xml);
            xml.Append(Words(paragraphs[i]));
            context.Marks.EndParagraph(xml);
        }
    }

    private void Fields(FormPart part, string style, int height)
    {
        var table = new FormTable(style, part.Title, [Label, Width - Label]);
        foreach (FormField field in part.Fields)
        {
            FormSlot slot = FormSlot.Of(part, field);
            table.Row(
                field.Answer == AnswerType.LongText ? WrittenHeight : height,
                keep => FormTable.Paragraph("FieldLabel", keep, Words(field.Label)) + Hint(field.Hint, keep),
                keep => Answer(slot, keep));
        }

        table.AppendTo(xml);
    }

    private string Answer(FormSlot slot, bool keepNext)
    {
        if (slot.Type == AnswerType.Tick) return FormTable.Paragraph("TableText", keepNext, answers.Tick(slot));
        if (slot.Type != AnswerType.OneOf) return FormTable.Paragraph("TableText", keepNext, answers.Written(slot));
        string[] boxes = [.. slot.Choices.Select((c, i) => answers.Box(slot, i + 1) + Words("\u00A0" + c))];
        bool inLine = boxes.Length <= MostInLine && slot.Choices.All(c => c.Length <= LongestInLine);
        return inLine
            ? FormTable.Paragraph("FormChoice", keepNext, string.Join("<w:r><w:tab/></w:r>", boxes))
            : string.Concat(boxes.Select(b => FormTable.Paragraph("FormChoice", keepNext, b)));
    }

    private void Question(FormPart part, FormQuestion question)
    {
        new ParagraphFormat("FormQuestion").AppendTo(xml);
        xml.Append(Words(question.Id.IsPrinted ? $"{question.Id}\u2002{question.Question}" : question.Question));
        context.Marks.EndParagraph(xml);
        if (question.Hint is not null)
        {
            new ParagraphFormat("FormHint").AppendTo(xml);
            xml.Append(Words(question.Hint));
            context.Marks.EndParagraph(xml);
        }

        new ParagraphFormat("FormAnswer").AppendTo(xml);
        xml.Append(answers.Written(FormSlot.Of(part, question)));
        context.Marks.EndParagraph(xml);
    }

    private void Grid(FormPart part, string name, IReadOnlyList<FormQuestion> questions)
    {
        string head = Typography.Apply(part.Head ?? context.Words.Of("Question"));
        if (part.WrittenAnswer is { } written)
        {
            bool hasCodes = questions.Any(q => q.Id.IsPrinted);
            var lines = new FormTable("FormTable", name, hasCodes ? [Code, Width - Code - WrittenAnswer, WrittenAnswer] : [Width - WrittenAnswer, WrittenAnswer]);
            (string, string)[] heads = [("TableHead", head), ("TableHead", Typography.Apply(written))];
            lines.Head(hasCodes ? [("TableHead", context.Words.Of("Code")), .. heads] : heads);
            foreach (FormQuestion question in questions)
            {
                Func<bool, string>[] cells =
                [
                    keep => FormTable.Paragraph("TableText", keep, Words(question.Question)),
                    keep => FormTable.Paragraph("TableText", keep, answers.Written(FormSlot.Of(part, question))),
                ];
                lines.Row(0, hasCodes ? [keep => FormTable.Paragraph("TableText", keep, RunText.Run(question.Id.Value)), .. cells] : cells);
            }

            lines.AppendTo(xml);
            return;
        }

        bool isNarrow = part.Answers.Count >= NarrowFrom;
        int mark = isNarrow ? NarrowMark : Mark;
        var table = new FormTable("FormTable", name, [Width - (mark * part.Answers.Count), .. Enumerable.Repeat(mark, part.Answers.Count)]);
        table.Head([("TableHead", head), .. part.Answers.Select(a => (isNarrow ? "TableHeadNarrow" : "TableHeadMark", Typography.Apply(a)))]);
        foreach (FormQuestion question in questions)
        {
            FormSlot slot = FormSlot.Of(part, question);
            table.Row(0,
            [
                keep => question.Id.IsPrinted
                    ? FormTable.Paragraph("TableQuestion", keep, RunText.Run(question.Id.Value) + "<w:r><w:tab/></w:r>" + Words(question.Question))
                    : FormTable.Paragraph("TableText", keep, Words(question.Question)),
                .. part.Answers.Select<string, Func<bool, string>>((_, i) => keep => FormTable.Paragraph("TableMark", keep, answers.Box(slot, i + 1))),
            ]);
        }

        table.AppendTo(xml);
    }

    private void Reflection(FormPart part)
    {
        var table = new FormTable("FormTable", part.Title, [3008, 3009, 3009]);
        foreach (FormQuestion[] row in part.Questions.Chunk(3))
        {
            table.Row(ReflectionHeight, [.. row.Select<FormQuestion, Func<bool, string>>(q => keep =>
                FormTable.Paragraph("FieldLabel", keep, Words(q.Question)) + FormTable.Paragraph("TableText", keep, answers.Written(FormSlot.Of(part, q))))]);
        }

        table.AppendTo(xml);
    }

    private void Plan(FormPart part)
    {
        int column = (Width - PlanHead) / part.Columns.Count;
        var table = new FormTable("FormTable", part.Title, [Width - (column * part.Columns.Count), .. Enumerable.Repeat(column, part.Columns.Count)]);
        table.Head([("TableHead", Typography.Apply(part.Head ?? context.Words.Of("What"))), .. part.Columns.Select(c => ("TableHead", Typography.Apply(c)))]);
        foreach (FormQuestion row in part.Questions)
        {
            table.Row(PlanHeight,
            [
                keep => FormTable.Paragraph("FieldLabel", keep, Words(row.Question)) + Hint(row.Hint, keep),
                .. part.Columns.Select<string, Func<bool, string>>((_, i) => keep => FormTable.Paragraph("TableText", keep, answers.Written(FormSlot.Of(part, row, i + 1)))),
            ]);
        }

        table.AppendTo(xml);
    }

    private static string Hint(string? hint, bool keepNext) => hint is null ? "" : FormTable.Paragraph("TableHint", keepNext, Words(hint));

    private static string Words(string text) => RunText.Run(Typography.Apply(text));
}
