using System.Globalization;
using DocPipeline.Documents.Kinds;
using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Prose.Clauses;
using DocPipeline.Documents.Prose.Reading;
using DocPipeline.Findings;
using DocPipeline.Governance.Adoptions;
using DocPipeline.Governance.Amendments;
using DocPipeline.Governance.Decisions;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Pipeline.Adoptions;

/// <summary>The story of an amendment: from the changes that a decision states, its full terms and the text of the next version are worked out.</summary>
internal sealed class AmendDocument
{
    private readonly RecordFiles files;
    private readonly ReadDecision decision;
    private readonly DocumentId document;
    private readonly VersionNumber version;
    private readonly List<Finding> findings = [];

    private AmendDocument(RecordFiles files, ReadDecision decision) =>
        (this.files, this.decision, document, version) = (files, decision, decision.Decision.Document!.Value, decision.Decision.Version!.Value);

    private Decision Changes => decision.Decision;

    /// <summary>Works out the amendment, or says everything that stands in its way.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="record">The record as read from them.</param>
    /// <param name="decision">A decision that says what it changes.</param>
    /// <param name="adoptions">What was adopted and refused before.</param>
    internal static Outcome<AmendedText> Of(RecordFiles files, PartnershipRecord record, ReadDecision decision, IReadOnlyList<Adoption> adoptions)
    {
        var work = new AmendDocument(files, decision);
        AmendedText? text = work.Text(record, adoptions);
        return text is null || work.findings.Exists(f => f.Severity == Severity.Error) ? Outcome.Refused<AmendedText>(work.findings) : Outcome.Done(text, work.findings);
    }

    private AmendedText? Text(PartnershipRecord record, IReadOnlyList<Adoption> adoptions)
    {
        if (Base(record) is not { } @base) return null;
        Dictionary<string, ReadOnlyMemory<byte>> before = @base.Document.Prose.ToDictionary(p => p, p => @base.Files.Find(p)!.Value);
        Dictionary<string, string[]> lines = before.ToDictionary(p => p.Key, p => ProseLines.Of(p.Value).Lines);
        if (Read(@base, findings) is not { } old) return null;
        IReadOnlyList<ClauseUnit> units = ClauseReader.Read(old, lines);
        Dictionary<string, ReadOnlyMemory<byte>>? after = Changes.Edited.Count > 0 ? Edited(before) : Edits(units, before, lines);
        if (after is null || findings.Count > 0) return null;

        RecordFiles next = after.Aggregate(@base.Files, (all, file) => all.With(file.Key, file.Value));
        var faults = new List<Finding>();
        DocumentSource? source = Read(@base with { Files = next }, faults);
        if (source is not null) ProseChecks.Check(source, NarrativeDocument.References(@base.Document), faults);
        foreach (Finding fault in faults.Where(f => f.Severity == Severity.Error)) findings.Add(Left(fault, after));
        if (source is null || findings.Count > 0) return null;

        IReadOnlyList<ClauseDifference> differences = ClauseComparison.Of(units, ClauseReader.Read(source, after.ToDictionary(p => p.Key, p => ProseLines.Of(p.Value).Lines)));
        if (differences.Count == 0)
        {
            findings.Add(AmendmentCodes.NothingChanges.Error(
                Place, $"With the changes made, ‘{document}’ says what version {version} says already.", "at least one clause with other words", "Check that the new words are those that were meant, and the right clause."));
            return null;
        }

        AmendedClause[] changes = [.. differences.Select(Clause)];
        string terms = TermsText.Of(@base.Document.Title, version.Value, changes, Changes.TakesEffectOn);
        return new AmendedText(
            new Amendment { Document = document, From = version, To = Next(adoptions), Changes = changes, Terms = terms, Digest = TermsText.DigestOf(terms) }, before, after);
    }

    // The version that is changed: as it was kept, or else as the record has it now.
    private BaseText? Base(PartnershipRecord record)
    {
        RecordFiles then = files;
        if (KeptVersion.Has(files, document, version))
        {
            then = KeptVersion.In(files, document, version);
            Outcome<PartnershipRecord> kept = PartnershipFile.Read(then);
            findings.AddRange(kept.Findings);
            if (kept.IsRefused) return null;
            record = kept.Value;
        }

        Document entry = record.Documents.First(d => d.Id == document);
        if (entry.StartsAt.Version != version)
        {
            findings.Add(AmendmentCodes.StaleVersion.Error(
                decision.Places.Of(Changes, nameof(Decision.Version)), $"The decision changes version {version} of ‘{document}’, and the record is at version {entry.StartsAt.Version}.",
                $"changes of version {entry.StartsAt.Version}", $"Compare the changes with version {entry.StartsAt.Version}, and write that number if they still fit."));
            return null;
        }

        if (entry.Prose.Count > 0) return new BaseText(then, record, entry);
        findings.Add(AmendmentCodes.UnknownClause.Error(decision.Places.Of(Changes, nameof(Decision.Document)), $"‘{document}’ has no text of its own that could be changed.", "a document with prose", "Name the document whose text is to change."));
        return null;
    }

    private static DocumentSource? Read(BaseText text, List<Finding> findings)
    {
        var found = new List<Finding>();
        List<ProseSection> sections = [.. text.Document.Prose.SelectMany(path => ProseParser.Parse(path, text.Files.Find(path)!.Value.Span, found))];
        findings.AddRange(found);
        return found.Exists(f => f.Severity == Severity.Error) ? null : new DocumentSource(text.Record, text.Document, sections, text.Files);
    }

    private Dictionary<string, ReadOnlyMemory<byte>>? Edited(Dictionary<string, ReadOnlyMemory<byte>> before)
    {
        var after = new Dictionary<string, ReadOnlyMemory<byte>>(before);
        foreach ((int index, string path) in Changes.Edited.Index())
        {
            Place place = decision.Places.Of(Changes, nameof(Decision.Edited), index);
            string? target = before.Count == 1 ? before.Keys.First() : before.Keys.FirstOrDefault(p => Path.GetFileName(p) == Path.GetFileName(path));
            if (files.Find(path) is not { } content || !path.EndsWith(".md", StringComparison.Ordinal))
                findings.Add(AmendmentCodes.EditedFile.Error(place, $"The record has no Markdown file ‘{path}’.", "the path of an edited copy within the record, such as decisions/2009-03-24/constitution.md", Nearest.To(path, files.Paths.Where(p => p.EndsWith(".md", StringComparison.Ordinal))) is { } near ? $"Write ‘{near}’." : "Put the edited copy there."));
            else if (target is null)
                findings.Add(AmendmentCodes.EditedFile.Error(place, $"‘{path}’ is named like none of the prose files of ‘{document}’.", $"the name of one of {string.Join(", ", before.Keys)}", "Give the copy the name of the file that it is a copy of."));
            else if (!after[target].Equals(before[target]))
                findings.Add(AmendmentCodes.EditedFile.Error(place, $"‘{target}’ has two edited copies.", "one copy of each file", "Take one of the two out."));
            else after[target] = content;
        }

        return after;
    }

    private Dictionary<string, ReadOnlyMemory<byte>>? Edits(IReadOnlyList<ClauseUnit> units, Dictionary<string, ReadOnlyMemory<byte>> before, Dictionary<string, string[]> lines)
    {
        var edits = new List<(ClauseChange Change, ClauseEdit Edit)>();
        foreach (ClauseChange change in Changes.Changes)
        {
            Outcome<ClauseUnit> unit = ClauseLookup.Find(units, change, decision.Places);
            findings.AddRange(unit.Findings);
            if (unit.IsRefused) continue;
            var edit = new ClauseEdit(change.Do switch { ClauseChangeKind.Replace => ClauseEditKind.Replace, ClauseChangeKind.InsertBefore => ClauseEditKind.Before, ClauseChangeKind.InsertAfter => ClauseEditKind.After, _ => ClauseEditKind.Delete }, unit.Value, change.Text ?? "");
            if (edits.Find(e => e.Edit.Meets(edit)) is { Change: { } first })
            {
                findings.Add(AmendmentCodes.ChangedTwice.Error(
                    decision.Places.Of(change, nameof(ClauseChange.Clause)), $"{Capital(unit.Value.Where)} is changed already, by the change of ‘{first.Clause}’.", "one change of each clause", "Make one change of the two."));
            }

            edits.Add((change, edit));
        }

        if (findings.Count > 0) return null;
        return before.ToDictionary(p => p.Key, p => edits.Exists(e => e.Edit.Unit.File == p.Key)
            ? ProseLines.Of(p.Value).With(ClauseNumbers.Right(p.Key, ProseEdit.Make(lines[p.Key], [.. edits.Select(e => e.Edit).Where(e => e.Unit.File == p.Key)])))
            : p.Value);
    }

    // The fault stands in a text that nobody has written yet: what is there is shown.
    private Finding Left(Finding fault, Dictionary<string, ReadOnlyMemory<byte>> after)
    {
        string[]? lines = fault.Place is { } at && after.TryGetValue(at.File, out ReadOnlyMemory<byte> text) ? ProseLines.Of(text).Lines : null;
        string? line = lines is not null && fault.Place!.Line is { } number && number <= lines.Length ? lines[number - 1].Trim() : null;
        return new Finding(AmendmentCodes.LeavesFaults, Severity.Error, $"With the changes made, the text of ‘{document}’ would be refused: {fault.Message} [{fault.Code}]")
        {
            Place = Place,
            Evidence = line is null ? null : line.Length > 160 ? line[..160] + "…" : line,
            Expected = fault.Expected,
            Suggestion = fault.Suggestion,
        };
    }

    private static AmendedClause Clause(ClauseDifference difference) => difference switch
    {
        { Before: { } old, After: { } now } => new AmendedClause(AmendedClauseKind.Replaced, old.Where, null, old.Words(), now.Words()),
        { Before: { } gone } => new AmendedClause(AmendedClauseKind.Deleted, gone.Where, null, gone.Words(), null),
        _ => new AmendedClause(AmendedClauseKind.Inserted, difference.After!.Where, difference.Follows?.Where, null, difference.After.Words()),
    };

    // A number that another decision took is not taken again, even if that decision came to nothing in the end.
    private VersionNumber Next(IReadOnlyList<Adoption> adoptions)
    {
        if (Changes.Becomes is { } stated) return stated;
        if (adoptions.LastOrDefault(a => a.Decision == decision.Path && a.Document == document) is { } own) return own.To;
        string[] parts = version.Value.Split('.');
        for (int next = int.Parse(parts[0], CultureInfo.InvariantCulture) + 1; ; next++)
        {
            var number = new VersionNumber(string.Join('.', parts.Skip(1).Select(_ => "0").Prepend(next.ToString(CultureInfo.InvariantCulture))));
            if (!adoptions.Any(a => a.Document == document && a.To == number && a.Outcome != AdoptionOutcome.Refused)) return number;
        }
    }

    private Place Place => decision.Places.Of(Changes, Changes.Edited.Count > 0 ? nameof(Decision.Edited) : nameof(Decision.Changes));

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private sealed record BaseText(RecordFiles Files, PartnershipRecord Record, Document Document);
}
