using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace DocPipeline.Partnerships.Values;

/// <summary>The shape that every id in a record has: short, lower case, safe in a file name, a blob name and a URL.</summary>
internal static partial class RecordId
{
    internal const string Expected = "an id: small letters, digits and single hyphens, at most 64 characters, such as 'cheshire-west'";

    internal const string Pattern = "^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$";

    internal static bool IsWellFormed(string text) => Shape().IsMatch(text);

    /// <summary>The nearest well-formed id: accents dropped, capitals made small, everything else made into single hyphens.</summary>
    internal static string? Mend(string text)
    {
        var mended = new StringBuilder();
        foreach (char c in text.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) mended.Append(c);
            else if (!IsSilent(c) && mended.Length > 0 && mended[^1] != '-') mended.Append('-');
        }

        string id = mended.ToString()[..Math.Min(mended.Length, 64)].Trim('-');
        return id.Length == 0 ? null : id;
    }

    // An accent that normalisation split off, and the apostrophe of "Queen's".
    private static bool IsSilent(char c) => c is '\'' or '’' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    [GeneratedRegex(@"\A(?=.{1,64}\z)[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Shape();
}
