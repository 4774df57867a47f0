using System.Text.RegularExpressions;
using DocPipeline.Findings;
using DocPipeline.Outbox.Messages;

namespace DocPipeline.Outbox.Texts;

/// <summary>
/// The text of a kind of mail in one language: a subject, paragraphs, lists, headings and one link, with gaps <c>{name}</c>. A paragraph or
/// item with a gap <c>{name?}</c> that nothing fills is left out.
/// </summary>
/// <param name="Subject">The subject, with gaps.</param>
/// <param name="Parts">The pieces, in order.</param>
internal sealed partial record MailTemplate(string Subject, IReadOnlyList<MailPart> Parts)
{
    private const string SubjectLabel = "Subject:";
    private const int LongestFile = 20_000;

    /// <summary>Reads a text and checks that its gaps are known and that it says what its kind has to.</summary>
    /// <param name="place">What to call the file.</param>
    /// <param name="kind">Which mail it is.</param>
    /// <param name="text">The file.</param>
    internal static Outcome<MailTemplate> Read(string place, MessageKind kind, string text)
    {
        List<Finding> findings = [];
        string[] lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        if (text.Length > LongestFile) Add(null, "The text is too long for a mail.", "at most 20,000 characters", "Shorten it");
        if (!lines[0].StartsWith(SubjectLabel, StringComparison.Ordinal) || lines[0][SubjectLabel.Length..].Trim().Length == 0)
            Add(1, "The first line does not give the subject.", "Subject: and a few words", "Begin the file with the subject");
        MailPart[] parts = [.. PartsOf(lines)];
        string subject = lines[0].StartsWith(SubjectLabel, StringComparison.Ordinal) ? lines[0][SubjectLabel.Length..].Trim() : "";
        MailPart[] all = [new MailPart(MailPartKind.Paragraph, subject, 1), .. parts];
        foreach (MailPart part in all)
        {
            foreach (Match gap in Gap().Matches($"{part.Text} {part.Target}"))
            {
                string name = gap.Groups["name"].Value;
                if (MailGaps.SortOf(name) is null)
                    Add(part.Line, $"There is no gap ‘{name}’.", $"one of {string.Join(", ", MailGaps.Names)}", Nearest.To(name, MailGaps.Names) is { } near ? $"Write ‘{near}’ for ‘{name}’" : "Leave it out");
                else if (MailGaps.SortOf(name) == GapSort.Secret && (name == MailGaps.Link) != MessageKinds.HasLink(kind))
                    Add(part.Line, $"A mail of this kind has no {(name == MailGaps.Link ? "link to sign by" : "one-time code")}.", $"no {{{name}}}", "Leave it out");
                else if (name == MailGaps.Code && kind != MessageKind.Code) Add(part.Line, "A mail of this kind has no one-time code.", "no {code}", "Leave it out");
                else if (MailGaps.SortOf(name) == GapSort.Secret && part.Line == 1) Add(1, "The subject holds what only whoever opens the mail may see.", "no {link} and no {code} in the subject", "Move it into the text");
            }

            if (Stray().IsMatch(Gap().Replace($"{part.Text} {part.Target}", ""))) Add(part.Line, "There is a curly bracket that belongs to no gap.", "{name}, of small letters and hyphens", "Write the gap so, or leave the bracket out");
        }

        if (MessageKinds.HasLink(kind) && !parts.Any(p => p.Kind == MailPartKind.Action && p.Target == "{link}")) Add(null, "The text does not give the link to sign by.", "a line such as [Read and sign]({link})", "Add the line");
        if (kind == MessageKind.Code && !parts.Any(p => p.Text.Contains("{code}", StringComparison.Ordinal))) Add(null, "The text does not give the one-time code.", "a line with {code}", "Add the line");
        return findings.Count > 0 ? Outcome.Refused<MailTemplate>(findings) : Outcome.Done(new MailTemplate(subject, parts));

        void Add(int? line, string message, string expected, string suggestion) =>
            findings.Add(new Finding(OutboxFinding.TextWrong, Severity.Error, message) { Place = new Place(place, line), Expected = expected, Suggestion = suggestion });
    }

    /// <summary>Fills the gaps.</summary>
    /// <param name="fill">What stands in a gap; nothing when there is nothing.</param>
    /// <returns>The text, or which facts are missing.</returns>
    internal Outcome<MailTemplate> Fill(Func<string, string?> fill)
    {
        SortedSet<string> missing = new(StringComparer.Ordinal);
        string subject = Filled(Subject, fill, missing) ?? "";
        MailPart[] parts = [.. Parts.Select(p => Filled(p.Text, fill, missing) is { } text && (p.Target is null || Filled(p.Target, fill, missing) is not null)
            ? p with { Text = text, Target = p.Target is null ? null : Filled(p.Target, fill, missing) } : null).OfType<MailPart>()];
        return missing.Count == 0
            ? Outcome.Done(new MailTemplate(subject, parts))
            : Outcome.Refused<MailTemplate>([OutboxFinding.At(null, OutboxFinding.FactMissing, $"The mail cannot be written: nothing is said for {string.Join(", ", missing)}.", "a value for each gap of the text", "Give the facts with the message, or the council's own with the settings of the mail")]);
    }

    private static string? Filled(string text, Func<string, string?> fill, SortedSet<string> missing)
    {
        bool isLeftOut = false;
        List<string> unfilled = [];
        string filled = Gap().Replace(text, gap =>
        {
            string? value = fill(gap.Groups["name"].Value);
            if (!string.IsNullOrWhiteSpace(value)) return value;
            if (gap.Groups["optional"].Length > 0) isLeftOut = true;
            else unfilled.Add(gap.Groups["name"].Value);
            return "";
        });
        if (isLeftOut) return null;
        missing.UnionWith(unfilled);
        return filled;
    }

    private static IEnumerable<MailPart> PartsOf(string[] lines)
    {
        List<string> open = [];
        int begun = 0;
        for (int i = 1; i <= lines.Length; i++)
        {
            string line = i < lines.Length ? lines[i].Trim() : "";
            bool isOwn = line.Length == 0 || line == "---" || line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("## ", StringComparison.Ordinal) || ActionShape().IsMatch(line) || line == "{code}";
            if (isOwn && open.Count > 0)
            {
                yield return new MailPart(open[0].StartsWith("- ", StringComparison.Ordinal) ? MailPartKind.Item : MailPartKind.Paragraph, string.Join(' ', open) is var text && text.StartsWith("- ", StringComparison.Ordinal) ? text[2..] : text, begun + 1);
                open.Clear();
            }

            if (line.Length == 0) continue;
            if (line == "---") yield return new MailPart(MailPartKind.Rule, "", i + 1);
            else if (line == "{code}") yield return new MailPart(MailPartKind.Number, line, i + 1);
            else if (line.StartsWith("## ", StringComparison.Ordinal)) yield return new MailPart(MailPartKind.Heading, line[3..].Trim(), i + 1);
            else if (ActionShape().Match(line) is { Success: true } action) yield return new MailPart(MailPartKind.Action, action.Groups[1].Value, i + 1, action.Groups[2].Value);
            else
            {
                if (open.Count == 0) begun = i;
                open.Add(line);
            }
        }
    }

    [GeneratedRegex(@"\{(?<name>[a-z][a-z-]*)(?<optional>\?)?\}")]
    private static partial Regex Gap();

    [GeneratedRegex(@"[{}]")]
    private static partial Regex Stray();

    [GeneratedRegex(@"\A\[([^\]]+)\]\(([^)\s]+)\)\z")]
    private static partial Regex ActionShape();
}
