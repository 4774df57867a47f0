using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DocPipeline.Partnerships.Values;

/// <summary>The number of a document's version as people speak of it: <c>5</c>, <c>1.0</c>. Never a draft suffix; the status says that.</summary>
/// <param name="Value">One to three whole numbers with points between them, none with a leading zero.</param>
public readonly partial record struct VersionNumber(string Value) : IRecordScalar<VersionNumber>
{
    /// <inheritdoc/>
    public static string Expected => "a version number such as 5 or 1.0";

    /// <inheritdoc/>
    public static string Pattern => "^(0|[1-9][0-9]{0,5})(\\.(0|[1-9][0-9]{0,5})){0,2}$";

    /// <inheritdoc/>
    public static bool TryRead(string text, [NotNullWhen(true)] out VersionNumber? value) =>
        (value = Shape().IsMatch(text) ? new VersionNumber(text) : null) is not null;

    /// <inheritdoc/>
    public static string? Mend(string text) =>
        string.Join('.', text.ToLowerInvariant().Replace("version", "", StringComparison.Ordinal).Trim(' ', 'v', '.')
            .Split('.').Select(part => part.Trim().TrimStart('0') is { Length: > 0 } digits ? digits : "0").Take(3));

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>Orders versions by their numbers; a part that is not written counts as 0, so 5 and 5.0 stand side by side.</summary>
    public static IComparer<VersionNumber> Order { get; } = Comparer<VersionNumber>.Create((one, other) => one.Parts.CompareTo(other.Parts));

    private (int, int, int) Parts
    {
        get
        {
            int[] parts = [.. Value.Split('.').Select(part => int.Parse(part, CultureInfo.InvariantCulture)), 0, 0];
            return (parts[0], parts[1], parts[2]);
        }
    }

    [GeneratedRegex(@"\A(0|[1-9][0-9]{0,5})(\.(0|[1-9][0-9]{0,5})){0,2}\z")]
    private static partial Regex Shape();
}
