using System.CommandLine;
using DocPipeline.Cli.Outbox;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signing.Answering;
using DocPipeline.Pipeline.Signing.Links;
using DocPipeline.Pipeline.Signing.Plans;
using DocPipeline.Pipeline.Signing.Status;

namespace DocPipeline.Cli.Rounds;

/// <summary><c>round sign</c>: signs by the link of an invitation, as the page on the web does.</summary>
internal static class SignCommand
{
    private const string Consent = "en-1";

    internal static Command Build()
    {
        RoundOptions options = new();
        OutboxOptions outbox = new();
        Option<string> link = new("--link") { Description = "A file with the link of the invitation; - reads standard input. Whoever has it can sign, so it does not stand on the command line.", Required = true };
        Option<string> name = new("--name") { Description = "The name with which you sign.", Required = true };
        Option<string?> office = new("--office") { Description = "The office in which you sign." };
        Option<bool> authorised = new("--authorised") { Description = "You say that you have the authority to sign for the organisation." };
        Option<string?> authority = new("--authority") { Description = "A file of YAML or JSON with the decision: decidedOn, body, minute, delegation." };
        Option<bool> reaffirm = new("--reaffirm") { Description = "You signed the version before, have seen what changed, and let that signature count for this one." };
        Command command = options.Command("sign", "Sign by the link of an invitation.", link, name, office, authorised, authority, reaffirm, outbox.LinkKey, options.Yes);
        command.SetAction(async (parsed, cancellation) =>
        {
            if (await RoundOptions.BytesOfAsync(parsed.GetRequiredValue(link), cancellation) is not { } bytes) return ExitCode.NotThere;
            PlannedAuthority? by = null;
            if (parsed.GetValue(authority) is { } file)
            {
                if (await RoundOptions.BytesOfAsync(file, cancellation) is not { } said) return ExitCode.NotThere;
                Outcome<PlannedAuthority> read = PlannedAuthority.Read(file, said);
                if (read.IsRefused) return Report.Refuse(read.Findings, ".", parsed.GetValue(options.Json), ExitCode.Malformed);
                by = read.Value;
            }

            using OpenedArchive? opened = options.Archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            Outcome<OpenedLink> checkedLink = await OpenLink.CheckAsync(opened, outbox.Key(parsed, parsed.GetValue(options.Archive.Key)), System.Text.Encoding.UTF8.GetString(bytes.Span).Trim(), cancellation);
            if (checkedLink.IsRefused) return Report.Refuse(checkedLink.Findings, ".", parsed.GetValue(options.Json), RoundOptions.CodeOf(checkedLink.Findings));
            (RoundStatus round, string slot) = (checkedLink.Value.Status, checkedLink.Value.Slot);
            string organisation = round.Slots.First(each => each.Slot == slot).Name;
            switch (options.Agrees(parsed, $"Sign ‘{round.Title}’, version {round.Version} (SHA-512 {round.Issued[..16]}…), for {organisation} as {parsed.GetRequiredValue(name)}?"))
            {
                case null: return ExitCode.Usage;
                case false: return OpenCommand.Nothing();
            }

            WebSignature signature = new(slot, checkedLink.Value.Generation, round.Issued, parsed.GetRequiredValue(name), Consent)
            {
                Office = parsed.GetValue(office),
                SaysAuthorised = parsed.GetValue(authorised),
                Authority = by,
                Reaffirms = parsed.GetValue(reaffirm),
            };
            return options.Answer(parsed, await SignOnWeb.RunAsync(opened, round.Round, signature, RoundOptions.Request("sign"), RoundOptions.Mail(opened), cancellation), _ => $"Signed for {organisation}.");
        });
        return command;
    }
}
