using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DocPipeline.Outbox;
using DocPipeline.Outbox.Sending;
using DocPipeline.Outbox.Sending.Smtp;
using DocPipeline.Partnerships.Register;
using DocPipeline.Testing;
using static DocPipeline.Tests.Outbox.Rounds;

namespace DocPipeline.Tests.Outbox.Sending;

/// <summary>Mails through a mail server that takes them, refuses them, puts them off, or is not there.</summary>
public sealed class SmtpTransportTests
{
    [Fact]
    public async Task A_mail_arrives_with_both_forms_its_message_id_and_where_bounces_go()
    {
        using StandInMailServer server = new(_ => null);
        Mail mail = Mail(language: Language.Cy) with { Office = Office with { Bounces = "bounces@example.org" } };
        Assert.IsType<Delivery.Sent>(await Transport(server).SendAsync(mail, default));
        string sent = Assert.Single(server.Mails);
        foreach (string part in (string[])[$"<{mail.MessageId}>", "Auto-Submitted: auto-generated", "Content-Language: cy", "multipart/alternative", "text/plain; charset=utf-8", "text/html; charset=utf-8", "To: =?utf-8?"])
            Assert.Contains(part, sent, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("MAIL FROM:<bounces@example.org>", server.Commands);
        Assert.All(sent.Split("\r\n"), line => Assert.InRange(line.Length, 0, 998));
    }

    public static TheoryData<string, string, string> Answers => new()
    {
        { "RCPT", "550 5.1.1 <sian.price@example.org>: no such user", "refused" },
        { "RCPT", "450 4.2.1 <sian.price@example.org>: mailbox busy", "later" },
        { "RCPT", "452 4.2.2 mailbox full", "later" },
        { "RCPT", "553 5.1.3 bad address", "refused" },
        { "DATA-END", "552 5.3.4 too large", "refused" },
        { "DATA-END", "554 5.7.1 looks like spam: https://sign.example.org/s/x", "refused" },
        { "DATA-END", "451 4.3.0 try later", "later" },
        { "MAIL", "421 4.3.2 too many connections", "later" },
        { "MAIL", "530 5.7.0 authentication required", "halted" },
        { "CONNECT", "554 no service", "any" },
        { "DATA-END", "gone", "any" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task What_the_server_answers_is_understood_and_its_words_are_not_passed_on(string command, string answer, string what)
    {
        using StandInMailServer server = new(line => line.StartsWith(command, StringComparison.Ordinal) ? answer : null);
        Delivery delivery = await Transport(server).SendAsync(Mail(), default);
        string said = delivery switch
        {
            Delivery.Refused refused => refused.Reason,
            Delivery.Later later => later.Reason,
            Delivery.Halted halted => halted.Finding.ToString(),
            _ => "sent",
        };
        Assert.True(what == "any" ? delivery is not Delivery.Sent : delivery.GetType().Name.Equals(what, StringComparison.OrdinalIgnoreCase), $"{delivery.GetType().Name}: {said}");
        foreach (string secret in (string[])["sian.price", "/s/", "spam"]) Assert.DoesNotContain(secret, said, StringComparison.Ordinal);
        if (what is "refused" or "later") Assert.Contains(answer[..3], said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_stops_the_sending_and_says_what_to_check()
    {
        Delivery.Halted halted = Assert.IsType<Delivery.Halted>(await new SmtpTransport(new SmtpSettings("127.0.0.1", FreePort.Any(), SmtpSecurity.None, null, null)).SendAsync(Mail(), default));
        Assert.Equal(OutboxFinding.TransportBroken, halted.Finding.Code);
        Assert.NotNull(halted.Finding.Suggestion);
    }

    [Fact]
    public async Task A_server_without_starttls_gets_nothing_where_it_is_asked_for()
    {
        using StandInMailServer server = new(_ => null);
        Assert.IsNotType<Delivery.Sent>(await Transport(server, SmtpSecurity.StartTls).SendAsync(Mail(), default));
        Assert.Empty(server.Mails);
        Assert.DoesNotContain(server.Commands, c => c.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_with_a_certificate_that_nobody_vouches_for_gets_nothing()
    {
        using RSA key = RSA.Create(2048);
        using X509Certificate2 certificate = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using StandInMailServer server = new(_ => null, certificate);
        Delivery.Halted halted = Assert.IsType<Delivery.Halted>(await Transport(server, SmtpSecurity.StartTls).SendAsync(Mail(), default));
        Assert.Contains("certificate", halted.Finding.Message, StringComparison.Ordinal);
        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task A_wrong_password_stops_the_sending_and_is_not_repeated()
    {
        using StandInMailServer server = new(line => line.StartsWith("EHLO", StringComparison.Ordinal) || line.StartsWith("AUTH", StringComparison.Ordinal) || line.StartsWith("MAIL", StringComparison.Ordinal) || line.StartsWith("DATA", StringComparison.Ordinal) || line.StartsWith("RCPT", StringComparison.Ordinal) ? line.StartsWith("EHLO", StringComparison.Ordinal) || line.StartsWith("AUTH", StringComparison.Ordinal) ? null : "530 authentication required" : line.StartsWith("QUIT", StringComparison.Ordinal) ? null : "535 5.7.8 wrong");
        Delivery delivery = await new SmtpTransport(new SmtpSettings("127.0.0.1", server.Port, SmtpSecurity.None, "council", "the-password")).SendAsync(Mail(), default);
        Delivery.Halted halted = Assert.IsType<Delivery.Halted>(delivery);
        Assert.DoesNotContain("the-password", halted.Finding.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("the-password", new SmtpSettings("h", 25, SmtpSecurity.None, "council", "the-password").ToString(), StringComparison.Ordinal);
    }

    private static SmtpTransport Transport(StandInMailServer server, SmtpSecurity security = SmtpSecurity.None) => new(new SmtpSettings("127.0.0.1", server.Port, security, null, null));
}
