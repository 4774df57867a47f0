using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using DocPipeline.Archive.Audit;
using DocPipeline.Archive.Contacts;
using DocPipeline.Archive.Contacts.Erasing;
using DocPipeline.Archive.Contacts.Keys;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Log.Keys;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Tests.Archive.Entries;
using DocPipeline.Tests.Archive.Log;

namespace DocPipeline.Tests.Archive.Contacts;

/// <summary>Short words for what the tests of contact data say often.</summary>
internal static class Books
{
    internal static readonly MemoryContactKey Key = new();

    internal static readonly Contact Priya = new()
    {
        Name = "Priya Ashcombe",
        Office = "Chair of the Board",
        Organisation = "Borough of Example",
        Emails = ["priya.ashcombe@example.org"],
        Telephones = ["01632 960417"],
        Address = "7 Sycamore Rise\nExampleton\nEX4 2QZ",
        Attachments = [new ContactAttachment("signature.png", "image/png", Encoding.ASCII.GetBytes("the strokes of her hand"), Archives.Noon.Now)],
        Networks = [new NetworkUse(IPAddress.Parse("192.0.2.77").ToString(), Archives.Noon.Now)],
        About = [Archives.Agreement.Value],
        CreatedAt = default,
        ChangedAt = default,
    };

    /// <summary>A book of a program of its own; the ids of the people follow from a number.</summary>
    internal static ContactBook Open(IBlobStore store, int id = 0, IContactKey? key = null, TimeProvider? clock = null)
    {
        int next = id;
        return new ContactBook(store, key ?? Key, clock ?? Archives.Noon, () => SHA256.HashData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"person {next++}"))));
    }

    internal static async Task<PersonId> Add(this ContactBook book, Contact? contact = null) => Archives.Done(await book.AddAsync(contact ?? Priya, default)).Person;

    internal static async Task<Contact> Read(IBlobStore store, PersonId person) => Archives.Done(await Open(store).ReadAsync(person, default)).Contact;

    internal static Contact Called(this Contact contact, string telephone) => contact with { Telephones = [.. contact.Telephones.Where(t => t != telephone), telephone] };

    /// <summary>Erases with a reason of legal services.</summary>
    internal static async Task<Outcome<Erased>> EraseAsync(IBlobStore store, PersonId person, string? legalReason = "Legal services agree", string reason = "Asked for by the person", TimeProvider? clock = null)
    {
        using DocumentArchive archive = Archives.Open(store, clock, salt: 40);
        return await new ContactErasure(store, archive.Log, clock ?? Archives.Noon, () => SHA256.HashData(Encoding.ASCII.GetBytes($"salt of {person}")))
            .EraseAsync(new ErasureRequest(person, "Democratic Services", reason, legalReason), Open(store), new EntryStanding(archive, DateOnly.FromDateTime((clock ?? Archives.Noon).GetUtcNow().UtcDateTime)).OfAsync, default);
    }

    /// <summary>Finishes what was begun.</summary>
    internal static async Task<(int Finished, int Cleared)> RecoverAsync(IBlobStore store, TimeProvider? clock = null)
    {
        using DocumentArchive archive = Archives.Open(store, clock);
        (int finished, int cleared, IReadOnlyList<Finding> findings) = await new ContactErasure(store, archive.Log, clock ?? Archives.Noon, () => []).FinishAllAsync(default);
        Assert.Empty(findings);
        return (finished, cleared);
    }

    /// <summary>What an audit finds, sealed before with a key of its own.</summary>
    internal static async Task<IReadOnlyList<AuditFinding>> AuditAsync(IBlobStore store, IContactKey? key = null, MemorySigner? signer = null)
    {
        signer ??= new MemorySigner();
        using DocumentArchive archive = Archives.Open(store);
        await archive.Log.Seal(signer);
        return await AuditAsync(store, signer.Key, key ?? Key);
    }

    internal static async Task<IReadOnlyList<AuditFinding>> AuditAsync(IBlobStore store, LogKey trusted, IContactKey? key) =>
        (await new ArchiveAudit(store).RunAsync(new AuditOptions { Trusted = [trusted], ContactKey = key }, default)).Findings;

    internal static void Refused<T>(Outcome<T> outcome, FindingCode code)
        where T : class
    {
        Assert.True(outcome.IsRefused);
        Finding finding = Assert.Single(outcome.Findings);
        Assert.Equal(code, finding.Code);
        Assert.NotNull(finding.Suggestion);
        foreach (string secret in (string[])["Ashcombe", "priya", "960417", "Sycamore"]) Assert.DoesNotContain(secret, finding.ToString(), StringComparison.OrdinalIgnoreCase);
    }
}
