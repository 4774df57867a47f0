using DocPipeline.Findings;
using DocPipeline.Signing.Terms;
using static DocPipeline.Tests.Signing.Acts;

namespace DocPipeline.Tests.Signing.Terms;

public sealed class TermsCheckTests
{
    private static readonly RoundTerms sound = Acts.TermsOf(Slot("moor"), Slot("moor/second-officer"), Slot("moor/seal"), Slot("moor/witness"), Slot("vale", group: 2, required: false, until: 20), Slot("dale", group: 2, required: false)) with
    {
        Groups = [new OrderGroup { Number = 1 }, new OrderGroup { Number = 2, Quorum = 1 }],
        Effect = new RoundEffect(EffectKind.Count, 2),
        Formalities = [new SigningFormality { Organisation = "moor", Officers = 2, NeedsSeal = true, NeedsWitness = true, Rule = "Contract rules, 12" }],
    };

    private static readonly Dictionary<string, (RoundTerms Terms, string Message)> wrong = new()
    {
        ["no places"] = (sound with { Slots = [], Formalities = [], Groups = [] }, "A round has from 1 to 500 places to sign; this one has 0."),
        ["too many places"] = (Acts.TermsOf([.. Enumerable.Range(1, 501).Select(number => Slot($"council-{number}"))]), "this one has 501."),
        ["a place twice"] = (sound with { Slots = [.. sound.Slots, Slot("vale", group: 2)] }, "vale signs 2 times."),
        ["no digest"] = (sound with { Issued = "" }, "does not say which file is signed"),
        ["half a digest"] = (sound with { Issued = Issued[1..] }, "does not say which file is signed"),
        ["a digest in capitals"] = (sound with { Issued = new string('A', 128) }, "does not say which file is signed"),
        ["no title"] = (sound with { Title = " " }, "The document's title is not said"),
        ["no version"] = (sound with { Version = "" }, "The document's version is not said"),
        ["a very long partnership"] = (sound with { Partnership = new string('x', 501) }, "The document's partnership is not said, or in more than 500 characters."),
        ["no name"] = (Change(slot => slot with { Name = " " }), "vale has no name."),
        ["no way to sign"] = (Change(slot => slot with { Ways = [] }), "Nobody is told how vale may sign."),
        ["a deed on the web"] = (sound with { IsDeed = true }, "A deed is not signed on the web, and moor is offered it."),
        ["a deed re-affirmed"] = (Change(slot => slot with { Ways = [SigningWay.Ink, SigningWay.Reaffirmation] }) with { IsDeed = true, Before = new EarlierRound("one", "1.0", [Id("vale")]) }, "A signature to a deed is never re-affirmed"),
        ["re-affirmed without a signature"] = (Change(slot => slot with { Ways = [SigningWay.Ink, SigningWay.Reaffirmation] }), "vale is offered to re-affirm what it has not signed, or the other way round."),
        ["signed before and not offered"] = (sound with { Before = new EarlierRound("one", "1.0", [Id("vale")]) }, "vale is offered to re-affirm what it has not signed, or the other way round."),
        ["signed before and no place"] = (sound with { Before = new EarlierRound("one", "1.0", [Id("fell")]) }, "fell signed the version before and has no place in this round."),
        ["late before it begins"] = (Change(slot => slot with { ExpiresAt = Day(0) }), "The time of vale would be over before it begins."),
        ["a group that is not there"] = (Change(slot => slot with { Group = 3 }), "vale is in group 3, which the round has not."),
        ["a seal without a signatory"] = (sound with { Slots = [.. sound.Slots, Slot("fell/seal", group: 2, required: false)] }, "fell/seal stands beside a signatory, and the organisation has none."),
        ["no groups"] = (sound with { Groups = [] }, "The order groups are not numbered 1, 2, 3 and so on."),
        ["groups with a gap"] = (sound with { Groups = [new OrderGroup { Number = 1 }, new OrderGroup { Number = 3 }] }, "The order groups are not numbered 1, 2, 3 and so on."),
        ["groups in the wrong order"] = (sound with { Groups = [.. sound.Groups.Reverse()] }, "The order groups are not numbered 1, 2, 3 and so on."),
        ["an empty group"] = (sound with { Groups = [.. sound.Groups, new OrderGroup { Number = 3 }] }, "Nobody is in group 3."),
        ["a quorum of none"] = (Quorum(0), "0 of group 2 have to sign, and it has 2."),
        ["a quorum of more than all"] = (Quorum(3), "3 of group 2 have to sign, and it has 2."),
        ["an effect without a number"] = (sound with { Effect = new RoundEffect(EffectKind.Count) }, "with so many signatures, and nobody says how many."),
        ["an effect with the 0th"] = (sound with { Effect = new RoundEffect(EffectKind.Count, 0) }, "with the signature number 0, and there are 6 places to sign."),
        ["an effect with the 7th"] = (sound with { Effect = new RoundEffect(EffectKind.Count, 7) }, "with the signature number 7, and there are 6 places to sign."),
        ["an effect on no day"] = (sound with { Effect = new RoundEffect(EffectKind.Date) }, "on a day, and nobody says which."),
        ["a reminder on day 0"] = (sound with { RemindAfterDays = [0, 3] }, "do not rise from 1 to 366."),
        ["a reminder after more than a year"] = (sound with { RemindAfterDays = [367] }, "do not rise from 1 to 366."),
        ["the same reminder twice"] = (sound with { RemindAfterDays = [3, 3] }, "do not rise from 1 to 366."),
        ["a rule of a stranger"] = (Rule(new SigningFormality { Organisation = "fell" }), "‘fell’ has a rule and no place in the round."),
        ["a rule of nobody"] = (Rule(new SigningFormality { Organisation = "No Such" }), "‘No Such’ has a rule and no place in the round."),
        ["three officers"] = (Rule(new SigningFormality { Organisation = "moor", Officers = 3 }), "moor needs 3 officers; one or two can be asked for."),
    };

    public static TheoryData<string> Cases() => [.. wrong.Keys];

    [Fact]
    public void A_sound_plan_has_nothing_wrong() => Assert.Empty(TermsCheck.Of(sound, Day(0)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_cannot_be_carried_out_is_refused(string what)
    {
        (RoundTerms terms, string message) = wrong[what];
        IReadOnlyList<Finding> findings = TermsCheck.Of(terms, Day(0));
        Assert.Contains(findings, finding => finding.Severity == Severity.Error && finding.Message.Contains(message, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.False(string.IsNullOrWhiteSpace(finding.Suggestion), finding.ToString()));
        Assert.All(findings.Where(finding => finding.Severity == Severity.Error), finding => Assert.Equal("SIGN-TERMS", finding.Code.Value));
    }

    [Fact]
    public void A_rule_that_the_places_do_not_carry_out_is_a_warning()
    {
        RoundTerms terms = sound with { Slots = [sound.Slots[0], .. sound.Slots.Skip(4)], Effect = RoundEffect.OnLast };
        IReadOnlyList<Finding> findings = TermsCheck.Of(terms, Day(0));
        Assert.Equal(["SIGN-TWO-OFFICERS", "SIGN-FORMALITY", "SIGN-FORMALITY"], findings.Select(finding => finding.Code.Value));
        Assert.All(findings, finding => Assert.Equal(Severity.Warning, finding.Severity));
    }

    [Fact]
    public void A_deed_whose_version_before_was_signed_is_signed_anew() =>
        Assert.Empty(TermsCheck.Of(sound with { IsDeed = true, Slots = [.. sound.Slots.Select(slot => slot with { Ways = [SigningWay.Ink] })], Before = new EarlierRound("one", "1.0", [Id("vale")]) }, Day(0)));

    private static RoundTerms Change(Func<RoundSlot, RoundSlot> change) => sound with { Slots = [.. sound.Slots.Select(slot => slot.Id == Id("vale") ? change(slot) : slot)] };

    private static RoundTerms Quorum(int quorum) => sound with { Groups = [sound.Groups[0], sound.Groups[1] with { Quorum = quorum }] };

    private static RoundTerms Rule(SigningFormality formality) => sound with { Formalities = [formality] };
}
