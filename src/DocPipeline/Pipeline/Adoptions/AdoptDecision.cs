using DocPipeline.Findings;
using DocPipeline.Governance.Adoptions;
using DocPipeline.Governance.Amendments;
using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Events;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Values;
using DocPipeline.Partnerships.Writing;
using DocPipeline.Pipeline.Decisions;

namespace DocPipeline.Pipeline.Adoptions;

/// <summary>The story of an adoption: a decision is judged, and where it is carried the next version of the document is made; otherwise the refusal is kept.</summary>
public sealed class AdoptDecision
{
    private readonly RecordFiles files;
    private readonly PartnershipRecord record;
    private readonly Document document;
    private readonly IReadOnlyList<Adoption> adoptions;
    private readonly JudgedAmendment judged;
    private readonly Moment at;
    private readonly List<Finding> findings;

    private AdoptDecision(RecordFiles files, PartnershipRecord record, IReadOnlyList<Adoption> adoptions, JudgedAmendment judged, Moment at, IEnumerable<Finding> findings)
    {
        (this.files, this.record, this.adoptions, this.judged, this.at, this.findings) = (files, record, adoptions, judged, at, [.. findings]);
        document = record.Documents.First(d => d.Id == Decision.Document);
    }

    private Decision Decision => judged.Judged.Decision;

    private string Path => judged.Judged.Path;

    private AmendedText Text => judged.Text!;

    private Amendment Amendment => Text.Amendment;

    /// <summary>Works out what adopting a decision comes to; nothing is written. A decision that is not carried has a plan too: its refusal is recorded.</summary>
    /// <param name="files">The record's files.</param>
    /// <param name="path">The decision's file.</param>
    /// <param name="at">The instant at which it is recorded.</param>
    public static Outcome<AdoptionPlan> Plan(RecordFiles files, string path, Moment at)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(path);
        Outcome<PartnershipRecord> record = PartnershipFile.Read(files);
        if (record.IsRefused) return Outcome.Refused<AdoptionPlan>(record.Findings);
        Outcome<IReadOnlyList<Adoption>> adoptions = AdoptionFile.ReadAll(files);
        if (adoptions.IsRefused) return Outcome.Refused<AdoptionPlan>(adoptions.Findings);
        if (OvertakenBy(files, record.Value, path, adoptions.Value) is { } overtaken) return Outcome.Refused<AdoptionPlan>([overtaken]);
        var happened = new List<Finding>();
        IReadOnlyList<RecordedEvent> events = EventFiles.ReadAll(files, record.Value, happened);
        if (happened.Exists(f => f.Severity == Severity.Error)) return Outcome.Refused<AdoptionPlan>(happened);
        Outcome<JudgedAmendment> judged = JudgeDecisions.One(files, record.Value, path, adoptions.Value, events);
        if (judged.IsRefused) return Outcome.Refused<AdoptionPlan>(judged.Findings);
        if (judged.Value.Text is null)
        {
            return Outcome.Refused<AdoptionPlan>([.. judged.Findings, AdoptionCodes.NothingToAdopt.Error(
                new Place(path), "The decision does not say what it changes in a document, so that there is no next version to make.", "‘changes’ or ‘edited’, with ‘document’ and ‘version’", "Add the changes; a decision that changes no document has a verdict (judge) and nothing to adopt.")]);
        }

        var story = new AdoptDecision(files, record.Value, adoptions.Value, judged.Value, at, judged.Findings);
        AdoptionPlan? plan = story.Make();
        return plan is null || story.findings.Exists(f => f.Severity == Severity.Error) ? Outcome.Refused<AdoptionPlan>(story.findings) : Outcome.Done(plan, story.findings);
    }

    // Said before the changes are looked at: they may no longer fit.
    private static Finding? OvertakenBy(RecordFiles files, PartnershipRecord record, string path, IReadOnlyList<Adoption> adoptions)
    {
        Outcome<ReadDecision> read = DecisionFile.ReadWithPlaces(files, record, path);
        if (read.Value is not { Decision: { IsAmending: true, Document: { } id, Version: { } version } decision } || record.Documents.First(d => d.Id == id) is not { } document) return null;
        Adoption[] made = [.. VersionsThen.Of(files, document, adoptions).Made];
        if (made.Any(a => a.Decision == path)) return null;
        Place place = read.Value.Places.Of(decision, nameof(Decision.Version));
        if (made.LastOrDefault(a => a.From == version) is { } first)
        {
            return AdoptionCodes.OtherWasFirst.Error(
                place, $"Version {version} of ‘{id}’ was changed first by “{first.Title}” ({first.Decision}), which makes version {first.To}{(first.WaitsFor.Count > 0 ? " and waits" : "")}.",
                $"changes of version {first.To}, once that is in force", $"Compare the changes with version {first.To}, and have the body decide on changes of that.");
        }

        if (made.FirstOrDefault(a => a.To == version && document.StartsAt.Version != version) is { } waiting && VersionNumber.Order.Compare(version, document.StartsAt.Version) > 0)
        {
            return AdoptionCodes.OtherWasFirst.Error(
                place, $"Version {version} of ‘{id}’ is not in force yet: {(waiting.EffectiveOn is { } day ? $"it takes effect on {Governance.Judgement.Dates.Words(day)}." : $"it waits. {string.Join(" ", waiting.WaitsFor)}")}",
                "changes of the version that is in force", $"Adopt {waiting.Decision} first, when what it waits for has come.");
        }

        if (document.StartsAt.Version == version) return null;
        return AdoptionCodes.OtherWasFirst.Error(
            place, $"The decision changes version {version} of ‘{id}’, and the record is at version {document.StartsAt.Version}: {document.StartsAt.Change}", $"changes of version {document.StartsAt.Version}", "Compare the changes with that version, and have the body decide on changes of it.");
    }

    private AdoptionPlan? Make()
    {
        Standing standing = VersionsThen.Of(files, document, adoptions);
        Adoption? last = standing.LastOf(Path);
        Adoption? made = last is { Outcome: not AdoptionOutcome.Refused } ? last : null;
        Check(made);
        if (findings.Exists(f => f.Severity == Severity.Error)) return null;

        // What was adopted is not judged again: seats that change afterwards change nothing about it.
        Adoption now = made is { Outcome: AdoptionOutcome.Adopted } ? made : Recorded();
        Adoption adoption = last is not null && last.SaysTheSameAs(now) ? last : now;
        List<RecordWrite> writes = adoption == last ? [] : [new RecordWrite(AdoptionFile.NextPath(files, Path), System.Text.Encoding.UTF8.GetBytes(AdoptionYaml.Write(adoption)), null)];
        if (adoption.Outcome == AdoptionOutcome.Refused) return new AdoptionPlan(adoption, Amendment, false, writes);

        bool isInForce = adoption.EffectiveOn is { } day && day <= at.On;
        RecordFiles next = Next(adoption);
        if (!IsSound(next)) return null;
        writes.InsertRange(0, Keep(adoption, next, isNew: made is null));
        if (isInForce && VersionNumber.Order.Compare(document.StartsAt.Version, adoption.To) < 0) writes.AddRange(Move(next));
        if (writes.Count > 0) SayWhoPrintsTheSame();
        return new AdoptionPlan(adoption, Amendment, isInForce, writes);
    }

    private void SayWhoPrintsTheSame()
    {
        foreach (Document other in record.Documents.Where(d => d.Id != document.Id && d.Prose.Intersect(document.Prose).Any()))
        {
            findings.Add(new Finding(AdoptionCodes.SharedProse, Severity.Warning, $"‘{other.Id}’ prints the same prose: its text changes with it, and its version {other.StartsAt.Version} does not.")
            {
                Place = new Place(RecordFiles.PartnershipFileName), Suggestion = $"Give ‘{other.Id}’ a new version when this one is in force.",
            });
        }
    }

    private void Check(Adoption? made)
    {
        if (document.StartsAt is { Status: DocumentStatus.Draft })
            findings.Add(AdoptionCodes.Draft.Error(new Place(Path), $"Version {document.StartsAt.Version} of ‘{document.Id}’ is a draft, which nobody has agreed to yet.", "a version that is issued or agreed", "Change the draft itself; it needs no amendment."));
        if (document.RenditionOf is not null || record.Documents.Any(d => d.RenditionOf == document.Id))
            findings.Add(AdoptionCodes.Rendition.Error(new Place(Path), $"‘{document.Id}’ stands in two languages, and the decision changes one: the other would be left at the old version.", "a document in one language", "Adopt the two by hand: change both texts, versions and histories together, and keep the decision in the record."));
        if (at.On < Decision.DecidedOn)
            findings.Add(AdoptionCodes.TooEarly.Error(new Place(Path), $"The decision is of {Governance.Judgement.Dates.Words(Decision.DecidedOn)}, later than the day of adopting it, {Governance.Judgement.Dates.Words(at.On)}.", "a day on or after that of the decision", "Adopt it when it has been taken."));
        if (adoptions is [.., var latest] && latest.RecordedAt.At > at.At)
            findings.Add(AdoptionCodes.TooEarly.Error(new Place(Path), $"The record says more already: its last adoption was recorded at {latest.RecordedAt}.", "a later instant", "Leave --on out, or correct it."));
        if (made is not null && made.Terms != Amendment.Digest)
        {
            findings.Add(AdoptionCodes.TermsChanged.Error(new Place(Path), $"The decision has other terms than were recorded at {made.RecordedAt}.", $"the terms with the fingerprint {made.Terms.Printed}", "Put the changes back as they were voted on. Other changes are another decision, in a file of its own."));
            return;
        }

        foreach (string path in document.Prose)
        {
            ReadOnlySpan<byte> working = files.Find(path)!.Value.Span;
            bool isBefore = Text.Before.TryGetValue(path, out ReadOnlyMemory<byte> before) && working.SequenceEqual(before.Span);
            bool isAfter = made is not null && Text.After.TryGetValue(path, out ReadOnlyMemory<byte> after) && working.SequenceEqual(after.Span);
            bool isLater = made is not null && VersionNumber.Order.Compare(document.StartsAt.Version, made.To) > 0;
            if (!isBefore && !isAfter && !isLater)
                findings.Add(AdoptionCodes.TextChanged.Error(new Place(path), $"The text of ‘{document.Id}’ was changed without a decision since version {Decision.Version} was kept.", $"the text of {KeptVersion.PathOf(document.Id, Decision.Version!.Value, path)}", "Put that text back, or have the body decide on the change."));
        }
    }

    private Adoption Recorded()
    {
        Verdict verdict = judged.Judged.Verdict;
        Effect? effect = verdict.Kind is VerdictKind.Carried or VerdictKind.Pending ? Effect.Of(judged.Judged.By!.Rules.FirstOrDefault(r => r.Body == Decision.Body), Decision, verdict) : null;
        return new Adoption
        {
            Decision = Path,
            DecisionDigest = Archive.Sha512.Of(files.Find(Path)!.Value.Span).Hex,
            Title = Decision.Title,
            Body = Decision.Body,
            DecidedOn = Decision.DecidedOn,
            Document = document.Id,
            From = Amendment.From,
            To = Amendment.To,
            RecordedAt = at,
            Outcome = effect is null ? AdoptionOutcome.Refused : effect.On is null ? AdoptionOutcome.Waiting : AdoptionOutcome.Adopted,
            Effect = effect?.Kind,
            EffectiveOn = effect?.On,
            WaitsFor = effect?.WaitsFor ?? [],
            Verdict = verdict.Kind,
            Headline = verdict.Headline,
            Rule = verdict.Rule,
            Checks = [.. verdict.Checks.Select(c => new AdoptionCheck { Code = c.Code.Value, Step = c.Step, Result = c.Result, Reason = c.Reason })],
            WouldChange = verdict.WouldChange,
            Terms = Amendment.Digest,
            Text = effect is null ? null : KeptVersion.DigestOf(Text.After),
        };
    }

    // The record at the next version.
    private RecordFiles Next(Adoption adoption)
    {
        (string mark, string text) = VersionMove.Split(files.Find(RecordFiles.PartnershipFileName)!.Value);
        var start = new VersionStart
        {
            Version = adoption.To,
            On = adoption.EffectiveOn ?? adoption.DecidedOn,
            Status = adoption.Outcome == AdoptionOutcome.Adopted ? DocumentStatus.Agreed : DocumentStatus.Issued,
            Change = $"{Decision.Title.TrimEnd('.')}. Decided by the {judged.Judged.BodyName} on {Governance.Judgement.Dates.Words(Decision.DecidedOn)}.",
        };
        string moved = document.StartsAt.Version == adoption.To ? text : VersionMove.Of(text, document, record.People.First(p => p.Id == document.Owner).Name, start, Decision.Rules.Count == 0 ? null : RulesText.In(files.Find(Path)!.Value));
        return Text.After.Aggregate(files.With(RecordFiles.PartnershipFileName, System.Text.Encoding.UTF8.GetBytes(mark + moved)), (all, prose) => all.With(prose.Key, prose.Value));
    }

    private bool IsSound(RecordFiles next)
    {
        Outcome<PartnershipRecord> read = PartnershipFile.Read(next);
        foreach (Finding fault in read.Findings.Where(f => f.Severity == Severity.Error))
        {
            findings.Add(new Finding(AdoptionCodes.LeavesFaults, Severity.Error, $"With the next version in it the record would be refused: {fault.Message} [{fault.Code}]")
            {
                Place = new Place(Path), Expected = fault.Expected, Suggestion = fault.Suggestion,
            });
        }

        return !read.IsRefused;
    }

    // The old version as it is in force, if it is not kept yet, and the new one. A text that a broken attempt left behind, and that no adoption names, is written over.
    private IEnumerable<RecordWrite> Keep(Adoption adoption, RecordFiles next, bool isNew)
    {
        if (!KeptVersion.Has(files, document.Id, adoption.From)) foreach (RecordWrite write in Kept(adoption.From, files)) yield return write;
        if (isNew || !KeptVersion.Has(files, document.Id, adoption.To)) foreach (RecordWrite write in Kept(adoption.To, next)) yield return write;
    }

    // The facts come last: a version without them is not kept.
    private IEnumerable<RecordWrite> Kept(VersionNumber version, RecordFiles of) =>
        from path in (string[])[.. document.Prose, .. VersionFiles.PicturesOf(document, of, record), RecordFiles.PartnershipFileName]
        let target = KeptVersion.PathOf(document.Id, version, path)
        let old = files.Find(target)
        let content = of.Find(path)!.Value
        where old is null || !old.Value.Span.SequenceEqual(content.Span)
        select new RecordWrite(target, content, old);

    // The facts come last: they say at which version the record is.
    private IEnumerable<RecordWrite> Move(RecordFiles next) =>
        from path in (string[])[.. document.Prose, RecordFiles.PartnershipFileName]
        let old = files.Find(path)!.Value
        let content = next.Find(path)!.Value
        where !old.Span.SequenceEqual(content.Span)
        select new RecordWrite(path, content, old);
}
