using System.Collections;
using System.Globalization;
using DocPipeline.Documents.Templates.Rendering.Parts;
using HandlebarsDotNet;

namespace DocPipeline.Documents.Templates.Values;

/// <summary>The gap that stands for a whole block, whose list or group of fields is not there.</summary>
internal static class MissingBlock
{
    internal static bool IsMissing(object? value) => value is null or UndefinedBindingResult;

    /// <summary>Whether something can be repeated over. A text, to .NET a list of letters, cannot.</summary>
    internal static bool IsList(object? value) => value is IEnumerable and not string;

    internal static bool IsEmptyList(object? value) => IsList(value) && !((IEnumerable)value!).Cast<object>().Any();

    /// <summary>The gap; nothing where the data is there.</summary>
    /// <param name="value">What the block works on.</param>
    /// <param name="field">Its name.</param>
    /// <param name="block">The block: each or with.</param>
    /// <param name="form">What may stand in the block's place: run, row or paragraph.</param>
    /// <param name="columns">How many columns a row has.</param>
    /// <param name="isPlain">Whether no content control may stand there.</param>
    internal static string Write(object? value, string field, string block, string form, int columns, bool isPlain)
    {
        bool isNoList = block == "each" && !IsList(value);
        if (!IsMissing(value) && !isNoList) return "";
        string run = $"<w:r><w:t xml:space=\"preserve\">{PartText.Gap(IsMissing(value) ? field : field + ", which is no list", isPlain)}</w:t></w:r>";
        string span = columns > 1 ? string.Create(CultureInfo.InvariantCulture, $"<w:gridSpan w:val=\"{columns}\"/>") : "";
        return form switch
        {
            "run" => run,
            "row" => $"<w:tr><w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/>{span}</w:tcPr><w:p>{run}</w:p></w:tc></w:tr>",
            _ => $"<w:p>{run}</w:p>",
        };
    }
}
