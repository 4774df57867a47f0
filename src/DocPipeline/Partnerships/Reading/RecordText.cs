using System.Text;
using System.Text.Unicode;
using DocPipeline.Findings;

namespace DocPipeline.Partnerships.Reading;

/// <summary>Bytes of a file as text: UTF-8 only, without the mark that some editors put in front.</summary>
internal static class RecordText
{
    internal static string? Read(string file, ReadOnlySpan<byte> bytes, List<Finding> findings)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        if (IsUtf16(bytes))
        {
            findings.Add(RecordCodes.NotUtf8.Error(
                new Place(file),
                "The file is saved as UTF-16, which some editors call ‘Unicode’.",
                "a file in UTF-8",
                "Save the file again with the encoding ‘UTF-8’."));
            return null;
        }

        if (!Utf8.IsValid(bytes))
        {
            findings.Add(NotUtf8(file, bytes));
            return null;
        }

        string text = Encoding.UTF8.GetString(bytes);
        int count = findings.Count;
        findings.AddRange(ForbiddenIn(file, text).Take(20));
        return findings.Count == count ? text : null;
    }

    /// <summary>
    /// Whether XML 1.0 can hold the text (section 2.2, Char). Surrogates count only in pairs.
    /// </summary>
    internal static int IndexOfForbidden(ReadOnlySpan<char> text, int from = 0, bool andLineSeparators = false)
    {
        for (int i = from; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (andLineSeparators && c is ('\u0085' or '\u2028' or '\u2029')) return i;
            else if (char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' || (c < ' ' && c is not ('\t' or '\n' or '\r'))) return i;
        }

        return -1;
    }

    internal static string Named(char c) => $"U+{(int)c:X4}" + c switch
    {
        '\0' => " (null)",
        '\v' => " (a line break of old Word documents)",
        '\f' => " (a page break)",
        '\u001B' => " (escape)",
        '\u0085' or '\u2028' or '\u2029' => " (a line break that few programs know)",
        _ => "",
    };

    // In a file the three line breaks that only YAML 1.1 knew are refused too: parsers and editors disagree on where a line ends.
    private static IEnumerable<Finding> ForbiddenIn(string file, string text)
    {
        int line = 1, start = 0;
        for (int at = IndexOfForbidden(text, 0, andLineSeparators: true); at >= 0; at = IndexOfForbidden(text, at + 1, andLineSeparators: true))
        {
            while (text.IndexOf('\n', start, at - start) is >= 0 and var end) (line, start) = (line + 1, end + 1);
            yield return Forbidden(new Place(file, line, at - start + 1), text[at]);
        }
    }

    internal static Finding Forbidden(Place place, char c) => char.IsSurrogate(c) ? HalfCharacter(place) : RecordCodes.ForbiddenCharacter.Error(
        place,
        $"There is an invisible control character here, {Named(c)}, which a record cannot hold.",
        "letters, digits, punctuation, spaces and line breaks",
        "Delete the character, or the code with a backslash that stands for it. It usually came in by copying from another program.");

    internal static Finding HalfCharacter(Place place) => RecordCodes.ForbiddenCharacter.Error(
        place,
        "There is half a character here: a code from \\uD800 to \\uDFFF without the other half of its pair.",
        "letters, digits, punctuation, spaces and line breaks",
        "Write the character itself instead of its code.");

    private static bool IsUtf16(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF])
        || (bytes.Length >= 2 && (bytes[0] == 0) != (bytes[1] == 0));

    private static Finding NotUtf8(string file, ReadOnlySpan<byte> bytes)
    {
        int line = 1, column = 1;
        ReadOnlySpan<byte> rest = bytes;
        while (Rune.DecodeFromUtf8(rest, out Rune rune, out int length) == System.Buffers.OperationStatus.Done)
        {
            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + rune.Utf16SequenceLength);
            rest = rest[length..];
        }

        string origin = rest[0] is >= 0x91 and <= 0x97 ? " It is a curly quotation mark or a dash in old Windows files." : "";
        return RecordCodes.NotUtf8.Error(
            new Place(file, line, column),
            $"The file is not saved as UTF-8: the byte 0x{rest[0]:X2} stands here.{origin}",
            "a file in UTF-8",
            "Save the file again with the encoding ‘UTF-8’, then check the letter at this place.");
    }
}
