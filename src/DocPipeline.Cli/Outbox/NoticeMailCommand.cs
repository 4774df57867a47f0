using System.CommandLine;
using System.Globalization;
using DocPipeline.Cli.Archive;
using DocPipeline.Cli.Decisions;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Outbox;

namespace DocPipeline.Cli.Outbox;

/// <summary><c>outbox notice</c>: every member is told of a proposed amendment.</summary>
internal static class NoticeMailCommand
{
    internal static Command Build()
    {
        ArchiveOptions archive = new();
        Argument<string> record = new("record") { Description = "The folder of the record." }, decision = new("decision") { Description = "The decision's file, such as decisions/2009-03-24.yaml." };
        Option<string> to = new("--to") { Description = "A file with the ids of the members, one a line, as archive person list prints them; what follows an id on its line is not read.", Required = true };
        Option<string?> page = new("--page") { Description = "Where the terms can be read in full, https://….", }, viewsBy = new("--views-by") { Description = "By when members may write what they think, such as 2009-03-20." };
        Option<string> language = new("--language") { Description = "en or cy.", DefaultValueFactory = _ => "en" };
        var command = new Command("notice", "Put the notice of an amendment into the outbox, a letter for each member. outbox send sends it.") { record, decision, to, page, viewsBy, language, archive.Store, archive.Key, archive.PublicKey };
        command.SetAction(async (parsed, cancellation) =>
        {
            (string folder, string members) = (parsed.GetRequiredValue(record), parsed.GetRequiredValue(to));
            Uri? address = null;
            DateOnly? until = null;
            if (parsed.GetValue(page) is { } said && (!Uri.TryCreate(said, UriKind.Absolute, out address) || address.Scheme is not ("http" or "https"))) return Usage($"--page is an address, https://…, not '{said}'.");
            if (parsed.GetValue(viewsBy) is { } day)
            {
                if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly read)) return Usage($"--views-by '{day}' is not a date, year first, such as 2009-03-20.");
                until = read;
            }

            if (parsed.GetRequiredValue(language) is not ("en" or "cy")) return Usage("--language is en or cy.");
            if (!File.Exists(members))
            {
                await Console.Error.WriteLineAsync($"docpipeline: there is no file '{members}'.");
                return ExitCode.NotThere;
            }

            Outcome<RecordFiles> files = RecordFolder.Read(folder);
            if (files.IsRefused) return Report.Refuse(files.Findings, folder, json: false, Directory.Exists(folder) ? ExitCode.Malformed : ExitCode.NotThere);
            string[] ids = [.. (await File.ReadAllLinesAsync(members, cancellation)).Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(words => words.Length > 0 && !words[0].StartsWith('#')).Select(words => words[0])];
            using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            Outcome<MembersTold> told = await TellMembers.RunAsync(opened, files.Value, DecisionPath.In(folder, parsed.GetRequiredValue(decision)), ids, address, until, parsed.GetRequiredValue(language) == "cy" ? Language.Cy : Language.En, cancellation);
            if (told.IsRefused) return Report.Refuse(told.Findings, folder, json: false, OutboxOptions.CodeOf(told.Findings));
            Console.Out.WriteLine(told.Value.WasThere
                ? $"{told.Value.About} was in the outbox before; nothing new was put in."
                : $"{told.Value.About}: {told.Value.Letters.ToString(CultureInfo.InvariantCulture)} {(told.Value.Letters == 1 ? "letter" : "letters")} in the outbox. docpipeline outbox send sends {(told.Value.Letters == 1 ? "it" : "them")}.");
            return ExitCode.Done;
        });
        return command;
    }

    private static int Usage(string message)
    {
        Console.Error.WriteLine($"docpipeline: {message}");
        return ExitCode.Usage;
    }
}
