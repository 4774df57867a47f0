using DocPipeline.Documents.Numbering;
using Markdig.Parsers;

namespace DocPipeline.Documents.Prose;

/// <summary>
/// Reads <c>(a)</c>, <c>(i)</c> and <c>(1)</c> as labels of ordered lists, which Markdown does not know. The kind of list is carried in
/// Markdig's bullet type: <c>a</c>, <c>i</c> or <c>1</c>, with the delimiter <c>(</c>.
/// </summary>
internal sealed class BracketedListItemParser : OrderedListItemParser
{
    internal const char Delimiter = '(';

    public BracketedListItemParser() => OpeningCharacters = ['('];

    public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result)
    {
        result = default;
        ReadOnlySpan<char> line = state.Line.Text.AsSpan(state.Line.Start, state.Line.Length);
        int close = line.IndexOf(')');
        if (close is < 2 or > 7) return false;
        string label = line[1..close].ToString();
        char? type = TypeOf(label, pendingBulletType);
        if (type is null) return false;
        for (int i = 0; i <= close; i++) state.NextChar();
        result = new ListInfo(type.Value, label, Delimiter, type.Value.ToString());
        return true;
    }

    /// <summary>The ordinal that a label stands for: 3 for <c>c</c>, <c>iii</c> and <c>3</c>.</summary>
    internal static int OrdinalOf(char type, string label) => type switch
    {
        '1' => int.Parse(label, System.Globalization.CultureInfo.InvariantCulture),
        'a' => label[0] - 'a' + 1,
        _ => RomanNumeral.Parse(label) ?? 0,
    };

    private static char? TypeOf(string label, char pending)
    {
        if (label.Length <= 4 && label.All(char.IsAsciiDigit)) return '1';
        if (!label.All(char.IsAsciiLetterLower)) return null;
        bool isLetter = label.Length == 1;
        bool isRoman = RomanNumeral.Parse(label) is not null;

        // (i) after (h) is a letter; (i) on its own, or in a roman list, is roman. So is (v), (x) … in a roman list.
        if (isLetter && isRoman) return pending == 'a' ? 'a' : label == "i" || pending == 'i' ? 'i' : 'a';
        return isLetter ? 'a' : isRoman ? 'i' : null;
    }
}
