using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Numbering;
using DocPipeline.Documents.Reading;
using DocPipeline.Testing;
using DocPipeline.Tests.Documents.Prose;
using DocPipeline.Tests.Documents.Samples;

namespace DocPipeline.Tests.Documents.Numbering;

/// <summary>The labels that we compute are those that LibreOffice prints, in the same order.</summary>
public sealed partial class LabelsInLibreOfficeTests
{
    [NeedsProgramFact("soffice")]
    public void Labels_of_the_sample_and_of_two_documents_full_of_lists_are_LibreOffices()
    {
        Dictionary<string, byte[]> documents = new()
        {
            ["sample"] = CheshireWest.Bytes("agreement"),
            ["lists-1"] = ProseRecord.Draft(Lists(1)).Value!.Bytes.ToArray(),
            ["lists-2"] = ProseRecord.Draft(Lists(2)).Value!.Bytes.ToArray(),
        };
        IReadOnlyDictionary<string, byte[]> texts = LibreOffice.Convert(documents, "txt:Text (encoded):UTF8");

        Assert.All(documents, d =>
        {
            string[] lines = [.. Encoding.UTF8.GetString(texts[d.Key]).Split('\n').Select(l => OneBullet(WhiteSpace().Replace(l.Trim('\r', '\uFEFF'), " ").Trim()))];
            string[] ours = [.. DocumentText.Read(d.Key, d.Value).Value!.Blocks.Where(b => b is { Area: TextArea.Body, Number: not null }).Select(b => OneBullet($"{b.Number} {b.Text}"))];
            int from = 0;
            foreach (string line in ours)
            {
                int at = Array.IndexOf(lines, line, from);
                Assert.True(at >= 0, $"{d.Key}: LibreOffice has no line '{line}' after '{lines[Math.Max(0, from - 1)]}'.");
                from = at + 1;
            }
        });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void What_is_typed_is_what_is_printed(int seed)
    {
        string prose = Lists(seed);
        IEnumerable<string> typed = prose.Split('\n').Select(l => Typed().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value);
        IEnumerable<string> printed = ProseRecord.Blocks(prose).Where(b => b.Number?.StartsWith('(') == true).Select(b => b.Number!);

        Assert.Equal(typed, printed);
    }

    // Sections of lists that restart, continue after paragraphs and nest. What is typed is counted here by hand.
    private static string Lists(int seed)
    {
        var random = new Random(seed);
        var prose = new StringBuilder();
        for (int section = 1; section <= 6; section++)
        {
            prose.Append(CultureInfo.InvariantCulture, $"# Section {section}\n\n");
            Run("");
            for (int clause = 1; clause <= 3; clause++)
            {
                prose.Append(CultureInfo.InvariantCulture, $"{clause}. Clause {clause}.\n\n");
                Run("   ");
                for (int sub = 1; sub <= random.Next(3); sub++) prose.Append(CultureInfo.InvariantCulture, $"   {sub}. Sub-clause.\n\n");
            }
        }

        return prose.ToString();

        void Run(string indent)
        {
            int last = 0;
            char kind = "ai1"[random.Next(3)];
            for (int entry = random.Next(12); entry > 0; entry--)
            {
                if (random.Next(5) == 0) prose.Append(indent).Append("A paragraph between.\n\n");
                if (random.Next(8) == 0)
                {
                    last = 0;
                    prose.Append(indent).Append("Afresh.\n\n");
                }

                prose.Append(indent).Append(Label(kind, ++last)).Append(" An entry.\n\n");
                if (kind == 'a' && random.Next(4) == 0)
                {
                    prose.Append(indent).Append("    (i) An inner entry.\n\n").Append(indent).Append("    (ii) Another.\n\n");
                    if (random.Next(2) == 0) prose.Append(indent).Append("    Between.\n\n").Append(indent).Append("    (i) Afresh.\n\n");
                }
            }
        }
    }

    // Its text export draws bullets in characters of its own.
    private static string OneBullet(string line) => line.Length > 1 && line[1] == ' ' && !char.IsAsciiLetterOrDigit(line[0]) ? $"•{line[1..]}" : line;

    private static string Label(char kind, int ordinal) => kind switch
    {
        'a' => $"({(char)('a' + ordinal - 1)})",
        'i' => $"({RomanNumeral.Format(ordinal)})",
        _ => string.Create(CultureInfo.InvariantCulture, $"({ordinal})"),
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"^\s*(\([a-z0-9]+\)) ")]
    private static partial Regex Typed();
}
