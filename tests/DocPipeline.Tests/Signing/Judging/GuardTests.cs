using DocPipeline.Findings;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;
using static DocPipeline.Tests.Signing.Acts;

namespace DocPipeline.Tests.Signing.Judging;

/// <summary>What an event has to say, and what of a round's past speaks against it: the cases that a manager or a lawyer would ask about.</summary>
public sealed class GuardTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Nobody_signs_by_a_link_that_was_never_sent(int link) =>
        Refused("SIGN-OLD-LINK", Round(TermsOf(Slot("moor"))), Sign("moor", link));

    [Fact]
    public void The_number_that_a_delegation_uses_up_is_no_link()
    {
        SigningRound round = Round(TermsOf(Slot("moor")), Invite("moor"), Ask("moor"), Approve("moor"));
        Refused("SIGN-OLD-LINK", round, Sign("moor", 1));
        Refused("SIGN-OLD-LINK", round, Sign("moor", 2));
        Later(round, 1, Invite("moor", 3, "p-deputy"), Sign("moor", 3));
    }

    [Fact]
    public void A_deputy_signs_when_the_manager_has_approved_and_the_principal_does_not_after_that()
    {
        SigningRound asked = Round(TermsOf(Slot("moor")), Invite("moor"), Ask("moor"));
        SlotSigned byDeputy = Ink("moor") with { Person = "p-deputy" }, byPrincipal = Ink("moor") with { Person = "p-moor" };
        Refused("SIGN-SLOT", asked, byDeputy);
        SigningRound approved = Later(asked, 1, Approve("moor"));
        Refused("SIGN-SLOT", approved, byPrincipal);
        SlotStanding moor = Later(approved, 2, byDeputy).Find(Id("moor"))!;
        Assert.Equal(("p-deputy", "p-moor"), (moor.Person, moor.Principal));
    }

    [Fact]
    public void The_decision_of_the_organisation_stays_when_another_person_is_to_sign_and_the_office_of_the_one_before_does_not()
    {
        SigningAuthority decision = new() { Minute = "14/26", InOfficeUntil = new DateOnly(2026, 3, 3) };
        SigningRound round = Round(TermsOf(Slot("moor")), Invite("moor"), Authority("moor", decision));
        Assert.Equal(decision with { InOfficeUntil = null }, Later(round, 1, Ask("moor"), Approve("moor")).Find(Id("moor"))!.Authority);
        Assert.Equal(decision with { InOfficeUntil = null }, Later(round, 1, Invite("moor", 2, "p-other")).Find(Id("moor"))!.Authority);
        Assert.Equal(decision, Later(round, 1, Invite("moor", 2)).Find(Id("moor"))!.Authority);
    }

    [Fact]
    public void A_signature_that_says_nothing_of_the_decision_leaves_what_is_known() =>
        Assert.Equal("14/26", Round(TermsOf(Slot("moor")), Invite("moor"), Authority("moor"), Sign("moor") with { Authority = new SigningAuthority() }).Find(Id("moor"))!.Authority!.Minute);

    [Fact]
    public void Who_declined_is_not_invited_into_a_time_that_is_over()
    {
        SigningRound round = Round(TermsOf(Slot("moor", until: 5)), Invite("moor"), Decline("moor"));
        Refused("SIGN-SLOT", round, Invite("moor", 2), 6);
        Later(round, 6, Invite("moor", 2, until: 9), Sign("moor", 2));
    }

    [Fact]
    public void A_place_can_be_signed_until_the_last_second_and_not_at_the_instant_at_which_its_time_is_over()
    {
        SigningRound round = Round(TermsOf(Slot("moor", until: 5)), Invite("moor"));
        Assert.Empty(round.Judge(Sign("moor"), Day(5).AddSeconds(-1)));
        Refused("SIGN-SLOT", round, Sign("moor"), 5);
    }

    [Fact]
    public void What_came_back_in_time_is_accepted_when_the_time_is_over() =>
        Later(Round(TermsOf(Slot("moor", until: 5)), Ink("moor")), 9, Accept("moor"));

    [Theory]
    [InlineData(EffectKind.Last)]
    [InlineData(EffectKind.Date)]
    public void A_round_in_which_all_declined_is_no_agreement_even_where_the_others_go_on(EffectKind kind)
    {
        RoundTerms terms = TermsOf(Slot("moor"), Slot("vale")) with { GoesOnWithoutDecliners = true, Effect = new RoundEffect(kind, null, kind == EffectKind.Date ? new DateOnly(2026, 4, 1) : null) };
        SigningRound round = Round(terms, Decline("moor"), Decline("vale"));
        Assert.Equal(["nobody has signed"], round.WhatIsMissing());
        Refused("SIGN-INCOMPLETE", round, new RoundCompleted(new DateOnly(2026, 4, 1)));
    }

    [Fact]
    public void A_round_that_needs_nobody_is_not_complete_before_somebody_signs()
    {
        SigningRound round = Round(TermsOf(Slot("moor", required: false)), Invite("moor"));
        Assert.False(round.CanComplete);
        Assert.True(Later(round, 1, Sign("moor")).CanComplete);
    }

    [Fact]
    public void What_is_in_force_is_neither_taken_back_nor_voided()
    {
        RoundTerms terms = TermsOf(Slot("moor"), Slot("vale"), Slot("dale")) with { Effect = new RoundEffect(EffectKind.Count, 2) };
        SigningRound one = Round(terms, Invite("moor"), Invite("vale"), Sign("moor"));
        Assert.Empty(one.Judge(Void(), Day(1)));
        SigningRound two = Later(one, 1, Sign("vale"));
        Assert.Equal(new DateOnly(2026, 3, 3), two.EffectiveOn());
        Refused("SIGN-ROUND", two, Void());
        Refused("SIGN-SLOT", two, Withdraw("moor"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_round_that_came_to_nothing_puts_nothing_in_force(bool voided)
    {
        SigningRound round = Round(TermsOf(Slot("moor")) with { Effect = new RoundEffect(EffectKind.Date, null, new DateOnly(2026, 4, 1)) });
        Assert.Equal(new DateOnly(2026, 4, 1), round.EffectiveOn());
        Assert.Null(Later(round, 1, voided ? Void() : Supersede()).EffectiveOn());
    }

    [Fact]
    public void A_document_is_in_force_from_the_civil_day_of_the_signature_in_London()
    {
        SigningRound round = Round(TermsOf(Slot("moor")), Invite("moor"));
        DateTimeOffset lateInSummer = new(2026, 6, 30, 23, 30, 0, TimeSpan.Zero);
        Assert.Equal(new DateOnly(2026, 7, 1), round.After(Sign("moor"), lateInSummer).EffectiveOn());
    }

    [Fact]
    public void The_same_reminder_is_sent_once_and_one_that_is_asked_for_at_any_time()
    {
        SigningRound round = Round(TermsOf(Slot("moor")), Invite("moor"), Remind("moor", 3));
        Refused("SIGN-SLOT", round, Remind("moor", 3));
        Refused("SIGN-UNSAID", round, Remind("moor", 0));
        Later(round, 1, Remind("moor"), Remind("moor", 7), Invite("moor", 2), Remind("moor", 3));
    }

    [Fact]
    public void A_document_was_first_opened_when_it_was_first_opened()
    {
        SigningRound round = Later(Later(Round(TermsOf(Slot("moor")), Invite("moor")), 1, View("moor")), 2, Bounce("moor"), View("moor"));
        Assert.Equal(Day(1), round.Find(Id("moor"))!.ViewedAt);
    }

    [Fact]
    public void A_round_is_expired_where_time_is_what_it_lacks()
    {
        RoundTerms terms = TermsOf(Slot("moor", until: 5, required: false), Slot("vale"), Slot("dale", group: 2, required: false), Slot("fell", group: 2, required: false)) with { Groups = [new OrderGroup { Number = 1 }, new OrderGroup { Number = 2, Quorum = 2 }] };
        SigningRound round = Round(terms, Invite("vale"), Sign("vale"), Invite("dale"), Invite("fell"), Sign("dale"), Withdraw("dale"));
        Assert.Equal(RoundState.PartiallySigned, round.StateAt(Day(6)));
        Assert.Equal(RoundState.Expired, Round(terms with { Slots = [terms.Slots[0], Slot("vale", until: 5), .. terms.Slots.Skip(2)] }).StateAt(Day(6)));
    }

    [Fact]
    public void A_round_that_stopped_names_those_who_stopped_it()
    {
        SigningRound round = Round(TermsOf(Slot("moor"), Slot("vale", required: false), Slot("dale")), Invite("dale"), Decline("vale"), Decline("moor"));
        Assert.Equal("The round has stopped, for Moor Council declined to sign.", Assert.Single(round.Judge(Sign("dale"), Day(1))).Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("jo.bloggs@northmoor.example.org is on leave")]
    [InlineData("a\u0000b")]
    public void What_is_kept_for_good_is_said_in_plain_text_and_names_no_address(string text)
    {
        SigningRound round = Round(TermsOf(Slot("moor"), Slot("vale")), Invite("moor"), Ink("vale"));
        Refused("SIGN-UNSAID", round, Decline("moor") with { Reason = text });
        Refused("SIGN-UNSAID", round, Ask("moor") with { Reason = text });
        Refused("SIGN-UNSAID", round, Bounce("moor") with { Reason = text });
        Refused("SIGN-UNSAID", round, Accept("vale") with { Note = text });
        Refused("SIGN-UNSAID", round, Reject("vale") with { Reason = text });
        Refused("SIGN-UNSAID", round, Withdraw("vale") with { Reason = text });
        Refused("SIGN-UNSAID", round, Void() with { Reason = text });
        Refused("SIGN-UNSAID", round, Sign("moor") with { Name = text });
        Refused("SIGN-UNSAID", round, Sign("moor") with { Office = text });
        Refused("SIGN-UNSAID", round, Authority("moor", new SigningAuthority { Minute = text }));
    }

    [Fact]
    public void What_a_check_read_off_a_certificate_may_name_a_mailbox()
    {
        SigningRound round = Round(TermsOf(Slot("moor")), Invite("moor"));
        Later(round, 1, Reject("moor") with { Reason = "The signature of jo@northmoor.example.org does not hold.", Report = Another });
        Later(round, 1, Ink("moor") with { Check = "The certificate of jo@northmoor.example.org was not checked." });
    }

    [Fact]
    public void A_price_or_a_handle_is_no_address() =>
        Later(Round(TermsOf(Slot("moor")), Invite("moor")), 1, Decline("moor") with { Reason = "Cost: 3 @ £5, see @northmoor.\nLine two." });

    [Fact]
    public void A_decision_is_recorded_where_something_is_said_of_it()
    {
        SigningRound round = Round(TermsOf(Slot("moor")));
        Refused("SIGN-UNSAID", round, Authority("moor", new SigningAuthority()));
        Refused("SIGN-UNSAID", round, Authority("moor", new SigningAuthority { InOfficeFrom = new DateOnly(2026, 2, 1), InOfficeUntil = new DateOnly(2026, 1, 1) }));
    }

    private static void Refused(string code, SigningRound round, SigningEvent each, double day = 1)
    {
        IReadOnlyList<Finding> findings = round.Judge(each, Day(day));
        Assert.Contains(findings, finding => finding.Code.Value == code);
        Assert.All(findings, finding => Assert.False(string.IsNullOrWhiteSpace(finding.Suggestion), finding.ToString()));
    }
}
