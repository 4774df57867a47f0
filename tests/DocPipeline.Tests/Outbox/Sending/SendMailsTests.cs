using DocPipeline.Outbox;
using DocPipeline.Outbox.Links;
using DocPipeline.Outbox.Messages;
using DocPipeline.Outbox.Sending;
using DocPipeline.Outbox.Texts;
using DocPipeline.Tests.Archive;
using DocPipeline.Tests.Archive.Entries;
using static DocPipeline.Tests.Outbox.Rounds;

namespace DocPipeline.Tests.Outbox.Sending;

/// <summary>What is due goes out; what is refused, put off or stopped comes to the right end.</summary>
public sealed class SendMailsTests
{
    private readonly MemoryStore store = new();
    private readonly FixedClock clock = new(Noon);
    private readonly Postbox box = new();

    [Fact]
    public async Task A_mail_carries_name_address_and_a_link_that_is_granted()
    {
        await AddAsync(Invitations());
        SendSummary summary = await SendAsync();
        Assert.Equal(new SendSummary(1, 0, 0, 0, []) { Findings = summary.Findings }, summary);
        Mail mail = box.Mails[0];
        Assert.Contains($"{Person(1)[2..8]}@example.org", mail.ToAddress, StringComparison.Ordinal);
        string token = mail.Gaps["link"].Split("/s/")[1];
        LinkCheck check = await SigningLink.CheckAsync(Keys(), token, (t, _) => Task.FromResult<IReadOnlyList<LinkTerms>>([new LinkTerms(t.Round, "organisation-1", Issued, 1, Close)]), Noon, default);
        Assert.True(check.IsGranted);
        Assert.Contains(token, mail.Text, StringComparison.Ordinal);
        Assert.Contains(token, mail.Html, StringComparison.Ordinal);
        Assert.Equal(["issue-1-1-sent"], box.Told(MessageState.Sent));
    }

    [Fact]
    public async Task Nothing_goes_out_before_it_is_due()
    {
        await AddAsync(Batch("later", Invitation(due: Noon.AddDays(3))));
        Assert.Equal(0, (await SendAsync()).Sent);
        clock.Now = Noon.AddDays(3);
        Assert.Equal(1, (await SendAsync()).Sent);
    }

    [Fact]
    public async Task A_mail_that_is_put_off_is_tried_again_after_longer_and_longer_pauses_and_then_given_up()
    {
        await AddAsync(Invitations());
        box.Answer = _ => new Delivery.Later("the mail server does not take it now (451)");
        List<TimeSpan> pauses = [];
        while ((await StateAsync()).State == MessageState.Waiting)
        {
            await SendAsync();
            OutboxMessage message = await StateAsync();
            if (message.AgainAt is not { } again) break;
            pauses.Add(again - clock.Now);
            clock.Now = again.AddTicks(-1);
            Assert.Equal(new SendSummary(0, 0, 0, 0, []).Sent, (await SendAsync()).Later);
            clock.Now = again;
        }

        Assert.Equal([1, 5, 15, 60, 240, 720, 1440, 1440, 1440], pauses.Select(p => (int)p.TotalMinutes));
        Assert.Equal(MessageState.Failed, (await StateAsync()).State);
        Assert.Single(box.Mails.Select(m => m.MessageId).Distinct());
        Assert.Equal(["issue-1-1-failed"], box.Told(MessageState.Failed));
        Assert.All(box.Mails.Skip(1), m => Assert.True(m.MayBeSent));
    }

    [Fact]
    public async Task The_other_sides_own_pause_counts_where_it_is_longer()
    {
        await AddAsync(Invitations());
        box.Answer = _ => new Delivery.Later("too many", TimeSpan.FromHours(2));
        await SendAsync();
        Assert.Equal(Noon.AddHours(2), (await StateAsync()).AgainAt);
    }

    [Fact]
    public async Task One_that_is_refused_fails_alone_and_its_round_is_told()
    {
        await AddAsync(Invitations(3));
        KnownPeople people = new();
        people.Gone.Add(Person(2));
        box.Answer = m => m.ToAddress.StartsWith(Person(3)[2..8], StringComparison.Ordinal) ? new Delivery.Refused("the mail server knows no such mailbox, or may not write to it (550)") : null;
        SendSummary summary = await Sender(store, box, clock, box, people).SendDueAsync(null, default);
        Assert.Equal((1, 2), (summary.Sent, summary.Failed));
        Assert.Equal(["issue-1-2-failed", "issue-1-3-failed"], box.Told(MessageState.Failed));
        Assert.Contains("550", box.Reports[^1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_nothing_can_be_sent_everything_waits_and_the_cause_is_said_once()
    {
        await AddAsync(Invitations(60));
        await AddAsync(Invitations(2, "another"));
        box.Answer = m => box.Mails.Count > 10 ? new Delivery.Halted(OutboxFinding.At("mail.example.org:587", OutboxFinding.TransportBroken, "The mail server does not answer.")) : null;
        SendSummary summary = await SendAsync();

        // The batch named “another” comes first.
        Assert.Equal((10, 52), (summary.Sent, summary.Waiting));
        Assert.Single(summary.Findings);
        Assert.Equal(11, box.Mails.Count);
        box.Answer = _ => null;
        Assert.Equal(52, (await SendAsync()).Sent);
        Assert.Equal(62, box.Sent.Distinct().Count());
        Assert.Equal(0, (await StateAsync()).Tries);
    }

    [Fact]
    public async Task Without_the_key_of_the_contact_data_or_of_the_links_everything_waits()
    {
        await AddAsync(Invitations(2));
        Assert.Equal(2, (await Sender(store, box, clock, box, new KnownPeople { IsLocked = true }).SendDueAsync(null, default)).Waiting);
        SendMails withoutKey = new(OutboxIn(store, clock, 5), new KnownPeople(), new MailComposer(MailTemplates.BuiltIn, null, Office), box, box, clock);
        SendSummary summary = await withoutKey.SendDueAsync(null, default);
        Assert.Equal(2, summary.Waiting);
        Assert.Equal(OutboxFinding.KeyUnusable, Assert.Single(summary.Findings).Code);
        Assert.Empty(box.Reports);
    }

    [Fact]
    public async Task A_fact_that_a_text_needs_and_nobody_gave_is_named()
    {
        MessageOrder order = Invitation() with { Kind = MessageKind.Voided };
        await AddAsync(Batch("void", order));
        SendSummary summary = await SendAsync();
        Assert.Equal(1, summary.Failed);
        Assert.Contains("reason", summary.Findings[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_one_time_code_is_that_of_the_moment_in_which_it_is_sent()
    {
        await AddAsync(Batch("code", Invitation() with { Kind = MessageKind.Code }));
        clock.Now += TimeSpan.FromHours(5);
        await SendAsync();
        string code = box.Mails[0].Gaps["code"];
        Assert.True(OneTimeCode.Check(Keys(), new LinkTerms(Round, "organisation-1", Issued, 1, Close), MailComposer.CodePurpose, code, clock.Now));
        Assert.Contains($"\n{code}\n", box.Mails[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(code, box.Mails[0].Subject, StringComparison.Ordinal);
    }

    private async Task AddAsync(BatchOrder order) => Done(await OutboxIn(store, clock).AddAsync(order, sendsNow: false, default));

    private int seeds = 10;

    private Task<SendSummary> SendAsync() => Sender(store, box, clock, box, seed: ++seeds).SendDueAsync(null, default);

    private async Task<OutboxMessage> StateAsync() => Done(await OutboxIn(store, clock).BatchAsync(Round, "issue-1", default)).Messages[^1];
}
