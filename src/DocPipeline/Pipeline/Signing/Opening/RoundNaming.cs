using System.Text;
using DocPipeline.Archive;
using DocPipeline.Archive.Rounds.Events;

namespace DocPipeline.Pipeline.Signing.Opening;

/// <summary>How rounds are called: <c>cheshire-west-agreement-5</c>, and <c>-r2</c> after it for the second round of one version.</summary>
internal static class RoundNaming
{
    private const int Longest = 60;
    private const int Digits = 8;

    /// <summary>What the names of all rounds of a document begin with.</summary>
    internal static string Prefix(string document)
    {
        string plain = document.Replace('/', '-');

        // Long names are cut, and stay apart by a digest.
        return (plain.Length <= Longest - 20 ? plain : $"{plain[..(Longest - 20 - Digits - 1)].TrimEnd('-')}-{Sha512.Of(Encoding.UTF8.GetBytes(document)).Hex[..Digits]}") + "-";
    }

    /// <summary>The name of a version's round.</summary>
    /// <param name="document">What people call the document.</param>
    /// <param name="version">The version.</param>
    /// <param name="number">From 1: which round of this version it is.</param>
    internal static RoundId Of(string document, string version, int number) =>
        RoundId.Of(FormattableString.Invariant($"{Prefix(document)}{version.ToLowerInvariant()}{(number == 1 ? "" : $"-r{number}")}"));
}
