using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DocPipeline.Outbox.Messages;
using DocPipeline.Outbox.Sending;
using DocPipeline.Outbox.Sending.Notify;
using DocPipeline.Outbox.Texts;
using DocPipeline.Partnerships.Register;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive.Entries;
using DocPipeline.Tests.Archive.Log;
using static DocPipeline.Tests.Outbox.Rounds;

namespace DocPipeline.Tests.Outbox.Sending;

/// <summary>Mails through GOV.UK Notify, played by a server that checks the signature of every request.</summary>
public sealed class NotifyTransportTests : IDisposable
{
    private const string Service = "26785a09-ab16-4eb0-8407-a37497a57506";
    private const string Secret = "3d844edf-8d35-48ac-975b-e847b4f122b0";

    private static readonly Guid Template = Guid.Parse("9d751e0e-f929-4891-82a1-a3e1c3c18ee3");

    private readonly HttpClient http = new();

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task A_mail_goes_out_with_all_its_fields_under_a_signature_that_the_service_accepts()
    {
        LocalRequest? asked = null;
        using LocalServer server = new(request => (asked = request) is not null && IsSigned(request) ? LocalAnswer.Json(201, "{\"id\":\"x\"}") : Error(403, "AuthError", "Invalid token: signature"));
        Mail mail = Mail(MessageKind.Invitation, Language.En);
        Assert.IsType<Delivery.Sent>(await Transport(server).SendAsync(mail, default));
        using JsonDocument body = JsonDocument.Parse(asked!.Body);
        Assert.Equal("/v2/notifications/email", asked.Url.AbsolutePath);
        Assert.Equal(mail.ToAddress, body.RootElement.GetProperty("email_address").GetString());
        Assert.Equal(Template, body.RootElement.GetProperty("template_id").GetGuid());
        Assert.Equal(mail.Name.Text, body.RootElement.GetProperty("reference").GetString());
        JsonElement fields = body.RootElement.GetProperty("personalisation");
        Assert.Equal(MailGaps.Names, fields.EnumerateObject().Select(p => p.Name));
        Assert.Equal(mail.Gaps["link"], fields.GetProperty("link").GetString());
    }

    public static TheoryData<int, string, string, string> Answers => new()
    {
        { 400, "ValidationError", "email_address Not a valid email address: sian.price@example.org", "refused" },
        { 400, "BadRequestError", "Can't send to this recipient using a team-only API key", "halted" },
        { 400, "BadRequestError", "Missing personalisation: link", "halted" },
        { 403, "AuthError", "Error: Your system clock must be accurate to within 30 seconds", "halted" },
        { 403, "AuthError", "Invalid token: API key not found", "halted" },
        { 429, "RateLimitError", "Exceeded rate limit for key type live of 3000 requests per 60 seconds", "later" },
        { 429, "TooManyRequestsError", "Exceeded send limits (250,000) for today", "later" },
        { 500, "Exception", "Internal server error", "later" },
        { 503, "", "", "later" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task What_the_service_answers_is_understood_and_its_words_are_not_passed_on(int status, string error, string message, string what)
    {
        using LocalServer server = new(_ => error.Length == 0 ? new LocalAnswer(status, "text/html", "<p>down</p>"u8.ToArray()) : Error(status, error, message, retryAfter: "120"));
        Delivery delivery = await Transport(server).SendAsync(Mail(), default);
        Assert.Equal(what, delivery.GetType().Name, ignoreCase: true);
        Assert.DoesNotContain("sian.price", delivery.ToString(), StringComparison.Ordinal);
        if (delivery is Delivery.Later later && error.Length > 0) Assert.Equal(TimeSpan.FromSeconds(120), later.After);
        if (delivery is Delivery.Halted halted) Assert.NotNull(halted.Finding.Suggestion);
    }

    [Fact]
    public async Task A_mail_that_may_have_gone_out_is_looked_up_before_it_goes_out_again()
    {
        Mail mail = Mail() with { MayBeSent = true };
        (int posts, bool isThere) = (0, true);
        using LocalServer server = new(request =>
        {
            if (request.Method == "POST") posts++;
            return request.Method == "POST" ? LocalAnswer.Json(201, "{}")
                : LocalAnswer.Json(200, isThere && request.Url.Query.Contains(Uri.EscapeDataString(mail.Name.Text), StringComparison.Ordinal) ? $$$"""{"notifications":[{"id":"x","reference":"{{{mail.Name}}}"}],"links":{}}""" : """{"notifications":[]}""");
        });
        Assert.IsType<Delivery.Sent>(await Transport(server).SendAsync(mail, default));
        Assert.Equal(0, posts);
        isThere = false;
        Assert.IsType<Delivery.Sent>(await Transport(server).SendAsync(mail, default));
        Assert.Equal(1, posts);
    }

    [Fact]
    public async Task A_kind_without_a_template_and_a_service_that_is_not_there_stop_the_sending()
    {
        using LocalServer server = new(_ => LocalAnswer.Json(201, "{}"));
        Delivery.Halted none = Assert.IsType<Delivery.Halted>(await Transport(server).SendAsync(Mail(MessageKind.Completed), default));
        Assert.Contains("completed.en", none.Finding.Message, StringComparison.Ordinal);
        Delivery.Halted away = Assert.IsType<Delivery.Halted>(await new NotifyTransport(http, Settings(new Uri($"http://127.0.0.1:{FreePort.Any()}/")), new FixedClock(Noon)).SendAsync(Mail(), default));
        Assert.Contains("does not answer", away.Finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("council-signing-" + Service + "-" + Secret, true)]
    [InlineData(Service + "-" + Secret, true)]
    [InlineData(Service, false)]
    [InlineData("", false)]
    public void A_key_is_any_name_the_service_and_the_secret_and_is_never_printed(string text, bool isKey)
    {
        Assert.Equal(isKey, NotifyKey.TryRead(text, out NotifyKey? key));
        Assert.DoesNotContain(Secret, $"{key}", StringComparison.Ordinal);
    }

    private NotifyTransport Transport(LocalServer server) => new(http, Settings(server.Address), new FixedClock(Noon));

    private static NotifySettings Settings(Uri address)
    {
        Assert.True(NotifyKey.TryRead($"signing-{Service}-{Secret}", out NotifyKey? key));
        return new NotifySettings(address, key, new Dictionary<(MessageKind, Language), Guid> { [(MessageKind.Invitation, Language.En)] = Template }, null);
    }

    private static LocalAnswer Error(int status, string error, string message, string? retryAfter = null) =>
        LocalAnswer.Json(status, JsonSerializer.Serialize(new { status_code = status, errors = new[] { new { error, message } } }), retryAfter);

    // As the service does it: three parts, the issuer's secret, and a time that is at most 30 seconds off.
    private static bool IsSigned(LocalRequest request)
    {
        if (request.Authorization?.Split(' ') is not ["Bearer", var token] || token.Split('.') is not [var head, var claims, var signature]) return false;
        using JsonDocument header = JsonDocument.Parse(Base64Url.DecodeFromChars(head)), said = JsonDocument.Parse(Base64Url.DecodeFromChars(claims));
        return header.RootElement.GetProperty("alg").GetString() == "HS256" && said.RootElement.GetProperty("iss").GetString() == Service
            && Math.Abs(said.RootElement.GetProperty("iat").GetInt64() - Noon.ToUnixTimeSeconds()) <= 30
            && HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{head}.{claims}")).AsSpan().SequenceEqual(Base64Url.DecodeFromChars(signature));
    }
}
