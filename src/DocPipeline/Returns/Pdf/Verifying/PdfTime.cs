using System.Globalization;
using System.Text.RegularExpressions;
using DocPipeline.Returns.Pdf.Structure;

namespace DocPipeline.Returns.Pdf.Verifying;

/// <summary>A time as a PDF writes it: <c>D:20261126103000+00'00'</c>.</summary>
/// <remarks>Source: ISO 32000-1, 7.9.4 (dates).</remarks>
internal static partial class PdfTime
{
    internal static string Write(DateTimeOffset at) => at.UtcDateTime.ToString("'D:'yyyyMMddHHmmss'+00''00'''", CultureInfo.InvariantCulture);

    internal static DateTimeOffset? Read(PdfItem item)
    {
        if (item.Kind != PdfItemKind.Text || Shape().Match(item.Text) is not { Success: true } match) return null;
        string time = match.Groups[1].Value.PadRight(14, '0');
        if (!DateTime.TryParseExact(time, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime at)) return null;
        int minutes = match.Groups[2].Success ? (int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture) * 60) + (match.Groups[4].Success ? int.Parse(match.Groups[4].Value, CultureInfo.InvariantCulture) : 0) : 0;
        if (minutes > 14 * 60) return null;
        return new DateTimeOffset(at, TimeSpan.FromMinutes(match.Groups[2].Value == "-" ? -minutes : minutes)).ToUniversalTime();
    }

    [GeneratedRegex(@"^D:(\d{8}(?:\d{2}){0,3})(?:Z.*|([+-])(\d{2})'?(\d{2})?'?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
