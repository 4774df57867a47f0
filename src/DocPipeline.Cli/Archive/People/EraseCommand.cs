using System.CommandLine;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.People;

namespace DocPipeline.Cli.Archive.People;

/// <summary><c>archive erase</c>: what is held of a person goes for good.</summary>
internal static class EraseCommand
{
    internal static Command Build()
    {
        ArchiveOptions archive = new();
        Argument<string> who = PersonCommand.Who();
        Option<string> reason = new("--reason") { Description = "Why, without naming anybody: it is kept for good.", Required = true };
        Option<string?> legalReason = new("--legal-reason") { Description = "The reason of legal services, where a retention has not ended." };
        Option<string> by = new("--by") { Description = "The office that does it.", Required = true };
        Option<bool> yes = new("--yes", "-y") { Description = "Erase without asking." };
        Option<bool> json = new("--json") { Description = "Give the result as JSON on standard output; nothing is asked, so say --yes as well." };
        var command = new Command("erase", "Erase the contact data of a person for good. Documents, records and proofs stay as they are.") { who, reason, legalReason, by, yes, json, archive.Store, archive.Key, archive.PublicKey, archive.ContactsKey };
        command.SetAction(async (parsed, cancellation) =>
        {
            bool isJson = parsed.GetValue(json);
            using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            Outcome<ErasurePlan> plan = await ErasePerson.PlanAsync(opened, parsed.GetRequiredValue(who), cancellation);
            if (plan.IsRefused) return Report.Refuse(plan.Findings, ".", isJson, ArchiveOptions.CodeOf(plan.Findings));
            if (!isJson) Print(plan.Value);
            bool? answer = parsed.GetValue(yes) ? true : isJson ? null : Confirmation.Of("Erase it? Nobody can bring it back.");
            if (answer is null)
            {
                Console.Error.WriteLine("docpipeline: there is nobody to ask; nothing was erased. Say --yes to erase.");
                return ExitCode.Usage;
            }

            if (answer == false)
            {
                Console.Out.WriteLine("Nothing was erased.");
                return ExitCode.Done;
            }

            Outcome<PersonErased> erased = await ErasePerson.RunAsync(opened, plan.Value.Id, parsed.GetRequiredValue(reason), parsed.GetValue(legalReason), parsed.GetRequiredValue(by), cancellation);
            if (erased.IsRefused) return Report.Refuse(erased.Findings, ".", isJson, ArchiveOptions.CodeOf(erased.Findings));
            if (isJson) Report.PrintJson(erased.Value);
            else Console.Out.WriteLine($"{erased.Value.Id}  {(erased.Value.WasThere ? "was erased before; nothing is left of it" : "erased")}, leaf {erased.Value.Leaf} of the log. Copies of the store that still have contacts/{erased.Value.Id}/key have to lose it, too.");
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(ErasurePlan plan)
    {
        Console.Out.WriteLine($"{plan.Id}{(plan.Name is null ? "" : $"  {plan.Name}")}");
        Console.Out.WriteLine("What goes:");
        foreach (string one in plan.Goes) Console.Out.WriteLine($"  - {one}");
        Console.Out.WriteLine("What stays:");
        foreach (string one in plan.Stays) Console.Out.WriteLine($"  - {one}");
    }
}
