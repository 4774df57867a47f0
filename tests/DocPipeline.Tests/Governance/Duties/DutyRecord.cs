using System.Globalization;
using System.Text;
using DocPipeline.Governance.Duties;
using DocPipeline.Governance.Reviews;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline.Decisions;

namespace DocPipeline.Tests.Governance.Duties;

/// <summary>
/// A record with a board of seats s1, s2 …, each of an organisation of its own, o1, o2 …, and duties, meetings and events as files of a record
/// write them, so that each case of a test is a few lines. It is asked through the door that the command line uses.
/// </summary>
internal sealed record DutyRecord
{
    internal int Seats { get; init; } = 3;

    internal string FurtherSeats { get; init; } = "";

    internal string Bodies { get; init; } = "";

    internal string Rules { get; init; } = "";

    /// <summary>Entries below <c>must:</c> of the board, one a line.</summary>
    internal string Must { get; init; } = "";

    /// <summary>Further entries of <c>duties:</c>.</summary>
    internal string Duties { get; init; } = "";

    /// <summary>Further documents, and further keys of the constitution before them.</summary>
    internal string Documents { get; init; } = "";

    internal string Forms { get; init; } = "";

    /// <summary>Entries below <c>meetings:</c>, one a line.</summary>
    internal string Meetings { get; init; } = "";

    /// <summary>Entries below <c>events:</c>, one a line.</summary>
    internal string Events { get; init; } = "";

    internal Dictionary<string, string> Files { get; init; } = [];

    /// <summary>The verdicts on a day.</summary>
    internal IReadOnlyList<DutyVerdict> Ask(string on) => OnDay(on).Duties;

    /// <summary>The one verdict on a day.</summary>
    internal DutyVerdict Only(string on) => Assert.Single(Ask(on));

    /// <summary>The verdict on a subject.</summary>
    internal DutyVerdict About(string subject, string on) => Assert.Single(Ask(on), v => v.Subject is { } s && s.Contains(subject, StringComparison.Ordinal));

    internal ReviewVerdict Review(string on) => Assert.Single(OnDay(on).Reviews);

    internal ReviewsOnDay OnDay(string on)
    {
        var asked = AskReviews.On(Record(), DateOnly.ParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.False(asked.IsRefused, string.Join('\n', asked.Findings));
        return asked.Value;
    }

    internal RecordFiles Record()
    {
        Dictionary<string, string> files = new(Files) { ["partnership.yaml"] = Facts(), ["prose/constitution.md"] = "# Rules {#rules}\n\n1. A rule. {#rule}\n" };
        if (Meetings.Length > 0) files["meetings/board.yaml"] = $"body: board\nmeetings:\n{Indented(Meetings, 2)}";
        if (Events.Length > 0) files["events/board.yaml"] = $"events:\n{Indented(Events, 2)}";
        return new RecordFiles(files.Select(f => KeyValuePair.Create(f.Key, new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(f.Value)))));
    }

    private string Facts()
    {
        var yaml = new StringBuilder("partnership: { id: p, name: P, area: A }\norganisations:\n  - { id: council, name: The Council, sector: local-authority }\n");
        for (int i = 1; i <= Seats; i++) yaml.Append(CultureInfo.InvariantCulture, $"  - {{ id: o{i}, name: Organisation {i}, sector: voluntary }}\n");
        yaml.Append("people:\n  - { id: deputy, name: A Deputy, office: Deputy, organisation: council }\n  - { id: stranger, name: A Stranger, office: Officer, organisation: council }\n");
        yaml.Append("bodies:\n  - id: board\n    name: The Board\n    kind: board\n    seats:\n");
        for (int i = 1; i <= Seats; i++) yaml.Append(CultureInfo.InvariantCulture, $"      - {{ id: s{i}, title: Seat {i}, filledBy: organisation, organisation: o{i}, substitute: deputy }}\n");
        yaml.Append(Indented(FurtherSeats, 6)).Append(Indented(Bodies, 2));
        if (Rules.Length > 0) yaml.Append("rules:\n").Append(Indented(Rules, 2));
        if (Must.Length + Duties.Length > 0) yaml.Append("duties:\n");
        if (Must.Length > 0) yaml.Append("  - body: board\n    document: constitution\n    must:\n").Append(Indented(Must, 6));
        yaml.Append(Indented(Duties, 2));
        if (Forms.Length > 0) yaml.Append("forms:\n").Append(Indented(Forms, 2));
        yaml.Append("documents:\n  - id: constitution\n    kind: constitution\n    reference: C-1\n    title: Constitution\n    owner: deputy\n    startsAt: { version: \"1\", on: 2008-03-18, status: agreed, change: Adopted. }\n    prose: [prose/constitution.md]\n");
        return yaml.Append(Indented(Documents, 2)).ToString();
    }

    private static string Indented(string lines, int by) =>
        lines.Length == 0 ? "" : string.Concat(lines.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => new string(' ', by) + line + "\n"));
}
