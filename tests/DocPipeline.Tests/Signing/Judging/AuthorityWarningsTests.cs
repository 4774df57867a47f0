using DocPipeline.Findings;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Judging;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;
using static DocPipeline.Tests.Signing.Acts;

namespace DocPipeline.Tests.Signing.Judging;

public sealed class AuthorityWarningsTests
{
    // Signed on 2 March 2026.
    private static readonly DateOnly before = new(2026, 3, 1), same = new(2026, 3, 2), after = new(2026, 3, 3);
    private static readonly SigningAuthority decided = new() { DecidedOn = before, Minute = "14/26" };

    [Fact]
    public void A_signature_with_a_decision_before_it_by_an_officer_in_office_is_in_order()
    {
        Assert.Empty(Warnings(decided with { InOfficeFrom = same, InOfficeUntil = same, DecidedOn = same }));
        Assert.Empty(Warnings(new SigningAuthority { Delegation = "Scheme of delegation, 3.4" }));
    }

    [Fact]
    public void Nothing_is_said_of_places_that_are_not_signed() => Assert.Empty(AuthorityWarnings.Of(Round(TwoOfficers, Invite("moor"))));

    [Fact]
    public void It_is_said_that_nobody_knows_of_a_decision()
    {
        Says("SIGN-AUTHORITY-UNKNOWN", "Nobody has said by which decision Moor Council signs.", Warnings(null));
        Says("SIGN-AUTHORITY-UNKNOWN", "Nobody has said", Warnings(new SigningAuthority { InOfficeFrom = before }));
    }

    [Fact]
    public void A_witness_signs_by_no_decision() =>
        Assert.Empty(AuthorityWarnings.Of(Round(TermsOf(Slot("moor") with { Authority = decided }, Slot("moor/witness")), Ink("moor"), Ink("moor/witness"))));

    [Fact]
    public void It_is_said_that_the_decision_came_after_the_signature() =>
        Says("SIGN-DECISION-AFTER-SIGNATURE", "Moor Council signed on 2 March 2026, before it decided to, on 3 March 2026.", Warnings(decided with { DecidedOn = after }));

    [Fact]
    public void It_is_said_that_the_officer_had_left() =>
        Says("SIGN-OUT-OF-OFFICE", "signed on 2 March 2026 and held the office until 1 March 2026.", Warnings(decided with { InOfficeUntil = before }));

    [Fact]
    public void It_is_said_that_the_officer_was_not_yet_in_office() =>
        Says("SIGN-OUT-OF-OFFICE", "signed on 2 March 2026 and holds the office since 3 March 2026.", Warnings(decided with { InOfficeFrom = after }));

    [Fact]
    public void A_decision_that_is_recorded_after_the_signature_counts_by_its_own_day()
    {
        SigningRound round = Round(TermsOf(Slot("moor")), Ink("moor"));
        Says("SIGN-AUTHORITY-UNKNOWN", "Nobody has said", AuthorityWarnings.Of(round));
        Assert.Empty(AuthorityWarnings.Of(Later(round, 9, Authority("moor", decided))));
    }

    [Fact]
    public void Two_officers_are_two_signatures_by_two_people()
    {
        SigningRound one = Round(TwoOfficers, Ink("moor"));
        Says("SIGN-TWO-OFFICERS", "Moor Council needs two officers (Contract rules, 12), and one has signed.", AuthorityWarnings.Of(one));
        Assert.Empty(AuthorityWarnings.Of(Later(one, 1, Ink("moor/second-officer"))));
    }

    [Fact]
    public void One_officer_in_both_places_is_one_officer()
    {
        SigningRound one = Round(TwoOfficers, Ink("moor") with { Name = "Ada Bell" });
        Says("SIGN-TWO-OFFICERS", "Ada Bell signed in both places.", AuthorityWarnings.Of(Later(one, 1, Ink("moor/second-officer") with { Name = " ada  BELL" })));
        RoundTerms unnamed = TwoOfficers with { Slots = [.. TwoOfficers.Slots.Select(slot => slot with { Person = null })] };
        Says("SIGN-TWO-OFFICERS", "signed in both places.", AuthorityWarnings.Of(Round(unnamed, Ink("moor") with { Name = "A. Bell", Person = "p-bell" }, Ink("moor/second-officer") with { Person = "p-bell" })));
        Says("SIGN-TWO-OFFICERS", "signed in both places.", AuthorityWarnings.Of(Round(TwoOfficers, Invite("moor", person: "p-bell"), Invite("moor/second-officer", person: "p-bell"), Ink("moor"), Ink("moor/second-officer"))));
    }

    [Fact]
    public void A_seal_is_attested_in_its_place()
    {
        RoundTerms terms = With(new SigningFormality { Organisation = "moor", NeedsSeal = true }, "moor", "moor/seal");
        Says("SIGN-FORMALITY", "Moor Council needs its seal, and has not got it.", AuthorityWarnings.Of(Round(terms, Ink("moor"))));
        Assert.Empty(AuthorityWarnings.Of(Round(terms, Ink("moor"), Ink("moor/seal"))));
    }

    [Fact]
    public void A_witness_signs_in_a_place_of_their_own_or_beside_the_signatory()
    {
        RoundTerms terms = With(new SigningFormality { Organisation = "moor", NeedsWitness = true }, "moor", "moor/witness");
        Says("SIGN-FORMALITY", "Moor Council needs a witness, and has not got it.", AuthorityWarnings.Of(Round(terms, Ink("moor"))));
        Assert.Empty(AuthorityWarnings.Of(Round(terms, Ink("moor"), Ink("moor/witness"))));
        Assert.Empty(AuthorityWarnings.Of(Round(terms, Ink("moor") with { Witness = "Cy Dunn" })));
    }

    [Fact]
    public void Nobody_witnesses_their_own_signature()
    {
        RoundTerms terms = With(new SigningFormality { Organisation = "moor", NeedsWitness = true }, "moor", "moor/witness");
        SlotSigned moor = Ink("moor") with { Name = "Ada Bell" };
        Says("SIGN-FORMALITY", "Ada Bell signed in both places.", AuthorityWarnings.Of(Round(terms, moor with { Witness = "Ada Bell" })));
        Says("SIGN-FORMALITY", "Ada Bell signed in both places.", AuthorityWarnings.Of(Round(terms, moor, Ink("moor/witness") with { Name = "ADA BELL" })));
    }

    private static RoundTerms TwoOfficers => With(new SigningFormality { Organisation = "moor", Officers = 2, Rule = "Contract rules, 12" }, "moor", "moor/second-officer");

    private static RoundTerms With(SigningFormality formality, params string[] slots) => TermsOf([.. slots.Select(id => Slot(id) with { Authority = decided })]) with { Formalities = [formality] };

    private static IReadOnlyList<Finding> Warnings(SigningAuthority? authority) => AuthorityWarnings.Of(Round(TermsOf(Slot("moor") with { Authority = authority }), Ink("moor")));

    private static void Says(string code, string message, IReadOnlyList<Finding> findings)
    {
        Finding finding = Assert.Single(findings);
        Assert.Equal((code, Severity.Warning), (finding.Code.Value, finding.Severity));
        Assert.Contains(message, finding.Message, StringComparison.Ordinal);
        Assert.False(string.IsNullOrWhiteSpace(finding.Suggestion));
    }
}
