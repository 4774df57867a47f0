using System.Text.RegularExpressions;
using DocPipeline.Documents.Lint.Model;
using DocPipeline.Documents.Lint.Model.Lines;

namespace DocPipeline.Documents.Lint.Rules;

/// <summary>In one section: what is confidential without exception, and information that is shared without exception.</summary>
internal static partial class ConfidentialInformation
{
    private const int Near = 8;

    internal static IEnumerable<LintHit> Find(LintDocument document)
    {
        if (!document.IsEnglish) yield break;
        ILookup<LintSection?, LintSentence> shared = document.Sentences.Where(s => Shared().IsMatch(s.Text) && !Secret().IsMatch(s.Text)).ToLookup(s => s.Line.Section);
        foreach (LintSentence secret in document.Sentences.Where(s => Secret().IsMatch(s.Text) && !Exception().IsMatch(s.Text)))
        {
            if (shared[secret.Line.Section].FirstOrDefault(s => Math.Abs(s.Line.Index - secret.Line.Index) <= Near) is not { } other) continue;
            yield return LintClasses.ConfidentialityConflict.At(
                other.Spot, "Information is shared here and confidential in another rule of the same section.", "Say which information is confidential, with whom it may be shared, and who decides", secret.Spot);
        }
    }

    [GeneratedRegex(@"\b(?:is|are|be|must|will)\s+(?:be\s+)?(?:treated|kept|held|regarded)?\s?(?:as\s+|strictly\s+)?(?:in\s+(?:strict\s+)?confidence|confidential)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Secret();

    [GeneratedRegex(@"\binformation\b[^.]{0,80}\b(?:will|must|shall|is|are)\s+(?:be\s+)?(?:freely\s+)?(?:shared|published|passed\s+on|made\s+public|circulated)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Shared();

    [GeneratedRegex(@"\b(?:unless|except|some|may\s+be)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, LintLimits.Patience)]
    private static partial Regex Exception();
}
