using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Outbox;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Signing.Opening;
using DocPipeline.Pipeline.Signing.Plans;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Cli.Rounds;

/// <summary>A copy of the sample Dyffryn, its terms of reference issued into a folder store, with mail as files and a certificate authority of its own.</summary>
internal sealed partial class SignedRecord : IDisposable
{
    internal const string Round = "dyffryn-terms-2";

    private const string BlankPagePng = "iVBORw0KGgoAAAANSUhEUgAAAyAAAARMAQAAAABJmspqAAABk0lEQVR42u3NMQEAAAwCIPuX1g47dkEB0geRSCQSiUQikUgkEolEIpFIJBKJRCKRSCQSiUQikUgkEolEIpFIJBKJRCKRSCQSiUQikUgkEolEIpFIJBKJRCKRSCQSiUQikUgkEolEIpFIJBKJRCKRSCQSiUQikUgkEolEIpFIJBKJRCKRSCQSiUQikUgkEolEIpFIJBKJRCKRSCQSiUQikUgkEolEIpFIJBKJRCKRSCQSiUQikUgkEolEIpFIJBKJRCKRSCQSiUQikUgkEolEIpFIJBKJRCKRSCQSiUQikUgkEolEIpFIJBKJRCKRSCQSiUQikUgkEolEIpFIJBKJRCKRSCQSiUQikUgkEolEIpFIJBKJRCKRSCQSiUQikUgkEolEIpFIJBKJRCKRSCQSiUQikUgkEolEIpFIJBKJRCKRSCQSiUQikUgkEolEIpFIJBKJRCKRSCQSiUQikUgkEolEIpFIJBKJRCKRSCQSiUQikUgkEolEIpFIJBKJRCKRSCQSiUQikUgkEolEIpFIJBKJ5G6bmhtlMl0rIQAAAABJRU5ErkJggg==";

    private readonly TemporaryFolder folder = new();
    private readonly RSA authority = RSA.Create(2048);
    private readonly X509Certificate2 root;
    private readonly string store;

    /// <param name="store">Where the archive is.</param>
    internal SignedRecord(string store = "folder:store")
    {
        this.store = store;
        foreach (string file in Directory.EnumerateFiles(Repository.PathOf("samples/dyffryn"), "*", SearchOption.AllDirectories))
        {
            string path = folder[Path.Combine("dyffryn", Path.GetRelativePath(Repository.PathOf("samples/dyffryn"), file))];
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }

        // What is signed is no draft any more.
        Write("dyffryn/partnership.yaml", File.ReadAllText(folder["dyffryn/partnership.yaml"]).Replace("status: draft", "status: issued", StringComparison.Ordinal));
        Write("mail.yaml", "site: https://sign.example.org/\ncouncil: Dyffryn County Council\nfrom: signing@example.org\ncontact:\n  name: Partnership team\n  email: partnerships@example.org\nfolder: mails\n");
        var request = new CertificateRequest("CN=Dyffryn Test Authority", authority, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        root = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-2), DateTimeOffset.UtcNow.AddYears(2));
        Write("roots.pem", root.ExportCertificatePem());
    }

    /// <summary>A white page of 800 by 1,100 points, as PNG.</summary>
    internal static byte[] BlankPage() => Convert.FromBase64String(BlankPagePng);

    internal string this[string path] => folder[path];

    /// <summary>The folder in which everything lies.</summary>
    internal string Folder => folder.Path;

    internal void Write(string path, string text) => File.WriteAllText(folder[path], text);

    internal Task<CliProgram.Said> RunAsync(params string[] arguments) =>
        CliProgram.RunInAsync(folder.Path, new Dictionary<string, string> { ["DOCPIPELINE_STORE"] = store, ["DOCPIPELINE_LOG_KEY"] = folder["keys/log.pem"] }, arguments);

    internal async Task<CliProgram.Said> DoneAsync(params string[] arguments)
    {
        CliProgram.Said said = await RunAsync(arguments);
        Assert.True(said.ExitCode == 0, $"{string.Join(' ', arguments)}: {said.ExitCode}\n{said.Output}\n{said.Error}");
        return said;
    }

    /// <summary>Issues the terms, and opens a round for its four organisations.</summary>
    /// <param name="more">What the plan says besides.</param>
    /// <param name="groups">In which group an organisation signs; all in the first if left out.</param>
    internal async Task OpenAsync(string more = "", IReadOnlyDictionary<string, int>? groups = null)
    {
        await IssueAsync();
        Write("plan.yaml", Plan(more, groups));
        await DoneAsync("round", "open", "dyffryn/terms", "--plan", "plan.yaml", "--by", "Partnership team", "--yes");
    }

    /// <summary>Issues the terms, and opens a round as if that had been so long ago: the command line itself knows no day but today.</summary>
    internal async Task OpenedAsync(TimeSpan ago)
    {
        await IssueAsync();
        Assert.False(KeepLinkKey.ListOrMake(new LinkKeyPlace(folder["keys/link-key.txt"], null)).IsRefused);
        ArchiveSettings settings = new(new BlobStoreSettings(store.Replace("folder:store", $"folder:{folder["store"]}", StringComparison.Ordinal)), folder["keys/log.pem"], folder["keys/log.vkey"]);
        using OpenedArchive then = OpenedArchive.Open(settings, new Ago(ago)).Value!;
        RoundPlan plan = RoundPlan.Read("plan.yaml", Encoding.UTF8.GetBytes(Plan())).Value!;
        Outcome<RoundStatus> opened = await OpenRound.RunAsync(then, new OpenOrder("dyffryn/terms", plan, "Partnership team", "open-then"), new OutboxMail(then), CancellationToken.None);
        Assert.False(opened.IsRefused, string.Join('\n', opened.Findings));
    }

    private Task<CliProgram.Said> IssueAsync() => DoneAsync("generate", "dyffryn", "--document", "terms", "--out", "out", "--archive", store, "--by", "Partnership team", "--yes");

    private static string Plan(string more = "", IReadOnlyDictionary<string, int>? groups = null)
    {
        (string Organisation, string Name)[] signatories = [("council", "Mair Example"), ("health-board", "Owen Example"), ("fire-authority", "Nia Example"), ("natural-resources", "Dewi Example")];
        string people = string.Concat(signatories.Select(p => $"  - organisation: {p.Organisation}\n    group: {groups?.GetValueOrDefault(p.Organisation, 1) ?? 1}\n    person: {{ name: {p.Name}, office: Chief Executive, email: {p.Name.Split(' ')[0].ToLowerInvariant()}@example.org }}\n    authority: {{ decidedOn: 2026-04-10, body: Cabinet, minute: 12/2026 }}\n"));
        return $"{more}signatories:\n{people}";
    }

    /// <summary>Sends what is due; all mails to a person, the last one last.</summary>
    internal async Task<string[]> MailsToAsync(string person)
    {
        await DoneAsync("outbox", "send");
        return [.. Directory.EnumerateFiles(folder["mails"], "*.eml").OrderBy(File.GetLastWriteTimeUtc).ThenBy(file => file)
            .Select(file => File.ReadAllText(file).Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal))
            .Where(text => text.Contains($"<{person}@example.org>", StringComparison.Ordinal))];
    }

    /// <summary>The links of all mails to a person, the last one last.</summary>
    internal async Task<IReadOnlyList<string>> LinksOfAsync(string person) => [.. (await MailsToAsync(person)).Select(text => Link().Match(text)).Where(link => link.Success).Select(link => link.Value)];

    /// <summary>The path of the page that somebody's last letter leads to.</summary>
    internal async Task<string> LinkAsync(string person) => $"/s/{(await LinksOfAsync(person))[^1].Split("/s/")[1]}";

    /// <summary>Signs by a link.</summary>
    internal Task<CliProgram.Said> SignAsync(string link, string name)
    {
        Write("link.txt", link);
        return RunAsync("round", "sign", "--link", "link.txt", "--name", name, "--office", "Chief Executive", "--authorised", "--yes");
    }

    /// <summary>A certificate of the authority for somebody, as PEM files <c>name.pem</c> and <c>name.key</c>.</summary>
    internal void Certify(string name, string subject)
    {
        using RSA key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={subject}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        using X509Certificate2 own = request.Create(root, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(1), [1, .. RandomNumberGenerator.GetBytes(8)]);
        Write($"{name}.pem", own.ExportCertificatePem());
        Write($"{name}.key", key.ExportPkcs8PrivateKeyPem());
    }

    internal async Task<JsonElement> StatusAsync()
    {
        using JsonDocument json = JsonDocument.Parse((await DoneAsync("round", "status", Round, "--json")).Output);
        return json.RootElement.GetProperty("round").Clone();
    }

    internal async Task<string> StateOfAsync(string place) =>
        (await StatusAsync()).GetProperty("places").EnumerateArray().First(each => each.GetProperty("place").GetString() == place).GetProperty("state").GetString()!;

    public void Dispose()
    {
        root.Dispose();
        authority.Dispose();
        folder.Dispose();
    }

    [GeneratedRegex(@"https://sign\.example\.org/s/[a-z0-9._-]+")]
    private static partial Regex Link();

    private sealed class Ago(TimeSpan ago) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - ago;
    }
}
