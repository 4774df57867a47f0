using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using DocPipeline.AcceptanceTests.Cli.Rounds;
using DocPipeline.AcceptanceTests.Site.Record;

namespace DocPipeline.AcceptanceTests.Site.Signing;

/// <summary>
/// The program in front of a round of four organisations, with the links of their letters. One who declines does not stop the others, so that
/// each test has a place of its own.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit disposes of a fixture through IAsyncLifetime.")]
public sealed partial class SigningSite : IAsyncLifetime
{
    /// <summary>The collection of the tests that share it.</summary>
    public const string Name = "pages of signatories";

    private static readonly string[] people = ["mair", "owen", "nia", "dewi"];

    private readonly SignedRecord record = new();
    private readonly Dictionary<string, string> links = [];
    private WebProgram? program;

    /// <summary>The program.</summary>
    public WebProgram Program => program!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        await record.OpenAsync("goesOnWithoutDecliners: true\n");
        await record.DoneAsync("record", "push", "dyffryn", "--by", "Partnership team");
        foreach (string person in people) links[person] = await NewestLinkAsync(person);
        program = await WebProgram.StartAloneAsync($"folder:{record["store"]}", record[""], new() { ["DOCPIPELINE_LOG_KEY"] = record["keys/log.pem"], ["DocPipeline__RequestsPerSecond"] = "1000", ["DocPipeline__RequestBurst"] = "5000" });
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (program is not null) await program.DisposeAsync();
        record.Dispose();
    }

    /// <summary>The address that somebody's first letter gives.</summary>
    internal string LinkOf(string person) => links[person];

    /// <summary>The address that somebody's last letter gives.</summary>
    internal Task<string> NewestLinkAsync(string person) => record.LinkAsync(person);

    /// <summary>The address to vote at that somebody's last letter gives.</summary>
    internal async Task<string> VoteLinkAsync(string person) => VoteLink().Match((await record.MailsToAsync(person))[^1]).Value["https://sign.example.org".Length..];

    /// <summary>Somebody without an account who opens a link in a browser.</summary>
    internal async Task<SitePage> OpenAsync(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        HttpClient browser = Program.Browser();
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return await SitePage.OpenAsync(browser, address, expected);
    }

    /// <summary>Somebody has got a newer letter.</summary>
    internal void Renew(string person, string link) => links[person] = link;

    /// <summary>Writes a file for the command line.</summary>
    internal void Write(string path, string text) => record.Write(path, text);

    /// <summary>Runs the command line in front of the same store.</summary>
    internal Task DoneAsync(params string[] arguments) => record.DoneAsync(arguments);

    /// <summary>Everything in the store by its digest, the record of who does what and the keys of forms too, once nothing moves.</summary>
    internal async Task<IReadOnlyList<KeyValuePair<string, string>>> QuietStoreAsync()
    {
        // What follows from an act (the seal, the catalogue) is settled behind the answer: it is waited for until nothing moves.
        IReadOnlyList<KeyValuePair<string, string>> before = Store();
        for (int looks = 0; looks < 40; looks++)
        {
            await Task.Delay(400);
            IReadOnlyList<KeyValuePair<string, string>> now = Store();
            if (now.SequenceEqual(before)) return now;
            before = now;
        }

        throw new InvalidOperationException("The store does not come to rest.");
    }

    // What the clock writes every five minutes is nobody's doing.
    private IReadOnlyList<KeyValuePair<string, string>> Store() => [.. Directory.EnumerateFiles(record["store"], "*", SearchOption.AllDirectories)
        .Select(file => (Name: Path.GetRelativePath(record["store"], file), file))
        .Where(each => !each.Name.StartsWith("work/timers/", StringComparison.Ordinal))
        .OrderBy(each => each.Name, StringComparer.Ordinal)
        .Select(each => KeyValuePair.Create(each.Name, Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(each.file)))))];

    [GeneratedRegex(@"https://sign\.example\.org/v/[a-z0-9._-]+")]
    private static partial Regex VoteLink();
}

/// <summary>The tests that share one program.</summary>
[CollectionDefinition(SigningSite.Name)]
[SuppressMessage("Naming", "CA1711", Justification = "xunit's own word.")]
public sealed partial class SigningSiteCollection : ICollectionFixture<SigningSite>;
