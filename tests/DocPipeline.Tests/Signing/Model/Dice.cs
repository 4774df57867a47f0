using DocPipeline.Signing.Events;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Tests.Signing.Model;

/// <summary>Rounds by chance: terms of every kind, and events that are mostly what people do next and sometimes what they must not do.</summary>
internal sealed class Dice(int seed)
{
    private static readonly string[] organisations = ["moor", "vale", "dale", "fell"];
    private static readonly string[] unfit = ["", "  ", "a\u0007b", "write to jo@northmoor.example.org", new('x', 2001)];
    private static readonly string[] people = ["p-one", "p-two", "p-three"];
    private static readonly HashSet<string> unfitToo = [.. unfit];
    private static readonly (string Word, int Weight)[] words =
    [
        ("invited", 22), ("signed", 30), ("accepted", 14), ("rejected", 6), ("declined", 4), ("delegation-asked", 6), ("delegation-approved", 6), ("delegation-refused", 3), ("withdrawn", 4),
        ("viewed", 6), ("bounced", 4), ("reminded", 7), ("extended", 4), ("authority", 3), ("completed", 5), ("voided", 1), ("superseded", 1), ("issued", 1),
    ];

    private readonly Random random = new(seed);

    internal static bool IsUnfit(string text) => unfitToo.Contains(text);

    internal RoundTerms Terms()
    {
        SlotId[] all = [.. from organisation in organisations from capacity in (string[])["", "/second-officer", "/seal", "/witness"] select Acts.Id(organisation + capacity)];
        int count = random.Next(1, 9), groups = random.Next(1, Math.Min(count, 3) + 1);
        bool isDeed = One(6), hasBefore = !isDeed && One(4);
        SlotId[] chosen = [.. all.OrderBy(id => id.Capacity == SlotCapacity.Signatory ? random.Next(10) : 10 + random.Next(10)).Take(count)];
        SlotId[] before = hasBefore ? [.. chosen.Where(_ => One(2))] : [];
        int optional = random.Next(1, 6);
        RoundSlot[] slots =
        [
            .. chosen.Select((id, i) => new RoundSlot
            {
                Id = id,
                Name = id.ToString(),
                Group = i < groups ? i + 1 : random.Next(1, groups + 1),
                IsRequired = !One(optional),
                Ways = [.. Ways(isDeed), .. before.Contains(id) ? [SigningWay.Reaffirmation] : Array.Empty<SigningWay>()],
                ExpiresAt = One(3) ? Acts.Day(random.Next(1, 20)) : null,
                Person = One(4) ? null : people[0],
                Authority = One(3) ? Decision() : null,
            }),
        ];
        return new RoundTerms
        {
            Issued = Acts.Issued,
            Title = "Agreement",
            Version = "2.0",
            Partnership = "Northmoor",
            Slots = slots,
            Groups = [.. Enumerable.Range(1, groups).Select(number => new OrderGroup { Number = number, Quorum = One(3) ? random.Next(1, slots.Count(slot => slot.Group == number) + 1) : null })],
            Effect = random.Next(4) switch
            {
                0 => new RoundEffect(EffectKind.Count, random.Next(1, count + 1)),
                1 => new RoundEffect(EffectKind.Date, null, new DateOnly(2026, 4, 1)),
                _ => RoundEffect.OnLast,
            },
            GoesOnWithoutDecliners = One(3),
            IsDeed = isDeed,
            Before = hasBefore ? new EarlierRound("agreement-1", "1.0", before) : null,
        };
    }

    /// <summary>The next instant: minutes or hours later, or exactly, a second before or a second after somebody's time is over.</summary>
    internal DateTimeOffset After(DateTimeOffset now, PlainRound round)
    {
        if (random.Next(8) == 0 && round.Terms is not null && round.Terms.Slots.Select(slot => round.Until(slot.Id)).Where(until => until > now).Order().FirstOrDefault() is { } until)
            return until.AddSeconds(random.Next(-1, 2)) is var close && close > now ? close : until;
        return random.Next(10) switch { 0 => now.AddDays(random.Next(1, 4)), < 4 => now.AddHours(random.Next(1, 20)), _ => now.AddMinutes(random.Next(0, 50)) };
    }

    internal SigningEvent Event(PlainRound round, DateTimeOffset now, RoundTerms terms)
    {
        int throwOf = random.Next(words.Sum(word => word.Weight)), at = 0;
        while (throwOf >= words[at].Weight) throwOf -= words[at++].Weight;
        if (words[at].Word == "issued" || (round.Terms is null && !One(6))) return new RoundIssued(One(10) ? terms with { Slots = [] } : terms);
        SlotId[] all = [.. terms.Slots.Select(slot => slot.Id)];
        SlotId slot = One(80) ? Acts.Id("nobody") : all[random.Next(all.Length)];

        // Most of the time at a place where it makes sense: a round in which nobody ever gets far shows little.
        if (round.Terms is not null && !One(4)) slot = all.OrderBy(_ => random.Next()).FirstOrDefault(id => Suits(round, words[at].Word, id, now), slot);
        int link = round.Terms is null || !all.Contains(slot) ? 0 : round.Link(slot);
        string? person = link == 0 ? null : round.Person(slot);
        int stale = One(12) ? link - random.Next(-1, 3) : link;
        return words[at].Word switch
        {
            "invited" => Invitations(round, slot, now, all, person),
            "reminded" => new SlotsReminded(One(40) ? [] : One(20) ? [slot, slot] : One(6) ? all : [slot], One(2) ? null : One(20) ? 0 : random.Next(1, 15)),
            "bounced" => new SlotBounced(slot, stale, Text()),
            "viewed" => new SlotViewed(slot, stale),
            "signed" => Signature(slot, stale, person, terms),
            "accepted" => new SlotAccepted(slot, Text()),
            "rejected" => new SlotRejected(slot, Text(), SigningWay.Ink),
            "declined" => new SlotDeclined(slot, Text()),
            "delegation-asked" => new DelegationAsked(slot, One(20) ? "" : people[random.Next(people.Length)], Text()),
            "delegation-approved" => new DelegationApproved(slot),
            "delegation-refused" => new DelegationRefused(slot, Text()),
            "withdrawn" => new SlotWithdrawn(slot, Text()),
            "authority" => new AuthorityRecorded(slot, One(8) ? new SigningAuthority() : Decision()),
            "extended" => new SlotExtended(slot, One(5) ? null : now.AddDays(random.Next(-1, 12))),
            "completed" => new RoundCompleted(!One(6) && round.InForceFrom() is { } day ? day : new DateOnly(2026, 4, random.Next(1, 3))),
            "voided" => new RoundVoided(Text()),
            _ => new RoundSuperseded("agreement-3", Text()),
        };
    }

    private static bool Suits(PlainRound round, string word, SlotId id, DateTimeOffset now)
    {
        SlotState state = round.StateOf(id, now);
        return word switch
        {
            "invited" => state is SlotState.Expired or SlotState.Declined or SlotState.Withdrawn || (state == SlotState.Open && round.Invitation(id) is InvitationState.Pending or InvitationState.Bounced),
            "signed" or "reminded" or "delegation-asked" => state is SlotState.Open or SlotState.Rejected && round.Invitation(id) != InvitationState.Pending,
            "accepted" or "rejected" => state == SlotState.AwaitingAcceptance,
            "delegation-approved" or "delegation-refused" => round.Asked(id) is not null,
            "withdrawn" => state == SlotState.Verified,
            _ => true,
        };
    }

    private SlotsInvited Invitations(PlainRound round, SlotId slot, DateTimeOffset now, SlotId[] all, string? person)
    {
        if (One(40)) return new SlotsInvited([]);
        SlotId[] due = round.Terms is null || !One(3) ? [slot] : [.. all.Where(id => Suits(round, "invited", id, now))];
        return new SlotsInvited(
        [
            .. due.Select(id => new Invitation(
                id, One(20) ? "" : person is null || One(8) ? people[random.Next(people.Length)] : person,
                (round.Terms is null || !all.Contains(id) ? 0 : round.Link(id)) + (One(15) ? random.Next(0, 3) : 1), One(4) ? now.AddDays(random.Next(0, 10)) : null)),
        ]);
    }

    private SlotSigned Signature(SlotId slot, int link, string? person, RoundTerms terms)
    {
        SigningWay[] offered = [.. terms.Slots.Where(each => each.Id == slot).SelectMany(each => each.Ways)];
        SigningWay way = One(15) || offered.Length == 0 ? (SigningWay)random.Next(5) : offered[random.Next(offered.Length)];
        bool byLink = way is SigningWay.Web or SigningWay.Reaffirmation, byCertificate = way is SigningWay.WordCertificate or SigningWay.PdfCertificate;
        return new SlotSigned(slot)
        {
            Way = way,
            Issued = One(15) ? Acts.Another : Acts.Issued,
            Name = Text(),
            Office = One(2) ? null : Text(),
            Person = One(2) ? null : One(10) ? people[random.Next(people.Length)] : person,
            Generation = byLink ? (One(25) ? null : link) : One(4) ? link : null,
            Consent = byLink && !One(25) ? "web-1" : null,
            Authority = One(3) ? Decision() : One(8) ? new SigningAuthority() : null,
            Certificate = byCertificate && !One(6) ? new SignedCertificate("CN=Signatory", "CN=Council CA", "01", "aa", "trusted") : null,
            File = byLink ? null : One(20) ? "" : Acts.Another,
            Check = byLink ? null : One(25) ? null : "the words are the same",
            NeedsAcceptance = byLink ? One(20) : One(way == SigningWay.Ink ? 1 : 3) && !One(20),
        };
    }

    private SigningWay[] Ways(bool isDeed)
    {
        SigningWay[] ways = isDeed ? [SigningWay.WordCertificate, SigningWay.PdfCertificate, SigningWay.Ink] : [SigningWay.Web, SigningWay.WordCertificate, SigningWay.PdfCertificate, SigningWay.Ink];
        SigningWay[] some = [.. ways.Where(_ => !One(4))];
        return some.Length == 0 ? ways : some;
    }

    private SigningAuthority Decision() => new()
    {
        DecidedOn = new DateOnly(2026, 2, random.Next(1, 28)),
        Minute = One(2) ? "14/26" : null,
        InOfficeFrom = One(2) ? new DateOnly(2024, 5, 1) : null,
        InOfficeUntil = One(3) ? new DateOnly(2026, 3, 20) : null,
    };

    private string Text() => One(25) ? unfit[random.Next(unfit.Length)] : "for good reason";

    private bool One(int of) => random.Next(of) == 0;
}
