using System.CommandLine;
using System.Globalization;
using DocPipeline.Findings;
using DocPipeline.Governance.Adoptions;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline;
using DocPipeline.Pipeline.Adoptions;

namespace DocPipeline.Cli.Adoptions;

/// <summary><c>in-force</c>: which version of each document is in force on a day, as known at an instant.</summary>
internal static class InForceCommand
{
    internal static Command Build()
    {
        Argument<string> record = new("record") { Description = "The folder of the record, with partnership.yaml in it." };
        Option<string?> document = new("--document", "-d") { Description = "Only this document, by its id." };
        Option<string?> on = new("--on") { Description = "The day, such as 2009-04-01; today if left out." };
        Option<string?> knownAt = new("--known-at") { Description = "What was recorded after this is not known: a date (its end), or an instant such as 2009-03-25T09:30:00Z; now if left out." };
        Option<bool> json = new("--json") { Description = "Give the answer as JSON on standard output." };
        var command = new Command("in-force", "Say which version of each document is in force on a day, why, and what waits.") { record, document, on, knownAt, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(record), parsed.GetValue(document), parsed.GetValue(on), parsed.GetValue(knownAt), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string record, string? document, string? on, string? knownAt, bool json)
    {
        DocumentId? only = null;
        if (document is not null && !DocumentId.TryRead(document, out only)) return Usage($"--document '{document}' is not {DocumentId.Expected}.");
        Moment now = Instants.Now();
        DateOnly day = now.On;
        if (on is not null && !DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return Usage($"--on '{on}' is not a date, year first, such as 2009-04-01.");
        Moment? known = knownAt is null ? now : Instants.Read(knownAt, endOfDay: true);
        if (known is null) return Usage($"--known-at '{knownAt}' is not {Instants.Expected}.");
        Outcome<RecordFiles> files = RecordFolder.Read(record);
        if (files.IsRefused) return Report.Refuse(files.Findings, record, json, Directory.Exists(record) ? ExitCode.Malformed : ExitCode.NotThere);
        Outcome<IReadOnlyList<VersionInForce>> answer = AskInForce.In(files.Value, day, known.Value, only);
        if (answer.IsRefused) return Report.Refuse(answer.Findings, record, json, answer.Findings.Any(f => f.Code == DraftDocument.NoSuchDocument) ? ExitCode.NotThere : ExitCode.Malformed);
        if (json)
        {
            Report.PrintJson(new InForceResult(ReportedAdoption.Day(day), known.Value.ToString(), [.. answer.Value.Select(ReportedVersion.Of)]));
            return ExitCode.Done;
        }

        Report.Print(files.Findings, record);
        string asKnown = knownAt is null ? "" : $", as known {(Moment.TryRead(knownAt, out _) ? $"at {known}" : $"at the end of {Instants.Words(known.Value.On)}")}";
        Console.Out.WriteLine($"On {Instants.Words(day)}{asKnown}:");
        foreach (VersionInForce one in answer.Value) Print(one, day);
        return ExitCode.Done;
    }

    private static void Print(VersionInForce answer, DateOnly day)
    {
        Console.Out.WriteLine();
        Console.Out.WriteLine($"{answer.Title} ({answer.Document})");
        Console.Out.WriteLine(answer.Version is { } version ? $"  Version {version} is in force, since {Instants.Words(answer.Since!.Value)}." : "  No version is in force as far as the record says.");
        Console.Out.WriteLine($"  {answer.Why}");
        foreach (Adoption waiting in answer.Waiting)
        {
            Console.Out.WriteLine(waiting.EffectiveOn is { } from && from > day
                ? $"  Version {waiting.To} is made and takes effect on {Instants.Words(from)}: “{waiting.Title}” ({waiting.Decision})."
                : $"  Version {waiting.To} is made and waits: “{waiting.Title}” ({waiting.Decision}). What it waits for: {string.Join(" ", waiting.WaitsFor)}");
        }
    }

    private static int Usage(string message)
    {
        Console.Error.WriteLine("docpipeline: " + message);
        return ExitCode.Usage;
    }
}

/// <summary>What <c>in-force --json</c> prints.</summary>
internal sealed record InForceResult(string On, string KnownAt, IReadOnlyList<ReportedVersion> Documents);

/// <summary>The version of a document that is in force.</summary>
internal sealed record ReportedVersion(string Document, string Title, string? Version, string? Since, string Why, ReportedAdoption? By, IReadOnlyList<ReportedAdoption> Waiting)
{
    internal static ReportedVersion Of(VersionInForce of) => new(
        of.Document.Value, of.Title, of.Version?.Value, of.Since is { } since ? ReportedAdoption.Day(since) : null, of.Why, of.By is { } by ? ReportedAdoption.Of(by) : null, [.. of.Waiting.Select(ReportedAdoption.Of)]);
}
