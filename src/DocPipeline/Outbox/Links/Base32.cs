namespace DocPipeline.Outbox.Links;

/// <summary>Bytes as small letters and digits (the alphabet of RFC 4648, section 6): it outlives a mail program that changes capitals.</summary>
internal static class Base32
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>As many letters as whole groups of five bits need; the last one is filled up with zeros.</summary>
    internal static string Write(ReadOnlySpan<byte> bytes)
    {
        Span<char> letters = stackalloc char[((bytes.Length * 8) + 4) / 5];
        for (int i = 0; i < letters.Length; i++)
        {
            int bit = i * 5, index = bit / 8;
            int pair = (bytes[index] << 8) | (index + 1 < bytes.Length ? bytes[index + 1] : 0);
            letters[i] = Alphabet[(pair >> (11 - (bit % 8))) & 31];
        }

        return new string(letters);
    }
}
