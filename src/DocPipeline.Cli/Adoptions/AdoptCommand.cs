using System.CommandLine;
using DocPipeline.Cli.Archive;
using DocPipeline.Cli.Decisions;
using DocPipeline.Findings;
using DocPipeline.Governance.Adoptions;
using DocPipeline.Governance.Amendments;
using DocPipeline.Governance.Decisions;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Partnerships.Writing;
using DocPipeline.Pipeline.Adoptions;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Filing;

namespace DocPipeline.Cli.Adoptions;

/// <summary><c>adopt</c>: a carried decision makes the next version of its document; any other is refused, and the refusal is kept.</summary>
internal static class AdoptCommand
{
    internal static Command Build()
    {
        Argument<string> record = new("record") { Description = "The folder of the record, with partnership.yaml in it." };
        Argument<string> decision = new("decision") { Description = "The decision's file, such as decisions/amendment.yaml." };
        Option<string?> on = new("--on") { Description = "When it is recorded: a date, or an instant such as 2009-03-25T09:30:00Z; now if left out." };
        Option<bool> dryRun = new("--dry-run") { Description = "Only show the terms, the verdict and what would be written." };
        Option<bool> yes = new("--yes", "-y") { Description = "Record it without asking." };
        Option<bool> json = new("--json") { Description = "Say what was done as JSON on standard output; writes only with --yes." };
        ArchiveOptions archive = new("--archive", isGiven: true);
        var command = new Command("adopt", "Make the next version of a document by a decision that is carried; keep the refusal of any other.") { record, decision, on, dryRun, archive.Store, archive.Key, archive.PublicKey, archive.By, yes, json };
        command.SetAction(async (parsed, cancellation) =>
        {
            int exitCode = ExitCode.Done;
            using OpenedArchive? opened = parsed.GetValue(archive.Store) is null ? null : archive.Open(parsed, out exitCode, mayBegin: true);
            if (exitCode != ExitCode.Done) return exitCode;
            return await RunAsync(
                parsed.GetRequiredValue(record), parsed.GetRequiredValue(decision), parsed.GetValue(on), parsed.GetValue(dryRun), parsed.GetValue(yes), parsed.GetValue(json),
                opened is null ? null : new Filing(opened, archive.WhoIn(parsed), isAgreed: true), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(string record, string decision, string? on, bool dryRun, bool yes, bool json, Filing? filing, CancellationToken cancellation)
    {
        Moment now = Instants.Now();
        Moment? at = on is null ? now : Instants.Read(on, endOfDay: false);
        if (at is null) return Usage($"--on '{on}' is not {Instants.Expected}.");
        if (at.Value.At > now.At) return Usage($"--on '{on}' is still to come: nothing is recorded ahead of time.");
        Outcome<RecordFiles> files = RecordFolder.Read(record);
        if (files.IsRefused) return Report.Refuse(files.Findings, record, json, Directory.Exists(record) ? ExitCode.Malformed : ExitCode.NotThere);
        Outcome<AdoptionPlan> plan = AdoptDecision.Plan(files.Value, DecisionPath.In(record, decision), at.Value);
        IReadOnlyList<Finding> findings = [.. files.Findings, .. plan.Findings];
        if (plan.IsRefused) return Report.Refuse(findings, record, json, CodeOf(findings));

        bool isRefusal = plan.Value.Adoption.Outcome == AdoptionOutcome.Refused;
        if (!json)
        {
            Report.Print(findings, record);
            Say(plan.Value, dryRun);
        }

        // A refusal changes nothing that anybody has to agree to.
        bool? answer = plan.Value.IsDone || dryRun ? false : yes || isRefusal ? true : json ? false : Confirmation.Of($"Record this in {record}? It cannot be taken back.");
        bool isWritten = answer == true;
        if (isWritten && RecordFolderWriter.Write(record, plan.Value.Writes) is { } other)
        {
            Console.Error.WriteLine($"docpipeline: {record}/{other} was written by someone else in the meantime. Adopt again: what was begun is then completed.");
            return ExitCode.Stale;
        }

        if (!json) Console.Out.WriteLine(Ending(plan.Value, isWritten, dryRun));
        (int filedCode, FiledResult? filed) = filing is null || !(isWritten || (plan.Value.IsDone && !dryRun)) ? (ExitCode.Done, null) : await FileAsync(filing, record, plan.Value.Adoption, json, cancellation);
        if (json) Report.PrintJson(AdoptResult.Of(plan.Value, isWritten, [.. findings.Select(f => Report.ForJson(f, record)), .. filed?.Findings ?? []], filed?.Filed));
        if (filedCode != ExitCode.Done) return filedCode;
        if (answer is null) return Usage("there is nobody to ask; say --yes to record it, or --dry-run to only see it.");
        return isRefusal ? ExitCode.Refused : ExitCode.Done;
    }

    // What is recorded was agreed to; the archive says the same of it. Where that failed, adopting again files it.
    private static async Task<(int ExitCode, FiledResult Result)> FileAsync(Filing filing, string record, Adoption adoption, bool json, CancellationToken cancellation)
    {
        Outcome<RecordFiles> after = RecordFolder.Read(record);
        return await filing.AskAsync("", json, async (archive, by) => after.IsRefused
            ? Outcome.Refused<IReadOnlyList<FiledInArchive>>(after.Findings)
            : await FileAdoption.FileAsync(archive, after.Value, adoption, by, cancellation), record);
    }

    private static int CodeOf(IReadOnlyList<Finding> findings) =>
        findings.Any(f => f.Code == DecisionCodes.NotThere) ? ExitCode.NotThere
        : findings.Any(f => f.Code == AdoptionCodes.OtherWasFirst || f.Code == AmendmentCodes.StaleVersion) ? ExitCode.Stale
        : ExitCode.Malformed;

    private static void Say(AdoptionPlan plan, bool withTerms)
    {
        Adoption adoption = plan.Adoption;
        Console.Out.WriteLine($"{adoption.Title}. Decided on {Instants.Words(adoption.DecidedOn)}.");
        Console.Out.WriteLine();
        if (withTerms) Console.Out.WriteLine(plan.Amendment.Terms);
        else foreach (AmendedClause change in plan.Amendment.Changes) Console.Out.WriteLine($"  {change.Sentence}");
        Console.Out.WriteLine($"  Fingerprint of the terms: {plan.Amendment.Digest.Printed}");
        Console.Out.WriteLine();
        Console.Out.WriteLine($"  {adoption.Headline}");
        if (adoption.Outcome == AdoptionOutcome.Refused)
        {
            foreach (AdoptionCheck check in adoption.Checks) Console.Out.WriteLine($"  {VerdictReport.Words(check.Result),-11} {check.Step}: {check.Reason}");
            foreach (string change in adoption.WouldChange) Console.Out.WriteLine($"  What would change it: {change}");
        }

        foreach (string wait in adoption.WaitsFor) Console.Out.WriteLine($"  It waits for: {wait}");
        Console.Out.WriteLine();
        if (plan.IsDone) return;
        Console.Out.WriteLine("What is written:");
        foreach (RecordWrite write in plan.Writes) Console.Out.WriteLine($"  {(write.Instead is null ? "+" : "~")} {write.Path}");
        Console.Out.WriteLine();
    }

    private static string Ending(AdoptionPlan plan, bool isWritten, bool dryRun)
    {
        Adoption adoption = plan.Adoption;
        if (!isWritten && !plan.IsDone) return dryRun ? "Nothing was written." : "Nothing was recorded.";
        string already = isWritten ? "" : $"This was recorded before, at {adoption.RecordedAt}. ";
        return already + (adoption switch
        {
            { Outcome: AdoptionOutcome.Refused } => $"Not adopted. Version {adoption.From} of ‘{adoption.Document}’ stays as it is; the refusal is kept with its reasons.",
            { Outcome: AdoptionOutcome.Waiting } => $"Version {adoption.To} of ‘{adoption.Document}’ is made and kept. It is not in force: version {adoption.From} stays in force until then. Adopt again when what it waits for is recorded in the decision's file.",
            _ when !plan.IsInForce => $"Version {adoption.To} of ‘{adoption.Document}’ is made and kept. It takes effect on {Instants.Words(adoption.EffectiveOn!.Value)}; version {adoption.From} stays in force until then. Adopt again on that day, so that its text becomes the record's.",
            _ => $"Version {adoption.To} of ‘{adoption.Document}’ is in force from {Instants.Words(adoption.EffectiveOn!.Value)}.",
        });
    }

    private static int Usage(string message)
    {
        Console.Error.WriteLine("docpipeline: " + message);
        return ExitCode.Usage;
    }
}
