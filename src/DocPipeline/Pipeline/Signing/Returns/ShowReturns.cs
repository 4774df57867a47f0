using DocPipeline.Archive;
using DocPipeline.Archive.Rounds.Events;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signing.Completion;
using DocPipeline.Signing.Events;

namespace DocPipeline.Pipeline.Signing.Returns;

/// <summary>The story of looking at what came back in a round: the list, a report, a file.</summary>
public static class ShowReturns
{
    /// <summary>What came back, in the order in which it did.</summary>
    public static async Task<Outcome<IReadOnlyList<KeptReturn>>> ListAsync(OpenedArchive archive, string round, CancellationToken cancellationToken)
    {
        Outcome<KeptRound> kept = await SigningRecords.ReadAsync(archive, round, cancellationToken).ConfigureAwait(false);
        return kept.IsRefused ? Outcome.Refused<IReadOnlyList<KeptReturn>>(kept.Findings) : Outcome.Done<IReadOnlyList<KeptReturn>>([.. kept.Value.Events.Zip(kept.Value.Chain.Events, Read).OfType<KeptReturn>()]);
    }

    /// <summary>The report of a check: plain text.</summary>
    /// <param name="archive">The archive.</param>
    /// <param name="round">The round.</param>
    /// <param name="number">The number of the return's event.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static Task<Outcome<ExportedFile>> ReportAsync(OpenedArchive archive, string round, int number, CancellationToken cancellationToken) => FileAsync(archive, round, number, isReport: true, cancellationToken);

    /// <summary>The file that came back, exactly as it did. Anybody may have made it.</summary>
    /// <inheritdoc cref="ReportAsync"/>
    public static Task<Outcome<ExportedFile>> FileAsync(OpenedArchive archive, string round, int number, CancellationToken cancellationToken) => FileAsync(archive, round, number, isReport: false, cancellationToken);

    private static async Task<Outcome<ExportedFile>> FileAsync(OpenedArchive archive, string round, int number, bool isReport, CancellationToken cancellationToken)
    {
        Outcome<KeptRound> kept = await SigningRecords.ReadAsync(archive, round, cancellationToken).ConfigureAwait(false);
        if (kept.IsRefused) return Outcome.Refused<ExportedFile>(kept.Findings);
        if (number < 1 || number > kept.Value.Events.Count || (isReport ? ReportOf(kept.Value.Events[number - 1]) : FileOf(kept.Value.Events[number - 1], kept.Value.Chain.Events[number - 1])) is not { } hex || !Sha512.TryRead(hex, out Sha512? digest))
            return Outcome.Refused<ExportedFile>([ArchiveCodes.Error(ArchiveCodes.NotThere, $"Nothing came back with event {number} of ‘{round}’.", "The list of returns has their numbers.")]);
        Outcome<RoundFile> attached = await archive.Entries.Rounds.FileAsync(kept.Value.Id, digest.Value, cancellationToken).ConfigureAwait(false);
        if (attached.IsRefused) return Outcome.Refused<ExportedFile>(attached.Findings);
        string name = FormattableString.Invariant($"{round}-{number:000}");
        return Outcome.Done(isReport
            ? new ExportedFile($"{name}-report.txt", attached.Value.Content, "what the check of it found")
            : new ExportedFile(name + ExportRound.EndingOf(attached.Value.Content.Span), attached.Value.Content, "what came back"));
    }

    private static KeptReturn? Read(SigningEvent what, RoundEvent each) => FileOf(what, each) is not { } file ? null : what switch
    {
        SlotSigned signed => new KeptReturn(each.Number, signed.Slot.ToString(), each.At, each.By, IsTaken: true, signed.Check ?? "", file, signed.Report is not null),
        SlotRejected rejected => new KeptReturn(each.Number, rejected.Slot.ToString(), each.At, each.By, IsTaken: false, rejected.Reason, file, rejected.Report is not null),
        _ => null,
    };

    private static string? FileOf(SigningEvent what, RoundEvent each) => what switch
    {
        SlotSigned signed => signed.File,
        SlotRejected { Report: { } report } => each.Attachments.Select(digest => digest.Hex).FirstOrDefault(hex => hex != report),
        _ => null,
    };

    private static string? ReportOf(SigningEvent what) => what switch
    {
        SlotSigned signed => signed.Report,
        SlotRejected rejected => rejected.Report,
        _ => null,
    };
}
