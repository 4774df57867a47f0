using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DocPipeline.Partnerships.Writing;

/// <summary>Writes single values so that the record's reader, an editor with the schema and any YAML 1.1 or 1.2 program read them back as they are.</summary>
internal static partial class YamlText
{
    /// <summary>The text, in quotation marks where it needs them.</summary>
    /// <param name="text">Any text that XML can hold.</param>
    /// <param name="inBrackets">Whether it stands between <c>[ ]</c> or <c>{ }</c>.</param>
    /// <param name="alwaysQuoted">Whether to write it as JSON would.</param>
    internal static string Of(string text, bool inBrackets, bool alwaysQuoted = false)
    {
        if (!alwaysQuoted && IsPlain(text, inBrackets)) return text;
        return !alwaysQuoted && text.AsSpan().IndexOfAny('"', '\\') >= 0 && !text.Any(NeedsEscape)
            ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'"
            : Quoted(text);
    }

    private static bool IsPlain(string text, bool inBrackets) =>
        Plain().IsMatch(text) && !Word().IsMatch(text) && !LooksLikeNumber().IsMatch(text)
        && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal)
        && text[^1] is not (' ' or ':') && !text.Any(NeedsEscape)
        && !(inBrackets && text.Any(c => c is ',' or '[' or ']' or '{' or '}' or ':'));

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (char c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when NeedsEscape(c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => null,
            });
            if (c is not ('"' or '\\') && !NeedsEscape(c)) quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    // Control characters, the line breaks that only some programs know, and the byte order mark, which readers may take away.
    private static bool NeedsEscape(char c) => c < ' ' || c is >= '\u007F' and <= '\u009F' or '\u2028' or '\u2029' or '\uFEFF';

    // Starts with a letter or a digit of any script; indicators of YAML are refused at the start by that.
    [GeneratedRegex(@"\A[\p{L}\p{Nd}(£€].*\z", RegexOptions.Singleline)]
    private static partial Regex Plain();

    // What YAML 1.1 or 1.2 takes for a truth value or nothing at all.
    [GeneratedRegex(@"\A(null|true|false|yes|no|on|off|y|n)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    // Numbers, dates, times and what resembles them: all that is made of digits and the signs within numbers.
    [GeneratedRegex(@"\A[0-9](?:[0-9a-fA-FxXoO_.,:+\-TZ ]*)\z")]
    private static partial Regex LooksLikeNumber();
}
