using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Governance.Amendments;

/// <summary>The terms of an amendment as text, the same for the same changes, and how two such texts are compared.</summary>
internal static class TermsText
{
    /// <summary>The text: every change with its words before and after.</summary>
    /// <param name="title">The document's title.</param>
    /// <param name="version">The version that is changed.</param>
    /// <param name="changes">The changes, in the order of the document.</param>
    /// <param name="takesEffectOn">The day on which it is to take effect, where the proposal says so.</param>
    internal static string Of(string title, string version, IReadOnlyList<AmendedClause> changes, DateOnly? takesEffectOn)
    {
        var text = new StringBuilder($"Amendment of “{title}”, version {version}");
        foreach ((int index, AmendedClause change) in changes.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"\n\n{index + 1}. {Sentence(change)}");
            if (change.Before is { } before) text.Append("\n\nNow:\n").Append(Indented(before));
            if (change.After is { } after) text.Append("\n\nNew:\n").Append(Indented(after));
        }

        if (changes.Any(c => c.Kind != AmendedClauseKind.Replaced)) text.Append("\n\nThe numbers that follow move accordingly.");
        if (takesEffectOn is { } day) text.Append("\n\nIt takes effect on ").Append(Judgement.Dates.Words(day)).Append('.');
        return text.Append('\n').ToString();
    }

    /// <summary>The digest of terms.</summary>
    internal static TermsDigest DigestOf(string terms) => new(Convert.ToHexStringLower(SHA512.HashData(Encoding.UTF8.GetBytes(Folded(terms)))));

    /// <summary>Whether a digest is that of terms, as far as it was written down.</summary>
    internal static bool IsOf(TermsDigest digest, string terms) => DigestOf(terms).Hex.StartsWith(digest.Hex, StringComparison.Ordinal);

    internal static string Sentence(AmendedClause change) => change.Kind switch
    {
        AmendedClauseKind.Replaced => $"{Capital(change.Where)} is replaced.",
        AmendedClauseKind.Deleted => $"{Capital(change.Where)} is deleted.",
        _ => change.Follows is null ? $"At the start comes a new {Bare(change.Where)}." : $"After {change.Follows} comes a new {Bare(change.Where)}.",
    };

    /// <summary>Terms without what is no difference: white space, the forms of one letter, of quotation marks and of dashes.</summary>
    internal static string Folded(string text) =>
        string.Join(' ', text.Normalize(NormalizationForm.FormC)
            .Replace('\u2018', '\'').Replace('\u2019', '\'').Replace('\u201C', '"').Replace('\u201D', '"').Replace("--", "-", StringComparison.Ordinal).Replace('\u2013', '-').Replace("\u2026", "...", StringComparison.Ordinal)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Indented(string words) => string.Join('\n', words.Split('\n').Select(line => "   " + line));

    private static string Bare(string where) => where.StartsWith("the ", StringComparison.Ordinal) ? where[4..] : where;

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
