using System.Globalization;
using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Decisions.Meetings;
using DocPipeline.Governance.Decisions.Votes;
using DocPipeline.Governance.Judgement;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Rules.Majorities;
using DocPipeline.Partnerships.Rules.Notices;
using DocPipeline.Partnerships.Seats;
using DocPipeline.Partnerships.Values;
using DocPipeline.Testing;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Governance.Judgement;

/// <summary>Ballots at random, judged twice: by the judge and by a second one that shares no code with it.</summary>
public sealed class GeneratedBallotTests(ITestOutputHelper output)
{
    private static readonly DateOnly Day = new(2009, 3, 24);

    private static readonly RulePreset[] Presets = Enum.GetValues<RulePreset>();

    private static readonly ThresholdTest OfCouncils = new(new Fraction(2, 3), IsStrict: false, RuleBase.VotesCast, PlainJudgement.Council);

    [Fact]
    public void Two_judges_agree_on_twenty_thousand_ballots() => Run(20_000, seed: 1);

    [LongFact]
    public void Two_judges_agree_on_a_million_ballots() => Run(1_000_000, seed: 2);

    private void Run(int count, int seed)
    {
        var random = new Random(seed);
        var seen = new SortedDictionary<VerdictKind, int>();
        for (int i = 0; i < count; i++)
        {
            (PartnershipRecord record, Decision decision) = Make(random);
            VerdictKind expected = PlainJudgement.Of(record.Bodies[0], record.Rules[0], decision);

            VerdictKind judged = Judge.Decide(record, decision).Kind;

            Assert.True(expected == judged, string.Create(CultureInfo.InvariantCulture, $"Ballot {i} of seed {seed}: {expected} by the plain judge, {judged} by the judge. {record.Rules[0].Decisions[0].Preset}, {string.Join(' ', decision.Ballots.Select(b => $"{b.Seat}:{b.Vote}"))}"));
            seen[judged] = seen.GetValueOrDefault(judged) + 1;
        }

        output.WriteLine(string.Join(", ", seen.Select(s => $"{s.Key} {s.Value}")));

        // A generator that hardly ever reaches an outcome tests nothing of it.
        Assert.All([VerdictKind.Carried, VerdictKind.NotCarried, VerdictKind.Void, VerdictKind.Deferred], kind => Assert.True(seen.GetValueOrDefault(kind) > count / 100, $"{kind} came up {seen.GetValueOrDefault(kind)} times"));
    }

    private static (PartnershipRecord Record, Decision Decision) Make(Random random)
    {
        int seats = random.Next(1, 61), lean = random.Next(101), turnout = random.Next(101);
        var body = new List<Seat>();
        var attendance = new List<Attendance>();
        var ballots = new List<Ballot>();
        var interests = new List<DeclaredInterest>();
        for (int i = 0; i < seats; i++)
        {
            var id = new SeatId(string.Create(CultureInfo.InvariantCulture, $"s{i}"));
            body.Add(new Seat
            {
                Id = id,
                Title = "A seat",
                Group = random.Next(4) == 0 ? null : ((char)('a' + random.Next(4))).ToString(),
                Weight = random.Next(3) == 0 ? null : random.Next(1, 9),
                Classes = random.Next(2) == 0 ? [PlainJudgement.Council] : [],
                Kind = random.Next(12) == 0 ? SeatKind.Advisory : SeatKind.Voting,
                FilledBy = SeatSource.Organisation,
                Substitute = random.Next(3) == 0 ? new PersonId("deputy") : null,
                Standing = random.Next(15) == 0 ? [new SeatStanding { Is = (SeatState)random.Next(3), From = Day.AddDays(random.Next(-3, 3)), Until = random.Next(2) == 0 ? null : Day.AddDays(random.Next(-1, 4)), SubstituteFrom = random.Next(2) == 0 ? Day.AddDays(random.Next(-2, 3)) : null }] : [],
            });
            if (random.Next(25) == 0) interests.Add(new DeclaredInterest { Seat = id, Kind = (InterestKind)random.Next(2) });
            if (random.Next(100) < turnout)
            {
                attendance.Add(new Attendance
                {
                    Seat = id,
                    Substitute = random.Next(8) == 0 ? new PersonId(random.Next(2) == 0 ? "deputy" : "stranger") : null,
                    In = random.Next(6) == 0 ? new TimeOfDay(random.Next(840, 910)) : null,
                    Out = random.Next(6) == 0 ? new TimeOfDay(random.Next(890, 960)) : null,
                });
            }

            if (random.Next(100) < turnout + 5) ballots.Add(new Ballot { Seat = id, Vote = random.Next(10) == 0 ? Vote.Abstain : random.Next(100) < lean ? Vote.For : Vote.Against });
        }

        // An attendance list that is empty would mean that none was kept.
        if (attendance.Count == 0) attendance.Add(new Attendance { Seat = body[0].Id });
        var rule = new DecisionRule
        {
            Type = new DecisionType("ordinary"),
            Preset = Presets[random.Next(Presets.Length)],
            Majority = random.Next(9) == 0 ? [OfCouncils, ThresholdTest.SimpleMajority] : [],
            Includes = random.Next(7) == 0 ? [new Concurrence { OfClass = PlainJudgement.Council, AtLeast = random.Next(1, 6) }] : [],
            AbstentionBlocks = random.Next(8) == 0,
            Otherwise = random.Next(8) == 0 ? [new ThresholdTest(new Fraction(1, 2), IsStrict: true, RuleBase.Members)] : [],
            ElseDeferred = random.Next(8) == 0,
            ConcernedVotes = random.Next(2) == 0,
            WithoutVote = random.Next(4) == 0 ? [.. body.Where(_ => random.Next(6) == 0).Select(s => s.Id)] : [],
            Notice = random.Next(4) == 0 ? new NoticeRule { Length = random.Next(1, 6), Unit = random.Next(2) == 0 ? NoticeUnit.Days : NoticeUnit.Weeks, Counting = (NoticeCounting)random.Next(2) } : null,
            Tie = random.Next(2) == 0 ? TieRule.CastingVote : TieRule.NotCarried,
        };
        QuorumTest quorum = random.Next(3) switch
        {
            0 => new QuorumTest(null, new Fraction(2, 5), RuleBase.Membership),
            1 => new QuorumTest(null, new Fraction(1, 3), RuleBase.Weight),
            _ => new QuorumTest(null, new Fraction(1, 3), RuleBase.Members),
        };
        var record = new PartnershipRecord
        {
            Partnership = new Partnership { Id = new PartnershipId("p"), Name = "P", Area = "A" },
            Organisations = [],
            Bodies = [new Body { Id = new BodyId("board"), Name = "Board", Kind = BodyKind.Board, Seats = body }],
            Rules = [new BodyRules { Body = new BodyId("board"), Quorum = [quorum], Decisions = [rule] }],
            Documents = [],
        };
        var decision = new Decision
        {
            Body = new BodyId("board"),
            Type = rule.Type,
            Title = "A proposal",
            Notice = random.Next(12) == 0 ? null : new NoticeGiven { SentOn = Day.AddDays(-random.Next(0, 45)) },
            Concerns = random.Next(5) == 0 ? body[random.Next(body.Count)].Id : null,
            Meeting = new Meeting { On = Day, VotedAt = new TimeOfDay(900), Attendance = attendance },
            Ballots = ballots,
            CastingVote = random.Next(3) == 0 ? Vote.For : null,
            Interests = interests,
        };
        return (record, decision);
    }
}
