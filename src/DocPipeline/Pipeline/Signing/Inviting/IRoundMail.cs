using DocPipeline.Findings;

namespace DocPipeline.Pipeline.Signing.Inviting;

/// <summary>How the people of a round are written to. What is handed over is kept until it is sent.</summary>
public interface IRoundMail
{
    /// <summary>Takes letters in. The same request again makes none twice.</summary>
    /// <param name="round">The round.</param>
    /// <param name="request">The request's id within the round.</param>
    /// <param name="letters">The letters.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Why letters could not be taken in: warnings, for what they tell of has happened.</returns>
    Task<IReadOnlyList<Finding>> TakeAsync(string round, string request, IReadOnlyList<RoundLetter> letters, CancellationToken cancellationToken);
}
