using System.CommandLine;
using System.Globalization;
using DocPipeline.Documents.TakingBack;
using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Writing;
using DocPipeline.Pipeline.TakingBack;

namespace DocPipeline.Cli.Records;

/// <summary><c>record take-back</c>: an edited draft goes back into the prose and facts that it was made from.</summary>
internal static class TakeBackCommand
{
    internal static Command Build()
    {
        Argument<string> draft = new("draft") { Description = "The draft that was edited in Word or LibreOffice, a .docx." };
        Argument<string> record = new("record") { Description = "The folder of the record, with partnership.yaml in it.", DefaultValueFactory = _ => "." };
        Option<bool> dryRun = new("--dry-run") { Description = "Only show what would change." };
        Option<bool> yes = new("--yes", "-y") { Description = "Write the changes without asking." };
        Option<bool> json = new("--json") { Description = "Say what was done as JSON on standard output; writes only with --yes." };
        Option<string?> template = new("--template") { Description = "The council's own template (.docx) with which the draft was generated." };
        Option<string?> style = new("--style") { Description = "The Word file (.docx) whose styles the draft was generated with." };
        Option<string?> asAmendment = new("--as-amendment") { Description = "Make a decision of the changes instead, decisions/<id>.yaml, and leave the prose as it is." };
        Option<string?> title = new("--title") { Description = "What the decision is on, in a line; goes with --as-amendment." };
        Option<string?> body = new("--body") { Description = "The body that decides, by id; goes with --as-amendment." };
        Option<string?> meeting = new("--meeting") { Description = "The day of the meeting that decides, such as 2009-03-24, where <id> does not begin with it; goes with --as-amendment." };
        var command = new Command("take-back", "Take an edited draft back into the record's prose and facts: the changes are shown before they are written.") { draft, record, asAmendment, title, body, meeting, dryRun, yes, json, template, style };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(draft), parsed.GetRequiredValue(record), parsed.GetValue(asAmendment), parsed.GetValue(title), parsed.GetValue(body), parsed.GetValue(meeting), parsed.GetValue(template), parsed.GetValue(style), parsed.GetValue(dryRun), parsed.GetValue(yes), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string draft, string record, string? asAmendment, string? title, string? body, string? meeting, string? template, string? style, bool dryRun, bool yes, bool json)
    {
        if (template is not null && style is not null) return Usage("--template goes without --style: a template brings its own look.");
        if (asAmendment is null && (title ?? body ?? meeting) is not null) return Usage("--title, --body and --meeting go with --as-amendment.");
        DateOnly day = default;
        if (meeting is not null && !DateOnly.TryParseExact(meeting, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return Usage($"--meeting '{meeting}' is not a date, year first, such as 2009-03-24.");
        foreach (string file in new[] { draft, template, style }.OfType<string>().Where(f => !File.Exists(f)))
        {
            Console.Error.WriteLine($"docpipeline: there is no file '{file}'.");
            return ExitCode.NotThere;
        }

        CouncilLook? look = (template ?? style) is { } lookFile ? new CouncilLook(Path.GetFileName(lookFile), File.ReadAllBytes(lookFile), IsStyleOnly: template is null) : null;
        Outcome<RecordFiles> files = RecordFolder.Read(record);
        if (files.IsRefused) return Refuse(files.Findings, record, json, Directory.Exists(record) || File.Exists(record) ? ExitCode.Malformed : ExitCode.NotThere);
        Outcome<TakenDraft> taken = asAmendment is null
            ? TakeBackDraft.Plan(files.Value, Path.GetFileName(draft), File.ReadAllBytes(draft), look)
            : TakeBackAmendment.Plan(files.Value, Path.GetFileName(draft), File.ReadAllBytes(draft), new AmendmentAsked(asAmendment, title, body, meeting is null ? null : day), look);
        IReadOnlyList<Finding> findings = [.. files.Findings, .. taken.Findings];
        if (taken.IsRefused) return Refuse(findings, record, json, CodeOf(findings));

        if (!json)
        {
            Report.Print(findings, record);
            TakenChanges.Show(taken.Value, record);
        }

        bool isDone = taken.Value.Writes.Count == 0;
        bool? answer = isDone || dryRun ? false : yes ? true : json ? false : Confirmation.Of($"Write these changes into {record}?");
        bool isWritten = answer == true;
        if (isWritten && RecordFolderWriter.Write(record, taken.Value.Writes) is { } other)
        {
            Console.Error.WriteLine($"docpipeline: {record}/{other} was changed by someone else in the meantime. Take the draft back again: what they wrote is then kept, too.");
            return ExitCode.Stale;
        }

        if (json) Report.PrintJson(TakeBackResult.Of(taken.Value, isWritten, [.. findings.Select(f => Report.ForJson(f, record))]));
        else Console.Out.WriteLine(isWritten ? $"Done. {string.Join(", ", taken.Value.Writes.Select(w => w.Path))} {(taken.Value.Writes.Count == 1 ? "is" : "are")} written." : isDone ? "The record says all of this already. Nothing was written." : "Nothing was written.");
        return answer is null ? Usage("there is nobody to ask; say --yes to write the changes, or --dry-run to only see them.") : ExitCode.Done;
    }

    private static int CodeOf(IReadOnlyList<Finding> findings) =>
        findings.Any(f => f.Severity == Severity.Error && (f.Code == TakeBackCodes.Conflict || f.Code == TakeBackCodes.OtherVersion)) ? ExitCode.Stale : ExitCode.Malformed;

    private static int Refuse(IReadOnlyList<Finding> findings, string record, bool json, int exitCode)
    {
        if (json) Report.PrintJson(new TakeBackResult(null, false, [], [], [.. findings.Select(f => Report.ForJson(f, record))]));
        else Report.Print(findings, record);
        return exitCode;
    }

    private static int Usage(string message)
    {
        Console.Error.WriteLine("docpipeline: " + message);
        return ExitCode.Usage;
    }
}
