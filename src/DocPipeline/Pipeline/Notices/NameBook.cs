using DocPipeline.Documents.Templates.Rendering.Text;
using DocPipeline.Documents.Words;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Seats;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline.Notices;

/// <summary>Ids of a record as the names that people know, and dates as documents write them.</summary>
internal sealed class NameBook(PartnershipRecord record)
{
    internal string Person(PersonId id) => record.People.FirstOrDefault(p => p.Id == id)?.Name ?? id.Value;

    /// <summary>“Jane Bell, Head of Legal”.</summary>
    internal string PersonAndOffice(PersonId id) => record.People.FirstOrDefault(p => p.Id == id) is { } person ? $"{person.Name}, {person.Office}" : id.Value;

    /// <summary>The organisation or body of an id; the text itself where it names somebody outside.</summary>
    internal string Party(string id) =>
        record.Organisations.FirstOrDefault(o => o.Id.Value == id)?.Name ?? record.Bodies.FirstOrDefault(b => b.Id.Value == id)?.Name ?? id;

    /// <summary>A seat with the organisation where several have one title: “Chief Executive (Dee Council)”.</summary>
    internal string Seat(Body body, Seat seat)
    {
        if (body.Seats.Count(s => s.Title == seat.Title) == 1) return seat.Title;
        if (seat.NominatedBy is { } nominator) return $"{seat.Title} ({Party(nominator.Value)})";
        return seat.Organisation is { } organisation ? $"{seat.Title} ({Party(organisation.Value)})" : $"{seat.Title} ({seat.Id})";
    }

    internal static string Date(DateOnly date) => HouseDate.Format(date, HouseWords.English);

    internal static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>“chair-change” as people say it: “Chair change”.</summary>
    internal static string Spoken(string id) => Sentence(id.Replace('-', ' '));
}
