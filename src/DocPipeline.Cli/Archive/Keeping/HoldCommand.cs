using System.CommandLine;
using System.Globalization;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Filing;
using DocPipeline.Pipeline.Archiving.Retention;

namespace DocPipeline.Cli.Archive.Keeping;

/// <summary><c>archive hold</c>, <c>archive release</c> and <c>archive end</c>: what keeps a document, and what lets its time begin.</summary>
internal static class HoldCommand
{
    private const string Named = "A partnership's id for its record, or partnership/document.";

    internal static Command Build()
    {
        (ArchiveOptions archive, Argument<string> name, Option<string?> reason, Option<bool> json) = Common("Why; it is kept for good.");
        var command = new Command("hold", "Put a document or record on legal hold: nothing of it goes while the hold stands. One person places it, two release it.") { name, reason, archive.By, archive.Store, archive.Key, archive.PublicKey, json };
        command.SetAction((parsed, cancellation) => RunAsync(
            archive, parsed, json, (opened, by) => LegalHolds.PlaceAsync(opened, parsed.GetRequiredValue(name), by, Line(parsed.GetValue(reason)), cancellation),
            filed => $"On hold with {filed.Entry}. It takes two people to release it: docpipeline archive release {filed.Name} --hold {filed.Entry}."));
        return command;
    }

    internal static Command Release()
    {
        (ArchiveOptions archive, Argument<string> name, Option<string?> reason, Option<bool> json) = Common("Why it may be released.");
        Option<string?> hold = new("--hold") { Description = "The entry that placed the hold, such as v3; the only hold that stands if left out." };
        var command = new Command("release", "Ask for a legal hold to be released; when another person says the same, it is.") { name, hold, reason, archive.By, archive.Store, archive.Key, archive.PublicKey, json };
        command.SetAction((parsed, cancellation) => RunAsync(
            archive, parsed, json, (opened, by) => LegalHolds.ReleaseAsync(opened, parsed.GetRequiredValue(name), parsed.GetValue(hold), by, Line(parsed.GetValue(reason)), cancellation),
            filed => $"Filed as {filed.Entry}. The hold is released once two people have said so; docpipeline archive show {filed.Name} says where it stands."));
        return command;
    }

    internal static Command End()
    {
        (ArchiveOptions archive, Argument<string> name, Option<string?> reason, Option<bool> json) = Common("How it ended: it expired, was replaced, was voided.");
        Option<string?> on = new("--on") { Description = "The last day of force, such as 2027-03-31." };
        var command = new Command("end", "Say that a document is no longer in force, or a partnership at its end: from then on the years count for which it is kept.") { name, on, reason, archive.By, archive.Store, archive.Key, archive.PublicKey, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            if (!DateOnly.TryParseExact(parsed.GetValue(on), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            {
                await Console.Error.WriteLineAsync("docpipeline: say the last day of force with --on, year first, such as 2027-03-31.");
                return ExitCode.Usage;
            }

            return await RunAsync(
                archive, parsed, json, (opened, by) => EndOfForce.FileAsync(opened, parsed.GetRequiredValue(name), day, by, Line(parsed.GetValue(reason)), cancellation),
                filed => $"Filed as {filed.Entry}. A new version puts it in force again.");
        });
        return command;
    }

    /// <summary>What was typed, on one line.</summary>
    internal static string Line(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static (ArchiveOptions Archive, Argument<string> Name, Option<string?> Reason, Option<bool> Json) Common(string reason) =>
        (new ArchiveOptions(), new Argument<string>("name") { Description = Named }, new Option<string?>("--reason", "-r") { Description = reason }, new Option<bool>("--json") { Description = "Give the result as JSON on standard output." });

    private static async Task<int> RunAsync(
        ArchiveOptions archive, ParseResult parsed, Option<bool> json, Func<OpenedArchive, string, Task<Outcome<FiledInArchive>>> file, Func<FiledInArchive, string> said)
    {
        using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
        if (opened is null) return exitCode;
        Outcome<FiledInArchive> filed = await file(opened, Line(archive.WhoIn(parsed)));
        if (parsed.GetValue(json))
        {
            Report.PrintJson(FiledResult.Of(filed.Value is { } one ? [one] : [], [.. filed.Findings.Select(f => Report.ForJson(f, "."))]));
            return filed.IsRefused ? ArchiveOptions.CodeOf(filed.Findings) : ExitCode.Done;
        }

        if (filed.IsRefused) return Report.Refuse(filed.Findings, ".", json: false, ArchiveOptions.CodeOf(filed.Findings));
        await Console.Out.WriteLineAsync(filed.Value.WasThere ? $"{filed.Value.Name} {filed.Value.Entry}  was in the archive before; nothing new was filed" : $"{filed.Value.Name} {filed.Value.Entry}  filed, leaf {filed.Value.Leaf} of the log");
        await Console.Out.WriteLineAsync(said(filed.Value));
        return ExitCode.Done;
    }
}
