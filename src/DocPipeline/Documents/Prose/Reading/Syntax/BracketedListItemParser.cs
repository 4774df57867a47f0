using DocPipeline.Documents.Numbering;
using Markdig.Parsers;
using Markdig.Syntax;

namespace DocPipeline.Documents.Prose.Reading.Syntax;

/// <summary>
/// Reads <c>(a)</c>, <c>(i)</c> and <c>(1)</c> as labels of ordered lists, which Markdown does not know. The kind of list is carried in
/// Markdig's bullet type: <c>a</c>, <c>i</c> or <c>1</c>, with the delimiter <c>(</c>.
/// </summary>
internal sealed class BracketedListItemParser : OrderedListItemParser
{
    internal const char Delimiter = '(';

    // Enough for two kinds of list that take turns; a whole document is not searched for each label.
    private const int FarthestBack = 4;

    // An entry further to the right than this stands within the other, as "(a) " takes four columns.
    private const int LeastNesting = 3;

    public BracketedListItemParser() => OpeningCharacters = ['('];

    public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result)
    {
        result = default;
        ReadOnlySpan<char> line = state.Line.Text.AsSpan(state.Line.Start, state.Line.Length);
        int close = line.IndexOf(')');
        if (close is < 2 or > 7) return false;
        string label = line[1..close].ToString();
        char? type = TypeOf(label, pendingBulletType, state);
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

    private static char? TypeOf(string label, char pending, BlockProcessor state)
    {
        if (label.Length <= 4 && label.All(char.IsAsciiDigit)) return '1';
        if (!label.All(char.IsAsciiLetterLower)) return null;
        bool isLetter = label.Length == 1;
        bool isRoman = RomanNumeral.Parse(label) is not null;
        if (!isLetter || !isRoman) return isLetter ? 'a' : isRoman ? 'i' : null;

        // (i) after (h) is a letter, (v) after (iv) is roman, whatever stands between; else (i) is roman and the rest follow the list they stand in.
        foreach (ListBlock before in ListsBefore(state))
        {
            if (OrdinalOf(before.BulletType, before.OrderedStart!) + before.Count == OrdinalOf(before.BulletType, label)) return before.BulletType;
        }

        return label == "i" || pending == 'i' ? 'i' : 'a';
    }

    // The lettered and roman lists that stand last in the document, or last within whatever is open; innermost first.
    private static IEnumerable<ListBlock> ListsBefore(BlockProcessor state)
    {
        var lists = new List<ListBlock>();
        for (ContainerBlock? within = state.Document; within is not null; within = within.LastChild as ContainerBlock)
        {
            lists.AddRange(within.OfType<ListBlock>().Reverse().Take(FarthestBack).Reverse().Where(l => l.OrderedDelimiter == Delimiter && l.BulletType is ('a' or 'i') && Math.Abs(l.Column - state.Column) < LeastNesting));
        }

        return lists.AsEnumerable().Reverse();
    }
}
