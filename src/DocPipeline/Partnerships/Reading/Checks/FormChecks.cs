using System.Globalization;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Forms;
using DocPipeline.Partnerships.Reading.Shapes;

namespace DocPipeline.Partnerships.Reading.Checks;

/// <summary>Rules of forms: which keys go with which kind of part, and what fits a page.</summary>
internal static class FormChecks
{
    private const int MostHeadWords = 3;

    // A head of 10 pt in a column of 1,009 twentieths of a point holds about so many letters a line, between 6 and 8.
    private const int LongestHeadWord = 7;

    private static readonly PartKey[] Keys =
    [
        new(nameof(FormPart.Fields), p => p.Fields.Count > 0, Needs: [FormPartKind.Fields, FormPartKind.SignOff], May: []),
        new(nameof(FormPart.Questions), p => p.Questions.Count > 0, Needs: [FormPartKind.Questions, FormPartKind.Reflection, FormPartKind.Plan], May: [FormPartKind.Grid]),
        new(nameof(FormPart.Groups), p => p.Groups.Count > 0, Needs: [], May: [FormPartKind.Grid]),
        new(nameof(FormPart.Head), p => p.Head is not null, Needs: [], May: [FormPartKind.Grid, FormPartKind.Plan]),
        new(nameof(FormPart.Answers), p => p.Answers.Count > 0, Needs: [], May: [FormPartKind.Grid]),
        new(nameof(FormPart.Scale), p => p.Scale is not null, Needs: [], May: [FormPartKind.Grid]),
        new(nameof(FormPart.WrittenAnswer), p => p.WrittenAnswer is not null, Needs: [], May: [FormPartKind.Grid]),
        new(nameof(FormPart.Columns), p => p.Columns.Count > 0, Needs: [FormPartKind.Plan], May: []),
    ];

    internal static IEnumerable<Finding> PartsHaveTheirOwnKeys(ReadRecord record) =>
        Parts(record).SelectMany(part => Keys.SelectMany(key => OfKey(record, part, key)).Concat(OfGrid(record, part)));

    internal static IEnumerable<Finding> FieldsHaveTheirOwnKeys(ReadRecord record) =>
        from part in Parts(record)
        from field in part.Fields
        let chooses = field.Answer is AnswerType.Choice or AnswerType.OneOf
        where chooses != field.Choices.Count > 0
        select chooses
            ? RecordCodes.FormKeyMissing.Error(
                record.Places.Of(field, nameof(FormField.Answer)),
                $"‘{field.Id}’ is answered by a choice, but has no ‘choices’.",
                "the key ‘choices’ with the words to choose from",
                "Add ‘choices’ to this field.")
            : RecordCodes.FormKeyUnexpected.Error(
                record.Places.Of(field, nameof(FormField.Choices)),
                $"‘{field.Id}’ has ‘choices’, but is answered by {ChoiceShape.WordOf(field.Answer)}.",
                "‘choices’ only with ‘answer: choice’ or ‘answer: one-of’",
                "Take out ‘choices’, or write ‘answer: choice’.");

    internal static IEnumerable<Finding> QuestionsAreUnique(ReadRecord record) =>
        from part in Parts(record)
        from same in part.Groups.SelectMany(g => g.Questions.Select(q => (Group: g, Question: q))).GroupBy(q => q.Question.Id)
        from again in same.Skip(1)
        where again.Group != same.First().Group
        select RecordCodes.FormQuestionTwice.Error(
            record.Places.Of(again.Question, nameof(FormQuestion.Id)),
            $"‘{again.Question.Id}’ is the id of a question in the group ‘{ShapeFindings.Shown(same.First().Group.Title)}’ already.",
            "an id that no other question of the part has",
            "Give one of the two another number or name.");

    internal static IEnumerable<Finding> WordsDiffer(ReadRecord record) =>
        from list in Lists(record)
        from same in list.Words.Index().GroupBy(w => w.Item.Trim(), StringComparer.OrdinalIgnoreCase)
        from again in same.Skip(1)
        select RecordCodes.FormSameWords.Error(
            record.Places.Of(list.Of, list.Property, again.Index),
            $"‘{ShapeFindings.Shown(again.Item)}’ is entry {same.First().Index + 1} of ‘{FieldShape.KeyOf(list.Property)}’ already.",
            "words that differ, so that an answer says which one is meant",
            "Change the words, or take one of the two out.");

    internal static IEnumerable<Finding> CountsFitThePage(ReadRecord record)
    {
        foreach ((object of, string property, IReadOnlyList<string> words, int least, int most) in Lists(record))
        {
            if (words.Count == 0 || (words.Count >= least && words.Count <= most)) continue;
            yield return Count(record.Places.Of(of, property), FieldShape.KeyOf(property), words.Count, string.Create(CultureInfo.InvariantCulture, $"{least} to {most}"));
        }

        foreach (FormPart part in Parts(record).Where(p => p is { Kind: FormPartKind.Reflection, Questions.Count: > 0 and not (3 or 6 or 9) }))
            yield return Count(record.Places.Of(part, nameof(FormPart.Questions)), "questions", part.Questions.Count, "3, 6 or 9, as three stand in a row");
    }

    internal static IEnumerable<Finding> HeadsFitTheirColumns(ReadRecord record) =>
        from part in Parts(record)
        where part.Answers.Count >= 4
        from head in part.Answers.Index()
        let words = head.Item.Split([' ', '\u00A0'], StringSplitOptions.RemoveEmptyEntries)
        where words.Length > MostHeadWords || words.Any(w => w.Length > LongestHeadWord)
        select RecordCodes.FormHeadTooLong.Error(
            record.Places.Of(part, nameof(FormPart.Answers), head.Index),
            $"‘{ShapeFindings.Shown(head.Item)}’ does not fit over a narrow column.",
            string.Create(CultureInfo.InvariantCulture, $"at most {MostHeadWords} words of at most {LongestHeadWord} letters, where there are four answers or more"),
            "Shorten the head, and say the answers in full in ‘scale’.");

    private static IEnumerable<Finding> OfKey(ReadRecord record, FormPart part, PartKey key)
    {
        string name = FieldShape.KeyOf(key.Property);
        bool isThere = key.IsThere(part);
        if (!isThere && key.Needs.Contains(part.Kind))
            yield return RecordCodes.FormKeyMissing.Error(
                record.Places.Of(part, nameof(FormPart.Kind)),
                $"The part ‘{part.Id}’ is of the kind {ChoiceShape.WordOf(part.Kind)}, but has no ‘{name}’.",
                $"the key ‘{name}’",
                $"Add ‘{name}’ to this part.");
        if (isThere && !key.Needs.Concat(key.May).Contains(part.Kind))
            yield return RecordCodes.FormKeyUnexpected.Error(
                record.Places.Of(part, key.Property),
                $"The part ‘{part.Id}’ has the key ‘{name}’, which parts of the kind {ChoiceShape.WordOf(part.Kind)} do not have.",
                $"‘{name}’ only with ‘kind: {string.Join("’ or ‘kind: ", key.Needs.Concat(key.May).Select(k => ChoiceShape.WordOf(k)))}’",
                $"Take out ‘{name}’, or correct ‘kind’.");
    }

    // A grid has questions or groups of them, and boxes or a column to write in.
    private static IEnumerable<Finding> OfGrid(ReadRecord record, FormPart part)
    {
        if (part.Kind != FormPartKind.Grid) yield break;
        (bool One, bool Other, string OneKey, string OtherKey)[] pairs =
        [
            (part.Questions.Count > 0, part.Groups.Count > 0, "questions", "groups"),
            (part.Answers.Count > 0, part.WrittenAnswer is not null, "answers", "writtenAnswer"),
        ];
        foreach ((bool one, bool other, string oneKey, string otherKey) in pairs.Where(p => p.One == p.Other))
        {
            yield return one
                ? RecordCodes.FormKeyUnexpected.Error(record.Places.Of(part, otherKey), $"The part ‘{part.Id}’ has both ‘{oneKey}’ and ‘{otherKey}’.", $"‘{oneKey}’ or ‘{otherKey}’", "Keep one of the two.")
                : RecordCodes.FormKeyMissing.Error(record.Places.Of(part, nameof(FormPart.Kind)), $"The grid ‘{part.Id}’ has neither ‘{oneKey}’ nor ‘{otherKey}’.", $"‘{oneKey}’ or ‘{otherKey}’", "Add one of the two.");
        }

        if (part is { Scale: not null, Answers.Count: 0 })
            yield return RecordCodes.FormKeyUnexpected.Error(record.Places.Of(part, nameof(FormPart.Scale)), $"The part ‘{part.Id}’ has the key ‘scale’, but no ‘answers’.", "‘scale’ only with ‘answers’", "Take out ‘scale’.");
    }

    private static Finding Count(Place place, string key, int count, string expected) => RecordCodes.FormCount.Error(
        place, string.Create(CultureInfo.InvariantCulture, $"‘{key}’ has {count} {(count == 1 ? "entry" : "entries")}."), expected, "Add or take out entries, or divide the part.");

    private static IEnumerable<FormPart> Parts(ReadRecord record) => record.Record.Forms.SelectMany(f => f.Parts);

    private static IEnumerable<(object Of, string Property, IReadOnlyList<string> Words, int Least, int Most)> Lists(ReadRecord record) => Parts(record).SelectMany(p => p.Fields
        .Select(f => ((object)f, nameof(FormField.Choices), f.Choices, 2, 12))
        .Prepend((p, nameof(FormPart.Columns), p.Columns, 1, 3))
        .Prepend((p, nameof(FormPart.Answers), p.Answers, 2, 5)));

    private sealed record PartKey(string Property, Func<FormPart, bool> IsThere, FormPartKind[] Needs, FormPartKind[] May);
}
