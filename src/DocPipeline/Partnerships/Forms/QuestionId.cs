using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Partnerships.Forms;

/// <summary>Names a question, a field or a row within its part of a form, as people do: <c>1.1</c>, <c>CS7</c>, <c>main-contact</c>.</summary>
/// <param name="Value">Letters, digits, single points and hyphens, at most 32 characters.</param>
public readonly partial record struct QuestionId(string Value) : IRecordId<QuestionId>
{
    /// <inheritdoc/>
    public static string Names => "question";

    /// <inheritdoc/>
    public static string Expected => "the number or a short name of a question: letters, digits, single points and hyphens, at most 32 characters, such as 1.1";

    /// <inheritdoc/>
    public static string Pattern => "^(?=.{1,32}$)[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$";

    /// <summary>Whether it is a number or a code that people speak of and the form prints, and not a name for the record alone.</summary>
    public bool IsPrinted => Value.Any(char.IsAsciiDigit);

    /// <inheritdoc/>
    public static bool TryRead(string text, [NotNullWhen(true)] out QuestionId? value) =>
        (value = Shape().IsMatch(text) ? new QuestionId(text) : null) is not null;

    /// <inheritdoc/>
    public static string? Mend(string text)
    {
        string mended = Other().Replace(text.Trim(), "-").Trim('-');
        return mended.Length is 0 or > 32 ? null : mended;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex(@"\A(?=.{1,32}\z)[A-Za-z0-9]+([.-][A-Za-z0-9]+)*\z")]
    private static partial Regex Shape();

    [GeneratedRegex(@"[^A-Za-z0-9.]+|\.(?![A-Za-z0-9])|(?<![A-Za-z0-9])\.")]
    private static partial Regex Other();
}
