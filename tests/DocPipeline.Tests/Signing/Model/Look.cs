using System.Globalization;
using System.Text;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Tests.Signing.Model;

/// <summary>Everything that can be asked of a round at an instant, as text: a line for the round and one for each place.</summary>
internal static class Look
{
    internal static string At(SigningRound round, DateTimeOffset now)
    {
        StringBuilder text = new();
        Line(text, round.StateAt(now), round.EffectiveOn(), round.CanComplete, round.WhatIsMissing());
        foreach (SlotStanding slot in round.Slots)
        {
            Line(
                text, slot.Slot.Id, round.StateOf(slot, now), round.IsGroupOpen(slot), slot.Invitation, slot.Generation, slot.Person, slot.Principal, slot.Asked, slot.ExpiresAt, slot.ViewedAt,
                slot.Signature, slot.SignedAt, slot.Reminders, slot.RemindedDay, slot.Reason, slot.Authority);
        }

        return text.ToString();
    }

    internal static string At(PlainRound round, DateTimeOffset now)
    {
        StringBuilder text = new();
        IReadOnlyList<string> missing = round.Missing();
        Line(text, round.StateAt(now), round.InForceFrom(), missing.Count == 0, missing);
        foreach (RoundSlot slot in round.Terms?.Slots ?? [])
        {
            SlotId id = slot.Id;
            IReadOnlyList<SlotsReminded> reminders = round.Reminders(id);
            Line(
                text, id, round.StateOf(id, now), round.IsTurnOf(id), round.Invitation(id), round.Link(id), round.Person(id), round.Principal(id), round.Asked(id), round.Until(id), round.ViewedAt(id),
                round.Signature(id)?.Signed, round.Signature(id)?.At, reminders.Count, reminders.LastOrDefault(each => each.Day is not null)?.Day, round.Reason(id), round.Authority(id));
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, RoundState state, DateOnly? inForce, bool canComplete, IReadOnlyList<string> missing) =>
        text.Append(CultureInfo.InvariantCulture, $"{state}, in force {inForce:yyyy-MM-dd}, complete {canComplete}: ").AppendJoin("; ", missing).Append('\n');

    private static void Line(
        StringBuilder text, SlotId id, SlotState state, bool isTurn, InvitationState invitation, int link, string? person, string? principal, DelegationAsked? asked, DateTimeOffset? until, DateTimeOffset? viewed,
        SlotSigned? signature, DateTimeOffset? signed, int reminders, int? day, string? reason, SigningAuthority? authority)
    {
        text.Append(CultureInfo.InvariantCulture, $"{id}: {state}, turn {isTurn}, {invitation} {link}, {person} for {principal}, asks {asked?.To}, until {until?.UtcTicks}, viewed {viewed?.UtcTicks}, ");
        text.Append(CultureInfo.InvariantCulture, $"signed {signed?.UtcTicks} {signature?.Way} {signature?.Name} {signature?.Issued[..2]}, reminded {reminders} {day}, because {reason}, ");
        text.Append(CultureInfo.InvariantCulture, $"by {authority?.DecidedOn?.DayNumber} {authority?.Minute} {authority?.InOfficeFrom?.DayNumber} {authority?.InOfficeUntil?.DayNumber}\n");
    }
}
