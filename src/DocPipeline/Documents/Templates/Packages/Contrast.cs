using System.Globalization;

namespace DocPipeline.Documents.Templates.Packages;

/// <summary>How well a colour can be read on another, as the web accessibility guidelines measure it (WCAG 2.2, success criterion 1.4.3).</summary>
public static class Contrast
{
    /// <summary>What text of any size needs at least.</summary>
    public const double Least = 4.5;

    /// <summary>What the house asks of a brand colour, so that a copy of a copy can be read too (look.md A4).</summary>
    public const double Comfortable = 7;

    /// <summary>The ratio of two colours in hexadecimal, RRGGBB: from 1, the same, to 21, black on white.</summary>
    public static double Ratio(string one, string other)
    {
        double lighter = Math.Max(Luminance(one), Luminance(other));
        double darker = Math.Min(Luminance(one), Luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double Luminance(string colour) => (0.2126 * Linear(colour[..2])) + (0.7152 * Linear(colour[2..4])) + (0.0722 * Linear(colour[4..]));

    private static double Linear(string channel)
    {
        double value = int.Parse(channel, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
