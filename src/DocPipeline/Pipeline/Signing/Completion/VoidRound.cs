using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing.Events;

namespace DocPipeline.Pipeline.Signing.Completion;

/// <summary>The story of a round that comes to nothing.</summary>
public static class VoidRound
{
    /// <summary>Voids a round for good: its signatures count for nothing, and everybody who was invited is told.</summary>
    public static async Task<Outcome<RoundStatus>> RunAsync(OpenedArchive archive, string round, string reason, string by, string request, IRoundMail mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(archive);
        Outcome<KeptRound> after = await RoundAct.EventAsync(archive, round, request, by, new RoundVoided(reason), mail, cancellationToken).ConfigureAwait(false);
        return after.IsRefused ? Outcome.Refused<RoundStatus>(after.Findings) : Outcome.Done(RoundStatus.Of(after.Value, archive.Clock.GetUtcNow()));
    }
}
