using System.Text.RegularExpressions;
using DocPipeline.Documents.Reading;
using DocPipeline.Documents.Words;

namespace DocPipeline.Returns.Check.Reading;

/// <summary>The words by which signatory pages say which version they sign.</summary>
internal static class SignatoryPages
{
    private static readonly Regex[] Captions =
    [
        .. new[] { HouseWords.English, HouseWords.Welsh }.SelectMany(words => new[]
        {
            words.Of("Signatures to version\u00A0%1"), words.Of("Signatures to version\u00A0%1 (continued)"), words.Of("The organisations below sign %1, version %2 of %3."),
        }).Select(pattern => new Regex(@"\A" + Regex.Escape(ParagraphText.Fold(pattern)).Replace("%1", "(.{1,200}?)", StringComparison.Ordinal).Replace("%2", "(.{1,40}?)", StringComparison.Ordinal).Replace("%3", "(.{1,40}?)", StringComparison.Ordinal) + @"\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)),
    ];

    /// <summary>What a return's signatory pages say they sign, where the issued ones do not say it.</summary>
    internal static IReadOnlyList<string> OfAnother(CheckedFile issued, CheckedFile returned)
    {
        HashSet<string> own = [.. SaidIn(issued.Text)];
        return [.. SaidIn(returned.Text).Where(s => !own.Contains(s)).Distinct()];
    }

    private static IEnumerable<string> SaidIn(DocumentText text) => text.Blocks.Where(b => b.Text.Length is > 0 and < 400).Select(b => b.Text).Where(t => Array.Exists(Captions, c => c.IsMatch(t)));
}
