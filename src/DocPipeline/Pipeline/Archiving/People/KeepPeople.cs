using System.Security.Cryptography;
using DocPipeline.Archive;
using DocPipeline.Archive.Contacts;
using DocPipeline.Archive.Contacts.Erasing;
using DocPipeline.Archive.Contacts.Keys;
using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Archiving.People;

/// <summary>The story of people's contact data: entered, found and changed, apart from every document and record.</summary>
public static class KeepPeople
{
    /// <summary>Everybody of whom something is held, by name. Who cannot be read is a warning.</summary>
    public static async Task<Outcome<IReadOnlyList<ShownPerson>>> ListAsync(OpenedArchive archive, CancellationToken cancellationToken)
    {
        Outcome<ContactBook> book = await BookAsync(archive, cancellationToken).ConfigureAwait(false);
        if (book.IsRefused)
            return book.Findings.All(f => f.Code == ArchiveCodes.NotThere) ? Outcome.Done<IReadOnlyList<ShownPerson>>([]) : Outcome.Refused<IReadOnlyList<ShownPerson>>(book.Findings);
        List<ShownPerson> people = [];
        List<Finding> findings = [];
        await foreach ((_, Outcome<HeldContact> held) in book.Value.AllAsync(cancellationToken).ConfigureAwait(false))
        {
            if (held.IsRefused) findings.AddRange(held.Findings);
            else people.Add(ShownPerson.Of(held.Value));
        }

        return people.Count == 0 && findings.Count > 0
            ? Outcome.Refused<IReadOnlyList<ShownPerson>>(Few(findings))
            : Outcome.Done<IReadOnlyList<ShownPerson>>([.. people.OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Id, StringComparer.Ordinal)], [.. Few(findings).Select(f => f with { Severity = Severity.Warning })]);
    }

    /// <summary>Enters a person.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="facts">What is to be held.</param>
    /// <param name="files">Files of the person.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The person. Where one of the e-mail addresses is held of somebody already, that person if all is the same, otherwise a refusal.</returns>
    public static async Task<Outcome<ShownPerson>> AddAsync(OpenedArchive archive, PersonFacts facts, IReadOnlyList<PersonFile> files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(facts);
        if (string.IsNullOrWhiteSpace(facts.Name)) return Outcome.Refused<ShownPerson>([ArchiveCodes.Error(ContactFinding.Malformed, "The person has no name.", "Write name: in the file, or --name.")]);
        Outcome<Contact> wanted = With(new Contact { Name = "", CreatedAt = default, ChangedAt = default }, facts, files, archive.Clock.GetUtcNow().ToUniversalTime());
        if (wanted.IsRefused) return Outcome.Refused<ShownPerson>(wanted.Findings);
        Outcome<IContactKey> key = await archive.ContactKey.OpenOrMakeAsync(cancellationToken).ConfigureAwait(false);
        if (key.IsRefused) return Outcome.Refused<ShownPerson>(key.Findings);
        ContactBook book = Book(archive, key.Value);
        await foreach ((_, Outcome<HeldContact> held) in book.AllAsync(cancellationToken).ConfigureAwait(false))
        {
            if (held.Value is not { } one || !one.Contact.Emails.Intersect(wanted.Value.Emails, StringComparer.OrdinalIgnoreCase).Any()) continue;
            return IsSame(one.Contact, wanted.Value) ? Outcome.Done(ShownPerson.Of(one)) : Outcome.Refused<ShownPerson>([ArchiveCodes.Error(
                ArchiveCodes.PersonThere, $"One of these e-mail addresses is held of {one.Person} already, beside other facts.", $"Change that person: docpipeline archive person set {one.Person}. Where it is another person, enter them without the address first.")]);
        }

        Outcome<HeldContact> added = await book.AddAsync(wanted.Value, cancellationToken).ConfigureAwait(false);
        return added.IsRefused ? Outcome.Refused<ShownPerson>(added.Findings) : Outcome.Done(ShownPerson.Of(added.Value));
    }

    /// <summary>Changes what is held of a person; what the facts leave out stays as it is.</summary>
    public static async Task<Outcome<ShownPerson>> SetAsync(OpenedArchive archive, string person, PersonFacts facts, IReadOnlyList<PersonFile> files, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(facts);
        Outcome<ContactBook> book = await BookAsync(archive, cancellationToken).ConfigureAwait(false);
        if (book.IsRefused) return Outcome.Refused<ShownPerson>(book.Findings);
        Outcome<HeldContact> found = await FindAsync(book.Value, person, cancellationToken).ConfigureAwait(false);
        if (found.IsRefused) return Outcome.Refused<ShownPerson>(found.Findings);
        DateTimeOffset now = archive.Clock.GetUtcNow().ToUniversalTime();
        Outcome<Contact> wanted = With(found.Value.Contact, facts, files, now);
        if (wanted.IsRefused) return Outcome.Refused<ShownPerson>(wanted.Findings);
        Outcome<HeldContact> changed = await book.Value.ChangeAsync(found.Value.Person, held => With(held, facts, files, now).Value!, cancellationToken).ConfigureAwait(false);
        return changed.IsRefused ? Outcome.Refused<ShownPerson>(changed.Findings) : Outcome.Done(ShownPerson.Of(changed.Value));
    }

    /// <summary>What is held of a person, by id, e-mail address or name.</summary>
    public static async Task<Outcome<ShownPerson>> ShowAsync(OpenedArchive archive, string person, CancellationToken cancellationToken)
    {
        Outcome<HeldContact> held = await HeldAsync(archive, person, cancellationToken).ConfigureAwait(false);
        return held.IsRefused ? Outcome.Refused<ShownPerson>(held.Findings) : Outcome.Done(ShownPerson.Of(held.Value));
    }

    internal static async Task<Outcome<HeldContact>> HeldAsync(OpenedArchive archive, string person, CancellationToken cancellationToken)
    {
        Outcome<ContactBook> book = await BookAsync(archive, cancellationToken).ConfigureAwait(false);
        return book.IsRefused ? Outcome.Refused<HeldContact>(book.Findings) : await FindAsync(book.Value, person, cancellationToken).ConfigureAwait(false);
    }

    internal static async Task<Outcome<ContactBook>> BookAsync(OpenedArchive archive, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        Outcome<IContactKey> key = await archive.ContactKey.RequireAsync(cancellationToken).ConfigureAwait(false);
        return key.IsRefused ? Outcome.Refused<ContactBook>(key.Findings) : Outcome.Done(Book(archive, key.Value));
    }

    internal static ContactErasure ErasureIn(OpenedArchive archive) => new(archive.Store, archive.Entries.Log, archive.Clock, () => RandomNumberGenerator.GetBytes(32));

    internal static ContactBook Book(OpenedArchive archive, IContactKey key) => new(archive.Store, key, archive.Clock, () => RandomNumberGenerator.GetBytes(PersonId.RandomBytes));

    // No index of names or addresses is kept, so everybody is looked at: it could not be erased without a trace that it was there.
    private static async Task<Outcome<HeldContact>> FindAsync(ContactBook book, string person, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(person);
        string asked = person.Trim();
        if (PersonId.TryRead(asked, out PersonId? id)) return await book.ReadAsync(id.Value, cancellationToken).ConfigureAwait(false);
        List<HeldContact> found = [];
        List<Finding> unread = [];
        await foreach ((_, Outcome<HeldContact> held) in book.AllAsync(cancellationToken).ConfigureAwait(false))
        {
            if (held.IsRefused) unread.AddRange(held.Findings);
            else if (held.Value.Contact.Emails.Append(held.Value.Contact.Name).Contains(asked, StringComparer.OrdinalIgnoreCase)) found.Add(held.Value);
        }

        return found.Count switch
        {
            1 => Outcome.Done(found[0]),
            0 => Outcome.Refused<HeldContact>([ArchiveCodes.Error(ArchiveCodes.NotThere, "Nobody is held with this id, e-mail address or name.", "docpipeline archive person list shows who is there."), .. Few(unread)]),
            _ => Outcome.Refused<HeldContact>([ArchiveCodes.Error(ArchiveCodes.NotThere, $"{found.Count} people are held with it: {string.Join(", ", found.Select(f => f.Person))}.", "Name one by the id.")]),
        };
    }

    private static Outcome<Contact> With(Contact held, PersonFacts facts, IReadOnlyList<PersonFile> files, DateTimeOffset now)
    {
        List<string> about = [];
        foreach (string name in facts.About ?? [])
        {
            if (ArchiveObjects.Named(name) is not { } id)
                return Outcome.Refused<Contact>([ArchiveCodes.Error(ContactFinding.Malformed, $"‘{name}’ names nothing that an archive has.", "Write it as archive list prints it.", expected: "partnership/document, or a partnership's id for its record")]);
            about.Add(id.Value);
        }

        return Outcome.Done(held with
        {
            Name = facts.Name ?? held.Name,
            Office = Kept(facts.Office, held.Office),
            Organisation = Kept(facts.Organisation, held.Organisation),
            Emails = facts.Emails ?? held.Emails,
            Telephones = facts.Telephones ?? held.Telephones,
            Address = Kept(facts.Address, held.Address)?.ReplaceLineEndings("\n").Trim(),
            About = facts.About is null ? held.About : about,
            Attachments = [.. held.Attachments.Where(a => files.All(f => f.Name != a.Name || f.Content.Span.SequenceEqual(a.Content.Span))), .. files.Where(f => held.Attachments.All(a => a.Name != f.Name || !a.Content.Span.SequenceEqual(f.Content.Span))).Select(f => new ContactAttachment(f.Name, f.MediaType, f.Content, now))],
        });
    }

    // With the wrong key nobody can be read: once is enough to say it.
    private static IReadOnlyList<Finding> Few(IReadOnlyList<Finding> findings) =>
        [.. findings.Where(f => f.Code != ContactFinding.KeyOther), .. findings.Where(f => f.Code == ContactFinding.KeyOther).Take(1)];

    // Nothing said leaves it; an empty text takes it away.
    private static string? Kept(string? said, string? held) => said is null ? held : said.Trim().Length == 0 ? null : said;

    private static bool IsSame(Contact one, Contact other) =>
        one.Name == other.Name && one.Office == other.Office && one.Organisation == other.Organisation && one.Address == other.Address
        && one.Emails.SequenceEqual(other.Emails) && one.Telephones.SequenceEqual(other.Telephones) && one.About.SequenceEqual(other.About)
        && one.Attachments.Select(a => (a.Name, Digest: Sha512.Of(a.Content.Span))).SequenceEqual(other.Attachments.Select(a => (a.Name, Digest: Sha512.Of(a.Content.Span))));
}
