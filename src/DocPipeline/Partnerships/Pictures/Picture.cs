namespace DocPipeline.Partnerships.Pictures;

/// <summary>A picture of a record. Lengths in EMU, of which a centimetre has 360,000 (ECMA-376 part 1, 20.1.2.1).</summary>
/// <param name="Content">The file as it is.</param>
/// <param name="ContentType"><c>image/png</c> or <c>image/jpeg</c>.</param>
/// <param name="Width">Its own width: its pixels at the resolution that it states, else at 96 to the inch.</param>
/// <param name="Height">Its own height.</param>
internal sealed record Picture(ReadOnlyMemory<byte> Content, string ContentType, long Width, long Height)
{
    /// <summary>EMU in a centimetre.</summary>
    internal const int Centimetre = 360_000;

    /// <summary>The ending that files of its kind have, without the point.</summary>
    internal string Ending => ContentType["image/".Length..];

    /// <summary>The largest size within a box that keeps its proportions, and is no larger than its own.</summary>
    internal (long Width, long Height) Within(long width, long height)
    {
        double scale = Math.Min(1, Math.Min((double)width / Width, (double)height / Height));
        return (Math.Max(1, (long)(Width * scale)), Math.Max(1, (long)(Height * scale)));
    }
}
