using System.Globalization;
using System.Text;
using DocPipeline.Partnerships.Forms;

namespace DocPipeline.Partnerships.Reading.Answers;

/// <summary>Writes answers as the file that <see cref="AnswersFile"/> reads: every character of them, in YAML that a person can read.</summary>
internal static class AnswersYaml
{
    internal static string Write(FormAnswers answers)
    {
        var yaml = new StringBuilder();
        yaml.Append(CultureInfo.InvariantCulture, $"document: {answers.Document}\nform: {answers.Form}\nversion: \"{answers.Version}\"\n");
        yaml.Append(answers.Answers.Count == 0 ? "answers: []\n" : "answers:\n");
        foreach (GivenAnswer answer in answers.Answers)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"  - part: {answer.Part}\n    question: \"{answer.Question}\"\n");
            if (answer.Column is { } column) yaml.Append(CultureInfo.InvariantCulture, $"    column: {column}\n");
            yaml.Append("    answer: ");
            if (CanStandAsLines(answer.Answer)) AppendLines(yaml, answer.Answer);
            else AppendQuoted(yaml, answer.Answer);
            yaml.Append('\n');
        }

        return yaml.ToString();
    }

    // A literal block (YAML 1.2, 8.1.2): its indentation is that of the first line, so that line must not start with a space.
    private static bool CanStandAsLines(string text) =>
        text.Contains('\n', StringComparison.Ordinal) && text[0] is not (' ' or '\t' or '\n') && text[^1] != '\n' && !text.Any(c => c != '\n' && IsEscaped(c)) && !text.Contains('\t', StringComparison.Ordinal);

    private static void AppendLines(StringBuilder yaml, string text)
    {
        yaml.Append("|-");
        foreach (string line in text.Split('\n')) yaml.Append('\n').Append(line.Length == 0 ? "" : "      ").Append(line);
    }

    private static void AppendQuoted(StringBuilder yaml, string text)
    {
        yaml.Append('"');
        foreach (char c in text)
        {
            if (c is '"' or '\\') yaml.Append('\\').Append(c);
            else if (c == '\n') yaml.Append("\\n");
            else if (c == '\t') yaml.Append("\\t");
            else if (IsEscaped(c)) yaml.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else yaml.Append(c);
        }

        yaml.Append('"');
    }

    // Control characters, and line breaks and marks that programs take in different ways.
    private static bool IsEscaped(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF';
}
