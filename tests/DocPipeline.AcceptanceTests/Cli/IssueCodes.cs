using System.Text.RegularExpressions;

namespace DocPipeline.AcceptanceTests.Cli;

/// <summary>The codes by which footers name the issue: they follow from the template as well, and differ where the words do not.</summary>
internal static partial class IssueCodes
{
    internal static string Without(string text) => Code().Replace(text, "[issue code]");

    [GeneratedRegex(@"\b[0-9A-HJKMNP-TV-Z]{4}-[0-9.]{1,6}-[0-9A-HJKMNP-TV-Z]{8}\b")]
    private static partial Regex Code();
}
