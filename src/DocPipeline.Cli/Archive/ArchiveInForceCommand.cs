using System.CommandLine;
using System.Globalization;
using System.Text;
using DocPipeline.Cli.Adoptions;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Contents;

namespace DocPipeline.Cli.Archive;

/// <summary><c>archive in-force</c>: which version of a document was in force on a day, as known at an instant, with the proof.</summary>
internal static class ArchiveInForceCommand
{
    internal static Command Build()
    {
        ArchiveOptions archive = new();
        Argument<string> name = new("name") { Description = "The document, as partnership/document." };
        Option<string?> on = new("--on") { Description = "The day, such as 2027-03-01; today if left out." };
        Option<string?> knownAt = new("--known-at") { Description = "What was filed after this is not known: a date (its end), or an instant such as 2027-03-01T12:00:00Z; now if left out." };
        Option<string?> proof = new("--proof") { Description = "Write the receipt, which proves the answer offline, to this file." };
        Option<bool> json = new("--json") { Description = "Give the answer as JSON on standard output." };
        var command = new Command("in-force", "Which version of a document was in force on a day, as known at an instant, by what the archive holds, with the proof.") { name, on, knownAt, proof, archive.Store, archive.Key, archive.PublicKey, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            Moment now = Instants.Now();
            DateOnly day = now.On;
            if (parsed.GetValue(on) is { } given && !DateOnly.TryParseExact(given, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return Usage($"--on '{given}' is not a date, year first, such as 2027-03-01.");
            Moment? known = parsed.GetValue(knownAt) is { } at ? Instants.Read(at, endOfDay: true) : now;
            if (known is null) return Usage($"--known-at '{parsed.GetValue(knownAt)}' is not {Instants.Expected}.");
            using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            Outcome<InForceByArchive> answer = await AskArchiveInForce.FindAsync(opened, parsed.GetRequiredValue(name), day, parsed.GetValue(knownAt) is null ? null : known, cancellation);
            if (answer.IsRefused) return Report.Refuse(answer.Findings, ".", parsed.GetValue(json), ArchiveOptions.CodeOf(answer.Findings));
            if (parsed.GetValue(json)) Report.PrintJson(ArchiveInForceResult.Of(parsed.GetRequiredValue(name), day, known.Value, answer.Value));
            else Print(parsed.GetRequiredValue(name), day, answer.Value);
            return parsed.GetValue(proof) is { } file && answer.Value.Receipt is { } receipt ? NewFile.Write(file, Encoding.UTF8.GetBytes(receipt), "the receipt") : ExitCode.Done;
        });
        return command;
    }

    private static void Print(string name, DateOnly day, InForceByArchive answer)
    {
        Console.Out.WriteLine(answer.Entry is { } entry
            ? $"On {Instants.Words(day)} version {entry.Facts["Version"]} of {name} was in force, since {Instants.Words(answer.Since!.Value)}."
            : $"By what the archive holds, no version of {name} was in force on {Instants.Words(day)}.");
        if (answer.Entry is { } by)
        {
            Console.Out.WriteLine($"  {by.Number}, filed {ArchiveCommand.Words(by.At)} by {by.By}: {by.Text}");
            Console.Out.WriteLine("  It is in the log: the receipt was checked against the log's public key. --proof writes it to a file.");
        }

        if (answer.Disposed is { } disposed) Console.Out.WriteLine($"  {disposed}");
        foreach (ShownEntry waiting in answer.Waiting) Console.Out.WriteLine($"  {waiting.Number} waits: {waiting.Text}");
    }

    private static int Usage(string message)
    {
        Console.Error.WriteLine("docpipeline: " + message);
        return ExitCode.Usage;
    }
}
