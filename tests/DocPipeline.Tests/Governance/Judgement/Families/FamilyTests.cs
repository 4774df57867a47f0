using System.Globalization;
using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Decisions.Meetings;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Governance.Judgement.Families;

/// <summary>Other kinds of body than the four samples, each with what is peculiar to its rules. Their records are files, read as users' are.</summary>
public sealed class FamilyTests
{
    private static readonly Board Authority = Family("combined-authority"), ServicesBoard = Family("public-services-board"), Panel = Family("police-and-crime-panel"), Forum = Family("schools-forum"),
        Groups = Family("groups"), Association = Family("association"), HealthBoard = Family("health-and-wellbeing-board"), Pool = Family("pension-pool");

    [Fact]
    public void A_combined_authority_needs_two_thirds_of_the_councils_and_half_of_all_members()
    {
        // Five of seven councils, but with nobody beside them: five of ten members are not more than half.
        Assert.Equal(
            "Not carried. 5 of 10 members in post voted for; more than half is 6 or more.",
            Authority.Count("ordinary", "+north +south +east +west +mid -vale -coast -outer-1 -outer-2 -outer-3").Headline);
        Assert.Equal(
            "Carried. Among ‘constituent council’: 5 of 7 voted for; two thirds of 7 is more than 4, so 5 are needed. 6 of 10 members in post voted for; more than half is 6 or more.",
            Authority.Count("ordinary", "+north +south +east +west +mid -vale -coast +outer-1").Headline);
    }

    [Fact]
    public void Members_who_are_no_councils_do_not_make_up_for_councils_that_are_against()
    {
        Verdict verdict = Authority.Count("ordinary", "+north +south +east +west -mid -vale -coast +outer-1 +outer-2 +outer-3");

        Assert.Equal("Not carried. Among ‘constituent council’: 4 of 7 voted for; two thirds of 7 is more than 4, so 5 are needed.", verdict.Headline);
        Assert.Equal(["What would carry it: 2 more votes for among ‘constituent council’."], verdict.WouldChange);
    }

    [Fact]
    public void A_matter_that_needs_every_council_that_votes_fails_by_one_of_them()
    {
        Assert.Equal(VerdictKind.Carried, Authority.Count("transport-plan", "+north +south +east +west +mid +vale 0coast").Kind);
        Assert.Equal(["What would carry it: nobody against among ‘constituent council’."], Authority.Count("transport-plan", "+north +south +east +west +mid +vale -coast +outer-1 +outer-2 +outer-3").WouldChange);
    }

    [Fact]
    public void The_budget_needs_two_named_councils_and_a_meeting_that_everybody_attends()
    {
        const string Others = " +east +west +mid +vale +coast 0outer-1 0outer-2 0outer-3";

        Assert.Equal("Not carried. The majority must include North Council and South Council: 2 needed, 1 voted for.", Authority.Count("budget", "+north -south" + Others).Headline);
        Assert.Equal(VerdictKind.Carried, Authority.Count("budget", "+north +south" + Others).Kind);
        Assert.Equal("Void. Every member must be present. Not present: Non-constituent council 3.", Authority.Count("budget", "+north +south +east +west +mid +vale +coast +outer-1 +outer-2").Headline);
    }

    [Fact]
    public void A_quorum_of_five_councils_is_not_made_by_others() =>
        Assert.Equal("Void. The quorum includes the constituent councils: 5 needed, 4 present.", Authority.Count("ordinary", "+north +south +east +west +outer-1 +outer-2 +outer-3").Headline);

    [Fact]
    public void A_public_services_board_decides_only_when_every_member_is_there_and_for_it()
    {
        Assert.Equal("Carried. 4 of 4 members in post voted for; all are needed.", ServicesBoard.Count("ordinary", "+council +health +fire +nature").Headline);
        Assert.Equal("Void. Only 3 who may vote were present; all 4 members are needed. Every member must be present. Not present: Natural resources body.", ServicesBoard.Count("ordinary", "+council +health +fire").Headline);
    }

    [Fact]
    public void A_public_services_board_that_disagrees_puts_the_matter_off_to_mediation() =>
        Assert.Equal("Deferred. 3 of 4 members in post voted for; all are needed. No majority was reached, and the matter is put off.", ServicesBoard.Count("ordinary", "+council +health +fire -nature").Headline);

    [Fact]
    public void An_abstention_is_not_agreement_where_everybody_must_agree() => Assert.Equal(VerdictKind.Deferred, ServicesBoard.Count("ordinary", "+council +health +fire 0nature").Kind);

    [Fact]
    public void Somebody_who_is_invited_has_a_voice_and_no_vote() => Assert.Contains(
        ServicesBoard.Count("ordinary", "+council +health +fire +nature -invited").Checks, c => c.Reason == "The vote of ‘Invited participant’ is not counted: the seat has no vote.");

    [Fact]
    public void A_panel_counts_two_thirds_of_who_is_a_member_and_not_of_who_came()
    {
        // Twelve seats, one vacant on the day: two thirds of eleven are more than seven.
        Assert.Equal("Carried. 8 of 11 members in post voted for; two thirds of 11 is more than 7, so 8 are needed.", Panel.Count("veto", "+m1 +m2 +m3 +m4 +m5 +m6 +m7 +m8").Headline);
        Assert.Equal("Not carried. 7 of 11 members in post voted for; two thirds of 11 is more than 7, so 8 are needed.", Panel.Count("veto", "+m1 +m2 +m3 +m4 +m5 +m6 +m7").Headline);

        // When the seat is filled again there are twelve, and eight are still enough.
        Assert.Equal("Carried. 8 of 12 members in post voted for; two thirds of 12 is 8.", Panel.Count("veto", "+m1 +m2 +m3 +m4 +m5 +m6 +m7 +m8", d => d with { Meeting = new Meeting { On = new(2009, 5, 1) } }).Headline);
    }

    [Fact]
    public void A_forums_quorum_counts_the_whole_membership_also_those_without_a_vote_on_the_matter()
    {
        // Two fifths of twelve are more than four. Five are there, of whom two have no vote on the formula.
        Verdict verdict = Forum.Count("funding-formula", "+school-1 +school-2 -school-3", Came("school-1", "school-2", "school-3", "union", "diocese"));

        Assert.Equal("Carried. 2 of 3 voted for; more than half is 2 or more.", verdict.Headline);
        Assert.Contains(verdict.Checks, c => c.Reason == "5 members were present; two fifths of 12 members is more than 4, so 5 are needed.");
        Assert.Equal(VerdictKind.Void, Forum.Count("funding-formula", "+school-1 +school-2 -school-3", Came("school-1", "school-2", "school-3", "union")).Kind);
    }

    [Fact]
    public void A_member_of_a_forum_votes_on_one_matter_and_not_on_another()
    {
        const string Votes = "+school-1 +school-2 -school-3 -school-4 -union";

        Assert.Equal("Not carried. 2 of 5 voted for; more than half is 3 or more.", Forum.Count("ordinary", Votes).Headline);
        Verdict verdict = Forum.Count("funding-formula", Votes, Came("school-1", "school-2", "school-3", "school-4", "union"));
        Assert.Equal("Not carried. 2 voted for and 2 against. Nobody has a casting vote, so the proposal falls.", verdict.Headline);
        Assert.Contains(verdict.Checks, c => c.Reason == "The vote of ‘Trade union’ is not counted: the seat has no vote on this matter.");
    }

    [Fact]
    public void Nine_members_of_one_group_do_not_outvote_two_of_another()
    {
        // All nine of the largest group and one of two others are for: two groups of four.
        Assert.Equal(
            "Not carried. 2 of 4 groups are for; more than half is 3 or more.",
            Groups.Count("ordinary", "+faiths-1 +faiths-2 +faiths-3 +faiths-4 +faiths-5 +faiths-6 +faiths-7 +faiths-8 +faiths-9 +church-1 +church-2 -teachers-1 -council-1").Headline);
        Assert.Equal("Carried. 3 of 4 groups are for; more than half is 3 or more.", Groups.Count("ordinary", "-faiths-1 +church-1 +teachers-1 +council-1").Headline);
    }

    [Fact]
    public void The_constitution_takes_every_group_and_a_group_that_is_split_has_not_agreed()
    {
        Verdict verdict = Groups.Count("constitution", "+faiths-1 +church-1 -church-2 +teachers-1 +council-1");

        Assert.Equal("Not carried. 3 of 4 groups are for; all are needed.", verdict.Headline);
        Assert.Equal(["What would carry it: 1 more group for."], verdict.WouldChange);
        Assert.Equal("Void. Only 2 groups were present; 3 are needed.", Groups.Count("ordinary", "+faiths-1 +church-1").Headline);
    }

    [Theory]
    [InlineData("2009-03-03", "2009-03-10", VerdictKind.Carried)]
    [InlineData("2009-03-04", "2009-03-10", VerdictKind.Void)]
    [InlineData("2009-03-03", "2009-03-11", VerdictKind.Void)]
    public void An_association_hears_of_a_proposal_21_days_before_and_its_members_14(string proposed, string sent, VerdictKind kind) => Assert.Equal(kind, Association.Count("amendment", TwentyFor, Told(proposed, sent)).Kind);

    [Fact]
    public void A_proposal_that_came_too_late_says_when_it_should_have_come() => Assert.Equal(
        "Void. The proposal was handed in on 4 March 2009 for 24 March 2009. With 21 days the meeting could be on 25 March 2009 at the earliest: it was one day too soon.",
        Association.Count("amendment", TwentyFor, Told("2009-03-04", "2009-03-10")).Headline);

    [Fact]
    public void Some_clauses_of_an_association_wait_for_the_regulator()
    {
        Assert.Equal(
            "Pending. 20 of 30 voted for; two thirds of 30 is 20. The Charity Commission must agree, and has not yet.",
            Association.Count("objects", TwentyFor, Told("2009-03-03", "2009-03-10")).Headline);
        Assert.Equal(VerdictKind.Carried, Association.Count("objects", TwentyFor, d => Told("2009-03-03", "2009-03-10")(d) with { Ratifications = [new Ratified { By = "the Charity Commission", On = new(2009, 6, 1) }] }).Kind);
    }

    [Fact]
    public void A_health_boards_quorum_is_made_of_those_who_must_be_there_and_of_seven()
    {
        const string Seven = "+cllr-1 +nhs-1 +dph +adults +children +healthwatch +nhs-2";

        Assert.Equal(VerdictKind.Carried, HealthBoard.Count("ordinary", Seven).Kind);
        Assert.Equal("Void. Only 6 who may vote were present; 7 are needed.", HealthBoard.Count("ordinary", "+cllr-1 +nhs-1 +dph +adults +children +healthwatch").Headline);

        Verdict without = HealthBoard.Count("ordinary", "+cllr-1 +nhs-1 +cllr-2 +adults +children +healthwatch +nhs-2");
        Assert.Equal("Void. The quorum includes the Director of Public Health: 1 needed, 0 present.", without.Headline);
        Assert.Equal(["A meeting that the Director of Public Health attends."], without.WouldChange);
    }

    [Fact]
    public void A_health_board_recommends_and_the_council_approves() =>
        Assert.Equal("Pending. 7 of 7 voted for; more than half is 4 or more. Vale Council must agree, and has not yet.", HealthBoard.Count("terms-of-reference", "+cllr-1 +nhs-1 +dph +adults +children +healthwatch +nhs-2").Headline);

    [Fact]
    public void A_pension_pool_hears_a_named_substitute_and_nobody_else()
    {
        Assert.Equal(VerdictKind.Carried, Substitute("sub-8").Kind);
        Assert.Equal("Void. Only 7 who may vote were present; two thirds of 11 members is more than 7, so 8 are needed.", Substitute("sub-9").Headline);

        static Verdict Substitute(string person) => Pool.Count("ordinary", "+c1 +c2 +c3 +c4 +c5 +c6 +c7 +c8", d => d with
        {
            Meeting = d.Meeting! with { Attendance = [.. Enumerable.Range(1, 7).Select(i => Seat($"c{i}")), Seat("c8") with { Substitute = new(person) }] },
        });
    }

    [Fact]
    public void A_variation_of_a_pool_waits_for_each_council_and_for_its_signature()
    {
        const string All = "+c1 +c2 +c3 +c4 +c5 +c6 +c7 +c8 +c9 +c10 +c11";

        Assert.Equal(["The agreement of Council 11."], Pool.Count("variation", All, d => d with { Ratifications = Agreed(10) }).WouldChange);
        Assert.Equal("Pending. 11 of 11 voted for; all are needed. It takes effect when 11 organisations have signed: 10 of 11 have.", Pool.Count("variation", All, d => d with { Ratifications = Agreed(11), Signatures = Signed(10) }).Headline);
        Assert.Equal(new DateOnly(2009, 6, 11), Pool.Count("variation", All, d => d with { Ratifications = Agreed(11), Signatures = Signed(11) }).TakesEffectOn);

        static Ratified[] Agreed(int count) => [.. Enumerable.Range(1, count).Select(i => new Ratified { By = string.Create(CultureInfo.InvariantCulture, $"council-{i}"), On = new(2009, 4, i) })];

        static Signature[] Signed(int count) => [.. Enumerable.Range(1, count).Select(i => new Signature { By = new(string.Create(CultureInfo.InvariantCulture, $"council-{i}")), On = new(2009, 6, i) })];
    }

    private static string TwentyFor { get; } = string.Join(' ', Enumerable.Range(1, 30).Select(i => string.Create(CultureInfo.InvariantCulture, $"{(i <= 20 ? '+' : '-')}m{i}")));

    internal static Board Family(string name) => Board.Read(Path.Combine(Snapshot.SourceFolder(), "fixtures", name + ".yaml"));

    private static Func<Decision, Decision> Came(params string[] seats) => d => d with { Meeting = d.Meeting! with { Attendance = [.. seats.Select(Seat)] } };

    private static Attendance Seat(string id) => new() { Seat = new(id) };

    private static Func<Decision, Decision> Told(string proposed, string sent) => d => d with
    {
        Terms = "Clause 2 says thirty members",
        Notice = new NoticeGiven { ProposedOn = Day(proposed), SentOn = Day(sent), Terms = "Clause 2 says thirty members" },
    };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
