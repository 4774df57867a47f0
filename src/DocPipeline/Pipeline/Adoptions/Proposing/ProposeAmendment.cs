using System.Globalization;
using System.Text;
using DocPipeline.Documents.Prose.Clauses;
using DocPipeline.Findings;
using DocPipeline.Governance.Adoptions;
using DocPipeline.Governance.Amendments;
using DocPipeline.Governance.Decisions;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Writing;
using DocPipeline.Pipeline.Records.Editing;
using DocPipeline.Pipeline.TakingBack;

namespace DocPipeline.Pipeline.Adoptions.Proposing;

/// <summary>The story of an amendment that is proposed by a form: it becomes a decision in the record, which is judged and adopted as any other.</summary>
public static class ProposeAmendment
{
    private const int LongestName = 48;
    private const string OfHeading = "the heading of ";

    /// <summary>The parts of a document that an amendment can name, in its order.</summary>
    /// <param name="files">The record.</param>
    /// <param name="document">The document, by id.</param>
    public static Outcome<IReadOnlyList<AmendableClause>> ClausesOf(RecordFiles files, string document)
    {
        ArgumentNullException.ThrowIfNull(files);
        Outcome<PartnershipRecord> record = PartnershipFile.Read(files);
        if (record.IsRefused) return Outcome.Refused<IReadOnlyList<AmendableClause>>(record.Findings);
        if (record.Value.Documents.FirstOrDefault(each => each.Id.Value == document) is not { Prose.Count: > 0 } found) return Outcome.Refused<IReadOnlyList<AmendableClause>>([NoText(document)]);
        return Outcome.Done<IReadOnlyList<AmendableClause>>([.. from unit in TakeBackAmendment.Units(files, record.Value, found)
                                                                 where unit.Kind is UnitKind.Section or UnitKind.Heading or UnitKind.Clause
                                                                 let name = unit.Anchor ?? unit.Number
                                                                 where name is not null
                                                                 select new AmendableClause(name, unit.Where.StartsWith(OfHeading, StringComparison.Ordinal) ? unit.Where[OfHeading.Length..] : unit.Where, unit.Words(), string.Join('\n', TakeBackAmendment.Text(unit, files)), unit.Kind != UnitKind.Clause)]);
    }

    /// <summary>Puts the proposal into the record, or says everything that stands in its way. Nothing is kept until it is pushed.</summary>
    /// <param name="files">The record.</param>
    /// <param name="proposed">The proposal.</param>
    public static Outcome<EditedRecord> In(RecordFiles files, ProposedAmendment proposed)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(proposed);
        Outcome<PartnershipRecord> record = PartnershipFile.Read(files);
        if (record.IsRefused) return Outcome.Refused<EditedRecord>(record.Findings);
        if (record.Value.Documents.FirstOrDefault(each => each.Id.Value == proposed.Document) is not { Prose.Count: > 0 } document) return Outcome.Refused<EditedRecord>([NoText(proposed.Document)]);
        string name = NameOf(proposed);
        if (name.Length == 0) return Outcome.Refused<EditedRecord>([new Finding(ProposalCodes.Title, Severity.Error, "The amendment has no title.") { Expected = "what is decided on, in a line, such as “A larger quorum”", Suggestion = "Enter a title." }]);
        if (proposed.Do != ClauseChangeKind.Delete && string.IsNullOrWhiteSpace(proposed.Text)) return Outcome.Refused<EditedRecord>([new Finding(ProposalCodes.Text, Severity.Error, "No new words are given.") { Expected = "the words that the clause is to have", Suggestion = "Enter the new words, or choose to delete the clause." }]);

        string text = Yaml(files, record.Value, document, proposed);
        string path = PathIn(files, proposed, text);
        RecordFiles after = files.With(path, Encoding.UTF8.GetBytes(text));
        Outcome<ReadDecision> read = DecisionFile.ReadWithPlaces(after, record.Value, path);
        if (read.IsRefused) return Outcome.Refused<EditedRecord>(read.Findings);
        Outcome<IReadOnlyList<Adoption>> adoptions = AdoptionFile.ReadAll(after);
        if (adoptions.IsRefused) return Outcome.Refused<EditedRecord>(adoptions.Findings);
        Outcome<AmendedText> amended = AmendDocument.Of(after, record.Value, read.Value, adoptions.Value);
        return amended.IsRefused
            ? Outcome.Refused<EditedRecord>(amended.Findings)
            : Outcome.Done(new EditedRecord(after, LineDifference.Of(path, files.Find(path) is { } there ? Encoding.UTF8.GetString(there.Span) : "", text), [.. read.Findings, .. amended.Findings]));
    }

    // Named by its day and title. What says the same already is the same proposal.
    private static string PathIn(RecordFiles files, ProposedAmendment proposed, string text)
    {
        byte[] content = Encoding.UTF8.GetBytes(text);
        for (int number = 1; ; number++)
        {
            string path = string.Create(CultureInfo.InvariantCulture, $"decisions/{proposed.MeetingOn:yyyy-MM-dd}-{NameOf(proposed)}{(number == 1 ? "" : $"-{number}")}.yaml");
            if (files.Find(path) is not { } there || there.Span.SequenceEqual(content)) return path;
        }
    }

    private static string NameOf(ProposedAmendment proposed)
    {
        string plain = string.Join('-', new string([.. proposed.Title.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')]).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return plain.Length <= LongestName ? plain : plain[..LongestName].TrimEnd('-');
    }

    private static string Yaml(RecordFiles files, PartnershipRecord record, Document document, ProposedAmendment proposed)
    {
        IReadOnlyList<ClauseUnit> units = TakeBackAmendment.Units(files, record, document);
        ClauseUnit? unit = units.FirstOrDefault(each => each.Anchor == proposed.Clause) ?? units.FirstOrDefault(each => each.Number == proposed.Clause);
        var yaml = new StringBuilder("# Proposed by a form. Add how notice was given and, after the meeting, the votes.\n")
            .Append(CultureInfo.InvariantCulture, $"body: {YamlText.Of(proposed.Body, inBrackets: false)}\ntype: amendment\ntitle: {YamlText.Of(proposed.Title.Trim(), inBrackets: false)}\n")
            .Append(CultureInfo.InvariantCulture, $"document: {document.Id}\nversion: {YamlText.Of(document.StartsAt.Version.Value, inBrackets: false, alwaysQuoted: true)}\nchanges:\n")
            .Append(CultureInfo.InvariantCulture, $"  - clause: {YamlText.Of(proposed.Clause, inBrackets: false, alwaysQuoted: true)}\n    do: {DoOf(proposed.Do)}\n");
        if (unit is not null && proposed.Do is (ClauseChangeKind.Replace or ClauseChangeKind.Delete)) yaml.Append("    was: ").Append(YamlText.Of(TakeBackAmendment.Check(unit), inBrackets: false)).Append('\n');
        if (proposed.Do != ClauseChangeKind.Delete)
        {
            // A text that begins with spaces would say where the block begins: the number says it instead.
            string[] lines = proposed.Text!.ReplaceLineEndings("\n").Trim('\n').Split('\n');
            yaml.Append("    text: |").Append(lines[0].StartsWith(' ') ? "2" : "").Append('\n');
            foreach (string line in lines) yaml.Append(string.IsNullOrWhiteSpace(line) ? "" : "      ").Append(string.IsNullOrWhiteSpace(line) ? "" : line.TrimEnd()).Append('\n');
        }

        if (proposed.NoticeOn is { } notice) yaml.Append(CultureInfo.InvariantCulture, $"notice: {{ sentOn: {notice:yyyy-MM-dd} }}\n");
        return yaml.Append(CultureInfo.InvariantCulture, $"meeting: {{ on: {proposed.MeetingOn:yyyy-MM-dd} }}\n").ToString();
    }

    private static string DoOf(ClauseChangeKind kind) => kind switch { ClauseChangeKind.Replace => "replace", ClauseChangeKind.InsertBefore => "insert-before", ClauseChangeKind.InsertAfter => "insert-after", _ => "delete" };

    private static Finding NoText(string document) => new(ProposalCodes.Document, Severity.Error, $"The record has no document ‘{document}’ with text that could be changed.") { Expected = "a document with prose", Suggestion = "Choose another document." };
}
