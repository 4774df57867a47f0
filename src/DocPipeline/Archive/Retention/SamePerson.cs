using System.Globalization;
using System.Text;

namespace DocPipeline.Archive.Retention;

/// <summary>
/// Whether two names are one person's, where two people are needed. Names are compared as people read them: without case, blanks and
/// characters that are not seen, after Unicode's compatibility composition (NFKC).
/// </summary>
/// <remarks>Who says a name is not checked here: that is for whoever lets people in.</remarks>
internal static class SamePerson
{
    /// <summary>Whether two names are one.</summary>
    internal static bool Are(string one, string other) => Key(one) == Key(other);

    private static string Key(string name)
    {
        StringBuilder key = new();
        foreach (Rune rune in name.Normalize(NormalizationForm.FormKC).ToUpperInvariant().EnumerateRunes())
            if (!Rune.IsWhiteSpace(rune) && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control)) key.Append(rune.ToString());
        return key.ToString().Normalize(NormalizationForm.FormKC);
    }
}
