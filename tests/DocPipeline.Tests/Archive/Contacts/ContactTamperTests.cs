using System.Text;
using DocPipeline.Archive.Audit;
using DocPipeline.Archive.Contacts;
using DocPipeline.Findings;
using DocPipeline.Tests.Archive.Entries;
using DocPipeline.Tests.Archive.Log;

namespace DocPipeline.Tests.Archive.Contacts;

/// <summary>Somebody who can write to the store, and has neither the contact key nor the log's, puts other bytes there.</summary>
public sealed class ContactTamperTests
{
    private readonly MemorySigner signer = new();

    [Fact]
    public async Task Every_flipped_byte_of_contact_data_is_found()
    {
        (MemoryStore store, _, _, _) = await MakeAsync();
        List<string> missed = [];
        foreach (string name in store.Names.Where(n => n.StartsWith("contacts/", StringComparison.Ordinal)))
        {
            byte[] bytes = store[name]!;
            for (int at = 0; at < bytes.Length; at += name.EndsWith("data", StringComparison.Ordinal) ? 7 : 3)
            {
                byte[] flipped = [.. bytes];
                flipped[at] ^= 1;
                store[name] = flipped;

                // Another contact key than the one at hand is a warning: the auditor may have brought the wrong one.
                if ((await Books.AuditAsync(store, signer.Key, Books.Key)).Count == 0) missed.Add($"{name} {at}");
            }

            store[name] = bytes;
        }

        Assert.Empty(missed);
        Assert.Empty(await ErrorsAsync(store));
    }

    [Fact]
    public async Task Blobs_that_were_swapped_between_people_are_found()
    {
        (MemoryStore store, PersonId one, PersonId other, _) = await MakeAsync();
        foreach (string blob in (string[])["key", "data"])
        {
            MemoryStore next = store.Copy();
            (next[$"contacts/{one}/{blob}"], next[$"contacts/{other}/{blob}"]) = (store[$"contacts/{other}/{blob}"], store[$"contacts/{one}/{blob}"]);
            Assert.Equal(2, (await ErrorsAsync(next)).Count());
            Books.Refused(await Books.Open(next).ReadAsync(one, default), ContactFinding.Altered);
        }

        // Key and data together, the name in the key's blob put right: the key itself vouches for whose it is.
        MemoryStore both = store.Copy();
        both[$"contacts/{one}/data"] = store[$"contacts/{other}/data"];
        both[$"contacts/{one}/key"] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(store[$"contacts/{other}/key"]!).Replace(other.Value, one.Value, StringComparison.Ordinal));
        Books.Refused(await Books.Open(both).ReadAsync(one, default), ContactFinding.Altered);
    }

    [Fact]
    public async Task Data_that_was_put_back_to_an_earlier_state_is_found_and_what_cannot_be_is_said()
    {
        (MemoryStore store, PersonId one, _, _) = await MakeAsync();
        (byte[] key, byte[] data) = (store[$"contacts/{one}/key"]!, store[$"contacts/{one}/data"]!);
        Archives.Done(await Books.Open(store).ChangeAsync(one, c => c.Called("01632 960555"), default));

        MemoryStore alone = store.Copy();
        alone[$"contacts/{one}/data"] = data;
        Books.Refused(await Books.Open(alone).ReadAsync(one, default), ContactFinding.RolledBack);
        Assert.Equal(ContactFinding.RolledBack, Assert.Single(await ErrorsAsync(alone)).Finding.Code);

        // Both together look as they looked then; the report says that this cannot be told.
        MemoryStore both = alone.Copy();
        both[$"contacts/{one}/key"] = key;
        AuditReport report = await new ArchiveAudit(both).RunAsync(new AuditOptions { Trusted = [signer.Key], ContactKey = Books.Key }, default);
        Assert.True(report.IsSound);
        Assert.Contains(report.NotExcluded, s => s.Contains("both put back to an earlier state", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_lies_among_contact_data_and_is_none_is_found()
    {
        (MemoryStore store, PersonId one, _, _) = await MakeAsync();
        foreach (string name in (string[])["contacts/index", $"contacts/{one}/old", "contacts/p-x/key", $"contacts/{one}/key/old"])
        {
            MemoryStore next = store.Copy();
            next[name] = [1];
            AuditFinding finding = Assert.Single(await ErrorsAsync(next));
            Assert.Equal((AuditCode.ForeignBlob, name), (finding.Finding.Code, finding.Finding.Place?.File));
        }
    }

    [Fact]
    public async Task A_key_or_data_that_is_gone_is_found()
    {
        (MemoryStore store, PersonId one, _, _) = await MakeAsync();
        foreach ((string blob, Severity severity) in ((string, Severity)[])[("key", Severity.Error), ("data", Severity.Warning)])
        {
            MemoryStore next = store.Copy();
            next[$"contacts/{one}/{blob}"] = null;
            AuditFinding finding = Assert.Single(await Books.AuditAsync(next, signer.Key, Books.Key));
            Assert.Equal((ContactFinding.Half, severity), (finding.Finding.Code, finding.Finding.Severity));
        }
    }

    [Fact]
    public async Task An_erasure_whose_record_is_gone_altered_or_invented_is_found()
    {
        (MemoryStore store, PersonId one, _, PersonId erased) = await MakeAsync();
        string name = $"contacts/{erased}/erased.json";

        MemoryStore gone = store.Copy();
        gone[name] = null;
        AuditFinding leaf = Assert.Single(await ErrorsAsync(gone));
        Assert.Equal((ContactFinding.ErasureWrong, 0L), (leaf.Finding.Code, leaf.Leaf));

        MemoryStore altered = store.Copy();
        altered[name] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(store[name]!).Replace("Asked for", "Insisted on", StringComparison.Ordinal));
        Assert.Equal((ContactFinding.ErasureWrong, name), Assert.Single(await ErrorsAsync(altered)).Finding is var finding ? (finding.Code, finding.Place!.File) : default);

        // The key and data are taken away, and a record is written as if they had been erased.
        MemoryStore invented = store.Copy();
        invented[$"contacts/{one}/erased.json"] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(store[name]!).Replace(erased.Value, one.Value, StringComparison.Ordinal));
        (invented[$"contacts/{one}/key"], invented[$"contacts/{one}/data"]) = (null, null);
        Assert.Equal((ContactFinding.ErasureWrong, $"contacts/{one}/erased.json"), Assert.Single(await ErrorsAsync(invented)).Finding is var found ? (found.Code, found.Place!.File) : default);
    }

    [Fact]
    public async Task A_key_that_was_put_back_after_an_erasure_is_an_erasure_to_be_finished()
    {
        (MemoryStore store, PersonId one, _, _) = await MakeAsync();
        (byte[] key, byte[] data) = (store[$"contacts/{one}/key"]!, store[$"contacts/{one}/data"]!);
        Archives.Done(await Books.EraseAsync(store, one));
        (store[$"contacts/{one}/key"], store[$"contacts/{one}/data"]) = (key, data);
        Books.Refused(await Books.Open(store).ReadAsync(one, default), ContactFinding.Erased);
        Assert.Equal((ContactFinding.ErasureUnfinished, Severity.Warning), Assert.Single(await Books.AuditAsync(store, signer: signer)).Finding is var finding ? (finding.Code, finding.Severity) : default);
        Assert.Equal((1, 0), await Books.RecoverAsync(store));
        Assert.Empty(await Books.AuditAsync(store, signer: signer));
        Assert.DoesNotContain($"contacts/{one}/key", store.Names);
    }

    [Fact]
    public async Task Without_the_contact_key_the_report_says_that_nothing_was_decrypted_and_with_another_that_it_is_another()
    {
        (MemoryStore store, _, _, _) = await MakeAsync();
        AuditReport without = await new ArchiveAudit(store).RunAsync(new AuditOptions { Trusted = [signer.Key] }, default);
        Assert.Empty(without.Findings);
        Assert.Contains("The contact data of 2 people was not decrypted, since the contact key is not at hand: it can be altered.", without.NotExcluded);
        IReadOnlyList<AuditFinding> other = await Books.AuditAsync(store, signer.Key, new MemoryContactKey("another"));
        Assert.Equal(2, other.Count);
        Assert.All(other, f => Assert.Equal((ContactFinding.KeyOther, Severity.Warning), (f.Finding.Code, f.Finding.Severity)));
    }

    private async Task<(MemoryStore Store, PersonId One, PersonId Other, PersonId Erased)> MakeAsync()
    {
        MemoryStore store = new();
        ContactBook book = Books.Open(store);
        (PersonId one, PersonId other, PersonId erased) = (await book.Add(), await book.Add(Books.Priya with { Name = "Tom Okafor" }), await book.Add());
        Archives.Done(await Books.EraseAsync(store, erased));
        Assert.Empty(await Books.AuditAsync(store, signer: signer));
        return (store, one, other, erased);
    }

    private async Task<IEnumerable<AuditFinding>> ErrorsAsync(MemoryStore store) => (await Books.AuditAsync(store, signer.Key, Books.Key)).Where(f => f.IsError);
}
