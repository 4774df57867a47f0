using System.Globalization;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Duties;
using DocPipeline.Partnerships.Duties.Agreements;
using DocPipeline.Partnerships.Duties.Cycles;
using DocPipeline.Partnerships.Duties.Membership;

namespace DocPipeline.Partnerships.Reading.Checks.Governing;

/// <summary>Rules of the duties: that each says one thing, does not contradict itself, and can be kept at all.</summary>
internal static class DutyChecks
{
    internal static IEnumerable<Finding> EachDutySaysOneThing(ReadRecord record) =>
        from stated in All(record)
        where stated.Duty.Kinds.Count != 1
        select RecordCodes.DutyKind.Error(
            record.Places.Of(stated.Duty, nameof(Duty.Id)),
            stated.Duty.Kinds.Count == 0 ? $"The duty ‘{stated.Duty.Id}’ does not say what must be done." : $"The duty ‘{stated.Duty.Id}’ says {stated.Duty.Kinds.Count} things.",
            "one of attendance, absences, count, every, agenda, minutes, leaving, cessation, followUp, before, size, signatures, coreTerms",
            stated.Duty.Kinds.Count == 0 ? "Add the key that says what must be done." : "Make a duty of each of them.");

    // Within one list the ids are checked like all others.
    internal static IEnumerable<Finding> EachDutyHasItsOwnId(ReadRecord record) =>
        from stated in All(record)
        group stated by (stated.Group.Body, stated.Duty.Id) into same
        from again in same.Skip(1)
        where again.Group != same.First().Group
        select RecordCodes.DutyTwice.Error(
            record.Places.Of(again.Duty, nameof(Duty.Id)), $"‘{again.Duty.Id}’ is the id of another duty of ‘{again.Group.Body}’ already.", "an id of its own", "Choose another id: calendars keep their entries by it.");

    internal static IEnumerable<Finding> DutiesCanBeKept(ReadRecord record) => All(record).SelectMany(stated => Complaints(record, stated.Group, stated.Duty));

    internal static IEnumerable<Finding> AnAnchorIsOfADocument(ReadRecord record) =>
        from stated in All(record)
        where stated.Duty.StatedIn is not null && stated.Group.Document is null
        select RecordCodes.DutyStatedIn.Error(
            record.Places.Of(stated.Duty, nameof(Duty.StatedIn)), "The duty names an anchor, but its body’s entry names no document.", "the key ‘document’ beside ‘body’", "Add ‘document’.");

    private static IEnumerable<Finding> Complaints(ReadRecord record, BodyDuties group, Duty duty)
    {
        Body? body = record.Record.Bodies.FirstOrDefault(b => b.Id == group.Body);
        if (body is { Seats.Count: 0 } && (duty.Attendance is not null || duty.Absences is not null || duty.Size is not null))
            yield return RecordCodes.DutyUnattainable.Error(record.Places.Of(duty, nameof(Duty.Id)), $"‘{duty.Id}’ looks at the members of ‘{body.Id}’, which has no seats.", "the key ‘seats’ of the body", "Add its seats.");
        if (duty.Count is { } count)
        {
            if (count.AtLeast > count.AtMost) yield return Contradiction(record, count, nameof(CountDuty.AtMost), "At most is less than at least.", "a number that is not less than atLeast");
            foreach ((int index, int month) in count.InMonths.Index().Where(m => m.Item is < 1 or > 12))
            {
                yield return RecordCodes.DutyUnattainable.Error(
                    record.Places.Of(count, nameof(CountDuty.InMonths), index), string.Create(CultureInfo.InvariantCulture, $"There is no month {month}."), "months from 1 to 12", "Correct the number.");
            }
        }

        if (duty.Size is { } size)
        {
            if (size is { AtLeast: null, AtMost: null, Composition.Count: 0 }) yield return Empty(record, duty, nameof(Duty.Size), "‘atLeast’, ‘atMost’ or ‘composition’");
            if (size.AtLeast > size.AtMost) yield return Contradiction(record, size, nameof(SizeDuty.AtMost), "At most is less than at least.", "a number that is not less than atLeast");
            foreach (CompositionPart part in size.Composition.Where(p => p is { FilledBy: null, Organisation: null, Sector: null, NominatedBy: null }))
                yield return RecordCodes.DutyEmpty.Error(record.Places.Of(part, nameof(CompositionPart.Count)), "This does not say from where they come.", "‘filledBy’, ‘organisation’, ‘sector’ or ‘nominatedBy’", "Add one of them, or take the entry out.");
        }

        if (duty.FollowUp is { } follow)
        {
            if (follow.After.Count == 0) yield return Empty(record, follow, nameof(FollowUpDuty.After), "the name of an event");
            if (follow is { WithinDays: not null, WithinMonths: not null }) yield return Contradiction(record, follow, nameof(FollowUpDuty.WithinMonths), "Two periods are stated.", "one of ‘withinDays’ and ‘withinMonths’");
        }

        if (duty.Cessation is { Events.Count: 0 } cessation) yield return Empty(record, cessation, nameof(CessationDuty.Events), "the name of an event");
        if (duty.Leaving is { Months: null, InWriting: false, Verbally: false }) yield return Empty(record, duty, nameof(Duty.Leaving), "‘months’, ‘inWriting: true’ or ‘verbally: true’");
        if (duty.Every is { From: null, NextIn: null } && group.Document is null)
            yield return RecordCodes.DutyEmpty.Error(record.Places.Of(duty, nameof(Duty.Every)), "Nothing says from when the cycle counts.", "‘from’ or ‘nextIn’, or ‘document’ beside the body", "Add one of them.");
        if (duty.CoreTerms is { } core && core.Of.Contains(core.Core)) yield return Contradiction(record, core, nameof(CoreTermsDuty.Of), $"‘{core.Core}’ cannot conflict with itself.", "the constituent bodies");
        if (duty.Before is { Needs.Count: 0, Form: null }) yield return Empty(record, duty, nameof(Duty.Before), "the names of events in ‘needs’, or ‘form’");
        if (duty.Before is { Form: { } form } before && record.Record.Documents.FirstOrDefault(d => d.Id == form) is { Form: null })
            yield return RecordCodes.DutyUnattainable.Error(record.Places.Of(before, nameof(PreconditionDuty.Form)), $"The document ‘{form}’ is no form.", "the id of a document that is a form", "Correct the id.");
        if (duty.Signatures is { } signatures && record.Record.Documents.FirstOrDefault(d => d.Id == signatures.Document) is { Signatories.Count: 0 })
            yield return RecordCodes.DutyUnattainable.Error(record.Places.Of(signatures, nameof(SignatureDuty.Document)), $"The document ‘{signatures.Document}’ lists no signatories.", "a document with ‘signatories’", "Add its signatories, or correct the id.");
    }

    private static Finding Contradiction(ReadRecord record, object part, string property, string message, string expected) =>
        RecordCodes.DutyContradiction.Error(record.Places.Of(part, property), message, expected, "Write what the document states.");

    private static Finding Empty(ReadRecord record, object part, string property, string expected) =>
        RecordCodes.DutyEmpty.Error(record.Places.Of(part, property), "This says nothing that could be kept.", expected, "Add what the document states, or take the duty out.");

    private static IEnumerable<(BodyDuties Group, Duty Duty)> All(ReadRecord record) => record.Record.Duties.SelectMany(g => g.Must.Select(d => (g, d)));
}
