using System.Diagnostics;
using DocPipeline.Archive.Audit;
using DocPipeline.Archive.Contacts;
using DocPipeline.Archive.Log.Leaves;
using DocPipeline.Findings;
using DocPipeline.Tests.Archive.Entries;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Archive.Contacts;

/// <summary>A program dies before or after each of its effects, and the one that recovers dies, too, before or after each of its own.</summary>
public sealed class ContactCrashTests(ITestOutputHelper output)
{
    private const string NewNumber = "01632 960555";

    private readonly FixedClock dayAfter = new(Archives.Noon.Now.AddDays(2));

    [Fact]
    public async Task Whatever_dies_while_a_person_is_entered_leaves_all_of_it_or_nothing()
    {
        int points = await RunAsync(new MemoryStore(), async store => await Books.Open(store, id: 7).AddAsync(Books.Priya, default), async (store, isDone) =>
        {
            PersonId person = PersonId.Of(System.Security.Cryptography.SHA256.HashData("person 7"u8));
            bool isThere = store.Names.Contains($"contacts/{person}/data");
            Assert.True(isThere || !isDone);
            if (isThere) Assert.Equal(Books.Priya.Emails, (await Books.Read(store, person)).Emails);
            else Assert.DoesNotContain(store.Names, n => n.StartsWith("contacts/", StringComparison.Ordinal));
        });
        Assert.True(points > 10);
    }

    [Fact]
    public async Task Whatever_dies_while_a_person_is_changed_loses_nothing()
    {
        MemoryStore before = new();
        PersonId person = await Books.Open(before).Add();
        int points = await RunAsync(before, async store => await Books.Open(store).ChangeAsync(person, c => c.Called(NewNumber), default), async (store, isDone) =>
        {
            Contact read = await Books.Read(store, person);
            Assert.Equal(Books.Priya.Address, read.Address);
            Assert.True(read.Telephones.Contains(NewNumber) || !isDone);
        });
        Assert.True(points > 20);
    }

    [Fact]
    public async Task Whatever_dies_while_a_person_is_erased_nothing_is_lost_before_and_nothing_decrypts_after()
    {
        MemoryStore before = new();
        using (DocPipeline.Archive.Entries.DocumentArchive archive = Archives.Open(before)) await archive.File(Archives.Request(1));
        ContactBook book = Books.Open(before);
        (PersonId person, PersonId other) = (await book.Add(), await book.Add());
        int points = await RunAsync(before, async store => await Books.EraseAsync(store, person), async (store, isDone) =>
        {
            bool isErased = store.Names.Contains($"contacts/{person}/erased.json");
            Assert.True(isErased || !isDone);
            string[] left = [.. store.Names.Where(n => n.StartsWith($"contacts/{person}/", StringComparison.Ordinal))];
            if (isErased)
            {
                Assert.Equal([$"contacts/{person}/erased.json"], left);
                Books.Refused(await Books.Open(store).ReadAsync(person, default), ContactFinding.Erased);
                Books.Refused(await Books.Open(store).ChangeAsync(person, c => c, default), ContactFinding.Erased);
            }
            else
            {
                Assert.Equal(Books.Priya.Emails, (await Books.Read(store, person)).Emails);
            }

            Assert.Equal(isErased ? 1 : 0, Leaves(store).Count(l => l.Kind == ObjectLeafKind.Erasure));
            Assert.Equal(Books.Priya.Emails, (await Books.Read(store, other)).Emails);
        });
        Assert.True(points > 200);
    }

    [Fact]
    public async Task Nobody_who_writes_brings_back_what_is_being_erased()
    {
        for (int round = 0; round < 20; round++)
        {
            MemoryStore store = new();
            PersonId person = await Books.Open(store).Add();
            Task[] writers = [.. Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
            {
                for (int n = 0; n < 20; n++)
                {
                    Outcome<HeldContact> changed = await Books.Open(store).ChangeAsync(person, c => c with { Office = $"Office {writer} {n}" }, default);
                    if (changed.IsRefused) Assert.Contains(changed.Findings[0].Code, (FindingCode[])[ContactFinding.Erased, ContactFinding.NotThere, ContactFinding.Half]);
                }
            }))];
            Archives.Done(await Books.EraseAsync(store, person));
            Assert.DoesNotContain($"contacts/{person}/key", store.Names);
            await Task.WhenAll(writers);
            Assert.Equal([$"contacts/{person}/erased.json"], store.Names.Where(n => n.StartsWith("contacts/", StringComparison.Ordinal)));
        }
    }

    // Every point of the work, and of the recovery after it; then a recovery to its end, a check, and an audit that finds nothing.
    private async Task<int> RunAsync<T>(MemoryStore before, Func<DocPipeline.Archive.Stores.IBlobStore, Task<Outcome<T>>> work, Func<MemoryStore, bool, Task> check)
        where T : class
    {
        long start = Stopwatch.GetTimestamp();
        int points = 0;
        foreach ((int first, bool afterwards) in await EffectsAsync(before, async s => await work(s)))
        {
            MemoryStore store = before.Copy();
            bool isDone = await TryAsync(FaultyStore.DyingAt(store, first, afterwards), async s => Archives.Done(await work(s)));
            foreach ((int second, bool afterwardsAgain) in await EffectsAsync(store, s => Books.RecoverAsync(s, dayAfter)))
            {
                MemoryStore next = store.Copy();
                await TryAsync(FaultyStore.DyingAt(next, second, afterwardsAgain), s => Books.RecoverAsync(s, dayAfter));
                await Books.RecoverAsync(next, dayAfter);
                await check(next, isDone);
                IReadOnlyList<AuditFinding> found = await Books.AuditAsync(next);
                Assert.True(found.Count == 0, string.Join('\n', found.Select(f => f.Finding)));
                points++;
            }
        }

        output.WriteLine($"{points} crash points, {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s");
        return points;
    }

    private static async Task<IEnumerable<(int Effect, bool Afterwards)>> EffectsAsync(MemoryStore store, Func<DocPipeline.Archive.Stores.IBlobStore, Task> work)
    {
        FaultyStore counted = new(store.Copy(), _ => StoreFault.None);
        await work(counted);
        return Enumerable.Range(0, counted.Calls).SelectMany(call => new[] { (call, false), (call, true) });
    }

    private static async Task<bool> TryAsync(FaultyStore store, Func<DocPipeline.Archive.Stores.IBlobStore, Task> work)
    {
        try
        {
            await work(store);
            return true;
        }
        catch (StoreFaultException)
        {
            return false;
        }
    }

    private static IEnumerable<ObjectLeaf> Leaves(MemoryStore store) =>
        store.Names.Where(n => n.StartsWith("log/leaf/", StringComparison.Ordinal)).Select(n => (ObjectLeaf)Archives.Done(LogLeafReader.Read(store[n]!, new Place(n))));
}
