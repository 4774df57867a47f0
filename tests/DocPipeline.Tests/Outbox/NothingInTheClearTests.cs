using System.Text;
using DocPipeline.Outbox.Messages;
using DocPipeline.Outbox.Sending;
using DocPipeline.Outbox.Sending.Folder;
using DocPipeline.Partnerships.Register;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive;
using DocPipeline.Tests.Archive.Entries;
using static DocPipeline.Tests.Outbox.Rounds;

namespace DocPipeline.Tests.Outbox;

/// <summary>No link, name or address in any blob of the store, in any finding or in any report, whatever happens to a mail.</summary>
public sealed class NothingInTheClearTests
{
    [Fact]
    public async Task Nothing_of_a_person_and_nothing_of_a_link_is_in_a_blob_a_finding_or_a_report()
    {
        for (int run = 0; run < 40; run++)
        {
            Random random = new(run);
            (MemoryStore store, FixedClock clock, Postbox box) = (new MemoryStore(), new FixedClock(Noon), new Postbox());
            KnownPeople people = new();
            MessageOrder[] orders = [.. Enumerable.Range(1, 12).Select(n => Invitation(n, random.Next(2) == 0 ? Language.En : Language.Cy) with
            {
                Kind = Enum.GetValues<MessageKind>()[random.Next(11)],
                Facts = new() { ["organisation"] = $"Organisation {n}", ["reason"] = "Asked first", ["total"] = "12", ["amendment"] = "Clause 4", ["body"] = "Board", ["meeting-on"] = "2009-06-16", ["vote-by"] = "2009-06-16" },
                People = new() { ["principal"] = Person(n + 1), ["delegate"] = Person(n + 2) },
            })];
            if (run % 3 == 0) people.Gone.Add(Person(4));
            box.Answer = _ => random.Next(5) switch
            {
                0 => new Delivery.Later("the mail server does not take it now (451)"),
                1 => new Delivery.Refused("the mail server knows no such mailbox, or may not write to it (550)"),
                _ => null,
            };
            Done(await OutboxIn(store, clock).AddAsync(Batch("all", orders), sendsNow: false, default));
            List<string> said = [];
            List<byte[]> blobs = [];
            for (int turn = 1; turn <= 4; turn++)
            {
                SendSummary summary = await Sender(store, box, clock, box, people, seed: turn).SendDueAsync(null, default);
                said.AddRange(summary.Findings.Select(f => f.ToString()));
                blobs.AddRange(store.Names.Select(n => store[n]!));
                clock.Now += TimeSpan.FromHours(1);
            }

            said.AddRange(box.Reports.Select(r => r.ToString()));
            said.AddRange(box.Mails.Select(m => m.ToString()));
            said.AddRange(blobs.Select(b => Encoding.UTF8.GetString(b)));
            Assert.NotEmpty(box.Mails);
            string[] secrets = [.. box.Mails.SelectMany(m => new[] { m.ToAddress, m.ToName, m.Gaps.GetValueOrDefault("link", "https://"), m.Gaps.GetValueOrDefault("principal", "Name of") }).Concat(box.Mails.Select(m => m.Gaps.GetValueOrDefault("link", "x_x_x_the code").Split('_')[3])).Distinct()];
            foreach (string text in said)
                foreach (string secret in secrets) Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task The_folder_of_mails_is_for_its_owner_alone_and_a_doubled_mail_is_one_file()
    {
        using TemporaryFolder folder = new();
        MailFolder mails = new(folder["mails"], new FixedClock(Noon));
        Mail mail = Mail();
        Assert.IsType<Delivery.Sent>(await mails.SendAsync(mail, default));
        Assert.IsType<Delivery.Sent>(await mails.SendAsync(mail, default));
        string file = Assert.Single(Directory.GetFiles(folder["mails"]));
        Assert.EndsWith(".eml", file, StringComparison.Ordinal);
        if (OperatingSystem.IsWindows()) return;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder["mails"]));
        await File.WriteAllTextAsync(folder["no-folder"], "");
        Delivery.Halted halted = Assert.IsType<Delivery.Halted>(await new MailFolder(folder["no-folder"], new FixedClock(Noon)).SendAsync(mail, default));
        Assert.DoesNotContain("_", halted.Finding.Message, StringComparison.Ordinal);
    }
}
