using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace DocPipeline.Partnerships.Values.Contacts;

/// <summary>An e-mail address as the HTML standard's e-mail input accepts it (a practical subset of RFC 5322), with a dot in its domain.</summary>
/// <param name="Value">At most 254 characters (RFC 5321 section 4.5.3.1).</param>
public readonly partial record struct EmailAddress(string Value) : IRecordScalar<EmailAddress>
{
    /// <inheritdoc/>
    public static string Expected => "an e-mail address such as partnerships@example.org";

    /// <inheritdoc/>
    public static string Pattern => "^(?=.{3,254}$)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$";

    /// <inheritdoc/>
    public static bool TryRead(string text, [NotNullWhen(true)] out EmailAddress? value) =>
        (value = Shape().IsMatch(text) ? new EmailAddress(text) : null) is not null;

    /// <inheritdoc/>
    public static string? Mend(string text) =>
        (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? text[7..] : text).Trim(' ', '<', '>').Replace(" ", "", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex(@"\A(?=.{3,254}\z)[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+\z")]
    private static partial Regex Shape();
}
