using System.Text.RegularExpressions;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Outbox;

namespace DocPipeline.Pipeline.Demonstration;

/// <summary>The mail of the demonstration: files in a folder, from which signatories take their links as they would from their mailboxes.</summary>
internal sealed partial class DemoMail(OpenedArchive archive, string folder, LinkKeyPlace key)
{
    private const string Mails = "mail";

    private readonly MailSettings settings = Load(folder);

    /// <summary>Sends what is due.</summary>
    internal async Task<Outcome<OutboxSent>> SendAsync(CancellationToken cancellationToken) => await SendOutbox.RunAsync(archive, settings, key, about: null, cancellationToken).ConfigureAwait(false);

    /// <summary>The link in the last mail to an address.</summary>
    internal string LinkOf(string address) =>
        (from file in Directory.EnumerateFiles(Path.Combine(folder, Mails), "*.eml").Select(each => new FileInfo(each)).OrderByDescending(each => each.LastWriteTimeUtc)
         let text = File.ReadAllText(file.FullName).Replace("=\r\n", "", StringComparison.Ordinal)
         where text.Contains($"<{address}>", StringComparison.OrdinalIgnoreCase)
         let link = Link().Match(text)
         where link.Success
         select link.Value).First();

    private static MailSettings Load(string folder)
    {
        string file = Path.Combine(folder, "mail.yaml");
        File.WriteAllText(file, "site: https://sign.example.org/\ncouncil: Cheshire West and Chester Council\nfrom: signing@cheshirewest.example.org\ncontact:\n  name: Partnership team\n  email: partnerships@cheshirewest.example.org\n  telephone: 01632 960142\nfolder: " + Mails + "\n");
        Outcome<MailSettings> read = MailSettings.Load(file, folder: null, new MailSecrets(null, null));
        return read.Value ?? throw new InvalidOperationException(read.Findings[0].ToString());
    }

    [GeneratedRegex(@"https://sign\.example\.org/s/[a-z0-9._-]+")]
    private static partial Regex Link();
}
