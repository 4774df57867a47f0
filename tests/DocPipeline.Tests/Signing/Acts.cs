using DocPipeline.Signing.Events;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Tests.Signing;

/// <summary>Terms and events in short words. A round is opened on Monday, 2 March 2026; days are counted from there.</summary>
internal static class Acts
{
    internal static readonly string Issued = new('a', 128);
    internal static readonly string Another = new('b', 128);

    internal static DateTimeOffset Day(double days) => new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero).AddDays(days);

    internal static SlotId Id(string text) => SlotId.TryRead(text, out SlotId? id) ? id.Value : throw new ArgumentException($"‘{text}’ is no place.", nameof(text));

    internal static RoundSlot Slot(string id, int group = 1, bool required = true, double? until = null) => new()
    {
        Id = Id(id),
        Name = NameOf(id),
        Group = group,
        IsRequired = required,
        Ways = [SigningWay.Web, SigningWay.WordCertificate, SigningWay.PdfCertificate, SigningWay.Ink],
        ExpiresAt = until is { } days ? Day(days) : null,
        Person = $"p-{id.Replace('/', '-')}",
    };

    internal static string NameOf(string id) => $"{char.ToUpperInvariant(id[0])}{id[1..].Replace('/', ' ')} Council";

    internal static RoundTerms TermsOf(params RoundSlot[] slots) => new()
    {
        Issued = Issued,
        Title = "Health and Care Agreement",
        Version = "2.0",
        Partnership = "Northmoor Health and Care Partnership",
        Slots = slots,
        Groups = [.. slots.Select(slot => slot.Group).Distinct().Order().Select(number => new OrderGroup { Number = number })],
    };

    /// <summary>A round that was opened on these terms, after these events, one every hour of the first day unless a day is given.</summary>
    internal static SigningRound Round(RoundTerms terms, params SigningEvent[] events) => Later(SigningRound.Unopened, 0, [new RoundIssued(terms), .. events]);

    /// <summary>The round after more events on a day; each has to be allowed.</summary>
    internal static SigningRound Later(SigningRound round, double day, params SigningEvent[] events)
    {
        for (int i = 0; i < events.Length; i++)
        {
            Assert.DoesNotContain(round.Judge(events[i], Day(day).AddMinutes(i)), finding => finding.Severity == DocPipeline.Findings.Severity.Error);
            round = round.After(events[i], Day(day).AddMinutes(i));
        }

        return round;
    }

    internal static SlotsInvited Invite(string slot, int link = 1, string? person = null, double? until = null) =>
        new([new Invitation(Id(slot), person ?? $"p-{slot.Replace('/', '-')}", link, until is { } days ? Day(days) : null)]);

    internal static SlotsReminded Remind(string slot, int? day = null) => new([Id(slot)], day);

    internal static SlotBounced Bounce(string slot, int link = 1) => new(Id(slot), link, "550 mailbox unknown");

    internal static SlotViewed View(string slot, int link = 1) => new(Id(slot), link);

    internal static SlotSigned Sign(string slot, int link = 1) =>
        new(Id(slot)) { Way = SigningWay.Web, Issued = Issued, Name = $"Signatory of {slot}", Office = "Director of Adults", Generation = link, Consent = "web-1" };

    internal static SlotSigned Ink(string slot) =>
        new(Id(slot)) { Way = SigningWay.Ink, Issued = Issued, Name = $"Signatory of {slot}", Check = "the page says version 2.0", File = Another, NeedsAcceptance = true };

    internal static SlotAccepted Accept(string slot) => new(Id(slot), "Monitoring Officer");

    internal static SlotRejected Reject(string slot) => new(Id(slot), "A page is missing.", SigningWay.Ink);

    internal static SlotDeclined Decline(string slot) => new(Id(slot), "Cabinet has not decided.");

    internal static DelegationAsked Ask(string slot, string to = "p-deputy") => new(Id(slot), to, "On leave until May.");

    internal static DelegationApproved Approve(string slot) => new(Id(slot));

    internal static DelegationRefused Refuse(string slot) => new(Id(slot), "The scheme of delegation does not allow it.");

    internal static SlotWithdrawn Withdraw(string slot) => new(Id(slot), "Cabinet asked for more time.");

    internal static AuthorityRecorded Authority(string slot, SigningAuthority? authority = null) => new(Id(slot), authority ?? new SigningAuthority { DecidedOn = new DateOnly(2026, 2, 3), Body = "Cabinet", Minute = "14/26" });

    internal static SlotExtended Extend(string slot, double? until = 300) => new(Id(slot), until is { } days ? Day(days) : null);

    internal static RoundCompleted Complete(SigningRound round) => new(round.EffectiveOn() ?? new DateOnly(2026, 3, 2));

    internal static RoundVoided Void() => new("The partnership is not founded.");

    internal static RoundSuperseded Supersede() => new("agreement-3-1", "3.0");
}
