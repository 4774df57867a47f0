namespace DocPipeline.Pipeline.Signing.Inviting;

/// <summary>How the people of a round are written to. What is handed over is kept until it is sent.</summary>
public interface IRoundMail
{
    /// <summary>Takes letters in. The same request again makes none twice.</summary>
    /// <param name="request">The request's id.</param>
    /// <param name="letters">The letters.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task TakeAsync(string request, IReadOnlyList<RoundLetter> letters, CancellationToken cancellationToken);
}
