using System.Globalization;

namespace DocPipeline.Web.Pages.Look;

/// <summary>A colour by hue (0 to 360), saturation and lightness (0 to 100).</summary>
internal readonly record struct HslColour(double Hue, double Saturation, double Lightness)
{
    /// <summary>The colour in hexadecimal, RRGGBB.</summary>
    internal string Hex
    {
        get
        {
            double hue = Hue, lightness = Lightness / 100, a = Saturation / 100 * Math.Min(lightness, 1 - lightness);
            string Channel(double n)
            {
                double k = (n + (hue / 30)) % 12;
                return ((int)Math.Round(255 * (lightness - (a * Math.Max(-1, Math.Min(Math.Min(k - 3, 9 - k), 1)))))).ToString("X2", CultureInfo.InvariantCulture);
            }

            return Channel(0) + Channel(8) + Channel(4);
        }
    }

    /// <summary>Reads RRGGBB.</summary>
    internal static HslColour Of(string hex)
    {
        double Channel(int at) => int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        double r = Channel(0), g = Channel(2), b = Channel(4), most = Math.Max(r, Math.Max(g, b)), least = Math.Min(r, Math.Min(g, b)), span = most - least, lightness = (most + least) / 2;
        if (span == 0) return new HslColour(0, 0, lightness * 100);
        double hue = most == r ? ((g - b) / span) + (g < b ? 6 : 0) : most == g ? ((b - r) / span) + 2 : ((r - g) / span) + 4;
        return new HslColour(hue * 60, span / (1 - Math.Abs((2 * lightness) - 1)) * 100, lightness * 100);
    }

    internal HslColour AtMost(double saturation) => this with { Saturation = Math.Min(Saturation, saturation) };

    internal HslColour Lighter(double by) => this with { Lightness = Math.Min(100, Lightness + by) };

    internal HslColour Darker(double by) => this with { Lightness = Math.Max(0, Lightness - by) };

    internal HslColour LighterUntil(Func<HslColour, bool> isGood)
    {
        HslColour colour = this;
        while (!isGood(colour) && colour.Lightness < 100) colour = colour.Lighter(1);
        return colour;
    }
}
