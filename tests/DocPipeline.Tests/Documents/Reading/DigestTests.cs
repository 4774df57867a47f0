using DocPipeline.Documents.Reading;
using DocPipeline.Testing;
using DocPipeline.Tests.Documents.Samples;
using DocPipeline.Tests.Documents.Templates;

namespace DocPipeline.Tests.Documents.Reading;

public sealed class DigestTests
{
    [NeedsProgramFact("soffice")]
    public void LibreOffice_saves_every_sample_again_and_the_digest_stays()
    {
        // Not the one with an Arabic signatory: LibreOffice 7.4 writes a control's words several times when they stand in more than one run.
        Dictionary<string, byte[]> files = Sample.Names.Append("sixty-signatories").SelectMany(n => Sample.Of(n).Drafted.Select(d => (Name: $"{n}_{d.Id.Value}", d.Bytes))).ToDictionary(d => d.Name, d => d.Bytes.ToArray());
        Dictionary<string, DocumentText> ours = files.ToDictionary(d => d.Key, d => DocumentText.Read(d.Key, d.Value).Value!);
        IReadOnlyDictionary<string, byte[]> again = LibreOffice.Convert(files, "docx");

        Assert.True(again.Count > 18);
        Assert.All(again, file =>
        {
            DocumentText read = DocumentText.Read(file.Key, file.Value).Value!;
            Assert.True(ours[file.Key].Digest == read.Digest, ours[file.Key].Digest == read.Digest ? "" : FirstDifference(ours[file.Key], read));
        });
    }

    [Fact]
    public void The_bytes_of_a_file_are_nothing_to_its_digest()
    {
        byte[] file = Sketch.Docx("@Heading1 Quorum\n7) One third of the members.");

        Assert.Equal(Digest(file), Digest(Sketch.Zip(Sketch.Entries("@Heading1 Quorum\n7) One third| of| the‹proof› members.").Reverse())));
    }

    [Theory]
    [InlineData("One third of the members.", "One half of the members.")]
    [InlineData("£5,000 a year", "£5,001 a year")]
    [InlineData("7) A\n7) B", "7) B\n7) A")]
    [InlineData("7) A\n7) B", "7) A\n7.1) B")]
    [InlineData("7) A", "A")]
    [InlineData("A\nB", "A B")]
    [InlineData("¦ A ¦ B ¦", "¦ B ¦ A ¦")]
    [InlineData("¦ A ¦ B ¦\n¦ C ¦ D ¦", "¦ A ¦ B ¦\n¤\n¦ C ¦ D ¦")]
    [InlineData("Text.\nfootnote: One.", "Text.\nfootnote: Two.")]
    [InlineData("Text.\nheader: Version 1", "Text.\nheader: Version 2")]
    [InlineData("box: One", "box: Two")]
    [InlineData("Kept ‹ins›in‹/ins›.", "Kept ‹del›in‹/del›.")]
    public void Another_word_number_or_place_is_another_digest(string one, string other) => Assert.NotEqual(Digest(Sketch.Docx(one)), Digest(Sketch.Docx(other)));

    [Theory]
    [InlineData("A ‹del›gone ‹/del›word.", "A word.")]
    [InlineData("A ‹ins›new ‹/ins›word.", "A new word.")]
    [InlineData("A\u00a0word  with   space", "A word with space")]
    [InlineData("Cafe\u0301", "Café")]
    [InlineData("A\n\nB", "A\nB")]
    public void What_reads_the_same_is_the_same_digest(string one, string other) => Assert.Equal(Digest(Sketch.Docx(one)), Digest(Sketch.Docx(other)));

    [Theory]
    [InlineData("PAGE", "3", "4", true)]
    [InlineData("NUMPAGES", "12", "13", true)]
    [InlineData("PAGEREF _Toc1", "iv", "v", true)]
    [InlineData("DATE \\@ \"d MMMM yyyy\"", "2 April 2009", "3 April 2009", true)]
    [InlineData("PAGE", "3", "£5,000", false)]
    [InlineData("REF clause \\r", "4.1", "4.2", false)]
    [InlineData("DOCPROPERTY Version", "5", "6", false)]
    public void Of_fields_only_page_numbers_and_dates_that_look_like_it_do_not_count(string instruction, string one, string other, bool same)
    {
        bool isSame = Digest(Sketch.Docx(Field(one))) == Digest(Sketch.Docx(Field(other)));

        Assert.Equal(same, isSame);

        string Field(string result) => $"Page ‹<w:fldSimple w:instr=\"{instruction.Replace("\"", "&quot;", StringComparison.Ordinal)}\"><w:r><w:t>{result}</w:t></w:r></w:fldSimple>› of it";
    }

    [Fact]
    public void A_page_number_typed_by_hand_is_not_that_of_a_field() =>
        Assert.NotEqual(Digest(Sketch.Docx("Page ‹<w:fldSimple w:instr=\"PAGE\"><w:r><w:t>3</w:t></w:r></w:fldSimple>›")), Digest(Sketch.Docx("Page 3")));

    private static string Digest(byte[] file) => DocumentText.Read("a.docx", file).Value!.Digest;

    private static string FirstDifference(DocumentText ours, DocumentText read)
    {
        string[] one = Lines(ours), other = Lines(read);
        int at = Enumerable.Range(0, Math.Max(one.Length, other.Length)).First(i => i >= one.Length || i >= other.Length || one[i] != other[i]);
        return $"ours: {string.Join('\n', one.Skip(at).Take(3))}\nread: {string.Join('\n', other.Skip(at).Take(3))}";
    }

    private static string[] Lines(DocumentText text) => text.CanonicalForm.Split('\n');
}
