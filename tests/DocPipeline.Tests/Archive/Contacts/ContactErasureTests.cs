using System.Text;
using DocPipeline.Archive.Contacts;
using DocPipeline.Archive.Contacts.Erasing;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Archive.Retention;
using DocPipeline.Findings;
using DocPipeline.Tests.Archive.Entries;
using DocPipeline.Tests.Archive.Retention;

namespace DocPipeline.Tests.Archive.Contacts;

public sealed class ContactErasureTests
{
    private readonly MemoryStore store = new();

    [Fact]
    public async Task What_was_erased_is_gone_and_the_log_says_that_and_not_whose_it_was()
    {
        await FileAsync(Keepings.Issue());
        PersonId person = await Books.Open(store).Add();

        Erased erased = Archives.Done(await Books.EraseAsync(store, person));

        Assert.Equal([$"contacts/{person}/erased.json"], store.Names.Where(n => n.StartsWith("contacts/", StringComparison.Ordinal)));
        string record = Encoding.UTF8.GetString(store[$"contacts/{person}/erased.json"]!), leaf = Encoding.UTF8.GetString(store[$"log/leaf/{erased.Leaf:00000000000000000000}"]!);
        Assert.StartsWith($$"""{"person":"{{person}}","at":"2027-03-01T12:00:00+00:00","by":"Democratic Services","reason":"Asked for by the person","basis":"legal-reason","logSize":0,"salt":""", record, StringComparison.Ordinal);
        Assert.StartsWith("""{"type":"erasure","object":""", leaf, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Value, leaf, StringComparison.Ordinal);
        Assert.Equal(ObjectCommitment.Of(Convert.FromHexString(erased.Record.Text.Salt), person.Value), erased.Record.Leaf.Object);
        Assert.Contains(DocPipeline.Archive.Sha512.Of(store[$"contacts/{person}/erased.json"]).Hex, leaf, StringComparison.Ordinal);
        Books.Refused(await Books.Open(store).ReadAsync(person, default), ContactFinding.Erased);
        Assert.Empty(await Books.AuditAsync(store));
    }

    [Fact]
    public async Task Erasing_again_comes_to_the_same()
    {
        PersonId person = await Books.Open(store).Add();
        Erased first = Archives.Done(await Books.EraseAsync(store, person)), again = Archives.Done(await Books.EraseAsync(store, person, reason: "Another reason"));
        Assert.Equal((first.Leaf, "Asked for by the person", false, true), (again.Leaf, again.Record.Text.Reason, first.WasThere, again.WasThere));
        Assert.Single(store.Names, n => n.StartsWith("log/leaf/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Under_a_hold_nothing_is_erased_whatever_reason_there_is_until_two_have_released_it()
    {
        await FileAsync(Keepings.Issue());
        await SayAsync(entries => RetentionRequests.Hold(entries, "Ann", "A claim"));
        PersonId person = await Books.Open(store).Add();
        Books.Refused(await Books.EraseAsync(store, person), ContactFinding.Held);
        Assert.Equal(Books.Priya.Emails, (await Books.Read(store, person)).Emails);
        await SayAsync(entries => RetentionRequests.Release(entries, hold: null, "Ann", "Settled"));
        Books.Refused(await Books.EraseAsync(store, person), ContactFinding.Held);
        await SayAsync(entries => RetentionRequests.Release(entries, hold: null, "Ben", "Settled"));
        Archives.Done(await Books.EraseAsync(store, person));
    }

    [Fact]
    public async Task Of_two_holds_each_has_to_be_released()
    {
        await FileAsync(Keepings.Issue());
        foreach (string claim in (string[])["A claim", "Another claim"]) await SayAsync(entries => RetentionRequests.Hold(entries, "Ann", claim));
        foreach (string by in (string[])["Ann", "Ben"]) await SayAsync(entries => RetentionRequests.Release(entries, "v2", by, "Settled"));
        PersonId person = await Books.Open(store).Add();
        Books.Refused(await Books.EraseAsync(store, person), ContactFinding.Held);
        foreach (string by in (string[])["Ann", "Ben"]) await SayAsync(entries => RetentionRequests.Release(entries, "v3", by, "Settled"));
        Archives.Done(await Books.EraseAsync(store, person));
    }

    [Fact]
    public async Task Before_the_retention_ends_legal_has_to_give_a_reason()
    {
        await FileAsync(Keepings.Issue());
        PersonId person = await Books.Open(store).Add();
        Books.Refused(await Books.EraseAsync(store, person, legalReason: null), ContactFinding.Retained);
        Assert.Equal(("legal-reason", "Legal services agree"), Archives.Done(await Books.EraseAsync(store, person)).Record.Text is var text ? (text.Basis, text.LegalReason) : default);
    }

    [Fact]
    public async Task After_the_retention_no_reason_of_legal_is_needed_or_kept()
    {
        await FileAsync(Keepings.Issue());
        await SayAsync(entries => RetentionRequests.End(entries, Keepings.LongAgo, "Clerk", "It expired"));
        PersonId person = await Books.Open(store).Add();
        ErasureText text = Archives.Done(await Books.EraseAsync(store, person)).Record.Text;
        Assert.Equal(("retention-ended", null), (text.Basis, text.LegalReason));
    }

    [Theory]
    [InlineData("Priya Ashcombe asked for it")]
    [InlineData("a letter from PRIYA.ASHCOMBE@example.org")]
    [InlineData("said so on 01632 960417")]
    public async Task A_reason_that_names_the_person_is_refused_since_it_is_kept(string reason)
    {
        PersonId person = await Books.Open(store).Add();
        Books.Refused(await Books.EraseAsync(store, person, reason: reason), ContactFinding.ReasonNames);
        Assert.Equal(Books.Priya.Emails, (await Books.Read(store, person)).Emails);
    }

    [Fact]
    public async Task A_record_that_somebody_else_put_there_erases_nothing()
    {
        PersonId person = await Books.Open(store).Add();
        store[$"contacts/{person}/erased.json"] = "{}"u8.ToArray();
        Books.Refused(await Books.EraseAsync(store, person), ContactFinding.ErasureWrong);
        Assert.Contains($"contacts/{person}/key", store.Names);
    }

    private async Task FileAsync(EntryRequest request)
    {
        using DocumentArchive archive = Archives.Open(store);
        await archive.File(request);
    }

    private async Task SayAsync(Func<IReadOnlyList<ArchivedEntry>, Outcome<EntryRequest>> rule)
    {
        using DocumentArchive archive = Archives.Open(store);
        await archive.SayAsync(rule);
    }
}
