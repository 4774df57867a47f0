using DocPipeline.Documents.Templates.Rendering;
using DocPipeline.Documents.Templates.Rendering.Parts;
using DocPipeline.Partnerships.Pictures;
using QRCoder;

namespace DocPipeline.Documents.Templates.Issuing;

/// <summary>The QR code of an issue in the lower right corner of each page, so that a scan says which version every one of its pages is of.</summary>
/// <remarks>look.md A2: 21 modules of one millimetre, with their quiet zone of four modules in the margin, and clear of the paper's edge.</remarks>
internal static class IssueMark
{
    private const int Side = 756_000;
    private const int Left = 5_889_600;
    private const int Top = 9_720_000;
    private const int Modules = 21;

    // 254 dots to the inch: below what LibreOffice makes coarser when it writes a PDF, and no module is cut.
    private const int DotsPerModule = 10;

    // What fits at level Q, which bears a quarter of the code to be lost; level M, with a bit more than a seventh, holds 20.
    private const int LongestAtQ = 16;

    /// <summary>A run with the code; nothing in a document that has none.</summary>
    internal static string Write(RenderContext context)
    {
        if (!context.IsOfRecord || context.Model.Document is not { IssueCode.Length: > 0 } document) return "";
        return Drawing.OnPage(context, PictureOf(document.IssueCode), Left, Top, Side, context.Words.Of("Issue code %1 of %2, version %3", document.IssueCode, document.Title, document.Version));
    }

    /// <summary>The picture of a code: black and white, a bit for each dot.</summary>
    internal static Picture PictureOf(string code)
    {
        using QRCodeData data = QRCodeGenerator.GenerateQrCode(code, code.Length <= LongestAtQ ? QRCodeGenerator.ECCLevel.Q : QRCodeGenerator.ECCLevel.M, requestedVersion: 1);
        using var png = new PngByteQRCode(data);
        byte[] content = png.GetGraphic(DotsPerModule, drawQuietZones: false);
        return new Picture(content, "image/png", Modules * Picture.Centimetre / 10, Modules * Picture.Centimetre / 10);
    }
}
