using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;

namespace DocPipeline.Documents.Lint.References;

/// <summary>Telephone numbers with too few or too many figures, links to a bare address or without encryption, addresses that cannot receive mail.</summary>
internal static partial class Contacts
{
    private const int FewestFigures = 10;
    private const int MostFigures = 11;

    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        foreach (LintLine line in document.Lines.Where(l => l.Kind is not LineKind.Mark and not LineKind.Contents))
        {
            foreach (Match match in Telephone().Matches(line.Text))
            {
                int figures = match.Value.Count(char.IsAsciiDigit);
                if (figures == MostFigures || (figures == FewestFigures && match.Value.StartsWith("01697", StringComparison.Ordinal))) continue;
                yield return LintClasses.Contact.At(line.At(match.Index, match.Length), $"The telephone number “{match.Value}” has {figures} figures.", "Check it", expected: "11 figures, as British numbers have");
            }

            foreach (Match match in Link().Matches(line.Text))
            {
                string? wrong = Bare().IsMatch(match.Value) ? "leads to a bare address, which nobody can tell from another" : match.Value.StartsWith("http:", StringComparison.OrdinalIgnoreCase) ? "is not encrypted" : null;
                if (wrong is not null) yield return LintClasses.Contact.At(line.At(match.Index, match.Length), $"The link “{Short(match.Value)}” {wrong}.", "Use the address of the site that begins with https");
            }

            foreach (Match match in Mail().Matches(line.Text))
                yield return LintClasses.Contact.At(line.At(match.Index, match.Length), $"“{match.Value}” is no e-mail address.", "Check it", expected: "a name, @ and a domain such as example.org");
        }
    }

    private static string Short(string link) => link.Length <= 60 ? link : link[..57] + "…";

    // From 8 figures: what is shorter is no number in full. Dates and ranges have other signs between.
    [GeneratedRegex(@"(?<![\w./-])(?:\(0\d{2,5}\)|0\d{2,5})\s?\d{2,8}(?:\s\d{2,6}){0,2}(?![\w/-])", RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"\bhttps?://[^\s<>“”""()]{1,300}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Link();

    [GeneratedRegex(@"^https?://\d{1,3}(?:\.\d{1,3}){3}(?![\d.])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Bare();

    [GeneratedRegex(@"(?<![\w.@-])[\w.-]{1,60}@(?![\w-]{1,60}(?:\.[\w-]{2,60}){1,5})[\w.-]{0,60}", RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Mail();
}
