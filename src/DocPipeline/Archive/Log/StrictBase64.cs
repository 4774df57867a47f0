using System.Diagnostics.CodeAnalysis;

namespace DocPipeline.Archive.Log;

/// <summary>Base 64 of RFC 4648, section 4, in the one form that encodes the bytes: two texts for one signature would be two receipts.</summary>
internal static class StrictBase64
{
    /// <summary>Reads the text when it is exactly what encoding its bytes gives: no white space, no missing or spare bits.</summary>
    internal static bool TryRead(string text, [NotNullWhen(true)] out byte[]? bytes)
    {
        byte[] buffer = new byte[text.Length];
        bytes = Convert.TryFromBase64String(text, buffer, out int written) && Convert.ToBase64String(buffer, 0, written) == text
            ? buffer[..written]
            : null;
        return bytes is not null;
    }
}
