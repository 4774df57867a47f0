using System.Security.Cryptography;
using System.Text;
using DocPipeline.Archive.Contacts;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Outbox.Links;
using DocPipeline.Outbox.Messages;
using DocPipeline.Outbox.Sending;
using DocPipeline.Outbox.Texts;
using DocPipeline.Partnerships.Register;
using DocPipeline.Tests.Archive.Entries;

namespace DocPipeline.Tests.Outbox;

/// <summary>Short words for the tests: a round of an agreement, its people and its mails.</summary>
internal static class Rounds
{
    internal const string Round = "cheshire-west-agreement-5.0";
    internal const string Issued = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

    internal static readonly DateTimeOffset Noon = new(2009, 5, 4, 12, 0, 0, TimeSpan.Zero);
    internal static readonly DateTimeOffset Close = new(2009, 6, 1, 0, 0, 0, TimeSpan.Zero);

    internal static readonly MailOffice Office = new()
    {
        Site = new Uri("https://sign.example.org/"),
        Council = "Cheshire West and Chester Council",
        From = "signing@example.org",
        Contact = "Partnership team",
        ContactEmail = "partnerships@example.org",
        ContactTelephone = "01632 960142",
    };

    internal static LinkKeys Keys(params byte[] seeds) => new([.. (seeds.Length == 0 ? [1] : seeds).Select(s => LinkKey.Of(Enumerable.Repeat(s, LinkKey.Bytes).ToArray()))]);

    internal static LinkTerms Terms(string slot = "west-cheshire-college", int generation = 1, string round = Round, string issued = Issued, DateTimeOffset? expires = null) =>
        new(round, slot, issued, generation, expires ?? Close);

    /// <summary>The id of the nth person.</summary>
    internal static string Person(int n) => PersonId.Of(SHA256.HashData(Encoding.UTF8.GetBytes($"person {n}"))).Value;

    internal static MessageOrder Invitation(int n = 1, Language language = Language.En, DateTimeOffset? due = null) => new()
    {
        Kind = MessageKind.Invitation,
        Person = Person(n),
        Language = language,
        Link = new LinkOrder($"organisation-{n}", Issued, 1, Close),
        Facts = new() { ["organisation"] = $"Organisation {n}" },
        DueAt = due ?? Noon,
    };

    internal static BatchOrder Invitations(int count = 1, string request = "issue-1", Language language = Language.En) => Batch(request, [.. Enumerable.Range(1, count).Select(n => Invitation(n, language))]);

    internal static BatchOrder Batch(string request, params MessageOrder[] messages) => new()
    {
        About = Round,
        Request = request,
        Facts = new() { ["partnership"] = "Cheshire West Together", ["document"] = "Partnership agreement", ["version"] = "5", ["sign-by"] = "2009-05-31" },
        Messages = messages,
    };

    internal static MailOutbox OutboxIn(IBlobStore store, TimeProvider? clock = null, int seed = 0)
    {
        int calls = seed * 1_000;
        return new MailOutbox(store, clock ?? new FixedClock(Noon), () => SHA256.HashData(BitConverter.GetBytes(Interlocked.Increment(ref calls))));
    }

    internal static SendMails Sender(IBlobStore store, IMailTransport transport, FixedClock clock, IMailReports? reports = null, IRecipients? recipients = null, int seed = 0) =>
        new(OutboxIn(store, clock, seed), recipients ?? new KnownPeople(), new MailComposer(MailTemplates.BuiltIn, Keys(), Office), transport, reports, clock);

    internal static T Done<T>(Outcome<T> outcome)
        where T : class
    {
        Assert.False(outcome.IsRefused, string.Join('\n', outcome.Findings));
        return outcome.Value!;
    }

    internal static Finding Refused<T>(Outcome<T> outcome, FindingCode code)
        where T : class
    {
        Assert.True(outcome.IsRefused);
        Assert.Contains(outcome.Findings, f => f.Code == code);
        return outcome.Findings.First(f => f.Code == code);
    }

    /// <summary>A mail with everything in it.</summary>
    internal static Mail Mail(MessageKind kind = MessageKind.Invitation, Language language = Language.En, string name = "Siân Price", string address = "sian.price@example.org")
    {
        MessageOrder order = Invitation(1, language) with
        {
            Kind = kind,
            Facts = new() { ["organisation"] = "West Cheshire College", ["reason"] = "Clause 6.1 needs our board first", ["amendment"] = "Clause 12.4", ["body"] = "Partnership board", ["meeting-on"] = "2009-06-16", ["total"] = "25", ["vote-by"] = "2009-06-30" },
        };
        MailOutbox outbox = OutboxIn(new Archive.MemoryStore(isPrompt: true));
        MessageBatch batch = Done(outbox.AddAsync(Batch("one", order), sendsNow: false, default).Result).Batch;
        return Done(new MailComposer(MailTemplates.BuiltIn, Keys(), Office).Compose(batch, 1, new Recipient(name, address), new Dictionary<string, string> { ["principal"] = "Tom Okafor", ["delegate"] = "Ann Lee" }, Noon));
    }
}
