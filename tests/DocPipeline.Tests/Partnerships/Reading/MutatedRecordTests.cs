using System.Text;
using DocPipeline.Findings;
using DocPipeline.Partnerships;

namespace DocPipeline.Tests.Partnerships.Reading;

/// <summary>Whatever is done to a good record, reading it answers with a record or with findings, and never fails.</summary>
public sealed class MutatedRecordTests
{
    private static readonly string[] Pieces =
    [
        "", "~", "null", "''", "\"", "'", "[", "]", "{", "}", "[]", "{}", "- ", ": ", ":", "#", "&a ", "*a", "!t ", "<<: ", "---\n", "%", "|", ">", "\t", "\n", "\n ",
        "? ", ",", "\\", "\"\\ud800\\u0041\"", "\"\\udc00\"", "é", "😀", "\u2028", "\0", "\uFFFF", "2009-02-30", "-1", "99999999999999999999", "yes", "@", "`", "..", "\r",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_record_with_a_line_changed_is_answered(int seed)
    {
        var random = new Random(seed);
        string[] lines = Records.GoodYaml.Split('\n');
        for (int i = 0; i < 700; i++)
        {
            string[] changed = [.. lines];
            int line = random.Next(lines.Length);
            string piece = Pieces[random.Next(Pieces.Length)];
            int at = random.Next(changed[line].Length + 1);
            changed[line] = random.Next(6) switch
            {
                0 => piece,
                1 => changed[line].Insert(at, piece),
                2 => $"{changed[line].Split(':')[0]}: {piece}",
                3 => changed[line][..at],
                4 => changed[line] + "\n" + lines[random.Next(lines.Length)],
                _ => new string(' ', random.Next(9)) + changed[line].Trim(),
            };
            AssertAnswered(Encoding.UTF8.GetBytes(string.Join('\n', changed)));
        }
    }

    [Fact]
    public void A_record_with_a_byte_changed_is_answered()
    {
        var random = new Random(4);
        byte[] good = Encoding.UTF8.GetBytes(Records.GoodYaml);
        for (int i = 0; i < 500; i++)
        {
            byte[] changed = [.. good];
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
            AssertAnswered(changed);
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("\"")]
    [InlineData("\"a\": [")]
    [InlineData("a: *a\n")]
    [InlineData("? ")]
    [InlineData("organisations:\n- id: a\n")]
    [InlineData("- {id: a, name: b}\n")]
    public void A_file_of_two_megabytes_of_one_thing_is_answered(string piece) =>
        AssertAnswered(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length))));

    [Fact]
    public void Many_unknown_references_are_answered()
    {
        string signatories = string.Concat(Enumerable.Range(0, 60_000).Select(i => $"\n      - unknown-organisation-{i}"));

        Outcome<PartnershipRecord> read = Records.ReadGoodWith("\n      - dee-valley-council\n      - dee-college", signatories);

        Assert.Equal(60_000, read.Findings.Count);
    }

    [Fact]
    public void A_long_chain_of_bodies_is_followed_to_its_end()
    {
        string bodies = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"  - id: b{i}\n    name: B{i}\n    kind: forum\n    reportsTo: [b{(i + 1) % 20_000}]\n"));

        Outcome<PartnershipRecord> read = Records.ReadGoodWith("documents:\n", $"{bodies}documents:\n");

        Assert.Contains("reports to itself through", Assert.Single(read.Findings).Message, StringComparison.Ordinal);
    }

    private static void AssertAnswered(byte[] bytes)
    {
        Outcome<PartnershipRecord> read = Records.Read(bytes);

        Assert.Equal(read.IsRefused, read.Findings.Count > 0);
        Assert.All(read.Findings, finding => Assert.True(finding.Place is { Line: null or > 0, Column: null or > 0 }, finding.ToString()));
    }
}
