using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Outbox;
using DocPipeline.Pipeline.Signatures;
using DocPipeline.Pipeline.Work;
using DocPipeline.Queues;
using DocPipeline.Web.Work;

namespace DocPipeline.Web.Hosting;

/// <summary>What the office gives its program: queues, mail, the key of links, certificates. Each is as the command line has it; what is set and cannot be used keeps the program from starting.</summary>
internal static class OfficeConfiguration
{
    /// <summary>A setting names a file that is not there or cannot be read.</summary>
    internal static readonly FindingCode Unusable = new("SETTING-UNUSABLE");

    private const string HostStorage = "AzureWebJobsStorage";

    internal static Outcome<OfficeSettings> Open(IConfiguration configuration, RunMode mode, OpenedArchive archive, WorkSignal signal, OwnKeys keys)
    {
        Outcome<IWorkQueues> queues = mode.IsFunctionsHandler
            ? WorkQueues.InAzure(QueuesOfHost(configuration))
            : Outcome.Done<IWorkQueues>(new WakingQueues(WorkQueues.InStore(archive.Store, TimeProvider.System, () => RandomNumberGenerator.GetBytes(16)), signal.Wake));
        if (queues.IsRefused) return Outcome.Refused<OfficeSettings>(queues.Findings);
        List<Finding> findings = [];
        OfficeSettings office = new(archive, queues.Value)
        {
            Mail = MailOf(configuration, findings),
            LinkKey = LinkKeyOf(configuration),
            MakesLinkKey = keys.AreMade,
            Roots = Certificates(configuration, "Roots", findings),
            TimestampRoots = Certificates(configuration, "TimestampRoots", findings),
            Seal = SealOf(configuration, findings),
        };
        return findings.Any(finding => finding.Severity == Severity.Error) ? Outcome.Refused<OfficeSettings>(findings) : Outcome.Done(office, findings);
    }

    // A connection string, or the parts of it that the host takes for a managed identity.
    private static string QueuesOfHost(IConfiguration configuration) =>
        configuration[HostStorage] is { Length: > 0 } connection ? connection
        : configuration[$"{HostStorage}:queueServiceUri"] is { Length: > 0 } address ? address
        : configuration[$"{HostStorage}:accountName"] is { Length: > 0 } account ? $"https://{account}.queue.core.windows.net"
        : "";

    private static MailSettings? MailOf(IConfiguration configuration, List<Finding> findings)
    {
        if (Find(configuration, "Mail", "DOCPIPELINE_MAIL") is not { } file) return null;
        Outcome<MailSettings> mail = MailSettings.Load(file, folder: null, new MailSecrets(configuration["DOCPIPELINE_SMTP_PASSWORD"], configuration["DOCPIPELINE_NOTIFY_KEY"]));
        findings.AddRange(mail.Findings);
        return mail.Value;
    }

    private static LinkKeyPlace? LinkKeyOf(IConfiguration configuration)
    {
        string? text = Find(configuration, "LinkKey", "DOCPIPELINE_LINK_KEY");
        string? file = Find(configuration, "LinkKeyFile", "DOCPIPELINE_LINK_KEY_FILE");
        if (text is not null) return new LinkKeyPlace(file ?? "link-key.txt", text);

        // As on the command line: beside the log's key, where that is a file.
        string? log = Find(configuration, "LogKey", "DOCPIPELINE_LOG_KEY");
        file ??= log is null || log.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? null : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(log)) ?? "", "link-key.txt");
        return file is null ? null : new LinkKeyPlace(file);
    }

    private static X509Certificate2Collection? Certificates(IConfiguration configuration, string name, List<Finding> findings)
    {
        if (Find(configuration, name, $"DOCPIPELINE_{(name == "Roots" ? "ROOTS" : "TIMESTAMP_ROOTS")}") is not { } file) return null;
        X509Certificate2Collection found = [];
        try
        {
            found.ImportFromPemFile(file);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            found.Clear();
        }

        if (found.Count > 0) return found;
        findings.Add(Wrong(name, "names no file with certificates.", "a PEM file with at least one certificate"));
        return null;
    }

    private static SealOrder? SealOf(IConfiguration configuration, List<Finding> findings)
    {
        (string? pfx, string? certificate, string? key) = (Find(configuration, "SealPfx", "DOCPIPELINE_SEAL_PFX"), Find(configuration, "SealCertificate", "DOCPIPELINE_SEAL_CERTIFICATE"), Find(configuration, "SealKey", "DOCPIPELINE_SEAL_KEY"));
        if (pfx is null && certificate is null && key is null) return null;
        string? passphrase = Find(configuration, "CertificatePassphrase", "DOCPIPELINE_CERTIFICATE_PASSPHRASE");
        Uri? authority = null;
        if (Find(configuration, "TimestampAuthority", "DOCPIPELINE_TIMESTAMP_AUTHORITY") is { } address && (!Uri.TryCreate(address, UriKind.Absolute, out authority) || authority.Scheme is not ("http" or "https")))
        {
            findings.Add(Wrong("TimestampAuthority", "is no address.", "http://… or https://…"));
            return null;
        }

        try
        {
            X509Certificate2Collection all = [];
            X509Certificate2? own;
            if (pfx is not null)
            {
                all = X509CertificateLoader.LoadPkcs12CollectionFromFile(pfx, passphrase);
                own = all.FirstOrDefault(each => each.HasPrivateKey);
            }
            else
            {
                own = string.IsNullOrEmpty(passphrase) ? X509Certificate2.CreateFromPemFile(certificate ?? "", key) : X509Certificate2.CreateFromEncryptedPemFile(certificate ?? "", passphrase, key);
                all.ImportFromPemFile(certificate!);
            }

            if (own is not null)
            {
                return new SealOrder(own)
                {
                    Between = [.. all.Where(each => !each.RawData.AsSpan().SequenceEqual(own.RawData) && each.Subject != each.Issuer)],
                    Role = Find(configuration, "SealRole", "DOCPIPELINE_SEAL_ROLE") ?? "",
                    TimestampAuthority = authority,
                };
            }
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            // What it says may quote the file.
        }

        findings.Add(Wrong(pfx is null ? "SealCertificate" : "SealPfx", "and its key or passphrase cannot be read.", "a certificate in PEM and its key (SealKey), or both in one file (SealPfx), and the passphrase"));
        return null;
    }

    // The program's own section first; then the environment as the command line has it.
    private static string? Find(IConfiguration configuration, string name, string variable) =>
        (configuration[$"DocPipeline:{name}"] ?? configuration[variable]) is { Length: > 0 } value ? value : null;

    private static Finding Wrong(string name, string message, string expected) => new(Unusable, Severity.Error, $"DocPipeline__{name} {message}") { Expected = expected, Suggestion = "Mend the setting, or leave it out." };
}
