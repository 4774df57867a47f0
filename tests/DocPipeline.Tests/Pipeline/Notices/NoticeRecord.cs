using DocPipeline.Documents.Reading;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Notices;

namespace DocPipeline.Tests.Pipeline.Notices;

/// <summary>A small board under rules like Stockport's, and decisions as its secretary would write them.</summary>
internal static class NoticeRecord
{
    internal const string Amendment = """
        body: board
        type: amendment
        title: To meet four times a year
        document: constitution
        version: 2
        terms: |
          In clause 1.1, “twice a year” becomes “four times a year”.

          Clause 1.2 stays as it is.
        notice:
          sentOn: 2026-03-02
          how: by e-mail
          terms: |
            In clause 1.1, “twice a year” becomes “four times a year”.

            Clause 1.2 stays as it is.
        meeting:
          on: 2026-03-24
          scheduledStart: "14:30"
          place: The Guildhall, Dee
          mode: hybrid
          votedAt: "15:10"
          attendance:
            - { seat: chair }
            - { seat: health, substitute: deputy }
            - { seat: police, in: "14:50" }
            - { seat: colleges, out: "15:40" }
        interests:
          - { seat: colleges, kind: personal }
        ballots:
          - { seat: chair, vote: for }
          - { seat: health, vote: for }
          - { seat: police, vote: against }
          - { seat: colleges, vote: abstain }

        """;

    internal const string ByClause = """
        body: board
        type: amendment
        title: To meet four times a year
        document: constitution
        version: 2
        changes:
          - { clause: "1.1", do: replace, was: The Board meets…, text: The Board meets four times a year. }
          - { clause: "1.2", do: insert-after, text: Members may join by video. }
        takesEffectOn: 2026-04-01
        notice: { sentOn: 2026-03-02 }
        meeting: { on: 2026-03-24 }

        """;

    internal const string Dissolution = """
        body: board
        type: dissolution
        title: To dissolve the Board
        notice: { sentOn: 2026-03-03 }
        meeting: { on: 2026-03-24 }
        totals: { for: 4, against: 1, abstained: 0 }

        """;

    internal const string Ruling = """
        rulings:
          - { question: notice-counting, reading: ordinary, by: solicitor, authority: the scheme of delegation, on: 2026-03-26, reasons: the constitution would say so if clear days were meant }

        """;

    internal const string Commitment = """
        body: board
        type: merger
        title: To merge with the Alyn Partnership
        meeting: { on: 2026-06-16 }
        consensus: reached
        ballots:
          - { seat: chair, vote: for }
          - { seat: health, vote: for }
          - { seat: police, vote: for }
        ratifications:
          - { by: council, on: 2026-06-20 }

        """;

    private const string Facts = """
        partnership: { id: dee, name: Dee Partnership, area: Dee, contact: { email: office@dee.example.org, telephone: 01632 960111 } }
        organisations:
          - { id: council, name: Dee Council, sector: local-authority }
          - { id: nhs, name: NHS Dee, sector: health }
          - { id: force, name: Dee Police, sector: police }
        people:
          - { id: leader, name: Ffion Marsh, office: Leader, organisation: council }
          - { id: deputy, name: Idris Vale, office: Deputy Director, organisation: nhs }
          - { id: solicitor, name: Greta Holme, office: Solicitor, organisation: council }
        bodies:
          - id: board
            name: Dee Board
            kind: board
            seats:
              - { id: chair, title: Leader of the Council, filledBy: office, organisation: council, holder: leader, role: chair }
              - { id: health, title: Health, filledBy: organisation, organisation: nhs, substitute: deputy }
              - { id: police, title: Police, filledBy: organisation, organisation: force }
              - { id: colleges, title: Colleges, filledBy: sector, sector: voluntary }
              - { id: voluntary, title: Voluntary groups, filledBy: sector, sector: voluntary }
              - { id: adviser, title: Adviser, filledBy: organisation, organisation: council, kind: advisory }
        rules:
          - body: board
            document: constitution
            quorum: [1/3 of members]
            statedIn: quorum
            decisions:
              - { type: ordinary, preset: consensus-else-simple-majority, tie: casting-vote, statedIn: decisions }
              - { type: amendment, preset: two-thirds-present-and-voting, notice: { length: 21, counting: clear, termsSetOut: true }, statedIn: amendment }
              - { type: dissolution, preset: two-thirds-present-and-voting, notice: { length: 21 } }
              - { type: merger, preset: unanimous, ratification: { each: [council, nhs], withinDays: 28 } }
        documents:
          - id: constitution
            kind: constitution
            reference: DEE-CON-0002
            title: Constitution of the Dee Board
            owner: solicitor
            startsAt: { version: 2, on: 2025-03-24, status: agreed, change: Second version. }
            prose: [prose/constitution.md]
            reviews:
              - { everyMonths: 12, from: 2025-03-24, statedIn: review }
              - { everyMonths: 36, from: 2025-03-24 }
          - id: policy
            kind: policy-statement
            reference: DEE-POL-0001
            title: Policy
            owner: solicitor
            startsAt: { version: 1, on: 2025-03-24, status: agreed, change: First version. }
            prose: [prose/policy.md]

        """;

    private const string Constitution = """
        # Meetings {#meetings}

        1. The Board meets twice a year.
        2. The quorum is one third of the members. {#quorum}

        # Decisions {#decisions}

        1. The Board decides by consensus, or by a simple majority of those present and voting.
        2. This constitution is amended by two thirds of those present and voting, after 21 clear days' notice that sets out the terms. {#amendment}
        3. The constitution is reviewed each year. {#review}

        """;

    /// <summary>The record with one decision, changed as a test asks.</summary>
    internal static RecordFiles With(string decision, Func<string, string>? facts = null, params IEnumerable<(string Path, string Text)> others) => PipelineRecords.From(
    [
        new(RecordFiles.PartnershipFileName, (facts ?? (f => f))(Facts)), new("prose/constitution.md", Constitution), new("prose/policy.md", "# Policy\n\n1. One.\n"),
        new("decisions/decision.yaml", decision), .. others.Select(o => KeyValuePair.Create(o.Path, o.Text)),
    ]);

    internal static Outcome<NoticeFile> Notice(string decision) => WriteNotices.OfDecision(With(decision), "decisions/decision.yaml");

    internal static Outcome<NoticeFile> Record(string decision) => WriteNotices.RecordOfDecision(With(decision), "decisions/decision.yaml");

    internal static Outcome<NoticeFile> Review(DateOnly? on = null, string document = "constitution", params IEnumerable<(string Path, string Text)> others) =>
        WriteNotices.OfReview(With(Dissolution, null, others), new DocumentId(document), on);

    internal static string TextOf(Outcome<NoticeFile> made)
    {
        Assert.False(made.IsRefused, string.Join('\n', made.Findings));
        return DocumentText.Read(made.Value.FileName, made.Value.Bytes).Value!.ToString();
    }
}
