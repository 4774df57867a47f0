using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Prose.Reading;

namespace DocPipeline.Documents.Prose.Clauses;

/// <summary>Types the numbers of clauses anew where a clause came or went before them, so that they are those that will be printed.</summary>
internal static partial class ClauseNumbers
{
    /// <summary>The lines with the right numbers. Whatever else may be wrong with the text is not looked at.</summary>
    internal static string[] Right(string file, string[] lines)
    {
        string[] right = [.. lines];
        foreach (ProseSection section in ProseParser.Parse(file, Encoding.UTF8.GetBytes(string.Join('\n', lines)), []))
        {
            var last = new Dictionary<int, int>();
            int level = 1;
            foreach (ProseBlock block in section.Blocks)
            {
                if (block is ProseHeading { Level: 2 } heading)
                {
                    bool isNumbered = heading.IsNumbered && section.IsNumbered;
                    level = isNumbered ? 2 : 1;
                    if (isNumbered) last[1] = last.GetValueOrDefault(1) + 1;
                    if (isNumbered) last.Remove(2);
                }
                else if (block is ProseClauses clauses) Clauses(clauses, level, last, right);
            }
        }

        return right;
    }

    private static void Clauses(ProseClauses clauses, int level, Dictionary<int, int> last, string[] lines)
    {
        string[] typed = [.. clauses.Items.Select(i => Typed(lines, i))];
        bool repeats = typed.Length > 1 && typed.All(t => t == typed[0]) && typed[0] == Next(last, level);
        foreach (ProseItem item in clauses.Items)
        {
            string number = Next(last, level);
            last[level] = last.GetValueOrDefault(level) + 1;
            last.Remove(level + 1);
            if (!repeats && Typed(lines, item) is var old && old != number)
            {
                int line = item.Place.Line!.Value - 1, column = item.Place.Column!.Value - 1;
                lines[line] = lines[line][..column] + number + lines[line][(column + old.Length)..];
            }

            foreach (ProseClauses inner in item.Blocks.OfType<ProseClauses>()) Clauses(inner, level + 1, last, lines);
        }
    }

    private static string Next(Dictionary<int, int> last, int level) => (last.GetValueOrDefault(level) + 1).ToString(CultureInfo.InvariantCulture);

    private static string Typed(string[] lines, ProseItem item) => Digits().Match(lines[item.Place.Line!.Value - 1], item.Place.Column!.Value - 1).Value;

    [GeneratedRegex(@"\G\d+")]
    private static partial Regex Digits();
}
