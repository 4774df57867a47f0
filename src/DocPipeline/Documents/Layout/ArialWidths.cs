using System.Globalization;
using System.Reflection;

namespace DocPipeline.Documents.Layout;

/// <summary>
/// How wide Arial draws each character, in 1/2048 of the type size. Liberation Sans has the same widths by design, so that one table serves
/// Word and LibreOffice. Characters that neither has count as an average letter.
/// </summary>
/// <remarks>Source: the advance widths (table <c>hmtx</c>) of Liberation Sans 2.1, Regular and Bold, which are Arial's.</remarks>
internal static class ArialWidths
{
    /// <summary>Units to the type size.</summary>
    internal const int UnitsPerEm = 2048;

    private const int Average = 1139;

    private static readonly (ushort[] Regular, ushort[] Bold) Tables = Load();

    /// <summary>The width of a UTF-16 code unit; the second half of a surrogate pair has none.</summary>
    internal static int Of(char c, bool bold)
    {
        if (char.IsLowSurrogate(c)) return 0;
        ushort[] table = bold ? Tables.Bold : Tables.Regular;
        return c < table.Length && table[c] != 0 ? table[c] : IsCombining(c) ? 0 : Average;
    }

    private static bool IsCombining(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    private static (ushort[] Regular, ushort[] Bold) Load()
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("arial-widths.txt")!;
        using var reader = new StreamReader(stream);
        return (Parse(reader.ReadLine()!), Parse(reader.ReadLine()!));
    }

    // Runs of neighbouring characters: first code in hexadecimal, a colon, the widths.
    private static ushort[] Parse(string line)
    {
        ushort[] table = new ushort[0x2800];
        foreach (string run in line.Split(';'))
        {
            int colon = run.IndexOf(':');
            int code = int.Parse(run.AsSpan(0, colon), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            foreach (string width in run[(colon + 1)..].Split(','))
            {
                if (code < table.Length) table[code] = ushort.Parse(width, CultureInfo.InvariantCulture);
                code++;
            }
        }

        return table;
    }
}
