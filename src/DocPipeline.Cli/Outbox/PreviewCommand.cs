using System.CommandLine;
using DocPipeline.Cli.Archive;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Outbox;

namespace DocPipeline.Cli.Outbox;

/// <summary><c>outbox preview</c>: the text of a mail, with facts that are made up.</summary>
internal static class PreviewCommand
{
    internal static Command Build()
    {
        Argument<string> kind = new("mail") { Description = $"Which: {string.Join(", ", PreviewMail.Kinds)}." };
        Option<string> language = new("--language") { Description = "en or cy.", DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("en", "cy");
        Option<string?> texts = new("--texts") { Description = "The folder with the council's own texts." };
        Option<bool> fields = new("--fields") { Description = "Show the gaps as ((fields)), to be pasted into a template of GOV.UK Notify." };
        Option<string?> html = new("--html") { Description = "Write the mail as a page into this new file, too." };
        var command = new Command("preview", "Read the text of a mail beforehand, with facts that are made up.") { kind, language, texts, fields, html };
        command.SetAction(parsed =>
        {
            Outcome<PreviewedMail> mail = PreviewMail.Run(parsed.GetRequiredValue(kind), parsed.GetRequiredValue(language) == "cy", parsed.GetValue(texts), parsed.GetValue(fields));
            if (mail.IsRefused) return Report.Refuse(mail.Findings, ".", json: false, OutboxOptions.CodeOf(mail.Findings));
            Console.Out.WriteLine(mail.Value.Subject);
            Console.Out.WriteLine();
            Console.Out.Write(mail.Value.Text);
            return parsed.GetValue(html) is { } file ? NewFile.Write(file, mail.Value.Html, "the mail as a page") : ExitCode.Done;
        });
        return command;
    }
}
