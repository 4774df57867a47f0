using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading.Shapes;
using YamlDotNet.Core;

namespace DocPipeline.Partnerships.Reading.Yaml;

/// <summary>Says in plain words, and with the likely cause, what the YAML parser says in the words of its grammar.</summary>
/// <remarks>
/// The parser has no codes, so its sentences are recognised by their parts (YamlDotNet 16.3); an unknown one gets the general answer.
/// </remarks>
internal sealed class YamlComplaint(string file, FileLines lines)
{
    /// <param name="e">What the parser says.</param>
    /// <param name="bracket">The innermost bracket that is open in a file which is not all brackets.</param>
    internal Finding Of(YamlException e, Place? bracket)
    {
        (int line, int column) = ((int)e.Start.Line, (int)e.Start.Column);
        if (lines.FirstTabIndented(line, (int)e.End.Line + 1) is { } tabbed) return TabIndentation(new Place(file, tabbed, 1));
        var place = new Place(file, line, column);
        string before = lines.Before(line, column).TrimEnd(), from = lines.From(line, column);
        return e.Message switch
        {
            _ when Says(e, "surrogate", "Unicode character") => RecordText.HalfCharacter(place),
            _ when Says(e, "anchor or alias") => RecordCodes.Alias.Error(
                place, "‘&’ and ‘*’ stand for other places in the file.", "the value itself", "Put the text in quotation marks."),
            _ when Says(e, "tag") => RecordCodes.Tag.Error(
                place,
                "‘!’ would change what kind of value this is.",
                "the value alone",
                "Put the text in quotation marks, or take the word that starts with ‘!’ out."),
            _ when Says(e, "%YAML", "directive", "incompatible") => Syntax(
                place, "The line that starts with ‘%’ cannot be followed.", "a file that starts with its first key", "Take the line out."),
            _ when Says(e, "unexpected end of stream", "wrong indentation", "unexpected document indicator") => Syntax(
                place,
                "The quotation mark that opens here is not closed.",
                "a closing quotation mark of the same kind",
                "Close it at the end of the text. Within '…', write an apostrophe twice: ''."),
            _ when Says(e, "escape character", "hexadecimal") => Syntax(
                new Place(file, (int)e.End.Line, (int)e.End.Column - 1),
                "Within \"…\", a backslash needs a certain letter after it.",
                "text without backslashes, or with each written twice",
                "Write the backslash twice, or use '…' instead of \"…\"."),
            _ when Says(e, "invalid mapping") && before.Contains(": ", StringComparison.Ordinal) => Syntax(
                place,
                "There is a second colon on this line, so it is not clear where the text starts.",
                "one colon after the key",
                "Put the text in quotation marks."),
            _ when Says(e, "multiline plain scalar, found invalid mapping") => Syntax(
                place,
                "The line above has no key, so this line cannot be followed.",
                "key: value",
                "Check the line above: after the colon of a key there must be a space."),
            _ when Says(e, "invalid mapping") => Syntax(
                place,
                "This line is indented further than the line above, which has a value already.",
                "keys that belong together, indented alike",
                "Indent the line like the one above."),
            _ when Says(e, "expected ',' or") && bracket is not null && bracket.Line != line => OfFailure(bracket, place),
            _ when Says(e, "expected ',' or") => Syntax(
                place,
                "A comma or a closing bracket is missing before this place.",
                "entries with commas between them, and a closing bracket",
                "Add the comma or the bracket."),
            _ when Says(e, "cannot start any token") => Syntax(
                place,
                $"Text cannot start with ‘{(from.Length > 0 ? from[0] : ' ')}’.",
                "text that starts with a letter or a digit, or text in quotation marks",
                "Put the text in quotation marks."),
            _ when Says(e, "block scalar") => Syntax(
                place,
                "After ‘>’ or ‘|’ nothing more may stand on the line.",
                "the text on the lines below, indented",
                "Move the text to the next line, or put all of it in quotation marks."),
            _ when Says(e, "<document") => Syntax(
                place,
                "The record ends above, but something follows.",
                "nothing more",
                "Check the brackets and the indentation above, or take out what follows."),
            _ when Says(e, "'-' indicator") => Syntax(
                place,
                "A key stands here where the next entry of the list is expected.",
                "‘- ’ before each entry of a list",
                "Put ‘- ’ before it, or indent it to match the key that it belongs to."),
            _ when Says(e, "expected key", "expected ':'") => NoKey(place, before, from),
            _ when Says(e, "node content") => Syntax(
                place,
                $"{(from is [']' or '}' or ',', ..] ? $"‘{from[0]}’" : "Something")} stands here where a value is expected.",
                "a value",
                "Take it out, or put the text in quotation marks."),
            _ => General(place),
        };
    }

    /// <summary>For the faults on which the parser fails without an explanation of its own.</summary>
    /// <param name="bracket">The innermost bracket that is open, if any.</param>
    /// <param name="last">Where the parser was.</param>
    internal static Finding OfFailure(Place? bracket, Place last) => bracket is null
        ? General(last)
        : Syntax(
            bracket,
            "The bracket that opens here is not closed.",
            "a closing bracket",
            "Add the bracket, or check the commas and quotation marks before it.");

    internal static Finding TabIndentation(Place place) => RecordCodes.TabIndentation.Error(
        place,
        "This line is indented with a tab.",
        "spaces at the start of a line, two for each level",
        "Replace the tab by spaces, here and wherever else a line starts with one.");

    private static Finding NoKey(Place place, string before, string from)
    {
        string word = from.Split(' ', 2)[0];
        return before switch
        {
            [.., '"' or '\''] => Syntax(
                place,
                "The text goes on after its closing quotation mark.",
                "one pair of quotation marks around the whole text",
                "Within '…', write an apostrophe twice; within \"…\", write \\\" for a quotation mark; or use the other kind around the text."),
            { Length: > 0 } => General(place),
            _ when word == "-" => Syntax(
                place,
                "An entry of a list stands here among keys.",
                "either a list or keys",
                "Indent the entry below the key that it belongs to, or take out ‘- ’."),
            _ when word.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && colon < word.Length - 1 => Syntax(
                place,
                $"There is no space after the colon of ‘{ShapeFindings.Shown(word[..colon])}’.",
                "key: value",
                $"Write ‘{ShapeFindings.Shown($"{word[..colon]}: {from[(colon + 1)..]}")}’."),
            _ when !from.Contains(':', StringComparison.Ordinal) => Syntax(
                place,
                "This line has no key.",
                "key: value",
                "Add the key and a colon, or indent the line further if it continues the text above."),
            _ => Syntax(
                place,
                "The indentation of this line matches none of the lines above.",
                "keys that belong together, indented alike",
                "Indent the line like the key that it belongs with."),
        };
    }

    private static bool Says(YamlException e, params ReadOnlySpan<string> parts)
    {
        foreach (string part in parts)
        {
            if (e.Message.Contains(part, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static Finding General(Place place) => Syntax(
        place,
        "The file cannot be followed from here on.",
        "YAML: keys with a colon and a space, lists with ‘- ’, indentation in spaces",
        "Compare the indentation, colons, brackets and quotation marks with the lines above.");

    private static Finding Syntax(Place place, string message, string expected, string suggestion) =>
        RecordCodes.YamlSyntax.Error(place, message, expected, suggestion);
}
