using System.Text;
using DocPipeline.Partnerships.Forms;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Reading.Answers;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Tests.Partnerships.Reading.Answers;

/// <summary>Whatever people type, the file of answers holds it to the letter.</summary>
public sealed class AnswersYamlTests
{
    // What YAML, XML or an editor gives a meaning of its own, and letters beyond ASCII.
    private static readonly string[] Pieces =
    [
        " ", "\n", "\t", "\"", "'", "\\", ":", ": ", "#", " #", "-", "- ", "? ", "|", ">", "%", "@", "`", "{", "}", "[", "]", ",", "&", "*", "!", "~",
        "null", "true", "---", "...", "a", "Z", "0", "ŵ", "ش", "𝒜", "\u00A0", "\u200F", "\u2028", "\u0085", "\u0090", "\uFEFF", "\u00AD", "\u0301",
    ];

    [Fact]
    public void Ten_thousand_texts_of_awkward_pieces_come_back_as_they_were()
    {
        var random = new Random(20090402);
        for (int i = 0; i < 10_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            if (!string.IsNullOrWhiteSpace(text)) Assert.Equal(text, RoundTrip(text));
        }
    }

    [Theory]
    [InlineData("one line", "    answer: \"one line\"\n")]
    [InlineData("one\n\n  two", "    answer: |-\n      one\n\n        two\n")]
    [InlineData("  indented\nfirst", "    answer: \"  indented\\nfirst\"\n")]
    public void Lines_stand_as_lines_where_that_is_safe(string text, string expected) => Assert.EndsWith(expected, Write(text), StringComparison.Ordinal);

    private static string Write(string text) => AnswersYaml.Write(new FormAnswers
    {
        Document = new DocumentId("form"),
        Form = new FormId("every"),
        Version = new VersionNumber("1"),
        Answers = [new GivenAnswer { Part = new FormPartId("open"), Question = new QuestionId("1"), Answer = text }],
    });

    private static string RoundTrip(string text)
    {
        var reading = new RecordReading();
        FormAnswers? read = StrictFile.Read<FormAnswers>("answers/form.yaml", Encoding.UTF8.GetBytes(Write(text)), reading);
        Assert.True(reading.Findings.Count == 0, $"{text}\n{string.Join('\n', reading.Findings)}");
        return Assert.Single(read!.Answers).Answer;
    }
}
