using DocPipeline.Governance.Decisions.Votes;

namespace DocPipeline.Web.Api.Amendments;

/// <summary>A count of votes that somebody wants to try.</summary>
/// <param name="For">Votes for.</param>
/// <param name="Against">Votes against.</param>
/// <param name="Abstained">Abstentions.</param>
/// <param name="Present">How many were present; those who voted or abstained if left out.</param>
internal sealed record Count(int For, int Against, int Abstained = 0, int? Present = null)
{
    private const int Most = 100_000;

    internal bool IsPossible => For is >= 0 and <= Most && Against is >= 0 and <= Most && Abstained is >= 0 and <= Most && Present is null or (>= 0 and <= Most);

    internal Totals ToTotals() => new() { For = For, Against = Against, Abstained = Abstained, Present = Present };
}
