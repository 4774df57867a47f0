using System.Text.RegularExpressions;

namespace DocPipeline.Partnerships.Values;

/// <summary>The shape that every id in a record has: short, lower case, safe in a file name, a blob name and a URL.</summary>
internal static partial class RecordId
{
    internal const string Expected = "an id: small letters, digits and single hyphens, at most 64 characters, such as 'cheshire-west'";

    internal const string Pattern = "^(?=.{1,64}$)[a-z0-9]+(-[a-z0-9]+)*$";

    internal static bool IsWellFormed(string text) => Shape().IsMatch(text);

    [GeneratedRegex(@"\A(?=.{1,64}\z)[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Shape();
}
