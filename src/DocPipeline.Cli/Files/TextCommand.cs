using System.CommandLine;
using System.Text.Json;
using DocPipeline.Documents.Reading;
using DocPipeline.Documents.Reading.Marks;
using DocPipeline.Findings;

namespace DocPipeline.Cli.Files;

/// <summary><c>text</c>: a Word file's words, with the numbers that Word shows, and what stands beside them.</summary>
internal static class TextCommand
{
    internal static Command Build()
    {
        Argument<string> file = new("file") { Description = "A .docx file." };
        Option<bool> marks = new("--marks") { Description = "Also list tracked changes, comments, hidden words, content controls and fields." };
        Option<bool> digest = new("--digest") { Description = "Print only the digest of the words: the same for every copy that says the same, however it was saved." };
        Option<bool> json = new("--json") { Description = "Give all of it as JSON on standard output." };
        var command = new Command("text", "Print the words of a Word file, with its numbers, tables, headers and footers.") { file, marks, digest, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(marks), parsed.GetValue(digest), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string file, bool marks, bool digest, bool json)
    {
        if (!File.Exists(file))
        {
            Console.Error.WriteLine($"docpipeline: there is no file '{file}'.");
            return ExitCode.NotThere;
        }

        Outcome<DocumentText> read = DocumentText.Read(Path.GetFileName(file), File.ReadAllBytes(file));
        if (read.IsRefused) return Report.Refuse(read.Findings, Path.GetDirectoryName(file) ?? "", json, ExitCode.Malformed);
        DocumentText text = read.Value;
        if (json) Console.Out.WriteLine(JsonSerializer.Serialize(text, TextJson.Default.DocumentText));
        else if (digest) Console.Out.WriteLine(text.Digest);
        else
        {
            Console.Out.Write(text.ToString());
            if (marks) Marks(text);
            else Remind(text);
        }

        return ExitCode.Done;
    }

    private static void Marks(DocumentText text)
    {
        List("Tracked changes", text.TrackedChanges, c => $"{Name(c.Kind)}{(c.Text.Length > 0 ? $" “{c.Text}”" : "")}, {By(c.Author, c.At)}{Where(text, c.Block)}");
        List("Comments", text.Comments, c => $"“{c.Text}”, {By(c.Author, c.At)}{Where(text, c.Block)}");
        List("Hidden words", text.HiddenText, h => $"“{h.Text}”{Where(text, h.Block)}");
        List("Content controls", text.Controls, c => $"{(c.Tag.Length > 0 ? c.Tag : c.Title)}: {(c.IsPlaceholder ? "not filled in" : $"“{c.Text.ReplaceLineEndings(" / ")}”")}{Where(text, c.Block)}");
        List("Fields", text.Fields, f => $"{f.Instruction}: “{f.Result}”{Where(text, f.Block)}");
    }

    private static void List<T>(string heading, IReadOnlyList<T> entries, Func<T, string> line)
    {
        if (entries.Count == 0) return;
        Console.Out.WriteLine($"\n[{heading}: {entries.Count}]");
        foreach (T entry in entries) Console.Out.WriteLine("- " + line(entry));
    }

    // What a reader of the words alone would miss.
    private static void Remind(DocumentText text)
    {
        List<string> beside = [];
        Count(text.TrackedChanges.Count, "tracked change", beside);
        Count(text.Comments.Count, "comment", beside);
        Count(text.HiddenText.Count, "hidden passage", beside);
        if (beside.Count > 0) Console.Error.WriteLine($"Beside these words the file holds {string.Join(", ", beside)}. --marks lists them.");
    }

    private static void Count(int number, string what, List<string> into)
    {
        if (number > 0) into.Add(number == 1 ? $"1 {what}" : $"{number} {what}s");
    }

    private static string Name(TrackedChangeKind kind) => kind switch
    {
        TrackedChangeKind.Insertion => "added",
        TrackedChangeKind.Deletion => "deleted",
        TrackedChangeKind.MovedFrom => "moved away",
        TrackedChangeKind.MovedTo => "moved here",
        TrackedChangeKind.ParagraphInserted => "paragraph begun",
        TrackedChangeKind.ParagraphDeleted => "paragraph joined with the next",
        TrackedChangeKind.RowInserted => "row added",
        TrackedChangeKind.RowDeleted => "row deleted",
        _ => "look changed",
    };

    private static string By(string author, DateTimeOffset? at) => string.Join(", ", new[] { author.Length > 0 ? author : "unnamed", at?.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture) }.OfType<string>());

    private static string Where(DocumentText text, int block)
    {
        if (block < 0 || block >= text.Blocks.Count) return "";
        TextBlock at = text.Blocks[block];
        string words = at.Text.Length > 40 ? at.Text[..40].TrimEnd() + "…" : at.Text;
        return $" (at: {$"{at.Number} {words}".Trim()})";
    }
}
