using System.Text;
using DocPipeline.Findings;

namespace DocPipeline.Admission.Word;

/// <summary>What a field's instruction asks for.</summary>
/// <remarks>MACROBUTTON is harmless where no macro is admitted, and marks places to type in, in Word's own templates and in what LibreOffice saves.
/// Source: ECMA-376 part 1, 17.16.5 (fields); Word's own DDE, DDEAUTO, IMPORT, EMBED, CONTROL, HTMLCONTROL, which it leaves out.</remarks>
internal static class FieldInstruction
{
    /// <summary>The longest instruction that is looked at; Word itself keeps none as long.</summary>
    internal const int Longest = 8_000;

    private static readonly HashSet<string> Refused = new(StringComparer.OrdinalIgnoreCase)
    {
        "DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "EMBED", "DATABASE", "RD", "CONTROL", "HTMLCONTROL", "HTMLACTIVEX", "ACTIVEX", "PRINT",
    };

    /// <summary>Whether the instruction says already which field it is, so that what follows can only be its arguments.</summary>
    internal static bool IsNamed(StringBuilder instruction)
    {
        bool hasName = false;
        foreach (ReadOnlyMemory<char> chunk in instruction.GetChunks())
        {
            foreach (char c in chunk.Span)
            {
                if (c == '=') return true;
                if (char.IsLetterOrDigit(c)) hasName = true;
                else if (hasName) return true;
            }
        }

        return false;
    }

    /// <summary>Why the field is refused; nothing when it is harmless.</summary>
    internal static (FindingCode Code, string Message)? WhyRefused(string instruction)
    {
        string name = NameOf(instruction, out int after);
        if (Refused.Contains(name)) return (AdmissionCodes.Field, $"A field {name.ToUpperInvariant()} runs or fetches something.");
        if (!name.Equals("HYPERLINK", StringComparison.OrdinalIgnoreCase)) return null;
        return Targets(instruction, after).All(target => target.Length == 0 || target[0] == '#' || WebLink.Is(target)) ? null : (AdmissionCodes.External, "A link leads to something that is neither a web page nor an e-mail address.");
    }

    // Word takes no notice of blanks, quotation marks and characters that are not seen in front of the name.
    private static string NameOf(string instruction, out int after)
    {
        int start = 0;
        while (start < instruction.Length && !char.IsLetterOrDigit(instruction[start]) && instruction[start] != '=') start++;
        after = start;
        while (after < instruction.Length && char.IsLetterOrDigit(instruction[after])) after++;
        return instruction[start..after];
    }

    // Every argument but those of switches that take one: \l (place in the document), \o (text of the tip), \t (frame).
    private static IEnumerable<string> Targets(string text, int at)
    {
        bool isOfSwitch = false;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            string word = Word(text, ref at, out bool isQuoted);
            if (!isQuoted && word.Length == 2 && word[0] == '\\' && word[1] != '\\')
            {
                isOfSwitch = word[1] is 'l' or 'L' or 'o' or 'O' or 't' or 'T';
                continue;
            }

            if (!isOfSwitch) yield return word;
            isOfSwitch = false;
        }
    }

    private static string Word(string text, ref int at, out bool isQuoted)
    {
        isQuoted = IsQuote(text[at]);
        if (isQuoted) at++;
        var word = new StringBuilder();
        for (; at < text.Length && !(isQuoted ? IsQuote(text[at]) : char.IsWhiteSpace(text[at]) || IsQuote(text[at])); at++)
        {
            if (isQuoted && text[at] == '\\' && at + 1 < text.Length) at++;
            word.Append(text[at]);
        }

        if (isQuoted) at++;
        return word.ToString();
    }

    private static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E';
}
