using System.Globalization;
using System.Text.RegularExpressions;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Forms;
using DocPipeline.Partnerships.Reading.Yaml;

namespace DocPipeline.Documents.Forms.Reading;

/// <summary>Reads the answers of one form from a file that came back: nothing is guessed, and everything that cannot be read is said.</summary>
/// <param name="name">What findings call the file.</param>
/// <param name="form">The form.</param>
/// <param name="boxes">The boxes of the file.</param>
internal sealed partial class FormReading(string name, Form form, ReturnedBoxes boxes)
{
    private readonly List<Finding> findings = [];

    /// <summary>What was found, after <see cref="Answers"/>.</summary>
    internal IReadOnlyList<Finding> Findings => [.. findings.Distinct()];

    /// <summary>The answers, in the order of the form.</summary>
    internal IReadOnlyList<GivenAnswer> Answers()
    {
        List<FormSlot> slots = [.. FormSlot.Of(form)];
        HashSet<string> known = [.. slots.SelectMany(s => AnswerMark.AllOf(form, s)).Select(m => m.Tag)];
        foreach (string tag in boxes.Tags.Where(t => !known.Contains(t)))
            Say(FormCodes.UnknownBox, Severity.Error, $"There is a box in the file that the form ‘{form.Id}’ does not have: ‘{tag}’.", "the boxes of the form, and no other", "Take the box out of the file, or ask for the form to be filled in afresh");
        return [.. slots.Select(s => (Slot: s, Answer: Answer(s))).Where(a => a.Answer is not null).Select(a => new GivenAnswer
        {
            Part = a.Slot.Part.Id,
            Question = a.Slot.Question,
            Column = a.Slot.Column == 0 ? null : a.Slot.Column,
            Answer = a.Answer!,
        })];
    }

    private string? Answer(FormSlot slot)
    {
        foreach (AnswerMark mark in AnswerMark.AllOf(form, slot).Where(boxes.IsTwice))
        {
            Say(FormCodes.BoxTwice, Severity.Error, $"The box of {Named(slot)} is in the file twice.", "each box once", "Take the copy out of the file");
            return null;
        }

        return slot.Type switch
        {
            AnswerType.OneOf => OneOf(slot),
            AnswerType.Tick => Tick(slot, AnswerMark.Of(form, slot)) ? FormSlot.Ticked : null,
            _ => Written(slot),
        };
    }

    private string? OneOf(FormSlot slot)
    {
        List<string> ticked = [.. slot.Choices.Where((_, i) => Tick(slot, AnswerMark.OfBox(form, slot, i + 1)))];
        if (ticked.Count < 2) return ticked.FirstOrDefault();
        Say(FormCodes.TwoTicks, Severity.Error, $"{Named(slot)} has more than one tick: {string.Join(", ", ticked.Select(t => $"‘{t}’"))}.", "one tick", "Ask which one is meant, and take the other tick out");
        return null;
    }

    private bool Tick(FormSlot slot, AnswerMark mark)
    {
        if (boxes.Tick(mark) is not var (kept, shown)) return Missing(slot);
        if (kept == shown || shown is null || kept is null) return kept ?? shown ?? Unclear(slot);
        return Unclear(slot);
    }

    private bool Unclear(FormSlot slot)
    {
        Say(FormCodes.BoxUnclear, Severity.Error, $"It is not clear whether a box of {Named(slot)} is ticked: the file keeps one thing and shows another.", "☒ in a box that is ticked, ☐ in one that is not", "Open the file in Word, click the box until it is right, and save it");
        return false;
    }

    private bool Missing(FormSlot slot)
    {
        Say(FormCodes.BoxMissing, Severity.Warning, $"A box of {Named(slot)} is not in the file any more; it is read as not answered.", "every box of the form", "Ask for the answer, or for the form to be filled in afresh");
        return false;
    }

    private string? Written(FormSlot slot)
    {
        if (boxes.Text(AnswerMark.Of(form, slot)) is not { } text)
        {
            Missing(slot);
            return null;
        }

        if (text.Length == 0 || Placeholder.Is(text, slot.Type)) return null;
        switch (slot.Type)
        {
            case AnswerType.Date when TypedDate.Read(text) is { } date:
                return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            case AnswerType.Date:
                Say(FormCodes.BadDate, Severity.Error, $"{Named(slot)} is answered ‘{Shown(text)}’, which is no date that could be read.", "day, month and year, such as 2 April 2009", "Ask for the date, and type it in full");
                return null;
            case AnswerType.Choice when slot.Choices.FirstOrDefault(c => c.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } choice:
                return choice;
            case AnswerType.Choice:
                Say(FormCodes.NoChoice, Severity.Error, $"{Named(slot)} is answered ‘{Shown(text)}’, which is none of the choices.", $"one of {string.Join(", ", slot.Choices)}", "Choose one from the list");
                return null;
            case AnswerType.Number or AnswerType.Amount when !Number().IsMatch(text):
                Say(FormCodes.NoNumber, Severity.Warning, $"{Named(slot)} is answered ‘{Shown(text)}’, which is more than a number; it is kept as it was written.", "a number", "Look whether it can be used");
                break;
        }

        if (text.Length <= NodeReader.LongestText) return text;
        Say(FormCodes.TooLong, Severity.Error, string.Create(CultureInfo.InvariantCulture, $"The answer to {Named(slot)} has {text.Length:N0} characters."), string.Create(CultureInfo.InvariantCulture, $"at most {NodeReader.LongestText:N0} characters"), "Shorten it, and send the rest as a document of its own");
        return null;
    }

    private static string Named(FormSlot slot) => $"‘{Shown(slot.Name)}’ in ‘{Shown(slot.Part.Title)}’";

    private static string Shown(string text) => Partnerships.Reading.Shapes.ShapeFindings.Shown(text);

    private void Say(FindingCode code, Severity severity, string message, string expected, string suggestion) =>
        findings.Add(new Finding(code, severity, message) { Place = new Place(name), Expected = expected, Suggestion = suggestion });

    [GeneratedRegex(@"\A-?£?\s?[0-9][0-9,]*(\.[0-9]+)?\z")]
    private static partial Regex Number();
}
