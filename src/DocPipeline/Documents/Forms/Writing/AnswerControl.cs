using System.Globalization;
using System.Text;
using DocPipeline.Documents.Packaging;
using DocPipeline.Documents.Templates.Rendering;
using DocPipeline.Documents.Templates.Rendering.Text;
using DocPipeline.Partnerships.Forms;

namespace DocPipeline.Documents.Forms.Writing;

/// <summary>Writes the content controls that answers are given in, each within its bookmark.</summary>
internal sealed class AnswerControl(RenderContext context, FormSheet sheet, bool isMarked)
{
    private const string Ticked = "\u2612";
    private const string Empty = "\u2610";

    // The namespace stands on the element itself: a council's own template need not know it.
    private const string CheckBox =
        "<w14:checkbox xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"><w14:checked w14:val=\"{0}\"/>"
        + "<w14:checkedState w14:val=\"2612\" w14:font=\"Segoe UI Symbol\"/><w14:uncheckedState w14:val=\"2610\" w14:font=\"Segoe UI Symbol\"/></w14:checkbox>";

    private static readonly CompositeFormat CheckBoxFormat = CompositeFormat.Parse(CheckBox);

    /// <summary>A control for text, a date or a choice from a list.</summary>
    internal string Written(FormSlot slot)
    {
        string? answer = sheet.Answer(slot);
        DateOnly? date = slot.Type == AnswerType.Date && DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly on) ? on : null;
        string content = answer is null
            ? RunText.Run(context.Words.Of(Placeholder.For(slot.Type)), "PlaceholderText")
            : RunText.Run(date is { } day ? HouseDate.Format(day, context.Words) : answer);
        string kind = slot.Type switch
        {
            AnswerType.Date => Date(date),
            AnswerType.Choice => Choice(slot.Choices),

            // LibreOffice 7.4 moves line breaks out of a plain-text control; it keeps them in one for rich text.
            AnswerType.LongText => "<w:richText/>",
            _ => answer is not null && answer.AsSpan().IndexOfAny('\n', '\t') >= 0 ? "<w:richText/>" : "<w:text/>",
        };
        return Control(AnswerMark.Of(sheet.Form, slot), Title(slot, null), answer is null, kind, content);
    }

    /// <summary>One of the boxes of an answer, from 1.</summary>
    internal string Box(FormSlot slot, int box) =>
        Box(AnswerMark.OfBox(sheet.Form, slot, box), Title(slot, slot.Choices[box - 1]), sheet.Answer(slot) == slot.Choices[box - 1]);

    /// <summary>A box that is ticked alone.</summary>
    internal string Tick(FormSlot slot) => Box(AnswerMark.Of(sheet.Form, slot), Title(slot, null), sheet.Answer(slot) == FormSlot.Ticked);

    private string Box(AnswerMark mark, string title, bool isTicked) => Control(
        mark, title, isPlaceholder: false, string.Format(CultureInfo.InvariantCulture, CheckBoxFormat, isTicked ? 1 : 0), RunText.Run(isTicked ? Ticked : Empty, "FormBox"));

    private string Control(AnswerMark mark, string title, bool isPlaceholder, string kind, string content)
    {
        string control = string.Create(
            CultureInfo.InvariantCulture,
            $"<w:sdt><w:sdtPr><w:alias w:val=\"{Xml.Escape(ControlTag.For(title))}\"/><w:tag w:val=\"{Xml.Escape(mark.Tag)}\"/><w:id w:val=\"{context.NextControlId()}\"/>{(isPlaceholder ? "<w:showingPlcHdr/>" : "")}{kind}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>");
        return isMarked ? context.Bookmark(mark.Bookmark, control) : control;
    }

    private static string Title(FormSlot slot, string? choice)
    {
        string question = slot.Question.IsPrinted ? $"{slot.Question} {slot.Words}" : slot.Words;
        string? column = choice ?? (slot.Column > 0 ? slot.Part.Columns[slot.Column - 1] : null);
        return column is null ? question : $"{column}: {question}";
    }

    private string Date(DateOnly? date) => string.Create(
        CultureInfo.InvariantCulture,
        $"<w:date{(date is { } on ? $" w:fullDate=\"{on:yyyy-MM-dd}T00:00:00Z\"" : "")}><w:dateFormat w:val=\"d MMMM yyyy\"/><w:lid w:val=\"{context.Words.Tag}\"/><w:storeMappedDataAs w:val=\"date\"/><w:calendar w:val=\"gregorian\"/></w:date>");

    private static string Choice(IReadOnlyList<string> choices) =>
        $"<w:dropDownList>{string.Concat(choices.Select(c => $"<w:listItem w:displayText=\"{Xml.Escape(c)}\" w:value=\"{Xml.Escape(c)}\"/>"))}</w:dropDownList>";
}
