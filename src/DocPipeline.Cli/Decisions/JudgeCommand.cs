using System.CommandLine;
using System.Globalization;
using DocPipeline.Findings;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Decisions;

namespace DocPipeline.Cli.Decisions;

/// <summary><c>judge</c>: what came of the decisions of a record, by the body's own rules.</summary>
internal static class JudgeCommand
{
    internal static Command Build()
    {
        Argument<string> record = new("record") { Description = "The folder of the record, with partnership.yaml in it." };
        Argument<string?> decision = new("decision") { Description = "The decision's file, such as decisions/amendment.yaml; all if left out.", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> json = new("--json") { Description = "Give the verdicts as JSON on standard output." };
        var command = new Command("judge", "Say what came of decisions by the partnership's own rules, with reasons and numbers.") { record, decision, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(record), parsed.GetValue(decision), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string record, string? decision, bool json)
    {
        Outcome<RecordFiles> files = RecordFolder.Read(record);
        if (files.IsRefused) return Report.Refuse(files.Findings, record, json, Directory.Exists(record) ? ExitCode.Malformed : ExitCode.NotThere);
        Outcome<IReadOnlyList<JudgedDecision>> judged = JudgeDecisions.InRecord(files.Value, decision is null ? null : DecisionPath.In(record, decision));
        IReadOnlyList<Finding> findings = [.. files.Findings, .. judged.Findings];
        if (judged.IsRefused) return Report.Refuse(findings, record, json, findings.Any(f => f.Code == Governance.Decisions.DecisionCodes.NotThere) ? ExitCode.NotThere : ExitCode.Malformed);
        if (json)
        {
            Report.PrintJson(new JudgeResult([.. judged.Value.Select(VerdictReport.For)]));
            return ExitCode.Done;
        }

        Report.Print(findings, record);
        if (judged.Value.Count == 0) Console.Out.WriteLine("The record holds no decisions. Add one as a file in its folder ‘decisions’.");
        var places = SpokenPlaces.Of(files.Value);
        foreach (JudgedDecision one in judged.Value) Print(one, places);
        return ExitCode.Done;
    }

    private static void Print(JudgedDecision judged, SpokenPlaces places)
    {
        string on = (judged.Decision.Meeting?.On ?? judged.Decision.InWriting?.Deadline ?? judged.Decision.Direction?.On)?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "";
        Console.Out.WriteLine(judged.Path);
        Console.Out.WriteLine($"{judged.Decision.Title}. {judged.BodyName}, {on}");
        Console.Out.WriteLine();
        Console.Out.WriteLine($"  {judged.Verdict.Headline}");
        Console.Out.WriteLine();
        Console.Out.WriteLine($"  The rule: {places.In(judged.Verdict.Rule)}");
        foreach (Check check in judged.Verdict.Checks) Console.Out.WriteLine($"  {VerdictReport.Words(check.Result),-11} {check.Step}: {check.Reason}");
        foreach (string change in judged.Verdict.WouldChange) Console.Out.WriteLine($"  What would change it: {change}");
        foreach (Reading reading in judged.Verdict.Readings) Console.Out.WriteLine($"  If read as {reading.Words}: {reading.Reason}");
        Console.Out.WriteLine();
    }
}
