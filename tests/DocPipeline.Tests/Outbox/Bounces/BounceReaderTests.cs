using System.Diagnostics;
using System.Text;
using DocPipeline.Findings;
using DocPipeline.Outbox;
using DocPipeline.Outbox.Bounces;
using DocPipeline.Outbox.Messages;
using DocPipeline.Outbox.Sending.Folder;
using DocPipeline.Tests.Archive;
using DocPipeline.Tests.Archive.Entries;
using static DocPipeline.Tests.Outbox.Rounds;

namespace DocPipeline.Tests.Outbox.Bounces;

/// <summary>What comes back, from mail systems, machines, people and liars.</summary>
public sealed class BounceReaderTests
{
    private static readonly MessageName Name = MessageName.Of(Round, "issue-1", 1, "seal");

    [Theory]
    [InlineData("failed", "5.1.1", "Bounced", "there is no such mailbox (5.1.1)")]
    [InlineData("failed", "5.2.2", "Bounced", "the mailbox is full (5.2.2)")]
    [InlineData("failed", "5.7.26", "Bounced", "the rules of the other side do not let the mail in (5.7.26)")]
    [InlineData("failed", "nonsense", "Bounced", "it came back without a reason that a program can read")]
    [InlineData("delayed", "4.4.1", "Delayed", "the way to the mail system of the other side is interrupted (4.4.1)")]
    [InlineData("delivered", "2.0.0", "Delivered", null)]
    public void A_report_of_a_mail_system_is_read(string action, string status, string kind, string? reason)
    {
        MailNews news = Done(Read(Report(action, status)));
        Assert.Equal((kind, Name, reason), (news.Kind.ToString(), news.Message, news.Reason));
        Assert.DoesNotContain("sian.price", news.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_that_quotes_only_the_headers_is_read() =>
        Assert.Equal(MailNewsKind.Bounced, Done(Read(Report("failed", "5.1.1").Replace("message/rfc822", "text/rfc822-headers", StringComparison.Ordinal))).Kind);

    [Fact]
    public void A_mail_that_was_sent_back_in_a_form_of_its_own_is_a_bounce() => Assert.Equal(
        (MailNewsKind.Bounced, Name),
        KindOf($"Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.org\nSubject: failure notice\n\nSorry, no mailbox here by that name.\n--- Below this line is a copy.\nMessage-ID: <{Name}@example.org>\n"));

    [Fact]
    public void An_answer_of_a_machine_is_no_bounce_even_without_a_return_path()
    {
        string auto = $"Return-Path: <>\nFrom: sian.price@example.org\nAuto-Submitted: auto-replied (vacation)\nIn-Reply-To: <{Name}@example.org>\nSubject: Out of office\n\nI am away.\n";
        Assert.Equal((MailNewsKind.AutoReplied, Name), KindOf(auto));
        Assert.Equal((MailNewsKind.AutoReplied, Name), KindOf(auto.Replace("Auto-Submitted: auto-replied (vacation)", "Precedence: auto_reply", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_answer_of_a_person_is_an_answer() =>
        Assert.Equal((MailNewsKind.Replied, Name), KindOf($"From: sian.price@example.org\nReferences: <other@example.org>\n <{Name}@example.org>\nSubject: Re: Sign\n\nPlease ask Tom.\n"));

    [Theory]
    [InlineData("delivered", "Delivered")]
    [InlineData("permanent-failure", "Bounced")]
    [InlineData("temporary-failure", "Bounced")]
    [InlineData("technical-failure", "Bounced")]
    public void A_receipt_of_notify_is_read(string status, string kind) => Assert.Equal(
        (Enum.Parse<MailNewsKind>(kind), Name), KindOf($$"""{"id":"740e5834-3a29-46b4-9a6f-16142fde533a","reference":"{{Name}}","to":"sian.price@example.org","status":"{{status}}","notification_type":"email"}"""));

    [Theory]
    [InlineData("")]
    [InlineData("no mail at all")]
    [InlineData("From: a@example.org\n\nNothing of ours.\n")]
    [InlineData("{\"reference\":\"dp1_x\",\"status\":\"delivered\"}")]
    [InlineData("{\"status\":5")]
    [InlineData("{\"reference\":null,\"status\":null}")]
    public void What_names_no_mail_of_ours_is_refused(string text) => Refused(Read(text), OutboxFinding.BounceUnreadable);

    [Fact]
    public async Task A_bounce_is_written_down_once_and_one_with_a_wrong_proof_not_at_all()
    {
        (MemoryStore store, FixedClock clock, Postbox box) = (new MemoryStore(), new FixedClock(Noon), new Postbox());
        MailOutbox outbox = OutboxIn(store, clock);
        Done(await outbox.AddAsync(Invitations(2), sendsNow: false, default));
        await Sender(store, box, clock, seed: 1).SendDueAsync(null, default);
        string eml = Encoding.ASCII.GetString(EmlFile.Write(box.Mails[0], Noon));
        MailNews news = Done(Read(Report("failed", "5.1.1", eml)));
        Assert.Equal(box.Mails[0].Name, news.Message);
        Assert.Equal([MessageState.Bounced, MessageState.Sent], Done(await outbox.ReturnAsync(news.Message, news.Reason!, default)).Messages.Select(m => m.State));
        clock.Now += TimeSpan.FromDays(1);
        Assert.Equal(Noon, Done(await outbox.ReturnAsync(news.Message, news.Reason!, default)).Messages[0].SettledAt);
        MessageName forged = MessageName.Of(Round, "issue-1", 2, "guessed");
        Refused(await outbox.ReturnAsync(forged, "forged", default), OutboxFinding.NotThere);
        Refused(await outbox.ReturnAsync(MessageName.Of(Round, "issue-1", 99, "guessed"), "forged", default), OutboxFinding.NotThere);
    }

    [Fact]
    public void Damaged_and_hostile_mails_are_answered_quickly_and_never_with_a_crash()
    {
        string report = Report("failed", "5.1.1");
        Random random = new(7);
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < 2_000; i++)
        {
            byte[] bytes = Encoding.Latin1.GetBytes(report);
            for (int n = random.Next(1, 20); n > 0; n--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            _ = BounceReader.Read("damaged", bytes.AsMemory(0, random.Next(bytes.Length)));
        }

        string nested = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n"));
        string parts = "Content-Type: multipart/report; boundary=b\n\n" + string.Concat(Enumerable.Repeat("--b\nContent-Type: message/rfc822\n\nX: 1\n", 10_000));
        foreach (string hostile in (string[])[nested, parts, new string('a', 9_000_000), "A: b\n" + string.Concat(Enumerable.Repeat(" folded\n", 200_000)), string.Concat(Enumerable.Range(0, 100_000).Select(i => $"H{i}: x\n")), "{\"a\":" + new string('[', 100_000), string.Concat(Enumerable.Repeat("dp1_", 100_000)), "From: x@y\n\n" + new string('_', 400_000)])
            Refused(Read(hostile), OutboxFinding.BounceUnreadable);
        Refused(BounceReader.Read("large", new byte[10_000_001]), OutboxFinding.BounceUnreadable);
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(20), $"{Stopwatch.GetElapsedTime(start)}");
    }

    private static (MailNewsKind, MessageName) KindOf(string text) => Done(Read(text)) is var news ? (news.Kind, news.Message) : default;

    private static Outcome<MailNews> Read(string text) => BounceReader.Read("bounce.eml", Encoding.Latin1.GetBytes(text));

    private static string Report(string action, string status, string? returned = null) => $"""
        Return-Path: <>
        From: Mail Delivery System <MAILER-DAEMON@mx.example.org>
        To: bounces@example.org
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status;
        	boundary="A1.B2/mx.example.org"

        This is a MIME-encapsulated message.

        --A1.B2/mx.example.org
        Content-Type: text/plain; charset=us-ascii

        <sian.price@example.org>: host mx.example.org said: no

        --A1.B2/mx.example.org
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.org

        Final-Recipient: rfc822; sian.price@example.org
        Action: {action}
        Status: {status}
        Diagnostic-Code: smtp; 550 sian.price@example.org unknown

        --A1.B2/mx.example.org
        Content-Type: message/rfc822

        {returned ?? $"From: signing@example.org\nMessage-ID: <{Name}@example.org>\nSubject: Sign\n\nText.\n"}
        --A1.B2/mx.example.org--
        """;
}
