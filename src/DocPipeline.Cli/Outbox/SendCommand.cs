using System.CommandLine;
using System.Globalization;
using DocPipeline.Cli.Archive;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Outbox;

namespace DocPipeline.Cli.Outbox;

/// <summary><c>outbox send</c>: what is due goes out.</summary>
internal static class SendCommand
{
    internal static Command Build()
    {
        (ArchiveOptions archive, OutboxOptions outbox) = (new ArchiveOptions(), new OutboxOptions());
        Option<string?> about = OutboxCommand.About();
        var command = new Command("send", "Send what is due: into a folder, through a mail server or GOV.UK Notify, as the settings of the mail say. Any number of programs may do so at once.")
        {
            about, outbox.Mail, outbox.Eml, outbox.LinkKey, archive.Store, archive.Key, archive.PublicKey, archive.ContactsKey,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            Outcome<MailSettings> settings = outbox.Settings(parsed);
            if (settings.IsRefused) return Report.Refuse(settings.Findings, ".", json: false, ExitCode.Malformed);
            using OpenedArchive? opened = archive.Open(parsed, out int exitCode);
            if (opened is null) return exitCode;
            Outcome<OutboxSent> sent = await SendOutbox.RunAsync(opened, settings.Value, outbox.Key(parsed, parsed.GetValue(archive.Key)), parsed.GetValue(about), cancellation);
            if (sent.IsRefused) return Report.Refuse(sent.Findings, ".", json: false, OutboxOptions.CodeOf(sent.Findings));
            Report.PrintOf(sent.Value.Findings, ".");
            OutboxSent of = sent.Value;
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{of.Sent} sent by way of {settings.Value.Way}; {of.Later} to be tried again, {of.Failed} failed, {of.Waiting} waiting{(of.Cleared == 0 ? "" : $"; {of.Cleared} old requests cleared")}."));

            // Whoever runs this by a timer is told that something is wrong outside.
            return of.Waiting > 0 ? ExitCode.Failure : ExitCode.Done;
        });
        return command;
    }
}
