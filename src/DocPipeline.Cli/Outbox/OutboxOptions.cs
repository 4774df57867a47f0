using System.CommandLine;
using DocPipeline.Cli.Archive;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Outbox;

namespace DocPipeline.Cli.Outbox;

/// <summary>How mails go out: said on the command line, or once for all in the environment. Secrets come from the environment or a file, never from the command line.</summary>
internal sealed class OutboxOptions
{
    private const string MailVariable = "DOCPIPELINE_MAIL";
    private const string LinkKeyVariable = "DOCPIPELINE_LINK_KEY";
    private const string LinkKeyFileVariable = "DOCPIPELINE_LINK_KEY_FILE";

    internal Option<string?> Mail { get; } = new("--mail") { Description = $"The file with the settings of the mail, as docs/mail.md shows it; {MailVariable}, or mail.yaml in this folder, if left out." };

    internal Option<string?> Eml { get; } = new("--eml") { Description = "Write the mails as files into this folder, whatever the settings say. They hold live links: the folder lies outside of the store, and is for you alone." };

    internal Option<string?> LinkKey { get; } = new("--link-key") { Description = $"The file of the key that links are made with; {LinkKeyFileVariable}, or link-key.txt beside the log's key, if left out. {LinkKeyVariable} in the environment may hold the keys themselves." };

    /// <summary>The settings of the mail.</summary>
    internal Outcome<MailSettings> Settings(ParseResult parsed) => MailSettings.Load(
        parsed.GetValue(Mail) ?? Environment.GetEnvironmentVariable(MailVariable) ?? "mail.yaml", parsed.GetValue(Eml),
        new MailSecrets(Environment.GetEnvironmentVariable("DOCPIPELINE_SMTP_PASSWORD"), Environment.GetEnvironmentVariable("DOCPIPELINE_NOTIFY_KEY")));

    /// <summary>Where the key of links is.</summary>
    internal LinkKeyPlace Key(ParseResult parsed, string? logKey)
    {
        if (parsed.GetValue(LinkKey) is { } said) return new LinkKeyPlace(said);
        string log = ArchiveOptions.KeyOf(logKey);
        string file = Environment.GetEnvironmentVariable(LinkKeyFileVariable) is { Length: > 0 } named ? named : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(ArchiveOptions.BesideKey(log))) ?? "", "link-key.txt");
        return new LinkKeyPlace(file, Environment.GetEnvironmentVariable(LinkKeyVariable) is { Length: > 0 } text ? text : null);
    }

    /// <summary>The exit code of a refusal.</summary>
    internal static int CodeOf(IReadOnlyList<Finding> findings) =>
        findings.Any(f => f.Code.Value == "OUTBOX-NOT-THERE") ? ExitCode.NotThere
        : findings.Any(f => f.Code.Value is "OUTBOX-TOO-LATE" or "OUTBOX-BUSY") ? ExitCode.Stale
        : ArchiveOptions.CodeOf(findings);
}
