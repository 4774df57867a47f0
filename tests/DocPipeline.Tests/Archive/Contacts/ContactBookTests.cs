using System.Globalization;
using DocPipeline.Archive.Contacts;
using DocPipeline.Archive.Stores;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive.Entries;

namespace DocPipeline.Tests.Archive.Contacts;

public sealed class ContactBookTests
{
    private readonly MemoryStore store = new();

    [Fact]
    public async Task What_was_entered_is_read_again_in_whole()
    {
        PersonId person = await Books.Open(store).Add();
        Contact read = await Books.Read(store, person);
        Assert.Equal(CanonicalJson.Write(Books.Priya with { CreatedAt = Archives.Noon.Now, ChangedAt = Archives.Noon.Now }, ContactJson.Default.Contact), CanonicalJson.Write(read, ContactJson.Default.Contact));
        Assert.Equal([$"contacts/{person}/data", $"contacts/{person}/key"], store.Names);
    }

    [Fact]
    public async Task An_id_says_nothing_of_the_person_and_is_another_each_time()
    {
        ContactBook book = Books.Open(store);
        PersonId[] people = [await book.Add(), await book.Add(), await book.Add()];
        Assert.Equal(3, people.Distinct().Count());
        Assert.All(people, p => Assert.Matches("^p-[a-z2-9]{20}$", p.Value));
        Assert.All(people, p => Assert.True(PersonId.TryRead(p.Value, out PersonId? read) && read == p));
        Assert.All((string[])["p-", "p-UPPERCASE00000000000", "p-aaaaaaaaaaaaaaaaaaa", "p-aaaaaaaaaaaaaaaaaaaaa", "p-aaaaaaaaaaaaaaaaaaa0", "../x"], text => Assert.False(PersonId.TryRead(text, out _)));
    }

    [Fact]
    public async Task A_change_is_of_what_is_held_and_of_nothing_else()
    {
        PersonId person = await Books.Open(store).Add();
        FixedClock later = new(Archives.Noon.Now.AddDays(1));
        HeldContact changed = Archives.Done(await Books.Open(store, clock: later).ChangeAsync(person, c => c.Called("01632 960555"), default));
        Assert.Equal((2L, later.Now, Archives.Noon.Now), (changed.Version, changed.Contact.ChangedAt, changed.Contact.CreatedAt));
        Contact read = await Books.Read(store, person);
        Assert.Equal(["01632 960417", "01632 960555"], read.Telephones);
        Assert.Equal(Books.Priya.Emails, read.Emails);
    }

    [Fact]
    public async Task A_change_to_what_is_held_already_writes_nothing()
    {
        PersonId person = await Books.Open(store).Add();
        byte[] before = store[$"contacts/{person}/data"]!;
        HeldContact same = Archives.Done(await Books.Open(store, clock: new FixedClock(Archives.Noon.Now.AddDays(1))).ChangeAsync(person, c => c.Called("01632 960417"), default));
        Assert.Equal((1L, Archives.Noon.Now), (same.Version, same.Contact.ChangedAt));
        Assert.Equal(before, store[$"contacts/{person}/data"]);
    }

    [Fact]
    public Task Sixteen_programs_that_write_to_one_person_lose_nothing_in_memory() => SixteenAsync(store);

    [Fact]
    public async Task Sixteen_programs_that_write_to_one_person_lose_nothing_in_a_folder()
    {
        using TemporaryFolder folder = new();
        await SixteenAsync(FolderBlobStore.Open(folder.Path, TimeProvider.System));
    }

    [Fact]
    public async Task Two_writes_of_the_same_words_are_not_the_same_bytes()
    {
        ContactBook book = Books.Open(store);
        PersonId person = await book.Add();
        Archives.Done(await book.ChangeAsync(person, c => c with { Office = "Clerk" }, default));
        byte[] one = store[$"contacts/{person}/data"]!;
        Archives.Done(await book.ChangeAsync(person, c => c with { Office = "Chair" }, default));
        Archives.Done(await book.ChangeAsync(person, c => c with { Office = "Clerk" }, default));
        Assert.NotEqual(one[12..24], store[$"contacts/{person}/data"]![12..24]);
    }

    [Fact]
    public async Task Everybody_is_found_and_who_cannot_be_read_is_said()
    {
        ContactBook book = Books.Open(store);
        PersonId[] people = [await book.Add(), await book.Add(Books.Priya with { Name = "Tom Okafor" }), await book.Add()];
        byte[] data = store[$"contacts/{people[2]}/data"]!;
        data[^1] ^= 1;
        store[$"contacts/{people[2]}/data"] = data;
        Dictionary<PersonId, string> found = [];
        await foreach ((PersonId person, DocPipeline.Findings.Outcome<HeldContact> held) in book.AllAsync(default)) found[person] = held.Value?.Contact.Name ?? held.Findings[0].Code.Value;
        Assert.Equal(new Dictionary<PersonId, string> { [people[0]] = "Priya Ashcombe", [people[1]] = "Tom Okafor", [people[2]] = "CONTACTS-ALTERED" }, found);
    }

    [Fact]
    public async Task Who_is_not_there_is_said()
    {
        PersonId nobody = PersonId.Of(new byte[PersonId.RandomBytes]);
        Books.Refused(await Books.Open(store).ReadAsync(nobody, default), ContactFinding.NotThere);
        Books.Refused(await Books.Open(store).ChangeAsync(nobody, c => c, default), ContactFinding.NotThere);
    }

    [Fact]
    public async Task The_key_of_another_store_opens_nothing_and_says_which_one_would()
    {
        PersonId person = await Books.Open(store).Add();
        MemoryContactKey other = new("another");
        DocPipeline.Findings.Outcome<HeldContact> read = await Books.Open(store, key: other).ReadAsync(person, default);
        Books.Refused(read, ContactFinding.KeyOther);
        Assert.Contains(Books.Key.Id, read.Findings[0].Message, StringComparison.Ordinal);
        Books.Refused(await Books.Open(store, key: other).ChangeAsync(person, c => c with { Office = "Clerk" }, default), ContactFinding.KeyOther);
    }

    [Fact]
    public async Task What_cannot_be_held_is_refused_without_repeating_it()
    {
        foreach (Contact wrong in (Contact[])
        [
            Books.Priya with { Name = "" }, Books.Priya with { Name = "Priya Ashcombe\nChair" }, Books.Priya with { Emails = ["priya at example"] },
            Books.Priya with { Emails = ["priya.ashcombe@example.org", "Priya.Ashcombe@example.org"] }, Books.Priya with { Telephones = ["ring priya"] },
            Books.Priya with { Address = " " }, Books.Priya with { Networks = [new NetworkUse("priya's desk", default)] },
            Books.Priya with { Attachments = [Books.Priya.Attachments[0] with { Name = "../priya.png" }] }, Books.Priya with { Attachments = [Books.Priya.Attachments[0] with { Content = new byte[21 * 1024 * 1024] }] },
        ])
            Books.Refused(await Books.Open(store).AddAsync(wrong, default), ContactFinding.Malformed);
        Assert.Empty(store.Names);
    }

    private static async Task SixteenAsync(IBlobStore store)
    {
        PersonId person = await Books.Open(store).Add();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(async () =>
        {
            for (int n = 0; n < 3; n++)
                Archives.Done(await Books.Open(store).ChangeAsync(person, c => c.Called(string.Create(CultureInfo.InvariantCulture, $"01632 96{writer:00}{n:00}")), default));
        })));
        HeldContact held = Archives.Done(await Books.Open(store).ReadAsync(person, default));
        Assert.Equal((49, 49L), (held.Contact.Telephones.Distinct().Count(), held.Version));
    }
}
