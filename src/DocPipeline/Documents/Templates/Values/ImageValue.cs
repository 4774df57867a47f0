using System.Globalization;
using DocPipeline.Documents.Kinds.Facts;
using DocPipeline.Documents.Templates.Rendering;
using DocPipeline.Documents.Templates.Rendering.Parts;
using DocPipeline.Partnerships.Pictures;

namespace DocPipeline.Documents.Templates.Values;

/// <summary>A picture of the record in a template, such as the logo: as large as it is, within the width and height that the tag states.</summary>
internal static class ImageValue
{
    // The width of the text on the house style's page, and most of its height.
    private const long Widest = 9026 * 635;
    private const long Highest = 22 * Picture.Centimetre;

    /// <summary>A run with the picture; nothing where there is none.</summary>
    internal static string Write(RenderContext context, PictureFacts facts, string? width, string? height)
    {
        if (facts.Picture is not { } picture) return "";
        (long wide, long high) = picture.Within(Emu(width) ?? Widest, Emu(height) ?? Highest);
        return Drawing.Run(context, picture, wide, high, facts.AlternativeText);
    }

    /// <summary>A length such as <c>4cm</c> or <c>35mm</c> in EMU, from 1 mm to 25 cm; nothing for anything else.</summary>
    internal static long? Emu(string? length)
    {
        if (length is null || length.Length < 3) return null;
        double? unit = length[^2..] switch { "cm" => Picture.Centimetre, "mm" => Picture.Centimetre / 10.0, _ => null };
        if (unit is null || !double.TryParse(length.AsSpan(0, length.Length - 2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)) return null;
        double emu = number * unit.Value;
        return emu is >= Picture.Centimetre / 10.0 and <= 25.0 * Picture.Centimetre ? (long)emu : null;
    }
}
