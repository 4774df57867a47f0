using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Prose.Clauses;
using DocPipeline.Documents.Prose.Reading;
using DocPipeline.Documents.TakingBack;
using DocPipeline.Documents.Templates;
using DocPipeline.Findings;
using DocPipeline.Governance.Adoptions;
using DocPipeline.Governance.Decisions;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Values;
using DocPipeline.Partnerships.Writing;
using DocPipeline.Pipeline.Adoptions;

namespace DocPipeline.Pipeline.TakingBack;

/// <summary>The story of an amendment that is given as an edited draft: what the draft changes becomes a decision of its own, and the prose stays as it is.</summary>
public static partial class TakeBackAmendment
{
    private const int LongestCheck = 120;

    /// <summary>Works out the decision, or says everything that stands in the way. Nothing is written.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="name">What findings call the draft.</param>
    /// <param name="content">The draft's bytes.</param>
    /// <param name="asked">The decision that it is to become.</param>
    /// <param name="look">The council's own template or style with which it was generated; nothing for the built-in ones.</param>
    public static Outcome<TakenDraft> Plan(RecordFiles files, string name, ReadOnlyMemory<byte> content, AmendmentAsked asked, CouncilLook? look = null) => Plan(files, name, content, asked, look, only: null);

    private static Outcome<TakenDraft> Plan(RecordFiles files, string name, ReadOnlyMemory<byte> content, AmendmentAsked asked, CouncilLook? look, DocumentId? only)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(asked);
        Outcome<TakenDraft> taken = TakeBackDraft.Plan(files, name, content, look, only);
        if (taken.IsRefused || taken.Value.Writes.Count == 0) return taken;
        PartnershipRecord record = PartnershipFile.Read(files).Value!;
        Document document = record.Documents.First(d => d.Id.Value == taken.Value.Document);
        var findings = new List<Finding>();
        string path = $"decisions/{asked.Id}.yaml";
        if (!Id().IsMatch(asked.Id)) Refuse($"‘{asked.Id}’ cannot be the name of a decision's file.", "small letters, digits and hyphens, such as 2009-03-24-quorum", "Choose another name");
        else if (files.Find(path) is not null) Refuse($"The record has a decision {path} already.", "a name that no decision has", "Choose another name for the decision");
        if (taken.Value.Writes.Any(w => w.Path == RecordFiles.PartnershipFileName)) Refuse("The draft changes facts of the record beside the text, which a decision on clauses does not.", "a draft with changes of clauses only", "Undo the changes of facts in the draft; bring them back in a draft of their own, or make them in partnership.yaml");
        string? body = asked.Body ?? record.Rules.FirstOrDefault(r => r.Document == document.Id)?.Body.Value;
        if (body is null) Refuse($"The record does not say which body decides on ‘{document.Id}’.", "rules of a body with ‘document’ in partnership.yaml", "Name the body: ‘body’ in the API, --body on the command line");
        DateOnly? meeting = asked.Meeting ?? (asked.Id.Length >= 10 && DateOnly.TryParseExact(asked.Id.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null);
        if (meeting is null && Id().IsMatch(asked.Id)) Refuse("A decision needs the day of the meeting that is to take it.", "a name that begins with the day, such as 2009-03-24-quorum", "Begin the name with the day, or give the day as the meeting");
        if (findings.Count > 0) return Outcome.Refused<TakenDraft>([.. taken.Findings, .. findings]);

        var edited = taken.Value.Writes.ToDictionary(w => w.Path, w => w.Content, StringComparer.Ordinal);
        RecordFiles next = taken.Value.Writes.Aggregate(files, (all, write) => all.With(write.Path, write.Content));
        IReadOnlyList<ClauseUnit> before = Units(files, record, document), after = Units(next, record, document);
        IReadOnlyList<ClauseDifference> differences = ClauseComparison.Of(before, after);
        if (differences.Count == 0)
        {
            Refuse("The draft changes no clause: what it changes, such as bold, is no part of the terms of a decision.", "at least one clause with other words", "Take it back into the record, and not as an amendment");
            return Outcome.Refused<TakenDraft>([.. taken.Findings, .. findings]);
        }

        string head = Head(name, body!, asked.Title ?? Title(differences), document, meeting!.Value);
        string? changes = Changes(differences, next);
        IReadOnlyList<RecordWrite>[] ways =
        [
            .. changes is null ? Array.Empty<IReadOnlyList<RecordWrite>>() : [[new RecordWrite(path, Encoding.UTF8.GetBytes(head + changes), null)]],
            [.. edited.Select(e => new RecordWrite($"decisions/{asked.Id}/{Path.GetFileName(e.Key)}", e.Value, null)), new RecordWrite(path, Encoding.UTF8.GetBytes($"{head}edited: [{string.Join(", ", edited.Keys.Select(k => $"decisions/{asked.Id}/{Path.GetFileName(k)}"))}]\n"), null)],
        ];
        IReadOnlyList<Finding> wrong = [];
        foreach (IReadOnlyList<RecordWrite> writes in ways)
        {
            wrong = Proof(files, record, document, path, writes, after);
            if (wrong.Count == 0) return Outcome.Done(taken.Value with { Writes = writes }, taken.Findings);
        }

        return Outcome.Refused<TakenDraft>([.. taken.Findings, .. wrong]);

        void Refuse(string message, string expected, string suggestion) => findings.Add(TakeBackCodes.Amendment.Error(new Place(name), message, expected, suggestion));
    }

    /// <summary>The same of a draft that has to be of one document.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="document">The document.</param>
    /// <param name="name">What findings call the draft.</param>
    /// <param name="content">The draft's bytes.</param>
    /// <param name="asked">The decision that it is to become.</param>
    public static Outcome<TakenDraft> Plan(RecordFiles files, DocumentId document, string name, ReadOnlyMemory<byte> content, AmendmentAsked asked) =>
        Plan(files, name, content, asked, null, document);

    internal static IReadOnlyList<ClauseUnit> Units(RecordFiles files, PartnershipRecord record, Document document) => ClauseReader.Read(
        new DocumentSource(record, document, [.. document.Prose.SelectMany(p => ProseParser.Parse(p, files.Find(p)!.Value.Span, []))], files),
        document.Prose.Distinct().ToDictionary(p => p, p => ProseLines.Of(files.Find(p)!.Value).Lines, StringComparer.Ordinal));

    // The decision is read again, and its changes are made: they have to give the text of the draft.
    private static IReadOnlyList<Finding> Proof(RecordFiles files, PartnershipRecord record, Document document, string path, IReadOnlyList<RecordWrite> writes, IReadOnlyList<ClauseUnit> wanted)
    {
        RecordFiles with = writes.Aggregate(files, (all, write) => all.With(write.Path, write.Content));
        Outcome<ReadDecision> decision = DecisionFile.ReadWithPlaces(with, record, path);
        if (decision.IsRefused) return decision.Findings;
        Outcome<IReadOnlyList<Adoption>> adoptions = AdoptionFile.ReadAll(with);
        if (adoptions.IsRefused) return adoptions.Findings;
        Outcome<AmendedText> amended = AmendDocument.Of(with, record, decision.Value, adoptions.Value);
        if (amended.IsRefused) return amended.Findings;
        IReadOnlyList<ClauseUnit> made = Units(amended.Value.After.Aggregate(files, (all, file) => all.With(file.Key, file.Value)), record, document);
        return ClauseComparison.Of(made, wanted) is [var first, ..]
            ? [TakeBackCodes.Amendment.Error(new Place(path), $"The decision would not give the text of the draft at {(first.Before ?? first.After)!.Where}.", "a draft whose changes can be said clause by clause", "Write the decision by hand, as docs/adopting.md says")]
            : [];
    }

    private static string Head(string draft, string body, string title, Document document, DateOnly meeting) =>
        $"# Made from {draft} by record take-back. Add how notice is given and, after the meeting, the votes.\n"
        + $"body: {body}\ntype: amendment\ntitle: {YamlText.Of(title, inBrackets: false)}\ndocument: {document.Id}\nversion: {YamlText.Of(document.StartsAt.Version.Value, inBrackets: false, alwaysQuoted: true)}\n"
        + string.Create(CultureInfo.InvariantCulture, $"meeting: {{ on: {meeting:yyyy-MM-dd} }}\n");

    private static string Title(IReadOnlyList<ClauseDifference> differences)
    {
        string[] places = [.. differences.Select(d => (d.Before ?? d.After)!.Where).Distinct()];
        return $"To change {string.Join(", ", places.Take(3))}{(places.Length > 3 ? string.Create(CultureInfo.InvariantCulture, $" and {places.Length - 3} more") : "")}";
    }

    // Nothing where a change has no clause that could be named.
    private static string? Changes(IReadOnlyList<ClauseDifference> differences, RecordFiles next)
    {
        var yaml = new StringBuilder("changes:\n");
        var whole = new List<ClauseUnit>();
        foreach (ClauseDifference difference in differences)
        {
            ClauseUnit at = (difference.Before ?? difference.Follows)!;
            if (at is null || at.Kind is not (UnitKind.Clause or UnitKind.Entry) || (at.Anchor ?? at.Number) is not { } clause) return null;
            if (difference.After is { Kind: not (UnitKind.Clause or UnitKind.Entry) }) return null;
            if (difference.Before is { } old && whole.Exists(w => w.File == old.File && w.FirstLine <= old.FirstLine && w.EndLine >= old.EndLine)) continue;
            yaml.Append(CultureInfo.InvariantCulture, $"  - clause: {YamlText.Of(clause, inBrackets: false, alwaysQuoted: char.IsAsciiDigit(clause[0]))}\n    do: {(difference.Before is null ? "insert-after" : difference.After is null ? "delete" : "replace")}\n");
            if (difference.Before is { } was)
            {
                whole.Add(was);
                yaml.Append("    was: ").Append(YamlText.Of(Check(was), inBrackets: false)).Append('\n');
            }

            if (difference.After is { } now)
            {
                yaml.Append("    text: |\n");
                foreach (string line in Text(now, next)) yaml.Append(line.Length == 0 ? "" : "      ").Append(line).Append('\n');
            }
        }

        return yaml.ToString();
    }

    internal static string Check(ClauseUnit unit)
    {
        string words = unit.Words(), line = words.Split('\n')[0];
        if (line.Length > LongestCheck) line = line[..line.LastIndexOf(' ', LongestCheck)];
        return line.Length < words.Length ? line + "…" : line;
    }

    // Without the number and the indentation, which it gets where it is put.
    internal static IEnumerable<string> Text(ClauseUnit unit, RecordFiles next)
    {
        string[] lines = ProseLines.Of(next.Find(unit.File)!.Value).Lines[unit.FirstLine..unit.EndLine];
        Match label = Label().Match(lines[0]);
        int inner = lines.Skip(1).Where(l => l.Length > 0).Select(l => l.Length - l.TrimStart(' ').Length).DefaultIfEmpty(label.Length).Min();
        return lines.Select((line, i) => i == 0 ? line[label.Length..] : line.Length == 0 ? "" : line[Math.Min(inner, line.Length - line.TrimStart(' ').Length)..]);
    }

    [GeneratedRegex(@"\A[a-z0-9]+(?:-[a-z0-9]+)*\z")]
    private static partial Regex Id();

    [GeneratedRegex(@"\A *(?:\d{1,4}\.|\([a-z0-9]{1,7}\)|- \[x\]|-)\s+")]
    private static partial Regex Label();
}
