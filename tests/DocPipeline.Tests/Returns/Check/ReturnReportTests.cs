using System.Xml.Linq;
using DocPipeline.Documents.Reading;
using DocPipeline.Returns.Check;
using DocPipeline.Testing;
using DocPipeline.Tests.Documents;
using DocPipeline.Tests.Documents.Samples;
using DocPipeline.Tests.Returns.Ooxml;
using static DocPipeline.Tests.Returns.Check.EditedReturn;

namespace DocPipeline.Tests.Returns.Check;

public sealed class ReturnReportTests
{
    private static readonly byte[] Issued = Sample.Of("dyffryn").Bytes("terms");

    [Fact]
    public void Two_organisations_that_each_fill_in_their_block_are_each_held_against_the_issued_file()
    {
        (byte[] one, byte[] other) = (Filled(0, "Siân Price"), Filled(1, "Jane Bell"));

        ReturnReport first = ReturnCheckTests.Check(Issued, one), second = ReturnCheckTests.Check(Issued, other);

        Assert.Equal((ReturnVerdict.SameWords, ReturnVerdict.SameWords), (first.Verdict, second.Verdict));
        SignatureBlock block = Assert.Single(first.Blocks, b => b.IsFilled);
        Assert.Equal(("council", "For Dyffryn County Council"), (block.Organisation, block.For));
        Assert.Equal(["Signed: Siân Price", "Name: Siân Price", "Office: Chief Executive", "Date: 2 June 2009"], block.Lines.Select(l => $"{l.Label}: {l.Value}"));
        Assert.Equal("health-board", Assert.Single(second.Blocks, b => b.IsFilled).Organisation);
        Assert.Equal(4, second.Blocks.Count);
    }

    [Fact]
    public void A_file_that_is_filled_in_and_then_signed_by_certificate_is_both()
    {
        byte[] signed = Signers.Sign(Filled(0, "Siân Price"), Signers.Rsa);

        ReturnReport report = ReturnCheckTests.Check(Issued, signed);

        Assert.Equal(ReturnVerdict.SameWords, report.Verdict);
        Assert.True(report.Signatures!.IsSound);
        Assert.Contains("Dana Example", report.Points.Single(p => p.Name == "Certificate signatures").Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_issued_file_signed_by_certificate_is_the_same_byte_for_byte() =>
        Assert.Equal(ReturnVerdict.ByteSame, ReturnCheckTests.Check(Issued, Signers.Sign(Issued, Signers.Rsa)).Verdict);

    [Fact]
    public void A_certificate_on_other_words_does_not_make_them_the_issued_ones()
    {
        ReturnReport report = ReturnCheckTests.Check(Issued, Signers.Sign(Altered(), Signers.Rsa));

        Assert.True(report.Signatures!.IsSound);
        Assert.Equal(ReturnVerdict.OtherWords, report.Verdict);
    }

    [Fact]
    public void A_signature_page_by_itself_is_named_as_such()
    {
        var file = new EditedReturn(Sample.Of("cheshire-west").Bytes("agreement"));
        XElement table = file.Blocks[0].Ancestors(W + "tbl").Last();
        file.Body.Elements().Where(e => e != table && e.Name != W + "sectPr").Remove();

        ReturnReport report = ReturnCheckTests.Check(file.Issued, file.ToBytes());

        Assert.Equal(ReturnVerdict.OtherWords, report.Verdict);
        Assert.Contains("recorded consent to that very text, version 5", report.Points.Single(p => p.Name == "Whole document").Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_figure_is_shown_as_figures_with_the_clause_and_its_heading()
    {
        var file = new EditedReturn(Sample.Of("stockport").Bytes("constitution"));
        (XElement clause, string number) = file.Clauses.First(c => WordsOf(c.Paragraph).Contains("21", StringComparison.Ordinal));
        XElement text = clause.Descendants(W + "t").First(t => t.Value.Contains("21", StringComparison.Ordinal));
        text.Value = text.Value.Replace("21", "12", StringComparison.Ordinal);

        ClauseDifference difference = Assert.Single(ReturnCheckTests.Check(file.Issued, file.ToBytes()).Differences);

        Assert.Contains(number, difference.Where, StringComparison.Ordinal);
        Assert.NotEqual("", difference.About);
        Assert.Contains(difference.Words, w => w.Was.Contains("21", StringComparison.Ordinal) && w.Now.Contains("12", StringComparison.Ordinal));
    }

    [Fact]
    public void The_redline_is_a_valid_file_whose_old_words_are_the_issued_ones()
    {
        ReturnReport report = ReturnCheckTests.Check(Issued, Altered());

        byte[] redline = report.Redline("Legal Services", DateTimeOffset.UnixEpoch)!;

        Assert.Equal("", WordFile.Errors(redline));
        Assert.Contains(DocumentText.Read("r.docx", redline).Value!.TrackedChanges, c => c.Text.Contains("Anything else.", StringComparison.Ordinal) && c.Author == "Legal Services");
        Assert.Null(ReturnCheckTests.Check(Issued, Issued).Redline("Legal Services", DateTimeOffset.UnixEpoch));
    }

    // Whichever letter outside of the blocks becomes another: nobody may be told that these are the issued words.
    [Fact]
    public void No_changed_letter_outside_of_the_blocks_ever_has_the_same_words() => ChangeLetters(turns: 15);

    [LongFact]
    [Trait("Category", "Long")]
    public void None_of_a_thousand_changed_letters_outside_of_the_blocks_has_the_same_words() => ChangeLetters(turns: 1_000);

    private static void ChangeLetters(int turns)
    {
        var random = new Random(5);
        for (int turn = 0; turn < turns; turn++)
        {
            var file = new EditedReturn(Issued);
            string part = random.Next(8) == 0 ? "word/footer.xml" : Document;
            XElement[] texts = [.. file.Part(part).Descendants(W + "t").Where(t => t.Value.Any(char.IsLetter) && !t.Ancestors(W + "sdt").Any() && !t.Ancestors(W + "fldSimple").Any())];
            XElement text = texts[random.Next(texts.Length)];
            int[] letters = [.. Enumerable.Range(0, text.Value.Length).Where(i => char.IsLetter(text.Value[i]))];
            int at = letters[random.Next(letters.Length)];
            string before = text.Value;
            text.Value = $"{before[..at]}{(char.ToLowerInvariant(before[at]) == 'q' ? 'x' : 'q')}{before[(at + 1)..]}";

            ReturnReport report = ReturnCheckTests.Check(Issued, file.ToBytes());

            Assert.False(report.IsIssuedWords, $"“{before}” became “{text.Value}”\n{ReturnCheckTests.Told(report)}");
        }
    }

    private static byte[] Filled(int block, string name)
    {
        var file = new EditedReturn(Issued);
        Sign(file.Blocks[block], name);
        return file.ToBytes();
    }

    private static byte[] Altered()
    {
        var file = new EditedReturn(Issued);
        file.Clauses[1].Paragraph.Add(Run(" Anything else."));
        return file.ToBytes();
    }
}
