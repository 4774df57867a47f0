using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace DocPipeline.Partnerships.Values;

/// <summary>
/// The SHA-512 digest of the terms of an amendment, or its beginning: what a notice prints so that the terms voted on can be shown to be
/// those that it set out. White space and the forms of quotation marks and dashes make no difference to it.
/// </summary>
/// <param name="Hex">32 to 128 hexadecimal digits, small letters.</param>
public readonly partial record struct TermsDigest(string Hex) : IRecordScalar<TermsDigest>
{
    /// <inheritdoc/>
    public static string Expected => "the fingerprint of the terms as the notice printed it, at least 32 of its hexadecimal digits";

    /// <inheritdoc/>
    public static string Pattern => "^[0-9a-f]{4}( ?[0-9a-f]{4}){7,31}$";

    /// <inheritdoc/>
    public static bool TryRead(string text, [NotNullWhen(true)] out TermsDigest? value) =>
        (value = Shape().IsMatch(text) ? new TermsDigest(text.Replace(" ", "", StringComparison.Ordinal)) : null) is not null;

    /// <inheritdoc/>
    public static string? Mend(string text) => text.Trim().ToLowerInvariant();

    /// <summary>The first 32 digits in groups of eight, as a notice prints them.</summary>
    public string Printed => string.Join(' ', Hex.Chunk(8).Take(4).Select(group => new string(group)));

    /// <inheritdoc/>
    public override string ToString() => Hex;

    [GeneratedRegex(@"\A[0-9a-f]{4}( ?[0-9a-f]{4}){7,31}\z")]
    private static partial Regex Shape();
}
