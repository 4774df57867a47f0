using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Duties;
using DocPipeline.Partnerships.Duties.Cycles;

namespace DocPipeline.Governance.Events;

/// <summary>The names that the events of a record may have: the four that every record knows, and those that its duties use.</summary>
internal static class EventVocabulary
{
    private static readonly EventName[] Known = [EventName.Review, EventName.Signature, EventName.Appointment, EventName.CircumstancesConsidered];

    internal static IReadOnlyList<string> Of(PartnershipRecord record) => [.. Known.Concat(record.Duties.SelectMany(g => g.Must).SelectMany(Names)).Select(n => n.Value).Distinct()];

    /// <summary>The events after which a seat has nobody in it until somebody is appointed.</summary>
    internal static IEnumerable<EventName> Vacating(BodyDuties group) => group.Must.SelectMany(d => (d.Cessation?.Events ?? []).Concat(d.FollowUp is { ByNominator: true } follow ? follow.After : []));

    private static IEnumerable<EventName> Names(Duty duty) =>
    [
        .. new[] { duty.Count?.Event, duty.Every?.Event, duty.Leaving?.Event, duty.Before?.Event, duty.FollowUp?.Then }.OfType<EventName>(),
        .. duty.Cessation?.Events ?? [],
        .. duty.Before?.Needs ?? [],
        .. duty.FollowUp is FollowUpDuty follow ? follow.After : [],
        .. duty.CoreTerms is null ? Array.Empty<EventName>() : [Referred],
    ];

    /// <summary>A conflict between constituent and core terms was referred.</summary>
    internal static EventName Referred { get; } = new("conflict-referred");
}
