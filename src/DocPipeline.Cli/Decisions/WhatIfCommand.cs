using System.CommandLine;
using System.Globalization;
using DocPipeline.Findings;
using DocPipeline.Governance.Judgement;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Decisions;

namespace DocPipeline.Cli.Decisions;

/// <summary><c>what-if</c>: what a decision will need, before the meeting.</summary>
internal static class WhatIfCommand
{
    internal static Command Build()
    {
        Argument<string> record = new("record") { Description = "The folder of the record, with partnership.yaml in it." };
        Option<string> body = new("--body", "-b") { Description = "The body that will decide, by its id.", Required = true };
        Option<string> type = new("--type", "-t") { Description = "The kind of decision: ordinary, amendment, dissolution and so on.", DefaultValueFactory = _ => "amendment" };
        Option<string> on = new("--on") { Description = "The day of the meeting, such as 2009-03-24.", Required = true };
        Option<int> abstaining = new("--abstaining") { Description = "How many of those who come abstain." };
        Option<bool> json = new("--json") { Description = "Give the answer as JSON on standard output." };
        var command = new Command("what-if", "Say what a decision will need: the quorum, the votes for, the last day for the notice.") { record, body, type, on, abstaining, json };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(record), parsed.GetRequiredValue(body), parsed.GetRequiredValue(type), parsed.GetRequiredValue(on), parsed.GetValue(abstaining), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string record, string body, string type, string on, int abstaining, bool json)
    {
        if (!BodyId.TryRead(body, out BodyId? bodyId)) return Usage($"--body '{body}' is not {BodyId.Expected}.");
        if (!DecisionType.TryRead(type, out DecisionType? decisionType)) return Usage($"--type '{type}' is not {DecisionType.Expected}.");
        if (!DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return Usage($"--on '{on}' is not a date, year first, such as 2009-03-24.");
        if (abstaining < 0) return Usage("--abstaining cannot be less than 0.");
        Outcome<RecordFiles> files = RecordFolder.Read(record);
        if (files.IsRefused) return Report.Refuse(files.Findings, record, json, Directory.Exists(record) ? ExitCode.Malformed : ExitCode.NotThere);
        Outcome<WhatIf> ahead = JudgeDecisions.Ahead(files.Value, bodyId.Value, decisionType.Value, day, abstaining);
        if (ahead.IsRefused) return Report.Refuse(ahead.Findings, record, json, ahead.Findings.Any(f => f.Code == JudgeDecisions.NoSuchBody) ? ExitCode.NotThere : ExitCode.Malformed);
        if (json) Report.PrintJson(ahead.Value);
        else Print(ahead.Value, SpokenPlaces.Of(files.Value));
        return ExitCode.Done;
    }

    private static void Print(WhatIf ahead, SpokenPlaces places)
    {
        Console.Out.WriteLine($"The rule: {places.In(ahead.Rule)}");
        Console.Out.WriteLine((ahead.Quorum, ahead.Also.Any(a => a.StartsWith("The quorum", StringComparison.Ordinal))) switch
        {
            ({ } quorum, _) => $"Quorum: {quorum} of {ahead.Members} members.",
            (_, true) => $"The body has {ahead.Members} members who may vote.",
            _ => $"Quorum: none is stated; the body has {ahead.Members} members.",
        });
        if (ahead.Notice.Count == 0) Console.Out.WriteLine("Notice: no period is stated.");
        foreach (LatestNotice notice in ahead.Notice) Console.Out.WriteLine($"Notice: by {notice.On.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} at the latest, for {notice.Period}.");
        foreach (VotesNeeded votes in ahead.Votes)
        {
            string come = votes.Present == votes.Voting ? $"If {votes.Present} come and all vote" : $"If {votes.Present} come and {votes.Voting} vote";
            Console.Out.WriteLine(votes.For is { } least ? $"{come}: {least} must vote for." : $"{come}: it cannot be carried.");
        }

        foreach (string further in ahead.Also) Console.Out.WriteLine(further);
        foreach (string open in ahead.Open) Console.Out.WriteLine($"Left open: {open}. Legal services can settle it with a ruling before the meeting.");
    }

    private static int Usage(string message)
    {
        Console.Error.WriteLine("docpipeline: " + message);
        return ExitCode.Usage;
    }
}
