using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Duties;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Governance.Events;

/// <summary>What must be true of a file of events beside its record.</summary>
internal static class EventChecks
{
    internal static IEnumerable<Finding> All(PartnershipRecord record, EventList list, IReadOnlyList<RecordedEvent> earlier, ReadPlaces places) =>
        list.Events.SelectMany(e => Names(record, e, places).Concat(Parts(record, e, places))).Concat(SaidTwice(list, earlier, places));

    private static IEnumerable<Finding> Names(PartnershipRecord record, RecordedEvent what, ReadPlaces places)
    {
        IReadOnlyList<string> names = EventVocabulary.Of(record);
        if (!names.Contains(what.What.Value))
        {
            string? near = Nearest.To(what.What.Value, names);
            yield return EventCodes.Unknown.Error(
                places.Of(what, nameof(RecordedEvent.What)), $"No duty of the record asks for the event ‘{what.What}’.", $"one of {string.Join(", ", names)}", near is null ? "Write one of these, or add the duty to partnership.yaml." : $"Write ‘{near}’.");
        }

        Body? body = record.Bodies.FirstOrDefault(b => b.Id == what.Body);
        if (what.Body is { } named && body is null) yield return Unknown(places.Of(what, nameof(RecordedEvent.Body)), "body", named.Value, record.Bodies.Select(b => b.Id.Value));
        if (what.Seat is { } seat && body is not null && !body.Seats.Any(s => s.Id == seat))
            yield return Unknown(places.Of(what, nameof(RecordedEvent.Seat)), $"seat on ‘{body.Id}’", seat.Value, body.Seats.Select(s => s.Id.Value));
        if (what.Document is { } document && !record.Documents.Any(d => d.Id == document))
            yield return Unknown(places.Of(what, nameof(RecordedEvent.Document)), "document", document.Value, record.Documents.Select(d => d.Id.Value));
        if (what.Organisation is { } organisation && !record.Organisations.Any(o => o.Id == organisation))
            yield return Unknown(places.Of(what, nameof(RecordedEvent.Organisation)), "organisation", organisation.Value, record.Organisations.Select(o => o.Id.Value));
    }

    private static IEnumerable<Finding> Parts(PartnershipRecord record, RecordedEvent what, ReadPlaces places)
    {
        if (what.Seat is not null && what.Body is null) yield return Incomplete("The event names a seat and no body.", "body");
        if (what.What == EventName.Review && what.Document is null) yield return Incomplete("The review does not say of what.", "document");
        if (what.What == EventName.Review && what.Outcome is null) yield return Incomplete("The review does not say what came of it.", "outcome");
        if (what.What == EventName.Signature && what.Document is null) yield return Incomplete("The signature does not say on which document.", "document");
        if (what.What == EventName.Signature && what.Version is null) yield return Incomplete("The signature does not say on which version.", "version");
        if (what.What == EventName.Signature && what.Organisation is null) yield return Incomplete("The signature does not say for whom.", "organisation");
        bool concernsSeat = what.What == EventName.Appointment || what.What == EventName.CircumstancesConsidered || record.Duties.SelectMany(g => g.Must).Any(d => d.Cessation?.Events.Contains(what.What) == true);
        if (concernsSeat && what.Seat is null) yield return Incomplete($"The event ‘{what.What}’ does not say which seat it concerns.", "seat");
        if (record.Duties.SelectMany(g => g.Must).Any(d => d.Leaving?.Event == what.What) && what is { Seat: null, Organisation: null }) yield return Incomplete("The notice does not say who leaves.", "seat");
        if (what.EffectiveOn < what.On)
            yield return EventCodes.DatesOutOfOrder.Error(places.Of(what, nameof(RecordedEvent.EffectiveOn)), "The last day in post is before the day of the notice.", "a day not before ‘on’", "Correct one of the two dates.");

        Finding Incomplete(string message, string key) =>
            EventCodes.Incomplete.Error(places.Of(what, nameof(RecordedEvent.What)), message, $"the key ‘{key}’", $"Add ‘{key}’.");
    }

    // Two signatures of one organisation are a fact that a verdict speaks of; the same event of one day, said twice, is a slip.
    private static IEnumerable<Finding> SaidTwice(EventList list, IReadOnlyList<RecordedEvent> earlier, ReadPlaces places)
    {
        var seen = earlier.Select(Key).ToHashSet();
        foreach (RecordedEvent what in list.Events)
        {
            if (!seen.Add(Key(what)))
                yield return EventCodes.Twice.Error(places.Of(what, nameof(RecordedEvent.What)), $"‘{what.What}’ stands on the same day already.", "each event once", "Take one of the two out, or say with ‘subject’ what each was about.");
        }
    }

    private static string Key(RecordedEvent e) => string.Join('|', e.On.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture), e.What, e.Body, e.Seat, e.Document, e.Version, e.Organisation, e.Subject);

    private static Finding Unknown(Place place, string what, string id, IEnumerable<string> known) => EventCodes.Unknown.Error(
        place, $"The record has no {what} ‘{id}’.", "an id that stands in partnership.yaml", Nearest.To(id, known) is { } near ? $"Write ‘{near}’." : "Correct the id, or add what it names to the record.");
}
