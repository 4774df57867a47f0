using System.Globalization;
using DocPipeline.Admission;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Pictures;

namespace DocPipeline.Returns.Scans;

/// <summary>A scan that may be given to the programs that look at pictures.</summary>
/// <param name="Name">What findings call it.</param>
/// <param name="Kind">What it is, by its content.</param>
/// <param name="Content">Its bytes.</param>
public sealed record AdmittedScan(string Name, ScanKind Kind, ReadOnlyMemory<byte> Content)
{
    private const int LargestFile = 20_000_000;

    // A page of A3 at 600 dots to the inch has 70 million; unpacked, four bytes each. More than that in a few kilobytes is a bomb.
    private const long MostDots = 80_000_000;

    /// <summary>Whether a file looks like a scan at all: a PDF, a PNG or a JPEG.</summary>
    internal static bool IsScan(ReadOnlySpan<byte> content) => content.StartsWith("%PDF-"u8) || IsPng(content) || IsJpeg(content);

    /// <summary>Admits a scan, or gives every reason against it. Nothing of a picture is unpacked for that: its own header says how large it is.</summary>
    /// <param name="name">What to call it.</param>
    /// <param name="content">Its bytes, which anybody may have made.</param>
    internal static Outcome<AdmittedScan> Admit(string name, ReadOnlyMemory<byte> content)
    {
        ReadOnlySpan<byte> bytes = content.Span;
        if (bytes.StartsWith("%PDF-"u8))
        {
            Outcome<AdmittedFile> pdf = AdmissionCheck.Any(name, content);
            return pdf.IsRefused ? Outcome.Refused<AdmittedScan>(pdf.Findings) : Outcome.Done(new AdmittedScan(name, ScanKind.Pdf, content));
        }

        if (content.Length > LargestFile) return Refuse(name, AdmissionCodes.TooLarge, string.Create(CultureInfo.InvariantCulture, $"The file has {content.Length / 1_000_000.0:N1} MB."), "a file of at most 20 MB", "Scan it in grey at 200 or 300 dots to the inch, as JPEG or PDF.");
        if (!IsPng(bytes) && !IsJpeg(bytes)) return Refuse(name, AdmissionCodes.UnknownKind, "The file is no scan that can be looked at.", "a PDF, a JPEG or a PNG", "Save the scan as PDF, JPEG or PNG, and send that.");
        if (PictureHeader.SizeOf(content) is not { } size) return Refuse(name, AdmissionCodes.Damaged, "The picture is damaged, or does not say how large it is.", "a whole picture", "Scan the page again, and send that.");
        if ((long)size.Width * size.Height > MostDots)
            return Refuse(name, ScanCodes.TooManyDots, string.Create(CultureInfo.InvariantCulture, $"The picture says that it is {size.Width:N0} by {size.Height:N0} dots."), "at most 80 million dots: A4 at 600 to the inch has 35 million", "Scan the page at 200 or 300 dots to the inch.");
        return Outcome.Done(new AdmittedScan(name, IsPng(bytes) ? ScanKind.Png : ScanKind.Jpeg, content));
    }

    private static bool IsPng(ReadOnlySpan<byte> content) => content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

    private static bool IsJpeg(ReadOnlySpan<byte> content) => content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);

    private static Outcome<AdmittedScan> Refuse(string name, FindingCode code, string message, string expected, string suggestion) =>
        Outcome.Refused<AdmittedScan>([new Finding(code, Severity.Error, message) { Place = new Place(name), Expected = expected, Suggestion = suggestion }]);
}
