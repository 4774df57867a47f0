using DocPipeline.Pipeline.Records.Editing;

namespace DocPipeline.Web.Pages.Record;

/// <summary>A value of a record in a form.</summary>
/// <param name="Field">What it is and what may stand there.</param>
/// <param name="Value">What stands in the field: what was typed, or what the record says.</param>
/// <param name="Error">What is wrong with it.</param>
public sealed record RecordFieldView(RecordField Field, string Value, string? Error)
{
    private const string Prefix = "f-";

    /// <summary>The id and name of its field.</summary>
    public string Id => Of(Field.Key);

    /// <summary>What helps to fill it in.</summary>
    public string Hint => Field.Kind switch
    {
        FieldKind.Date => $"{Field.Hint} For example, 9 April 2009".Trim(),
        FieldKind.Lines => $"{Field.Hint} One a line".Trim(),
        FieldKind.Number => $"{Field.Hint} {Sentence(Field.Expected)}".Trim(),
        FieldKind.Text when Field is { Key: "id", IsFixed: false } => "Leave it empty to have it made from the name",
        FieldKind.Text when Field.Expected.StartsWith("a ", StringComparison.Ordinal) && Field.Expected.Contains("such as", StringComparison.Ordinal) => $"{Field.Hint} {Sentence(Field.Expected)}".Trim(),
        _ => Field.Hint,
    };

    /// <summary>Whether it is too long for one line.</summary>
    public bool IsLong => Field.Kind == FieldKind.Lines || (Field.Kind == FieldKind.Text && Value.Length > 60);

    /// <summary>The ids of what describes it.</summary>
    public string? DescribedBy => string.Join(' ', ((string?[])[Hint.Length == 0 ? null : $"{Id}-hint", Error is null ? null : $"{Id}-error"]).OfType<string>()) is { Length: > 0 } ids ? ids : null;

    /// <summary>The choices, with what stands there now, also where it is none of them.</summary>
    public IReadOnlyList<FieldChoice> Choices => Value.Length == 0 || Field.Choices.Any(choice => choice.Value == Value) ? Field.Choices : [new FieldChoice(Value, $"{Value} (not in the record)"), .. Field.Choices];

    /// <summary>The fields of a form: with what was typed, and otherwise with what the record says.</summary>
    /// <param name="form">The form.</param>
    /// <param name="said">What was typed at a field.</param>
    /// <param name="wrong">What is wrong with it.</param>
    internal static IReadOnlyList<RecordFieldView> AllOf(RecordPage form, Func<string, string?> said, Func<string, string?> wrong) =>
        [.. form.Fields.Select(each => new RecordFieldView(each, said(Of(each.Key)) ?? Shown(each), wrong(Of(each.Key))))];

    /// <summary>The id of a key's field.</summary>
    internal static string Of(string key) => Prefix + key;

    /// <summary>A value as it stands in its field: a day as people write it.</summary>
    private static string Shown(RecordField field) => field.Kind == FieldKind.Date && DateText.Read(field.Value) is { } day ? DateText.Write(day) : field.Value;

    private static string Sentence(string noun) => noun.Length == 0 ? "" : char.ToUpperInvariant(noun[0]) + noun[1..];
}
