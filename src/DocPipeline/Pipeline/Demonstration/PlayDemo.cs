using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Governance.Adoptions;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Partnerships.Writing;
using DocPipeline.Pipeline.Adoptions;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Evidence;
using DocPipeline.Pipeline.Archiving.Filing;
using DocPipeline.Pipeline.Archiving.Keeping;
using DocPipeline.Pipeline.Outbox;

namespace DocPipeline.Pipeline.Demonstration;

/// <summary>
/// The whole story on the samples: documents are generated, an amendment is adopted and one is refused by the partnership's own rules, an agreement
/// goes out to 25 organisations and comes back in four ways, and the archive proves all of it. Nothing is sent to anybody.
/// </summary>
public static class PlayDemo
{
    private const string Stockport = "stockport";
    private const string Carried = "decisions/2008-09-16-quorum.yaml";
    private const string NotCarried = "decisions/2009-03-17-chair.yaml";
    private const string Office = "Democratic Services";

    /// <summary>The samples that are needed, by the names of their folders.</summary>
    public static IReadOnlyList<string> Samples { get; } = [Stockport, DemoRound.Sample];

    /// <summary>Plays it.</summary>
    /// <param name="settings">Where and how.</param>
    /// <param name="onStep">Is told what has just happened.</param>
    /// <param name="cancellationToken">Gives up; what was written stays.</param>
    /// <returns>Everything that happened; a refusal only where something went wrong that should not.</returns>
    public static async Task<Outcome<IReadOnlyList<DemoStep>>> RunAsync(DemoSettings settings, Action<DemoStep> onStep, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(onStep);
        // What is signed is no draft any more.
        RecordFiles draft = settings.Samples[DemoRound.Sample];
        string facts = System.Text.Encoding.UTF8.GetString(draft.Find(RecordFiles.PartnershipFileName)!.Value.Span);
        RecordFiles issued = draft.With(RecordFiles.PartnershipFileName, System.Text.Encoding.UTF8.GetBytes(facts.Replace("status: draft", "status: issued", StringComparison.Ordinal)));
        settings = settings with { Samples = settings.Samples.ToDictionary(sample => sample.Key, sample => sample.Key == DemoRound.Sample ? issued : sample.Value) };
        DemoStage stage = new(settings, onStep);
        string keys = Path.Combine(settings.Folder, "keys");
        Directory.CreateDirectory(keys);
        ArchiveSettings archiveSettings = new(new BlobStoreSettings("folder:" + Path.Combine(settings.Folder, "store")) { Folder = FolderUse.MakeOnWrite }, Path.Combine(keys, "log.pem"), Path.Combine(keys, "log.vkey")) { LogName = "docpipeline.local/demonstration" };
        Outcome<OpenedArchive> opened = OpenedArchive.Open(archiveSettings, settings.Clock);
        if (opened.IsRefused) return Outcome.Refused<IReadOnlyList<DemoStep>>(opened.Findings);
        using OpenedArchive archive = opened.Value;
        LinkKeyPlace links = new(Path.Combine(keys, "link-key.txt"));
        if (KeepLinkKey.ListOrMake(links) is { IsRefused: true } noKey) return Outcome.Refused<IReadOnlyList<DemoStep>>(noKey.Findings);

        IReadOnlyList<Finding>? wrong = await GenerateAsync(stage, archive, cancellationToken).ConfigureAwait(false)
            ?? await AmendAsync(stage, archive, cancellationToken).ConfigureAwait(false)
            ?? await new DemoRound(stage, archive, links).PlayAsync(cancellationToken).ConfigureAwait(false)
            ?? await ProveAsync(stage, archive, cancellationToken).ConfigureAwait(false);
        return wrong is null ? Outcome.Done<IReadOnlyList<DemoStep>>(stage.Steps) : Outcome.Refused<IReadOnlyList<DemoStep>>(wrong);
    }

    private static async Task<IReadOnlyList<Finding>?> GenerateAsync(DemoStage stage, OpenedArchive archive, CancellationToken cancellationToken)
    {
        stage.Chapter = "Documents";
        foreach (string sample in Samples)
        {
            RecordFiles files = stage.Settings.Samples[sample];
            foreach (string path in files.Paths) stage.Write(Path.Combine("records", sample, path), files.Find(path)!.Value);
            Outcome<IReadOnlyList<DraftedDocument>> drafted = DraftDocument.AllFromRecord(files);
            if (drafted.IsRefused) return drafted.Findings;
            foreach (DraftedDocument document in drafted.Value) stage.Write(Path.Combine("documents", sample, document.FileName), document.Bytes);
            Outcome<IReadOnlyList<FiledInArchive>> filed = await IssueDocuments.FileAsync(archive, files, [.. drafted.Value.Where(document => !document.FileName.Contains("-version-", StringComparison.Ordinal))], Office, cancellationToken).ConfigureAwait(false);
            if (filed.IsRefused) return filed.Findings;
            stage.Say($"{drafted.Value.Count} documents of {sample} were generated from its record and issued into the archive.", Path.Combine("documents", sample));
        }

        return null;
    }

    private static async Task<IReadOnlyList<Finding>?> AmendAsync(DemoStage stage, OpenedArchive archive, CancellationToken cancellationToken)
    {
        stage.Chapter = "Amendments";
        string folder = Path.Combine(stage.Settings.Folder, "records", Stockport);
        foreach (string decision in (string[])[NotCarried, Carried])
        {
            Outcome<RecordFiles> files = RecordFolder.Read(folder);
            if (files.IsRefused) return files.Findings;
            Outcome<AdoptionPlan> plan = AdoptDecision.Plan(files.Value, decision, new Moment(Whole(stage.Settings.Clock.GetUtcNow())));
            if (plan.IsRefused) return plan.Findings;
            Adoption adoption = plan.Value.Adoption;
            RecordFolderWriter.Write(folder, plan.Value.Writes);
            files = RecordFolder.Read(folder);
            if (files.IsRefused) return files.Findings;
            Outcome<IReadOnlyList<FiledInArchive>> filed = await FileAdoption.FileAsync(archive, files.Value, adoption, Office, cancellationToken).ConfigureAwait(false);
            if (filed.IsRefused) return filed.Findings;
            bool isRefused = adoption.Outcome == AdoptionOutcome.Refused;
            stage.Say($"‘{adoption.Title}’ {(isRefused ? "was REFUSED" : $"was adopted as version {adoption.To}")}: {adoption.Headline}", Path.Combine("records", Stockport, isRefused ? "adoptions" : "versions"));
        }

        return null;
    }

    private static async Task<IReadOnlyList<Finding>?> ProveAsync(DemoStage stage, OpenedArchive archive, CancellationToken cancellationToken)
    {
        stage.Chapter = "Archive";
        Outcome<ArchiveVerified> verified = await VerifyArchive.RunAsync(archive, against: null, fraction: 1, seed: 0, onObject: null, cancellationToken).ConfigureAwait(false);
        if (verified.IsRefused) return verified.Findings;
        if (verified.Value.Findings.FirstOrDefault(each => each.Finding.Severity == Severity.Error) is { } wrong) return [wrong.Finding];
        stage.Say("Every object, file, leaf and round of the archive was checked against the signed log: nothing is wrong.", "store");
        Outcome<EvidenceMade> evidence = await MakeEvidence.FromAsync(archive, DemoRound.Document, cancellationToken).ConfigureAwait(false);
        if (evidence.IsRefused) return evidence.Findings;
        stage.Write($"{evidence.Value.FileName}.html", evidence.Value.Page);
        stage.Write($"{evidence.Value.FileName}.zip", evidence.Value.Bag);
        stage.Say($"The evidence of the agreement: a page that checks {evidence.Value.Leaves} leaves of the log in any browser, and the same as files.", $"{evidence.Value.FileName}.html");
        return null;
    }

    private static DateTimeOffset Whole(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerSecond));
}
