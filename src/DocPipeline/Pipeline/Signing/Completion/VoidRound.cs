using DocPipeline.Archive.Ocfl;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Filing;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Signing.Opening;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing.Events;

namespace DocPipeline.Pipeline.Signing.Completion;

/// <summary>The story of a round that comes to nothing.</summary>
public static class VoidRound
{
    /// <summary>Voids a round for good: its signatures count for nothing, everybody who was invited is told, and it is filed.</summary>
    public static async Task<Outcome<RoundStatus>> RunAsync(OpenedArchive archive, string round, string reason, string by, string request, IRoundMail mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        Outcome<KeptRound> kept = await SigningRecords.ReadAsync(archive, round, cancellationToken).ConfigureAwait(false);
        if (kept.IsRefused) return Outcome.Refused<RoundStatus>(kept.Findings);

        // Closed by a program that died before it was filed: said again, it is filed.
        if (kept.Value.Round.Closing is RoundVoided or RoundSuperseded && await FileRound.FindAsync(archive, kept.Value, cancellationToken).ConfigureAwait(false) is null)
            return await FileAsync(archive, kept.Value, by, cancellationToken).ConfigureAwait(false);
        Outcome<KeptRound> after = await RoundAct.EventAsync(archive, round, request, by, new RoundVoided(reason), mail, cancellationToken).ConfigureAwait(false);
        return after.IsRefused ? Outcome.Refused<RoundStatus>(after.Findings) : await FileAsync(archive, after.Value, by, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Files a round that ended without a result.</summary>
    internal static async Task<Outcome<RoundStatus>> FileAsync(OpenedArchive archive, KeptRound kept, string by, CancellationToken cancellationToken)
    {
        Outcome<IssuedDocument> issued = await IssuedDocument.OfAsync(archive, kept.Chain.Document!, cancellationToken).ConfigureAwait(false);
        if (issued.IsRefused) return Outcome.Refused<RoundStatus>(issued.Findings);
        Outcome<FiledInArchive> filed = await FileRound.RunAsync(archive, kept, issued.Value, by, new Dictionary<LogicalPath, ReadOnlyMemory<byte>>(), cancellationToken).ConfigureAwait(false);
        return filed.IsRefused ? Outcome.Refused<RoundStatus>(filed.Findings) : Outcome.Done(RoundStatus.Of(kept, archive.Clock.GetUtcNow()));
    }
}
