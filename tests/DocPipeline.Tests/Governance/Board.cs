using System.Globalization;
using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Decisions.Meetings;
using DocPipeline.Governance.Decisions.Votes;
using DocPipeline.Governance.Judgement;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Tests.Governance;

/// <summary>A board of seats s1, s2 … with rules as a record writes them, so that each case of a test is a few lines.</summary>
internal sealed class Board
{
    internal static readonly DateOnly MeetingDay = new(2009, 3, 24);

    private readonly PartnershipRecord record;

    private Board(PartnershipRecord record) => this.record = record;

    /// <summary>A board with so many voting seats, under the rules given as YAML below <c>rules: - body: board</c>.</summary>
    internal static Board Of(int seats, string rules, string furtherSeats = "")
    {
        string list = string.Concat(Enumerable.Range(1, seats).Select(i => string.Create(CultureInfo.InvariantCulture, $"      - {{ id: s{i}, title: Seat {i}, filledBy: organisation, organisation: council, substitute: deputy }}\n")));
        string yaml = $$"""
            partnership: { id: p, name: P, area: A }
            organisations:
              - { id: council, name: Council, sector: local-authority }
              - { id: police, name: Police, sector: police }
            people:
              - { id: deputy, name: A Deputy, office: Deputy, organisation: council }
              - { id: stranger, name: A Stranger, office: Officer, organisation: council }
            bodies:
              - id: board
                name: The Board
                kind: board
                seats:
            {{list}}{{furtherSeats}}
            rules:
              - body: board
            {{Indented(rules)}}
            documents: []
            """;
        var read = PartnershipFile.Read(new RecordFiles([KeyValuePair.Create(RecordFiles.PartnershipFileName, new ReadOnlyMemory<byte>(System.Text.Encoding.UTF8.GetBytes(yaml)))]));
        Assert.False(read.IsRefused, string.Join('\n', read.Findings) + "\n" + yaml);
        return new Board(read.Value);
    }

    /// <summary>A board whose whole record is a file of facts, read as users' files are.</summary>
    internal static Board Read(string path)
    {
        var read = PartnershipFile.Read(new RecordFiles([KeyValuePair.Create(RecordFiles.PartnershipFileName, new ReadOnlyMemory<byte>(File.ReadAllBytes(path)))]));
        Assert.False(read.IsRefused, string.Join('\n', read.Findings));
        return new Board(read.Value);
    }

    /// <summary>The verdict on a decision that a test has put together.</summary>
    internal Verdict Judge(Decision decision) => DocPipeline.Governance.Judgement.Judge.Decide(record, decision);

    /// <summary>What a decision will need on the day of the meeting.</summary>
    internal WhatIf Ahead(string type = "ordinary", int abstaining = 0) => WhatIf.Of(record, record.Bodies[0], new DecisionType(type), MeetingDay, abstaining);

    /// <summary>The verdict on votes by named seats of a family's body: “+ for, - against, 0 abstains”.</summary>
    internal Verdict Count(string type, string votes, Func<Decision, Decision>? with = null)
    {
        Ballot[] ballots = [.. votes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => new Ballot
        {
            Seat = new SeatId(v[1..]),
            Vote = v[0] switch { '+' => DocPipeline.Governance.Decisions.Votes.Vote.For, '-' => DocPipeline.Governance.Decisions.Votes.Vote.Against, _ => DocPipeline.Governance.Decisions.Votes.Vote.Abstain },
        })];
        var decision = new Decision { Body = record.Rules[0].Body, Type = new DecisionType(type), Title = "A proposal", Meeting = new Meeting { On = MeetingDay }, Ballots = ballots };
        return Judge(with?.Invoke(decision) ?? decision);
    }

    /// <summary>The verdict on so many for, against and abstaining: seats vote in their order.</summary>
    internal Verdict Vote(int inFavour, int against, int abstain = 0, string type = "ordinary", Func<Decision, Decision>? with = null)
    {
        var ballots = new List<Ballot>();
        Add(inFavour, DocPipeline.Governance.Decisions.Votes.Vote.For);
        Add(against, DocPipeline.Governance.Decisions.Votes.Vote.Against);
        Add(abstain, DocPipeline.Governance.Decisions.Votes.Vote.Abstain);
        var decision = new Decision { Body = new BodyId("board"), Type = new DecisionType(type), Title = "A proposal", Meeting = new Meeting { On = MeetingDay }, Ballots = ballots };
        return Judge(with?.Invoke(decision) ?? decision);

        void Add(int count, Vote vote)
        {
            for (int i = 0; i < count; i++) ballots.Add(new Ballot { Seat = Seat(ballots.Count + 1), Vote = vote });
        }
    }

    /// <summary>The first seats, present from the start to the end.</summary>
    internal static Attendance[] Came(int count) => [.. Enumerable.Range(1, count).Select(i => new Attendance { Seat = Seat(i) })];

    internal static TimeOfDay Time(string text) => TimeOfDay.TryRead(text, out TimeOfDay? time) ? time.Value : throw new ArgumentException(text);

    private static string Indented(string rules) => string.Join('\n', rules.Split('\n').Select(line => "    " + line));

    internal static SeatId Seat(int number) => new(string.Create(CultureInfo.InvariantCulture, $"s{number}"));
}
