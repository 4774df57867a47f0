using System.CommandLine;
using System.Globalization;
using System.Text;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Decisions;

namespace DocPipeline.Cli.Decisions;

/// <summary><c>reviews</c>: which reviews and duties are overdue, due or kept on a day.</summary>
internal static class ReviewsCommand
{
    internal static Command Build()
    {
        Argument<string> record = new("record") { Description = "The folder of the record, with partnership.yaml in it." };
        Option<string?> on = new("--on") { Description = "The day, such as 2010-01-15; today if left out." };
        Option<string?> body = new("--body", "-b") { Description = "The duties of one body alone, by its id." };
        Option<bool> json = new("--json") { Description = "Give the answer as JSON on standard output." };
        Option<string?> ics = new("--ics") { Description = "Write the days as a calendar feed (.ics) as well. A feed that is there already is brought up to date." };
        var command = new Command("reviews", "Say which reviews and duties are overdue, due soon, kept or not.") { record, on, body, json, ics };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(record), parsed.GetValue(on), parsed.GetValue(body), parsed.GetValue(json), parsed.GetValue(ics)));
        return command;
    }

    private static int Run(string record, string? on, string? body, bool json, string? ics)
    {
        DateOnly day = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        if (on is not null && !DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) return Usage($"--on '{on}' is not a date, year first, such as 2010-01-15.");
        BodyId? bodyId = null;
        if (body is not null && !BodyId.TryRead(body, out bodyId)) return Usage($"--body '{body}' is not {BodyId.Expected}.");
        Outcome<RecordFiles> files = RecordFolder.Read(record);
        if (files.IsRefused) return Report.Refuse(files.Findings, record, json, Directory.Exists(record) ? ExitCode.Malformed : ExitCode.NotThere);
        Outcome<ReviewsOnDay> asked = AskReviews.On(files.Value, day, bodyId);
        IReadOnlyList<Finding> findings = [.. files.Findings, .. asked.Findings];
        if (asked.IsRefused) return Report.Refuse(findings, record, json, asked.Findings.Any(f => f.Code == JudgeDecisions.NoSuchBody) ? ExitCode.NotThere : ExitCode.Malformed);
        if (ics is not null)
        {
            Outcome<string> feed = AskReviews.Feed(files.Value, day, bodyId, File.Exists(ics) ? File.ReadAllBytes(ics) : (ReadOnlyMemory<byte>?)null);
            if (feed.IsRefused) return Report.Refuse(feed.Findings, record, json, ExitCode.Stale);
            OutputFile.Write(ics, Encoding.UTF8.GetBytes(feed.Value));
        }

        if (json)
        {
            Report.PrintJson(ReviewsReport.For(asked.Value));
            return ExitCode.Done;
        }

        Report.Print(findings, record);
        ReviewsReport.Print(asked.Value, SpokenPlaces.Of(files.Value), Console.Out);
        return ExitCode.Done;
    }

    private static int Usage(string message)
    {
        Console.Error.WriteLine("docpipeline: " + message);
        return ExitCode.Usage;
    }
}
