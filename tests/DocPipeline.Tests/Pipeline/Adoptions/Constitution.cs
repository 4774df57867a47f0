using System.Text;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Partnerships.Writing;
using DocPipeline.Pipeline.Adoptions;
using DocPipeline.Pipeline.Decisions;

namespace DocPipeline.Tests.Pipeline.Adoptions;

/// <summary>The record of a board of three with a short constitution, and the decisions that are put into it.</summary>
internal sealed class Constitution
{
    internal const string Path = "decisions/amendment.yaml";

    internal const string Prose = """
        # Name {#name}

        1. The board is called the {{body.board}}. {#board-name}

        2. How many must come is said in [](#quorum). {#where}

        # Proceedings {#proceedings}

        It meets in public.

        1. **Quorum.** A third of the members must come. {#quorum}

        2. **Votes.** Each member has one vote: {#votes}

           1. in the room; {#in-the-room}

           2. or by video. {#by-video}

        3. **Minutes.** They are kept. {#minutes}

           - within a week; {#a-week}
           - by the secretary.

        # Changes {#changes}

        1. Two thirds of those present and voting change this constitution. {#majority}

        """;

    internal const string Rules = """
            quorum: [1/3 of members]
            decisions:
              - { type: amendment, preset: two-thirds-present-and-voting }
        """;

    private Constitution(RecordFiles files) => Files = files;

    internal RecordFiles Files { get; private init; }

    internal static Constitution With(string decision, string rules = Rules, string prose = Prose, string status = "agreed") => new(Of(decision, rules, prose, status));

    /// <summary>An amendment that all three members vote for on 24 March 2009, with the changes given as YAML.</summary>
    internal static string Decided(string changes, string votes = "totals: { for: 3, against: 0 }", string further = "") => $$"""
        body: board
        type: amendment
        title: Another quorum
        document: constitution
        version: "1"
        {{changes}}
        meeting: { on: 2009-03-24 }
        {{votes}}
        {{further}}
        """;

    /// <summary>An amendment of one clause.</summary>
    internal const string HalfMustCome = """
        changes:
          - { clause: quorum, do: replace, text: "**Quorum.** Half of the members must come." }
        """;

    internal Outcome<AdoptionPlan> Plan(string on = "2009-03-25", string path = Path) => AdoptDecision.Plan(Files, path, At(on));

    /// <summary>The record after the plan was carried out.</summary>
    internal Constitution Adopted(string on = "2009-03-25", string path = Path)
    {
        Outcome<AdoptionPlan> plan = Plan(on, path);
        Assert.False(plan.IsRefused, string.Join('\n', plan.Findings));
        return After(plan.Value.Writes);
    }

    /// <summary>The record after some writes, each of which finds what it expects.</summary>
    internal Constitution After(IEnumerable<RecordWrite> writes) => new(writes.Aggregate(Files, (files, write) =>
    {
        Assert.Equal(write.Instead?.ToArray(), files.Find(write.Path)?.ToArray());
        return files.With(write.Path, write.Content);
    }));

    /// <summary>The record with a file that somebody wrote.</summary>
    internal Constitution Written(string path, string text) => new(Files.With(path, Encoding.UTF8.GetBytes(text)));

    internal Constitution Edited(string path, string old, string now)
    {
        Assert.Contains(old, Text(path), StringComparison.Ordinal);
        return Written(path, Text(path).Replace(old, now, StringComparison.Ordinal));
    }

    internal string Text(string path) => Encoding.UTF8.GetString(Files.Find(path)!.Value.Span);

    internal JudgedDecision Judged()
    {
        Outcome<IReadOnlyList<JudgedDecision>> judged = JudgeDecisions.InRecord(Files, Path);
        Assert.False(judged.IsRefused, string.Join('\n', judged.Findings));
        return judged.Value[0];
    }

    internal IReadOnlyList<Finding> JudgeFindings() => JudgeDecisions.InRecord(Files, Path).Findings;

    internal IEnumerable<(string Path, string Text)> All => Files.Paths.Select(p => (p, Text(p)));

    internal static Moment At(string on) => Moment.StartOf(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture));

    private static RecordFiles Of(string decision, string rules, string prose, string status) => new(new Dictionary<string, string>
    {
        [RecordFiles.PartnershipFileName] = $$"""
            partnership: { id: dee, name: Dee Partnership, area: Dee }
            organisations:
              - { id: council, name: Dee Council, sector: local-authority }
              - { id: police, name: Dee Police, sector: police }
            people:
              - { id: manager, name: Ann Onymous, office: Manager, organisation: council }
            bodies:
              - id: board
                name: Dee Board
                kind: board
                seats:
                  - { id: a, title: Seat A, filledBy: organisation, organisation: council }
                  - { id: b, title: Seat B, filledBy: organisation, organisation: council }
                  - { id: c, title: Seat C, filledBy: organisation, organisation: police }
            # As the constitution states them.
            rules:
              - body: board # the only one
                document: constitution
            {{rules}}
            documents:
              - id: constitution
                kind: constitution
                reference: DEE-1
                title: Constitution of the Dee Board
                owner: manager
                startsAt: { version: "1", on: 2008-03-18, status: {{status}}, change: Adopted. }
                prose: [prose/constitution.md]
                signatories: [council, police]

            """,
        ["prose/constitution.md"] = prose,
        [Path] = decision,
    }.Select(f => KeyValuePair.Create(f.Key, new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(f.Value)))));
}
