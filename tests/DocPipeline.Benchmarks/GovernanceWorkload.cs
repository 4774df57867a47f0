using System.Globalization;
using System.Text;
using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Decisions.Meetings;
using DocPipeline.Governance.Decisions.Votes;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Benchmarks;

/// <summary>A board of 60 seats, its rules, and a dissolution of which everybody's coming, going and vote is known: what a verdict is measured on.</summary>
internal sealed class GovernanceWorkload
{
    internal const int Seats = 60;

    internal static readonly DateOnly Day = new(2009, 3, 24);

    private GovernanceWorkload(RecordFiles files) => (Files, Record) = (files, PartnershipFile.Read(files).Value!);

    internal RecordFiles Files { get; }

    internal PartnershipRecord Record { get; }

    internal Body Board => Record.Bodies[0];

    /// <summary>41 for and 19 against, with interests, substitutes and a notice that is in time however its days count.</summary>
    internal Decision Decision { get; } = new()
    {
        Body = new BodyId("board"),
        Type = new DecisionType("dissolution"),
        Title = "To dissolve the board",
        Notice = new NoticeGiven { SentOn = new(2009, 3, 1) },
        Meeting = new Meeting
        {
            On = Day,
            ScheduledStart = new TimeOfDay(840),
            VotedAt = new TimeOfDay(900),
            Attendance = [.. Enumerable.Range(1, Seats).Select(i => new Attendance { Seat = Seat(i), Substitute = i % 9 == 0 ? new PersonId("deputy") : null, In = i % 7 == 0 ? new TimeOfDay(855) : null })],
        },
        Ballots = [.. Enumerable.Range(1, Seats).Select(i => new Ballot { Seat = Seat(i), Vote = i % 3 == 0 ? Vote.Against : Vote.For })],
        Interests = [new DeclaredInterest { Seat = Seat(3), Kind = InterestKind.Prejudicial }],
    };

    internal static GovernanceWorkload Create()
    {
        string seats = string.Concat(Enumerable.Range(1, Seats).Select(i => string.Create(CultureInfo.InvariantCulture, $"      - {{ id: s{i}, title: Seat {i}, filledBy: organisation, organisation: council, substitute: deputy }}\n")));
        string yaml = $$"""
            partnership: { id: p, name: P, area: A }
            organisations:
              - { id: council, name: Council, sector: local-authority }
            people:
              - { id: deputy, name: A Deputy, office: Deputy, organisation: council }
            bodies:
              - id: board
                name: The Board
                kind: board
                seats:
            {{seats}}
            rules:
              - body: board
                quorum: [1/3 of members]
                adjournAfterMinutes: 30
                decisions:
                  - { type: dissolution, preset: two-thirds-present-and-voting, notice: { length: 21 } }
            documents: []
            """;
        return new GovernanceWorkload(new RecordFiles([KeyValuePair.Create(RecordFiles.PartnershipFileName, new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(yaml)))]));
    }

    private static SeatId Seat(int number) => new(string.Create(CultureInfo.InvariantCulture, $"s{number}"));
}
