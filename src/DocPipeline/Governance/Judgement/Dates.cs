using System.Globalization;

namespace DocPipeline.Governance.Judgement;

/// <summary>Dates in the words of a verdict: 2 April 2009.</summary>
internal static class Dates
{
    internal static string Words(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
