using System.Globalization;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Reading;
using DocPipeline.Documents.Renditions;
using DocPipeline.Findings;
using DocPipeline.Returns.Check;
using DocPipeline.Returns.Pdf.Words;
using DocPipeline.Testing;
using DocPipeline.Tests.Documents.Samples;
using DocPipeline.Tests.Returns.Ooxml;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Returns.Pdf;

/// <summary>A PDF that came back is held against the Word file, or the PDF, that was issued.</summary>
public sealed class PdfReturnTests(ITestOutputHelper output)
{
    private static readonly byte[] Issued = Sample.Of("stockport").Bytes("coordinating-group-terms");
    private static readonly Lazy<byte[]> Made = new(() => Render(Issued));
    private static readonly Lazy<string> Words = new(() => PopplerText.OfMachine().ReadAsync(Made.Value, CancellationToken.None).GetAwaiter().GetResult()!);

    [NeedsProgramFact("soffice", "pdftotext")]
    public async Task The_issued_PDF_with_signatures_behind_it_is_the_issued_PDF()
    {
        byte[] signed = SignedPdfs.Sign(SignedPdfs.Sign(Made.Value, Signers.Rsa), Signers.Ecdsa);

        ReturnReport report = await CheckAsync(Made.Value, signed);

        Assert.Equal(ReturnVerdict.ByteSame, report.Verdict);
        Assert.Equal(2, report.Signatures!.Signatures.Count);
        Assert.True(report.Signatures.IsSound);
    }

    [NeedsProgramFact("soffice", "pdftotext")]
    public async Task The_PDF_of_the_issued_Word_file_says_its_words_whether_or_not_LibreOffice_is_there_to_compare()
    {
        byte[] signed = SignedPdfs.Sign(Made.Value, Signers.Rsa);

        foreach (IPdfRenditions renditions in new[] { LibreOfficeRenditions.OfMachine(), new NoPdfRenditions() })
        {
            ReturnReport report = (await new PdfReturnCheck(PopplerText.OfMachine(), renditions).OfAsync("issued.docx", Issued, "a.pdf", signed, Signers.Trust, CancellationToken.None)).Value!;
            Assert.Equal(("", ReturnVerdict.SameWordsToLookAt), (string.Join('\n', report.Differences.Select(d => d.Sentence)), report.Verdict));
            Assert.True(report.IsIssuedWords);
        }
    }

    [NeedsProgramFact("soffice", "pdftotext")]
    public async Task A_figure_changed_in_the_Word_file_before_it_became_a_PDF_is_named_by_clause()
    {
        byte[] changed = SignedFiles.Edited(Issued, entries => SignedFiles.Replace(entries, "word/document.xml", "each quarter", "each year"));
        byte[] signed = SignedPdfs.Sign(Render(changed), Signers.Rsa);

        ReturnReport report = await CheckAsync(Issued, signed);

        Assert.Equal(ReturnVerdict.OtherWords, report.Verdict);
        Assert.True(report.Signatures!.IsSound);
        Assert.Contains(report.Differences, d => d.Sentence.Contains("became ‘year", StringComparison.Ordinal));
    }

    [NeedsProgramFact("soffice", "pdftotext")]
    public void Every_figure_that_is_changed_and_every_word_that_is_taken_out_or_put_in_is_found()
    {
        IReadOnlyList<IssuedBlock> blocks = IssuedBlock.Of(DocumentText.Read("issued.docx", Issued).Value!);
        string words = Words.Value;
        Assert.Empty(PdfWordsComparison.Of(blocks, words));
        List<string> missed = [];
        int cases = 0;

        // Not of page numbers, which are worked out anew.
        MatchCollection found = Regex.Matches(words, @"\S{4,}");
        for (int i = 0; i < found.Count; i += 9)
        {
            string word = found[i].Value;
            if (PdfWord.Split(word).FirstOrDefault() is null || Margins(blocks).Contains(word)) continue;
            Try($"‘{word}’ taken out", words.Remove(found[i].Index, found[i].Length));
            Try($"‘not’ put in before ‘{word}’", words.Insert(found[i].Index, "not "));
            Try($"‘{word}’ another", words.Remove(found[i].Index, found[i].Length).Insert(found[i].Index, "elsewhere"));
        }

        foreach (Match figure in Regex.Matches(words, @"(?<![\d/])(?:£?\d[\d,.]*\d|\d{1,2}(?= [A-Z][a-z]+ \d{4}))"))
        {
            int at = figure.Index + figure.Length - 1;
            if (char.IsDigit(words[at]) && figure.Length > 4) Try($"{figure.Value} another", words.Remove(at, 1).Insert(at, words[at] == '9' ? "8" : "9"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cases} changes of one word or figure in the text of a PDF, {cases - missed.Count} found"));
        Assert.Equal("", string.Join('\n', missed));

        void Try(string what, string changed)
        {
            cases++;
            if (PdfWordsComparison.Of(blocks, changed).Count == 0) missed.Add(what);
        }
    }

    [NeedsProgramFact("soffice", "pdftotext")]
    public void Broken_words_and_other_pages_do_not_count_and_a_clause_that_was_moved_does()
    {
        IReadOnlyList<IssuedBlock> blocks = IssuedBlock.Of(DocumentText.Read("issued.docx", Issued).Value!);
        string words = Words.Value;
        string word = Regex.Match(words, @"(?<=[a-z] )[a-z]{9,}(?= [a-z])").Value;

        Assert.Empty(PdfWordsComparison.Of(blocks, Replace(words, word, $"{word[..4]}-\n{word[4..]}")));
        Assert.Empty(PdfWordsComparison.Of(blocks, Replace(words, word, $"{word[..4]}\u00AD{word[4..]}")));
        Assert.Empty(PdfWordsComparison.Of(blocks, Replace(words, $" {word}", $"\n\f{word}")));
        Assert.NotEmpty(PdfWordsComparison.Of(blocks, Replace(words, word, $"{word[..4]} {word[4..]}")));

        IssuedBlock clause = blocks.Last(b => b.Kind == IssuedBlockKind.Paragraph && b.Words.Count > 12 && words.ReplaceLineEndings(" ").Contains(b.Text, StringComparison.Ordinal));
        string folded = words.ReplaceLineEndings(" ");
        IReadOnlyList<DocPipeline.Returns.Check.ClauseDifference> moved = PdfWordsComparison.Of(blocks, $"{clause.Text} {folded.Remove(folded.IndexOf(clause.Text, StringComparison.Ordinal), clause.Text.Length)}");
        Assert.NotEmpty(moved);
    }

    [Fact]
    public async Task Without_a_program_that_reads_PDFs_nothing_is_said_of_the_words()
    {
        byte[] signed = SignedPdfs.Sign(SignedPdfs.Plain(), Signers.Rsa);

        ReturnReport report = (await new PdfReturnCheck(new NoPdfText(), new NoPdfRenditions()).OfAsync("issued.docx", Issued, "a.pdf", signed, Signers.Trust, CancellationToken.None)).Value!;

        Assert.False(report.IsIssuedWords);
        Assert.Contains(report.Points, p => p is { Name: "Words", State: PointState.NotChecked } && p.Sentence.Contains("pdftotext", StringComparison.Ordinal) && p.Sentence.Contains("Legal services decide", StringComparison.Ordinal));
        Assert.True(report.Signatures!.IsSound);
    }

    [Fact]
    public async Task What_was_put_behind_the_issued_PDF_and_is_no_signature_is_named()
    {
        byte[] more = SignedPdfs.Revised(SignedPdfs.Plain(), (4, SignedPdfs.Stream("BT ET")));

        ReturnReport report = (await new PdfReturnCheck(new NoPdfText(), new NoPdfRenditions()).OfAsync("issued.pdf", SignedPdfs.Plain(), "a.pdf", more, Signers.Trust, CancellationToken.None)).Value!;

        Assert.False(report.IsIssuedWords);
        Assert.Contains(report.Points, p => p.State == PointState.Wrong && p.Sentence.Contains("what is on page 1 was changed", StringComparison.Ordinal));
    }

    [LongFact("soffice", "pdftotext", "pdfsig", "qpdf")]
    [Trait("Category", "Long")]
    public async Task Every_sample_becomes_a_PDF_that_is_signed_held_valid_and_found_to_say_its_words()
    {
        int count = 0;
        List<string> wrong = [];
        foreach ((string name, byte[] document) in SignedFiles.Samples())
        {
            byte[] pdf = Render(document, name), signed = SignedPdfs.Sign(SignedPdfs.Sign(pdf, Signers.Rsa), Signers.Ecdsa);
            count++;
            if (!SignedPdfs.Verify(signed).IsSound) wrong.Add($"{name}: {string.Join('\n', SignedPdfs.Verify(signed).AllFindings)}");
            if (!PdfJudge.Pdfsig(signed).SequenceEqual(["valid, not all of it", "valid"])) wrong.Add($"{name}: pdfsig says {string.Join("; ", PdfJudge.Pdfsig(signed))}");
            if (PdfJudge.Qpdf(signed) is { Length: > 0 } said) wrong.Add($"{name}: qpdf says {said}");
            Outcome<ReturnReport> alone = await new PdfReturnCheck(PopplerText.OfMachine(), new NoPdfRenditions()).OfAsync(name, document, "a.pdf", signed, Signers.Trust, CancellationToken.None);
            if (alone.Value!.Verdict != ReturnVerdict.SameWordsToLookAt) wrong.Add($"{name}: {string.Join('\n', alone.Value.Differences.Select(d => d.Sentence))}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} documents made PDFs and signed twice"));
        Assert.Equal("", string.Join('\n', wrong));
    }

    private static async Task<ReturnReport> CheckAsync(byte[] issued, byte[] returned) =>
        (await new PdfReturnCheck(PopplerText.OfMachine(), LibreOfficeRenditions.OfMachine()).OfAsync("issued", issued, "a.pdf", returned, Signers.Trust, CancellationToken.None)).Value!;

    private static byte[] Render(byte[] document, string name = "issued.docx")
    {
        Outcome<byte[]> made = LibreOfficeRenditions.OfMachine().RenderAsync(name, document, CancellationToken.None).GetAwaiter().GetResult();
        Assert.False(made.IsRefused, string.Join('\n', made.Findings));
        return made.Value;
    }

    private static HashSet<string> Margins(IReadOnlyList<IssuedBlock> blocks) => [.. blocks.Where(b => b.IsMargin).SelectMany(b => b.Words)];

    private static string Replace(string text, string old, string now)
    {
        int at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(old.Length > 0 && at >= 0, $"there is no ‘{old}’");
        return text[..at] + now + text[(at + old.Length)..];
    }
}
