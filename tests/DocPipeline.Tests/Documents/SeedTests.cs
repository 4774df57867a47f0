using DocPipeline.Documents.Reading;

namespace DocPipeline.Tests.Documents;

public sealed class SeedTests
{
    public static TheoryData<string> Names => [.. Seed.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_source_becomes_a_sound_Word_file_with_its_words(string name)
    {
        foreach (byte[] file in (byte[][])[Seed.Plain(name), Seed.Styled(name)])
        {
            Assert.Equal("", WordFile.Errors(file));
            string read = DocumentText.Read(name, file).Value!.ToString();
            Assert.All(Seed.Lines(name).Where(l => !l.Contains('\t', StringComparison.Ordinal) && Seed.Words(l).TrimStart('-', ' ').Length > 0), line => Assert.Contains(ParagraphText.Fold(Seed.Words(line)).TrimStart('-', ' '), read, StringComparison.Ordinal));
        }
    }
}
