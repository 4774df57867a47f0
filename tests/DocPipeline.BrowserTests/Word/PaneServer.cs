using System.Text.Json;
using Microsoft.Playwright;

namespace DocPipeline.BrowserTests.Word;

/// <summary>Answers the pane in place of the API, so that whatever a server may say can be said.</summary>
internal sealed class PaneServer
{
    internal const string Partnership = "/api/v1/partnerships/cheshire-west";
    internal const string Document = $"{Partnership}/documents/agreement";
    private const string Round = $"{Partnership}/rounds/cheshire-west-agreement-5";

    private static readonly string[] organisations = ["Cheshire West and Chester Council", "West Cheshire College", "Cheshire Police Authority"];

    private readonly Dictionary<string, (int Status, string Body)> answers = [];

    /// <summary>The document of these tests: two facts that differ from the record, one that is locked, one that is the same.</summary>
    internal static byte[] Draft { get; } = AsAgreement(DraftFile.OfAgreement());

    /// <summary>What was asked, with the headers.</summary>
    internal List<IRequest> Asked { get; } = [];

    /// <summary>Everything in order.</summary>
    internal PaneServer()
    {
        On("GET", "/word/settings", 200, """{"signIn":"pairing","product":"Partnership documents"}""");
        On("POST", "/api/v1/word/sessions", 201, """{"token":"secret-of-the-code","expiresAt":"2099-01-01T00:00:00Z","account":{"id":"a1","name":"Jane Bell"}}""");
        On("GET", "/api/v1/partnerships", 200, """{"items":[{"id":"cheshire-west","name":"West Cheshire"},{"id":"dyffryn","name":"Dyffryn"}]}""");
        On("GET", Partnership, 200, """{"id":"cheshire-west","name":"West Cheshire","record":"v3-0123456789abcdef0123456789abcdef","bodies":[{"id":"board","name":"Board"},{"id":"executive","name":"Executive"}],"documents":[{"id":"agreement","title":"Partnership agreement","version":"5","status":"draft","signatories":["o0"]}]}""");
        On("GET", $"{Partnership}/documents", 200, """[{"id":"agreement","title":"Partnership agreement","version":"5"}]""");
        On("GET", $"{Document}/facts", 200, """{"facts":[{"tag":"fact:partnership.name","label":"Name of the partnership","value":"West Cheshire Together"},{"tag":"fact:partnership.area","label":"Area","value":"Cheshire West"},{"tag":"fact:chair","label":"Chair","value":"Ann New"},{"tag":"fact:county","label":"County","value":"Cheshire"}]}""");
        DraftFile pages = new();
        foreach (string name in organisations) pages.Control("signature:any", $"For {name}");
        On("GET", $"{Document}/signatory-pages", 200, JsonSerializer.Serialize(new { file = Convert.ToBase64String(pages.ToBytes()), controls = organisations.Select((name, i) => new { tag = $"signature:o{i}", title = $"Signature for {name}" }), signatories = organisations.Select((name, i) => new { organisation = $"o{i}", name }) }));
        On("POST", $"{Document}/draft/check", 200, """{"findings":[{"code":"DRAFT-COMMENT","severity":"note","message":"There is a comment.","place":"clause 2","find":"words that nobody wrote"},{"code":"DRAFT-XREF-LOST","severity":"error","message":"The cross-reference leads nowhere.","help":"Refer to the clause that is meant.","place":"clause 6.1","find":"6.1 Two thirds ^ of those"},{"code":"DRAFT-FACT-DIFFERS","severity":"warning","message":"The area differs from the record.","help":"Fill it from the record.","control":"fact:partnership.area"}]}""");
        On("POST", $"{Document}/draft/edited", 200, Changes);
        On("POST", $"{Document}/draft/edited/take-back", 200, Changes);
        On("POST", $"{Document}/draft/edited/amendment/preview", 200, Amendment);
        On("POST", $"{Document}/draft/edited/amendment", 201, Amendment);
        On("GET", $"{Document}/send", 200, """{"title":"Partnership agreement","version":"5","record":"v3-0123456789abcdef0123456789abcdef","isDraft":true,"isIssued":false,"replaces":"4","signatories":[{"organisation":"o0","name":"Cheshire West and Chester Council","person":"p-1","personName":"Jane Bell","office":"Chief Executive","email":"jane.bell@example.org"},{"organisation":"o1","name":"West Cheshire College"}]}""");
        On("POST", $"{Document}/send", 201, RoundOf(0));
        On("GET", $"{Partnership}/rounds", 200, """{"items":[{"round":"cheshire-west-agreement-4","document":"cheshire-west/agreement","state":"superseded"},{"round":"other","document":"cheshire-west/other","state":"issued"},{"round":"cheshire-west-agreement-5","document":"cheshire-west/agreement","state":"issued"}]}""");
        On("GET", Round, 200, RoundOf(1));
        On("POST", $"{Round}/reminders", 200, RoundOf(1));
    }

    /// <summary>A change of a clause and an inserted one.</summary>
    internal static string Changes => """{"document":"agreement","changes":[{"kind":"changed","where":"clause 6.1","before":"Decisions need one half.","after":"Decisions need two thirds."},{"kind":"inserted","where":"clause 6.2","after":"The chair has a casting vote."}],"files":["prose/agreement.md"],"findings":[]}""";

    private static string Amendment => """{"document":"agreement","decision":"2026-12-10-quorum-of-the-board","file":"decisions/2026-12-10-quorum-of-the-board.yaml","changes":[{"kind":"changed","clause":"clause 6.1","before":"Decisions need one half.","after":"Decisions need two thirds."}],"findings":[]}""";

    /// <summary>Answers a request so.</summary>
    internal PaneServer On(string method, string path, int status, string body = """{"title":"The record or the request is refused."}""")
    {
        answers[$"{method} {path}"] = (status, body);
        return this;
    }

    /// <summary>Lets nothing through to an address, as where there is no network.</summary>
    internal PaneServer Loses(string method, string path) => On(method, path, 0);

    /// <summary>The document of these tests.</summary>
    internal static byte[] AsAgreement(DraftFile file) => file.Paragraph("Partnership agreement").Control("fact:partnership.name", "West Cheshire Partnership").Control("fact:partnership.area", "Cheshire").Control("fact:partnership.area", "Cheshire")
        .Control("fact:chair", "Ann Old", isLocked: true).Control("fact:county", "Cheshire").Control("label:county", "County").Paragraph("6.1 Two thirds ^ of those present decide.").ToBytes();

    /// <summary>Answers.</summary>
    internal async Task AnswerAsync(IRoute route)
    {
        IRequest request = route.Request;
        Asked.Add(request);
        (int status, string body) = answers.GetValueOrDefault($"{request.Method} {new Uri(request.Url).AbsolutePath}", (404, "{}"));
        if (status == 0) await route.AbortAsync();
        else await route.FulfillAsync(new() { Status = status, ContentType = "application/json", Body = body, Headers = status == 429 ? new Dictionary<string, string> { ["Retry-After"] = "30" } : status == 201 ? new Dictionary<string, string> { ["Location"] = "/api/v1/tokens/t1" } : null });
    }

    private static string RoundOf(int signed) => JsonSerializer.Serialize(new
    {
        round = "cheshire-west-agreement-5", document = "cheshire-west/agreement", title = "Partnership agreement", version = "5", state = signed == 0 ? "issued" : "partially-signed", signed, issuedAt = "2026-11-20T09:00:00Z", findings = Array.Empty<string>(),
        places = organisations.Select((name, i) => new { place = $"o{i}", name, state = i < signed ? "verified" : "open", invitation = i == 2 ? "bounced" : "sent", required = i < 2, signedBy = i < signed ? "Jane Bell, Chief Executive" : null, signedAt = i < signed ? "2026-11-21T10:00:00Z" : null, reminders = i }),
    });
}
