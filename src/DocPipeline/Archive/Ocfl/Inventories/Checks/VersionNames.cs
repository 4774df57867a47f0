using System.Globalization;
using System.Text.RegularExpressions;

namespace DocPipeline.Archive.Ocfl.Inventories.Checks;

/// <summary>How the versions of one object are named: <c>v1</c>, or padded with zeros to a width, <c>v0001</c>. The first decides.</summary>
internal static partial class VersionNames
{
    private const int MostDigits = 9;

    /// <summary>Whether a folder's name is, or means to be, that of a version.</summary>
    internal static bool LooksLikeVersion(string name) => Shape().IsMatch(name);

    /// <summary>The number in a name, whatever its padding; nothing when it is no version.</summary>
    internal static int? NumberOf(string name) =>
        Shape().Match(name) is { Success: true } match && match.Groups["digits"].Value.TrimStart('0') is { Length: > 0 and <= MostDigits } digits
            ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;

    /// <summary>The code of the rule that a later name breaks when the first version has the given name; nothing when it follows it.</summary>
    internal static string? BrokenBy(string later, string first)
    {
        bool padded = IsPadded(later);
        if (!IsPadded(first)) return padded ? "E013" : null;
        if (padded) return later.Length == first.Length ? null : "E012";
        return later.Length >= first.Length ? "E011" : "E013";
    }

    /// <summary>Whether a name is padded with zeros.</summary>
    internal static bool IsPadded(string name) => name.Length > 1 && name[1] == '0';

    [GeneratedRegex(@"\Av(?<digits>[0-9]+)\z")]
    private static partial Regex Shape();
}
