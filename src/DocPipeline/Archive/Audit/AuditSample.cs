using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DocPipeline.Archive.Audit;

/// <summary>A part of the objects, chosen so that the same seed gives the same ones and nobody can tell them without it.</summary>
/// <param name="Fraction">More than 0, at most 1; at least one object is chosen.</param>
/// <param name="Seed">Any number; another one for every audit.</param>
internal sealed record AuditSample(double Fraction, long Seed)
{
    /// <summary>Chooses from the objects' folders.</summary>
    internal IReadOnlySet<string> Of(IReadOnlyCollection<string> roots)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Fraction);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Fraction, 1);
        return roots.OrderBy(Rank, StringComparer.Ordinal).Take((int)Math.Ceiling(Fraction * roots.Count)).ToHashSet(StringComparer.Ordinal);
    }

    private string Rank(string root) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Seed} {root}"))));
}
