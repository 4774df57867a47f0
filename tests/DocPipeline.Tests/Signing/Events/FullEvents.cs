using DocPipeline.Signing.Events;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Tests.Signing.Events;

/// <summary>Events of random content; with every member said, or with each that may be left out left out by chance.</summary>
internal sealed class FullEvents(Random random, bool saysAll = false)
{
    private static readonly string[] texts = ["Council’s own", "Cyngor Sir Gâr", "line\nline", "\"quoted\" \\ & <b>", "ﬁ \u200b 🖋", " ", "0", "null"];

    internal SigningEvent Of(string word) => word switch
    {
        "issued" => new RoundIssued(Terms()),
        "invited" => new SlotsInvited(Some(() => new Invitation(Slot(), Text(), random.Next(), Maybe(Instant)))),
        "reminded" => new SlotsReminded(Some(Slot), Maybe(() => random.Next(400))),
        "bounced" => new SlotBounced(Slot(), random.Next(), Text()),
        "viewed" => new SlotViewed(Slot(), random.Next()),
        "signed" => Signature(),
        "accepted" => new SlotAccepted(Slot(), Text(), MaybeText()),
        "rejected" => new SlotRejected(Slot(), Text(), Way(), MaybeText()),
        "declined" => new SlotDeclined(Slot(), Text()),
        "delegation-asked" => new DelegationAsked(Slot(), Text(), Text()),
        "delegation-approved" => new DelegationApproved(Slot()),
        "delegation-refused" => new DelegationRefused(Slot(), Text()),
        "withdrawn" => new SlotWithdrawn(Slot(), Text()),
        "authority" => new AuthorityRecorded(Slot(), Authority()),
        "extended" => new SlotExtended(Slot(), Maybe(Instant)),
        "completed" => new RoundCompleted(Date()),
        "voided" => new RoundVoided(Text()),
        "superseded" => new RoundSuperseded(Text(), Text()),
        _ => throw new ArgumentOutOfRangeException(nameof(word), word, null),
    };

    private RoundTerms Terms() => new()
    {
        Issued = Text(),
        Title = Text(),
        Version = Text(),
        Partnership = Text(),
        Language = (DocPipeline.Partnerships.Register.Language)random.Next(2),
        Slots = Some(() => new RoundSlot
        {
            Id = Slot(),
            Name = Text(),
            IsRequired = Coin(),
            Group = random.Next(9),
            Ways = Some(Way),
            ExpiresAt = Maybe(Instant),
            Person = MaybeText(),
            Authority = MaybeAuthority(),
        }),
        Groups = Some(() => new OrderGroup { Number = random.Next(9), Quorum = Maybe(() => random.Next(9)) }),
        Effect = new RoundEffect((EffectKind)random.Next(3), Maybe(() => random.Next(9)), Maybe(Date)),
        GoesOnWithoutDecliners = Coin(),
        IsDeed = Coin(),
        RemindAfterDays = Some(() => random.Next(30)),
        Formalities = Some(() => new SigningFormality { Organisation = Text(), Officers = random.Next(3), NeedsSeal = Coin(), NeedsWitness = Coin(), Rule = MaybeText() }),
        Before = saysAll || Coin() ? new EarlierRound(Text(), Text(), Some(Slot), MaybeText()) : null,
    };

    private SlotSigned Signature() => new(Slot())
    {
        Way = Way(),
        Issued = Text(),
        Name = Text(),
        Office = MaybeText(),
        Person = MaybeText(),
        Generation = Maybe(() => random.Next(9)),
        Consent = MaybeText(),
        Identified = MaybeText(),
        Authority = MaybeAuthority(),
        Certificate = saysAll || Coin() ? new SignedCertificate(Text(), Text(), Text(), Text(), Text(), Maybe(Instant)) : null,
        Check = MaybeText(),
        File = MaybeText(),
        Report = MaybeText(),
        Witness = MaybeText(),
        NeedsAcceptance = Coin(),
    };

    private SigningAuthority Authority() => new() { DecidedOn = Maybe(Date), Body = MaybeText(), Minute = MaybeText(), Delegation = MaybeText(), InOfficeFrom = Maybe(Date), InOfficeUntil = Maybe(Date) };

    private SigningAuthority? MaybeAuthority() => saysAll || Coin() ? Authority() : null;

    private SlotId Slot() => new(new DocPipeline.Partnerships.Values.OrganisationId($"council-{random.Next(99)}"), (SlotCapacity)random.Next(4));

    private SigningWay Way() => (SigningWay)random.Next(5);

    private DateTimeOffset Instant() => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.FromHours(random.Next(-2, 3))).AddTicks(random.NextInt64(TimeSpan.TicksPerDay * 900));

    private DateOnly Date() => new DateOnly(2026, 1, 1).AddDays(random.Next(900));

    private string Text() => texts[random.Next(texts.Length)];

    private string? MaybeText() => saysAll || Coin() ? Text() : null;

    private T? Maybe<T>(Func<T> make)
        where T : struct => saysAll || Coin() ? make() : null;

    private T[] Some<T>(Func<T> make) => [.. Enumerable.Range(0, random.Next(saysAll ? 1 : 0, 4)).Select(_ => make())];

    private bool Coin() => random.Next(2) == 0;
}
