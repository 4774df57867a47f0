using DocPipeline.Findings;
using DocPipeline.Pipeline.Records.Editing;

namespace DocPipeline.Web.Pages.Record;

/// <summary>A form of a record as it was filled in.</summary>
/// <param name="Changed">The values that differ from what the record said, by key, as the record writes them.</param>
/// <param name="Wrong">What cannot be read, by field.</param>
internal sealed record FilledForm(IReadOnlyDictionary<string, string> Changed, IReadOnlyList<(string, string)> Wrong)
{
    private const int LongestSaid = 80;

    /// <summary>Reads what was filled in.</summary>
    /// <param name="form">The form as the record made it.</param>
    /// <param name="said">What was filled in at a field.</param>
    internal static FilledForm Of(RecordPage form, Func<string, string?> said)
    {
        Dictionary<string, string> changed = new(StringComparer.Ordinal);
        List<(string, string)> wrong = [];
        foreach (RecordField field in form.Fields.Where(field => !field.IsFixed))
        {
            string id = RecordFieldView.Of(field.Key);
            if (said(id) is not { } text) continue;
            string value = text.ReplaceLineEndings("\n").Trim();
            if (field.Kind == FieldKind.Date && value.Length > 0)
            {
                if (DateText.Read(value) is not { } day)
                {
                    wrong.Add((id, $"{field.Label}: enter a day such as 9 April 2009"));
                    continue;
                }

                value = DateText.InRecord(day);
            }

            if (value.Length == 0 && field.IsRequired && !(field.Key == "id" && form.Fields.Any(each => each.Key is "name" or "title" or "label" or "question")))
            {
                wrong.Add((id, $"Enter {Lower(field.Label)}"));
                continue;
            }

            if (value != Tidy(field)) changed[field.Key] = value;
        }

        return new FilledForm(changed, wrong);
    }

    /// <summary>What changes of a form, in sentences.</summary>
    /// <param name="form">The form as a state of the record makes it.</param>
    internal IReadOnlyList<string> WordsOn(RecordPage form) =>
        [.. from field in form.Fields
            where Changed.ContainsKey(field.Key)
            let before = Tidy(field)
            let value = Changed[field.Key]
            select before.Length == 0 ? $"{field.Label}: {Quoted(field, value)}"
                : value.Length == 0 ? $"{field.Label}: {Quoted(field, before)} goes"
                : $"{field.Label}: {Quoted(field, value)} in the place of {Quoted(field, before)}"];

    /// <summary>What the record's own check finds wrong with the values that were changed, beside their fields.</summary>
    internal IReadOnlyList<(string, string)> WrongIn(EditedRecord edited) =>
        [.. from key in Changed.Keys
            from finding in edited.ByKey[key]
            where finding.Severity == Severity.Error
            select (RecordFieldView.Of(key), $"{finding.Message}{(finding.Expected is null ? "" : $" Expected: {finding.Expected}.")} {PageAdvice.Of(finding)}".Trim())];

    private static string Quoted(RecordField field, string value)
    {
        string shown = field.Kind switch
        {
            FieldKind.Date when DateText.Read(value) is { } day => DateText.Write(day),
            FieldKind.YesOrNo => value == "true" ? "yes" : "no",
            FieldKind.Choice => field.Choices.FirstOrDefault(choice => choice.Value == value)?.Label ?? value,
            _ => string.Join("; ", value.Split('\n')),
        };
        return shown.Length > LongestSaid ? $"‘{shown[..LongestSaid].TrimEnd()} …’" : $"‘{shown}’";
    }

    private static string Tidy(RecordField field) => field.Value.ReplaceLineEndings("\n").Trim();

    private static string Lower(string label) => label.Length == 0 ? label : char.ToLowerInvariant(label[0]) + label[1..];
}
