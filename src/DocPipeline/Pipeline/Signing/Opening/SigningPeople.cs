using DocPipeline.Archive.Contacts;
using DocPipeline.Archive.Contacts.Keys;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.People;
using DocPipeline.Pipeline.Signing.Plans;
using DocPipeline.Signing;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Pipeline.Signing.Opening;

/// <summary>Those who are to sign, in the contact data: found by their addresses, or entered.</summary>
internal static class SigningPeople
{
    private const int WritesAtOnce = 8;

    /// <summary>Finds or enters people, all or none that is wrong.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="wanted">Who, by place, and the name of the organisation that they sign for.</param>
    /// <param name="about">What they take part in from now on, by the ids of the objects: while one of these is on hold, nobody is erased.</param>
    /// <param name="cancellationToken">Gives up; saying it again goes on.</param>
    /// <returns>Their ids, by place.</returns>
    internal static async Task<Outcome<IReadOnlyDictionary<SlotId, string>>> EnterAsync(OpenedArchive archive, IReadOnlyList<(SlotId Slot, string Organisation, PlannedPerson Person)> wanted, IReadOnlyList<string> about, CancellationToken cancellationToken)
    {
        if (wanted.Count == 0) return Outcome.Done<IReadOnlyDictionary<SlotId, string>>(new Dictionary<SlotId, string>());
        if (Unsaid(wanted) is { Count: > 0 } unsaid) return Outcome.Refused<IReadOnlyDictionary<SlotId, string>>(unsaid);
        Outcome<IContactKey> key = await archive.ContactKey.OpenOrMakeAsync(cancellationToken).ConfigureAwait(false);
        if (key.IsRefused) return Outcome.Refused<IReadOnlyDictionary<SlotId, string>>(key.Findings);
        ContactBook book = KeepPeople.Book(archive, key.Value);
        List<HeldContact> held = [];
        await foreach ((_, Outcome<HeldContact> one) in book.AllAsync(cancellationToken).ConfigureAwait(false))
            if (one.Value is { } readable) held.Add(readable);
        List<Finding> findings = [];
        List<(SlotId Slot, string Organisation, PlannedPerson Person, HeldContact? Held)> plan = [];
        foreach ((SlotId slot, string organisation, PlannedPerson person) in wanted) plan.Add((slot, organisation, person, Find(held, slot, person, findings)));
        if (findings.Count > 0) return Outcome.Refused<IReadOnlyDictionary<SlotId, string>>(findings);

        // One person may sign in several places, and is entered once.
        IGrouping<string, (SlotId Slot, string Organisation, PlannedPerson Person, HeldContact? Held)>[] people = [.. plan.GroupBy(each => each.Held?.Person.Value ?? each.Person.Email!.Trim(), StringComparer.OrdinalIgnoreCase)];
        Dictionary<SlotId, string> ids = [];
        foreach (var some in people.Chunk(WritesAtOnce))
        {
            Outcome<HeldContact>[] entered = await Task.WhenAll(some.Select(one => Task.Run(() => EnterAsync(book, one.First(), about, cancellationToken), cancellationToken))).ConfigureAwait(false);
            if (entered.FirstOrDefault(one => one.IsRefused) is { } refused) return Outcome.Refused<IReadOnlyDictionary<SlotId, string>>(refused.Findings);
            foreach ((IGrouping<string, (SlotId Slot, string, PlannedPerson, HeldContact?)> one, Outcome<HeldContact> there) in some.Zip(entered))
                foreach ((SlotId slot, _, _, _) in one) ids[slot] = there.Value!.Person.Value;
        }

        return Outcome.Done<IReadOnlyDictionary<SlotId, string>>(ids);
    }

    private static Task<Outcome<HeldContact>> EnterAsync(ContactBook book, (SlotId Slot, string Organisation, PlannedPerson Person, HeldContact? Held) one, IReadOnlyList<string> about, CancellationToken cancellationToken) =>
        one.Held is { } held
            ? book.ChangeAsync(held.Person, contact => contact with { About = [.. contact.About.Union(about, StringComparer.Ordinal)] }, cancellationToken)
            : book.AddAsync(new Contact { Name = one.Person.Name!.Trim(), Office = Words(one.Person.Office), Organisation = one.Organisation, Emails = [one.Person.Email!.Trim()], About = about, CreatedAt = default, ChangedAt = default }, cancellationToken);

    private static HeldContact? Find(List<HeldContact> held, SlotId slot, PlannedPerson person, List<Finding> findings)
    {
        if (Words(person.Id) is { } id)
        {
            HeldContact? named = held.FirstOrDefault(each => each.Person.Value == id);
            if (named is null) findings.Add(SigningCodes.Error(SigningCodes.Unsaid, $"Nobody is held with the id that stands at {slot}.", slot.ToString(), mend: "docpipeline archive person list shows who is there; or give name and email in place of the id."));
            return named;
        }

        string email = person.Email!.Trim();
        HeldContact? found = held.FirstOrDefault(each => each.Contact.Emails.Contains(email, StringComparer.OrdinalIgnoreCase));
        if (found is not null && Words(person.Name) is { } name && !string.Equals(name, found.Contact.Name, StringComparison.OrdinalIgnoreCase))
            findings.Add(SigningCodes.Error(SigningCodes.Unsaid, $"The e-mail address that stands at {slot} is held of {found.Person} under another name.", slot.ToString(), mend: $"Use that person's id, or change what is held: docpipeline archive person set {found.Person}."));
        return found;
    }

    private static List<Finding> Unsaid(IReadOnlyList<(SlotId Slot, string Organisation, PlannedPerson Person)> wanted) =>
    [
        .. from each in wanted
           where Words(each.Person.Id) is null && (Words(each.Person.Email) is null || Words(each.Person.Name) is null)
           select SigningCodes.Error(SigningCodes.Unsaid, $"It is not said in full who signs at {each.Slot}.", each.Slot.ToString(), "an id; or a name and an e-mail address", "Add what is missing."),
    ];

    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
