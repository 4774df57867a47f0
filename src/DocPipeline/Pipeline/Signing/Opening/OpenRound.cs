using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Documents.Comparison;
using DocPipeline.Documents.Reading;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signing.Completion;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Signing.Plans;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing;
using DocPipeline.Signing.Events;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Pipeline.Signing.Opening;

/// <summary>The story of a round's beginning: a document that was issued goes out for signature to every organisation that signs it.</summary>
public static class OpenRound
{
    private const string BlockTag = "signature:";
    private const int MostPlaces = 20;

    /// <summary>Looks what opening would do, and does nothing.</summary>
    public static async Task<Outcome<RoundStatus>> PreviewAsync(OpenedArchive archive, OpenOrder order, CancellationToken cancellationToken)
    {
        Outcome<Opening> opening = await PlanAsync(archive, order, people: new Dictionary<SlotId, string>(), manager: null, cancellationToken).ConfigureAwait(false);
        if (opening.IsRefused) return Outcome.Refused<RoundStatus>(opening.Findings);
        DateTimeOffset now = archive.Clock.GetUtcNow();
        RoundIssued issued = new(opening.Value.Terms);
        IReadOnlyList<Finding> findings = SigningRound.Unopened.Judge(issued, now);
        return findings.Any(finding => finding.Severity == Severity.Error)
            ? Outcome.Refused<RoundStatus>(findings)
            : Outcome.Done(RoundStatus.Of(opening.Value.Id.Value, order.Document, opening.Value.File.About.Entry.ToString(), SigningRound.Unopened.After(issued, now), [], now), findings);
    }

    /// <summary>Opens a round, enters who is to sign into the contact data, and invites those whose turn it is.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="order">What is wanted.</param>
    /// <param name="mail">How people are written to.</param>
    /// <param name="cancellationToken">Gives up; the same order again goes on where it ended.</param>
    public static async Task<Outcome<RoundStatus>> RunAsync(OpenedArchive archive, OpenOrder order, IRoundMail mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mail);

        // What cannot be opened is said before anybody is entered.
        Outcome<RoundStatus> preview = await PreviewAsync(archive, order, cancellationToken).ConfigureAwait(false);
        if (preview.IsRefused) return preview;
        IssuedDocument file = (await IssuedDocument.FindAsync(archive, order.Document, order.Entry, cancellationToken).ConfigureAwait(false)).Value!;
        (SlotId, string, PlannedPerson)[] wanted = [.. order.Plan.Signatories.Where(slot => slot.Person is not null).Select(slot => (PlanTerms.IdOf(slot), NameOf(slot.Organisation), slot.Person!))];
        RoundId name = RoundId.Of(preview.Value.Round);
        Outcome<IReadOnlyDictionary<SlotId, string>> people = await SigningPeople.EnterAsync(archive, wanted, [file.About.Object.Value, name.Object.Value], cancellationToken).ConfigureAwait(false);
        if (people.IsRefused) return Outcome.Refused<RoundStatus>(people.Findings);
        SlotId office = new(file.Record.People.FirstOrDefault(person => person.Id == file.Document.Owner)?.Organisation ?? file.Document.Signatories[0]);
        Outcome<IReadOnlyDictionary<SlotId, string>> manager = await SigningPeople.EnterAsync(archive, order.Plan.Manager is { } named ? [(office, NameOf(office.Organisation), named)] : [], [file.About.Object.Value, name.Object.Value], cancellationToken).ConfigureAwait(false);
        if (manager.IsRefused) return Outcome.Refused<RoundStatus>(manager.Findings);
        Outcome<Opening> opening = await PlanAsync(archive, order, people.Value, manager.Value.GetValueOrDefault(office), cancellationToken).ConfigureAwait(false);
        if (opening.IsRefused) return Outcome.Refused<RoundStatus>(opening.Findings);
        RoundIssued issued = new(opening.Value.Terms);
        Outcome<KeptRound> round = await SigningRecords.AppendAsync(archive, opening.Value.Id, order.Request, order.By, (_, _) => Outcome.Done<SigningEvent>(issued), [], file.About, cancellationToken).ConfigureAwait(false);
        if (round.IsRefused) return Outcome.Refused<RoundStatus>(round.Findings);

        // The new round first: if this ends here, the old one is still there, and opening again goes on.
        foreach (string old in opening.Value.Replaces)
        {
            Outcome<KeptRound> ended = await RoundAct.EventAsync(archive, old, Places.Request("superseded", opening.Value.Id.Value), order.By, new RoundSuperseded(opening.Value.Id.Value, file.Version), mail, cancellationToken).ConfigureAwait(false);
            if (ended.IsRefused) return Outcome.Refused<RoundStatus>(ended.Findings);
            Outcome<RoundStatus> filed = await VoidRound.FileAsync(archive, ended.Value, order.By, cancellationToken).ConfigureAwait(false);
            if (filed.IsRefused) return filed;
        }

        if (order.Invites)
        {
            Outcome<KeptRound> invited = await InvitePeople.OpenedAsync(archive, round.Value, order.By, mail, cancellationToken).ConfigureAwait(false);
            if (invited.IsRefused) return Outcome.Refused<RoundStatus>(invited.Findings);
            round = invited;
        }

        return Outcome.Done(RoundStatus.Of(round.Value, archive.Clock.GetUtcNow()), preview.Findings);

        string NameOf(OrganisationId organisation) => file.Record.Organisations.FirstOrDefault(each => each.Id == organisation)?.Name ?? organisation.Value;
    }

    private static async Task<Outcome<Opening>> PlanAsync(OpenedArchive archive, OpenOrder order, IReadOnlyDictionary<SlotId, string> people, string? manager, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(order);
        Outcome<IssuedDocument> file = await IssuedDocument.FindAsync(archive, order.Document, order.Entry, cancellationToken).ConfigureAwait(false);
        if (file.IsRefused) return Outcome.Refused<Opening>(file.Findings);
        if (IsDraft(file.Value))
            return Refused($"Version {file.Value.Version} of ‘{order.Document}’ was issued as a draft: DRAFT is printed across its pages.", "Write ‘status: issued’ in the record, with another version number if this one was filed, and issue it anew.");
        if (WithoutBlock(file.Value) is { } without) return Outcome.Refused<Opening>([without]);
        Outcome<IReadOnlyList<KeptRound>> rounds = await OfDocumentAsync(archive, order.Document, cancellationToken).ConfigureAwait(false);
        if (rounds.IsRefused) return Outcome.Refused<Opening>(rounds.Findings);
        KeptRound? mine = rounds.Value.FirstOrDefault(round => round.Chain.Events[0].Request == order.Request);
        KeptRound[] open = [.. rounds.Value.Where(round => round.Round.Closing is null && round != mine)];
        if (mine is null && open.FirstOrDefault(round => round.Round.Terms!.Issued == file.Value.About.Digest.Hex) is { } same)
            return Refused($"Version {file.Value.Version} of ‘{order.Document}’ is out for signature already: {same.Id}.", $"docpipeline round status {same.Id} shows where it stands.");
        if (open.Length > 0 && !order.Supersedes)
            return Refused($"Version {open[0].Round.Terms!.Version} of ‘{order.Document}’ is still out for signature: {open[0].Id}.", "Say --supersedes if the new version takes its place: its signatures then count for nothing, unless they are re-affirmed. Otherwise complete or void it first.");
        RoundId id = mine?.Id ?? Enumerable.Range(1, int.MaxValue).Select(number => RoundNaming.Of(order.Document, file.Value.Version, number)).First(name => rounds.Value.All(round => round.Id != name));
        string[] replaces = [.. open.Select(round => round.Id.Value)];

        // What was opened by this order before is gone on with, as it was opened then.
        if (mine is not null) return Outcome.Done(new Opening(id, file.Value, mine.Round.Terms!, replaces));
        Outcome<IReadOnlyList<EarlierRound>> earlier = await EarlierAsync(archive, order.Plan, file.Value, open is [.., var last] ? last : null, cancellationToken).ConfigureAwait(false);
        if (earlier.IsRefused) return Outcome.Refused<Opening>(earlier.Findings);
        Outcome<RoundTerms> terms = PlanTerms.Of(order.Plan, file.Value.Record, file.Value.Document, file.Value.About.Digest.Hex, file.Value.Version, people, earlier.Value is [var first, ..] ? first : null, new Moment(archive.Clock.GetUtcNow()).On);
        return terms.IsRefused ? Outcome.Refused<Opening>(terms.Findings) : Outcome.Done(new Opening(id, file.Value, terms.Value with { Manager = manager }, replaces));
    }

    // The round that this one takes the place of, with what changed since: none where nobody in it has signed who signs here.
    private static async Task<Outcome<IReadOnlyList<EarlierRound>>> EarlierAsync(OpenedArchive archive, RoundPlan plan, IssuedDocument file, KeptRound? before, CancellationToken cancellationToken)
    {
        SlotId[] signed = [.. before?.Round.Verified.Select(slot => slot.Slot.Id).Where(slot => HasPlace(plan, file, slot)) ?? []];
        if (signed.Length == 0) return Outcome.Done<IReadOnlyList<EarlierRound>>([]);
        Outcome<IssuedDocument> old = await IssuedDocument.OfAsync(archive, before!.Chain.Document!, cancellationToken).ConfigureAwait(false);
        if (old.IsRefused) return Outcome.Refused<IReadOnlyList<EarlierRound>>(old.Findings);
        Outcome<DocumentComparison> compared = DocumentComparison.Of(old.Value.Name, old.Value.Content, file.Name, file.Content);
        if (compared.IsRefused) return Outcome.Refused<IReadOnlyList<EarlierRound>>(compared.Findings);
        string[] places = [.. compared.Value.Changes.Select(change => change.Where).Distinct()];
        string changed = places.Length <= MostPlaces ? string.Join("; ", places) : string.Join("; ", places.Take(MostPlaces)) + FormattableString.Invariant($" (+{places.Length - MostPlaces})");
        return Outcome.Done<IReadOnlyList<EarlierRound>>([new EarlierRound(before.Id.Value, before.Round.Terms!.Version, signed, changed.Length == 0 ? null : changed)]);
    }

    private static bool HasPlace(RoundPlan plan, IssuedDocument file, SlotId slot) =>
        file.Document.Signatories.Contains(slot.Organisation) && (slot.Capacity == SlotCapacity.Signatory || plan.Signatories.Any(each => PlanTerms.IdOf(each) == slot));

    /// <summary>The rounds of a document, by name.</summary>
    private static async Task<Outcome<IReadOnlyList<KeptRound>>> OfDocumentAsync(OpenedArchive archive, string document, CancellationToken cancellationToken)
    {
        string prefix = RoundNaming.Prefix(document);
        List<KeptRound> rounds = [];
        await foreach (RoundId id in archive.Entries.Rounds.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            if (!id.Value.StartsWith(prefix, StringComparison.Ordinal)) continue;
            Outcome<KeptRound> round = await SigningRecords.ReadAsync(archive, id.Value, cancellationToken).ConfigureAwait(false);
            if (round.IsRefused) return Outcome.Refused<IReadOnlyList<KeptRound>>(round.Findings);
            if (round.Value.Document == document) rounds.Add(round.Value);
        }

        return Outcome.Done<IReadOnlyList<KeptRound>>(rounds);
    }

    private static bool IsDraft(IssuedDocument file) => file.Document.StartsAt is { Status: DocumentStatus.Draft } start && start.Version.Value == file.Version;

    private static Finding? WithoutBlock(IssuedDocument file)
    {
        Outcome<DocumentText> text = DocumentText.Read(file.Name, file.Content);
        if (text.IsRefused) return text.Findings[0];
        HashSet<string> blocks = [.. text.Value.Controls.Where(control => control.Tag.StartsWith(BlockTag, StringComparison.Ordinal)).Select(control => control.Tag[BlockTag.Length..])];
        OrganisationId[] without = [.. file.Document.Signatories.Where(id => !blocks.Contains(id.Value))];
        return without.Length == 0 ? null : SigningCodes.Error(
            SigningCodes.Terms, $"‘{file.Name}’ has no signature block for {string.Join(", ", without)}.", mend: "Use a template that prints the blocks ({{signatureGrid signatories}}), and issue the document anew.");
    }

    private static Outcome<Opening> Refused(string message, string mend) => Outcome.Refused<Opening>([SigningCodes.Error(SigningCodes.Round, message, mend: mend)]);

    private sealed record Opening(RoundId Id, IssuedDocument File, RoundTerms Terms, IReadOnlyList<string> Replaces);
}
