using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Signing.Inviting;

/// <summary>Nobody is written to: the office tells people itself.</summary>
public sealed class NoMail : IRoundMail
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<Finding>> TakeAsync(string round, string request, IReadOnlyList<RoundLetter> letters, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>([]);
}
