using DocPipeline.Findings;
using DocPipeline.Outbox;
using DocPipeline.Outbox.Messages;
using DocPipeline.Outbox.Sending;
using DocPipeline.Outbox.Sending.Folder;
using DocPipeline.Outbox.Sending.Notify;
using DocPipeline.Outbox.Sending.Smtp;
using DocPipeline.Outbox.Texts;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;

namespace DocPipeline.Pipeline.Outbox;

/// <summary>How mails go out from here: who sends them, with which texts, and on which way.</summary>
public sealed class MailSettings
{
    // A service answers in well under a second; a person may be waiting.
    private static readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(20) };

    private readonly Func<TimeProvider, IMailTransport> transport;

    internal MailSettings(MailOffice office, MailTemplates texts, Func<TimeProvider, IMailTransport> transport, string way) =>
        (Office, Texts, this.transport, Way) = (office, texts, transport, way);

    /// <summary>The way on which they go, in words.</summary>
    public string Way { get; }

    internal MailOffice Office { get; }

    internal MailTemplates Texts { get; }

    /// <summary>Reads a file of settings, and the council's own texts beside it.</summary>
    /// <param name="file">The file: YAML.</param>
    /// <param name="folder">The folder for mails as files that somebody names instead of the way in the settings.</param>
    /// <param name="secrets">What the environment gives.</param>
    public static Outcome<MailSettings> Load(string file, string? folder, MailSecrets secrets)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(secrets);
        if (!File.Exists(file)) return Outcome.Refused<MailSettings>([Wrong(file, "The settings of the mail are not there.", "a file such as mail.yaml, as docs/mail.md shows it", "Write it, or name it with --mail or DOCPIPELINE_MAIL")]);
        RecordReading reading = new();
        MailFacts? facts = StrictFile.Read<MailFacts>(Path.GetFileName(file), File.ReadAllBytes(file), reading);
        if (facts is null || reading.Findings.Any(f => f.Severity == Severity.Error)) return Outcome.Refused<MailSettings>(reading.Findings);

        List<Finding> findings = [.. reading.Findings];
        Uri? site = SiteOf(facts.Site);
        if (site is null) findings.Add(Wrong(file, "The site's address cannot be used in links.", "https:// and a name; http:// only for this machine itself", "Write the address at which the site is reached from outside"));
        foreach ((string name, string? address) in ((string, string?)[])[("from", facts.From), ("bounces", facts.Bounces), ("contact.email", facts.Contact.Email)])
            if (address is not null && MailAddresses.Plain(address) is null) findings.Add(Wrong(file, $"{name} is no e-mail address that every mail server takes.", "an address such as signing@example.org", "Write it so"));
        if (facts.Smtp is not null && facts.Notify is not null) findings.Add(Wrong(file, "There are two ways on which mails could go, smtp and notify.", "one of them", "Leave one out"));
        string beside = Path.GetDirectoryName(Path.GetFullPath(file)) ?? "";
        Outcome<MailTemplates> texts = MailTemplates.Load(facts.Texts is null ? null : Path.Combine(beside, facts.Texts));
        findings.AddRange(texts.Findings);
        (Func<TimeProvider, IMailTransport> Transport, string Words)? way = WayOf(file, facts, folder ?? (facts.Folder is null ? null : Path.Combine(beside, facts.Folder)), folder is not null, secrets, findings);
        if (site is null || texts.IsRefused || way is null || findings.Any(f => f.Severity == Severity.Error)) return Outcome.Refused<MailSettings>(findings);
        MailOffice office = new()
        {
            Site = site,
            Council = MailAddresses.OneLine(facts.Council),
            From = MailAddresses.Plain(facts.From)!,
            Bounces = facts.Bounces is null ? null : MailAddresses.Plain(facts.Bounces),
            Contact = MailAddresses.OneLine(facts.Contact.Name),
            ContactEmail = MailAddresses.Plain(facts.Contact.Email)!,
            ContactTelephone = facts.Contact.Telephone is null ? null : MailAddresses.OneLine(facts.Contact.Telephone),
        };
        return Outcome.Done(new MailSettings(office, texts.Value, way.Value.Transport, way.Value.Words), findings);
    }

    internal IMailTransport Transport(TimeProvider clock) => transport(clock);

    private static (Func<TimeProvider, IMailTransport>, string)? WayOf(string file, MailFacts facts, string? folder, bool isAsked, MailSecrets secrets, List<Finding> findings)
    {
        if (!isAsked && facts.Smtp is { } smtp) return SmtpOf(file, smtp, secrets, findings);
        if (!isAsked && facts.Notify is { } notify) return NotifyOf(file, notify, secrets, findings);
        if (folder is null)
        {
            findings.Add(Wrong(file, "There is no way on which mails could go.", "folder, smtp or notify", "Add one; folder: mails writes them as files"));
            return null;
        }

        string path = Path.GetFullPath(folder);
        if (IsWithinStore(path))
        {
            findings.Add(Wrong(folder, "The folder of mails lies within the store; mails hold live links, and the store may hold none.", "a folder elsewhere", "Name another folder"));
            return null;
        }

        return (clock => new MailFolder(path, clock), $"files in {folder}");
    }

    private static (Func<TimeProvider, IMailTransport>, string)? SmtpOf(string file, SmtpFacts smtp, MailSecrets secrets, List<Finding> findings)
    {
        SmtpSecurity? security = smtp.Security switch { null or "starttls" => SmtpSecurity.StartTls, "none" => SmtpSecurity.None, _ => null };
        if (security is null) findings.Add(Wrong(file, "smtp.security is not known.", "starttls or none", "Write one of them"));
        if (smtp.Port is < 1 or > 65_535) findings.Add(Wrong(file, "smtp.port is no port.", "587 or 25", "Write the port of the mail server"));
        if (smtp.User is not null && secrets.SmtpPassword is null) findings.Add(Wrong(file, "smtp.user is set and there is no password.", "the password in DOCPIPELINE_SMTP_PASSWORD", "Set it in the environment"));
        if (smtp.User is not null && security == SmtpSecurity.None) findings.Add(Wrong(file, "A password would go to the mail server unguarded.", "security: starttls", "Leave security out"));
        SmtpSettings settings = new(smtp.Host, smtp.Port ?? 587, security ?? SmtpSecurity.StartTls, smtp.User, secrets.SmtpPassword);
        return (_ => new SmtpTransport(settings), $"the mail server {settings}");
    }

    private static (Func<TimeProvider, IMailTransport>, string)? NotifyOf(string file, NotifyFacts notify, MailSecrets secrets, List<Finding> findings)
    {
        if (!NotifyKey.TryRead(secrets.NotifyKey ?? "", out NotifyKey? key)) findings.Add(Wrong(file, "There is no API key of GOV.UK Notify.", "DOCPIPELINE_NOTIFY_KEY: a name, the id of the service and the secret, with hyphens between them", "Set it in the environment"));
        Uri? address = notify.Address is null ? NotifySettings.Service : SiteOf(notify.Address);
        if (address is null) findings.Add(Wrong(file, "notify.address cannot be used.", "https:// and a name", "Leave it out for GOV.UK Notify itself"));
        Guid replyTo = default;
        if (notify.ReplyTo is not null && !Guid.TryParse(notify.ReplyTo, out replyTo)) findings.Add(Wrong(file, "notify.replyTo is no id.", "the id that GOV.UK Notify shows beside the address", "Copy it from there"));
        Dictionary<string, (MessageKind, Language)> known = Enum.GetValues<MessageKind>().SelectMany(k => Enum.GetValues<Language>().Select(l => (k, l))).ToDictionary(p => MailTemplates.FileOf(p.k, p.l)[..^3]);
        Dictionary<(MessageKind, Language), Guid> templates = [];
        foreach (NotifyTemplateFacts template in notify.Templates)
        {
            if (!known.TryGetValue(template.Mail, out (MessageKind, Language) mail)) findings.Add(Wrong(file, $"There is no mail ‘{template.Mail}’.", string.Join(", ", known.Keys), Nearest.To(template.Mail, known.Keys) is { } near ? $"Write ‘{near}’" : "Take it out"));
            else if (!Guid.TryParse(template.Id, out Guid id)) findings.Add(Wrong(file, $"The id of the template for {template.Mail} is none.", "the id that GOV.UK Notify shows with the template", "Copy it from there"));
            else if (!templates.TryAdd(mail, id)) findings.Add(Wrong(file, $"There are two templates for {template.Mail}.", "one", "Leave one out"));
        }

        if (key is null || address is null) return null;
        NotifySettings settings = new(address, key, templates, notify.ReplyTo is null ? null : replyTo);
        return (clock => new NotifyTransport(http, settings, clock), $"GOV.UK Notify ({address.Host})");
    }

    private static Uri? SiteOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? site) && (site.Scheme == Uri.UriSchemeHttps || (site.Scheme == Uri.UriSchemeHttp && site.IsLoopback))
        && site.Query.Length == 0 && site.Fragment.Length == 0 && site.UserInfo.Length == 0 ? site : null;

    // A store that is a folder keeps its locks in a folder of this name.
    private static bool IsWithinStore(string path)
    {
        for (string? at = path; at is not null; at = Path.GetDirectoryName(at))
            if (Directory.Exists(Path.Combine(at, "~locks"))) return true;
        return false;
    }

    private static Finding Wrong(string place, string message, string expected, string suggestion) => OutboxFinding.At(place, OutboxFinding.SettingsWrong, message, expected, suggestion);
}
