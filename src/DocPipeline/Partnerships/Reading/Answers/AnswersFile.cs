using System.Globalization;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Forms;
using DocPipeline.Partnerships.Reading.Shapes;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Reading.Answers;

/// <summary>Reads the answers that were given on the record's forms from <c>answers/&lt;document&gt;.yaml</c>, as strictly as the record.</summary>
internal static class AnswersFile
{
    /// <summary>The folder of answers within a record.</summary>
    internal const string Folder = "answers/";

    /// <summary>The file of the answers on a document.</summary>
    internal static string PathOf(DocumentId document) => $"{Folder}{document}.yaml";

    /// <summary>Reads every file of answers.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="record">The record as read from them.</param>
    /// <param name="findings">Takes what is wrong; with an error nothing may be made from the answers.</param>
    /// <returns>The answers by document; those on another version of it are left out, with a warning.</returns>
    internal static IReadOnlyDictionary<DocumentId, FormAnswers> ReadAll(RecordFiles files, PartnershipRecord record, ICollection<Finding> findings)
    {
        var all = new Dictionary<DocumentId, FormAnswers>();
        foreach (string path in files.Paths.Where(p => p.StartsWith(Folder, StringComparison.Ordinal)))
        {
            var reading = new RecordReading();
            FormAnswers? answers = StrictFile.Read<FormAnswers>(path, files.Find(path)!.Value, reading);
            if (answers is not null && reading.Findings.Count == 0) reading.Findings.AddRange(Check(path, answers, record, reading.Places));
            foreach (Finding finding in reading.Findings) findings.Add(finding);
            if (answers is not null && reading.Findings.Count == 0) all[answers.Document] = answers;
        }

        return all;
    }

    /// <summary>What stands in the way of an answer; nothing when it is one.</summary>
    internal static string? Complaint(FormSlot slot, string answer) => slot.Type switch
    {
        AnswerType.Date when !DateOnly.TryParseExact(answer, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => "a date such as 2009-04-02",
        AnswerType.Tick when answer != FormSlot.Ticked => $"‘{FormSlot.Ticked}’, or no entry",
        AnswerType.OneOf or AnswerType.Choice when !slot.Choices.Contains(answer) => $"one of {string.Join(", ", slot.Choices.Select(c => $"‘{c}’"))}",
        _ => null,
    };

    private static IEnumerable<Finding> Check(string path, FormAnswers answers, PartnershipRecord record, ReadPlaces places)
    {
        Document? document = record.Documents.FirstOrDefault(d => d.Id == answers.Document);
        if (document?.Form is not { } id || id != answers.Form)
        {
            yield return AnswerCodes.UnknownDocument.Error(
                places.Of(answers, document?.Form is null ? nameof(FormAnswers.Document) : nameof(FormAnswers.Form)),
                document is null ? $"The record has no document ‘{answers.Document}’."
                    : document.Form is null ? $"The document ‘{answers.Document}’ is no form."
                    : $"The document ‘{answers.Document}’ is the form ‘{document.Form}’, not ‘{answers.Form}’.",
                "the id of a document of the record, and of the form that it is",
                "Correct the id, or take the file out of the folder ‘answers’.");
            yield break;
        }

        if (path != PathOf(answers.Document))
            yield return AnswerCodes.FileName.Error(
                places.Of(answers, nameof(FormAnswers.Document)), $"The answers on ‘{answers.Document}’ stand in ‘{path}’.", PathOf(answers.Document), $"Rename the file to ‘{PathOf(answers.Document)}’.");

        if (document.StartsAt.Version != answers.Version)
        {
            yield return new Finding(AnswerCodes.OtherVersion, Severity.Warning, $"The answers are on version {answers.Version}, but ‘{document.Id}’ is at version {document.StartsAt.Version}: they are not printed.")
            {
                Place = places.Of(answers, nameof(FormAnswers.Version)),
                Expected = $"answers on version {document.StartsAt.Version}",
                Suggestion = "Have the new version filled in, or take the file out of the folder ‘answers’.",
            };
            yield break;
        }

        Form form = record.Forms.First(f => f.Id == id);
        Dictionary<(string, string, int), FormSlot> slots = FormSlot.Of(form).ToDictionary(s => s.Key);
        var given = new HashSet<(string, string, int)>();
        foreach (GivenAnswer answer in answers.Answers)
        {
            (string, string, int) key = (answer.Part.Value, answer.Question.Value, answer.Column ?? 0);
            if (!slots.TryGetValue(key, out FormSlot? slot)) yield return Unknown(form, answer, places);
            else if (!given.Add(key))
                yield return AnswerCodes.Twice.Error(
                    places.Of(answer, nameof(GivenAnswer.Question)), $"‘{slot.Name}’ in ‘{answer.Part}’ is answered a second time.", "each question once", "Take one of the two out.");
            else if (Complaint(slot, answer.Answer) is { } expected)
                yield return AnswerCodes.BadAnswer.Error(
                    places.Of(answer, nameof(GivenAnswer.Answer)), $"‘{ShapeFindings.Shown(answer.Answer)}’ is no answer to ‘{slot.Name}’ in ‘{answer.Part}’.", expected, "Write it as above, or take the entry out.");
        }
    }

    private static Finding Unknown(Form form, GivenAnswer answer, ReadPlaces places)
    {
        FormPart? part = form.Parts.FirstOrDefault(p => p.Id == answer.Part);
        bool isColumn = part is not null && FormSlot.Of(part).Any(s => s.Question == answer.Question);
        string? meant = part is null
            ? Nearest.To(answer.Part.Value, form.Parts.Select(p => p.Id.Value))
            : isColumn ? null : Nearest.To(answer.Question.Value, FormSlot.Of(part).Select(s => s.Question.Value).Distinct());
        return AnswerCodes.UnknownQuestion.Error(
            places.Of(answer, part is null ? nameof(GivenAnswer.Part) : isColumn ? nameof(GivenAnswer.Column) : nameof(GivenAnswer.Question)),
            part is null ? $"The form ‘{form.Id}’ has no part ‘{answer.Part}’."
                : isColumn ? $"‘{answer.Question}’ in ‘{answer.Part}’ has no such column."
                : $"The part ‘{answer.Part}’ has no question ‘{answer.Question}’.",
            part is null ? "the id of a part of the form" : isColumn ? "‘column’ for the parts of the kind plan, and only for them" : "the id of a question of the part",
            meant is null ? "Correct it, or take the entry out." : $"Write ‘{meant}’.");
    }
}
