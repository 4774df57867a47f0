using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.People;
using DocPipeline.Pipeline.Signing.Plans;
using DocPipeline.Voting;

namespace DocPipeline.Pipeline.Voting;

/// <summary>Those who vote, in the contact data: found by their ids or addresses, or entered. Nothing of them is anywhere else.</summary>
internal static class VotingPeople
{
    /// <summary>Finds or enters the people of all seats, or of none where something is wrong.</summary>
    /// <returns>Their ids, by seat.</returns>
    internal static async Task<Outcome<IReadOnlyDictionary<string, string>>> EnterAsync(OpenedArchive archive, IReadOnlyList<VotingSeat> seats, IReadOnlyDictionary<string, PlannedPerson> wanted, PartnershipId partnership, CancellationToken cancellationToken)
    {
        List<Finding> findings = [.. from seat in seats
                                     let person = wanted.GetValueOrDefault(seat.Seat)
                                     where Words(person?.Id) is null && (Words(person?.Name) is null || Words(person?.Email) is null)
                                     select VotingCodes.Error(VotingCodes.Voter, $"It is not said who votes for ‘{seat.Title}’.", "Enter the name and the e-mail address.", seat.Seat)];
        if (findings.Count > 0) return Outcome.Refused<IReadOnlyDictionary<string, string>>(findings);
        Outcome<IReadOnlyList<ShownPerson>> held = await KeepPeople.ListAsync(archive, cancellationToken).ConfigureAwait(false);
        if (held.IsRefused) return Outcome.Refused<IReadOnlyDictionary<string, string>>(held.Findings);
        foreach (VotingSeat seat in seats)
        {
            PlannedPerson person = wanted[seat.Seat];
            ShownPerson? found = Find(held.Value, person);
            if (Words(person.Id) is not null && found is null) findings.Add(VotingCodes.Error(VotingCodes.Voter, $"Nobody is held with the id that stands at ‘{seat.Title}’.", "Enter the name and the e-mail address in place of it.", seat.Seat));
            else if (Words(person.Id) is null && found is not null && !string.Equals(found.Name, person.Name!.Trim(), StringComparison.OrdinalIgnoreCase))
                findings.Add(VotingCodes.Error(VotingCodes.Voter, $"The e-mail address that stands at ‘{seat.Title}’ is held under another name.", "Use that name, or change what is held of the person first.", seat.Seat));
        }

        if (findings.Count > 0) return Outcome.Refused<IReadOnlyDictionary<string, string>>(findings);
        Dictionary<string, string> ids = new(StringComparer.Ordinal);
        Dictionary<string, string> entered = new(StringComparer.OrdinalIgnoreCase);
        foreach (VotingSeat seat in seats)
        {
            PlannedPerson person = wanted[seat.Seat];
            string? id = Find(held.Value, person)?.Id ?? (Words(person.Email) is { } email ? entered.GetValueOrDefault(email) : null);
            if (id is null)
            {
                PersonFacts facts = new() { Name = person.Name!.Trim(), Office = Words(person.Office) ?? seat.Title, Organisation = seat.Organisation, Emails = [person.Email!.Trim()], About = [partnership.Value] };
                Outcome<ShownPerson> added = await KeepPeople.AddAsync(archive, facts, [], cancellationToken).ConfigureAwait(false);
                if (added.IsRefused) return Outcome.Refused<IReadOnlyDictionary<string, string>>(added.Findings);
                id = entered[person.Email!.Trim()] = added.Value.Id;
            }
            else if (held.Value.FirstOrDefault(each => each.Id == id) is { } there && !there.About.Contains(partnership.Value, StringComparer.Ordinal))
            {
                Outcome<ShownPerson> set = await KeepPeople.SetAsync(archive, id, new PersonFacts { About = [.. there.About, partnership.Value] }, [], cancellationToken).ConfigureAwait(false);
                if (set.IsRefused) return Outcome.Refused<IReadOnlyDictionary<string, string>>(set.Findings);
            }

            ids[seat.Seat] = id;
        }

        return Outcome.Done<IReadOnlyDictionary<string, string>>(ids);
    }

    private static ShownPerson? Find(IReadOnlyList<ShownPerson> held, PlannedPerson person) =>
        Words(person.Id) is { } id ? held.FirstOrDefault(each => each.Id == id) : held.FirstOrDefault(each => each.Emails.Contains(person.Email!.Trim(), StringComparer.OrdinalIgnoreCase));

    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
