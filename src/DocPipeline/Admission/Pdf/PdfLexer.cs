using System.Buffers;
using System.Globalization;
using System.Text;

namespace DocPipeline.Admission.Pdf;

/// <summary>Reads values of a PDF from bytes, one after the other, with bounds on depth and on the work done in all.</summary>
/// <remarks>Source: ISO 32000-1, 7.2 (lexical conventions) and 7.3 (objects).</remarks>
internal sealed class PdfLexer
{
    private const int DeepestNesting = 200;
    private const int LongestText = 2_000;
    private const int MostItems = 4_096;
    private const int MostPairs = 256;

    private static readonly SearchValues<byte> Ends = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    private readonly byte[] bytes;
    private readonly int end;
    private readonly PdfWork work;
    private readonly Action<PdfValue> onDictionary;
    private readonly Action<string, PdfValue> onPair;

    internal PdfLexer(byte[] bytes, int at, int end, PdfWork work, Action<PdfValue> onDictionary, Action<string, PdfValue> onPair)
    {
        (this.bytes, At, this.end, this.work, this.onDictionary, this.onPair) = (bytes, at, end, work, onDictionary, onPair);
    }

    /// <summary>Where the next value is looked for.</summary>
    internal int At { get; set; }

    /// <summary>The next value; of the kind <see cref="PdfKind.None"/> at the end or where there is none.</summary>
    internal PdfValue Next() => Next(0);

    /// <summary>Passes blanks and comments.</summary>
    internal void Blanks()
    {
        while (At < end)
        {
            byte b = bytes[At];
            if (b is 0 or 9 or 10 or 12 or 13 or 32) At++;
            else if (b == '%')
            {
                int line = bytes.AsSpan(At, end - At).IndexOfAny((byte)'\r', (byte)'\n');
                work.Do(line < 0 ? end - At : line);
                At = line < 0 ? end : At + line;
            }
            else return;
        }
    }

    private PdfValue Next(int depth)
    {
        int start = At;
        Blanks();
        work.Do(At - start + 1);
        if (At >= end) return default;
        switch (bytes[At])
        {
            case (byte)'/':
                return new PdfValue(PdfKind.Name, Text: Name());
            case (byte)'(':
                return new PdfValue(PdfKind.Text, Text: Literal());
            case (byte)'[':
                At++;
                return Array(depth + 1);
            case (byte)'<' when At + 1 < end && bytes[At + 1] == '<':
                At += 2;
                return Dictionary(depth + 1);
            case (byte)'<':
                return new PdfValue(PdfKind.Text, Text: Hexadecimal());
            case (byte)'>' when At + 1 < end && bytes[At + 1] == '>':
                At += 2;
                return new PdfValue(PdfKind.Keyword, Text: ">>");
            case (byte)']' or (byte)'>' or (byte)')' or (byte)'{' or (byte)'}':
                return new PdfValue(PdfKind.Keyword, Text: ((char)bytes[At++]).ToString());
            default:
                return NumberOrKeyword();
        }
    }

    private PdfValue NumberOrKeyword()
    {
        ReadOnlySpan<byte> word = Word();
        if (!TryNumber(word, out long number, out bool isWhole)) return new PdfValue(PdfKind.Keyword, Text: Encoding.Latin1.GetString(word[..Math.Min(word.Length, 40)]));
        if (!isWhole || number < 0) return new PdfValue(PdfKind.Number, number);

        // n g R is a reference.
        int back = At;
        Blanks();
        if (At < end && char.IsAsciiDigit((char)bytes[At]))
        {
            ReadOnlySpan<byte> second = Word();
            if (second.Length <= 5 && TryNumber(second, out long generation, out bool isWholeToo) && isWholeToo && generation >= 0)
            {
                Blanks();
                if (At < end && bytes[At] == 'R' && (At + 1 >= end || Ends.Contains(bytes[At + 1])))
                {
                    At++;
                    return new PdfValue(PdfKind.Reference, number);
                }
            }
        }

        At = back;
        return new PdfValue(PdfKind.Number, number);
    }

    private ReadOnlySpan<byte> Word()
    {
        ReadOnlySpan<byte> rest = bytes.AsSpan(At, end - At);
        int length = rest.IndexOfAny(Ends);
        if (length < 0) length = rest.Length;
        At += length;
        work.Do(length);
        return rest[..length];
    }

    private static bool TryNumber(ReadOnlySpan<byte> word, out long number, out bool isWhole)
    {
        (number, isWhole) = (0, true);
        if (word.Length is 0 or > 40) return false;
        bool isNegative = word[0] == '-', hasDigits = false;
        foreach (byte b in word[0] is (byte)'-' or (byte)'+' ? word[1..] : word)
        {
            if (char.IsAsciiDigit((char)b))
            {
                hasDigits = true;
                if (isWhole) number = Math.Min(number * 10 + (b - '0'), long.MaxValue / 100);
            }
            else if (b == '.' && isWhole) isWhole = false;
            else return false;
        }

        if (isNegative) number = -number;
        return hasDigits;
    }

    private PdfValue Array(int depth)
    {
        if (depth > DeepestNesting) throw new PdfTangledException();
        var items = new List<PdfValue>();
        while (true)
        {
            PdfValue item = Next(depth);
            if (item.Kind == PdfKind.None || (item.Kind == PdfKind.Keyword && item.Text is "]" or ">>" or "endobj")) break;
            if (items.Count < MostItems) items.Add(item);
        }

        return new PdfValue(PdfKind.Array, Items: items);
    }

    private PdfValue Dictionary(int depth)
    {
        if (depth > DeepestNesting) throw new PdfTangledException();
        var pairs = new List<(string, PdfValue)>();
        while (true)
        {
            PdfValue key = Next(depth);
            if (key.Kind == PdfKind.None || (key.Kind == PdfKind.Keyword && key.Text is ">>" or "endobj" or "stream")) break;
            if (key.Kind != PdfKind.Name) continue;
            int before = At;
            PdfValue value = Next(depth);
            if (value.Kind == PdfKind.Keyword && value.Text == ">>") At = before;
            onPair(key.Text!, value);
            if (!PdfKeys.Kept.Contains(key.Text!)) continue;

            // There are some twenty such keys: whoever repeats them wants the last of them overlooked.
            if (pairs.Count >= MostPairs) throw new PdfTangledException();
            pairs.Add((key.Text!, value));
        }

        var dictionary = new PdfValue(PdfKind.Dictionary, Pairs: pairs);
        onDictionary(dictionary);
        return dictionary;
    }

    // #4A is J: a name can be written in many ways.
    private string Name()
    {
        At++;
        ReadOnlySpan<byte> raw = Word();
        if (raw.Length > 200) raw = raw[..200];
        if (raw.IndexOf((byte)'#') < 0) return Encoding.Latin1.GetString(raw);
        var name = new StringBuilder(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '#' && i + 2 < raw.Length && byte.TryParse(raw.Slice(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte code))
            {
                name.Append((char)code);
                i += 2;
            }
            else name.Append((char)raw[i]);
        }

        return name.ToString();
    }

    private string Literal()
    {
        var text = new StringBuilder();
        int start = At++;
        for (int depth = 1; At < end && depth > 0; At++)
        {
            byte b = bytes[At];
            if (b == '(') depth++;
            else if (b == ')' && --depth == 0) continue;
            else if (b == '\\' && At + 1 < end)
            {
                Escape(text);
                continue;
            }

            if (text.Length < LongestText) text.Append((char)b);
        }

        work.Do(At - start);
        return Decoded(text);
    }

    private void Escape(StringBuilder text)
    {
        byte b = bytes[++At];
        if (b is >= (byte)'0' and <= (byte)'7')
        {
            int code = 0;
            for (int digits = 0; digits < 3 && At < end && bytes[At] is >= (byte)'0' and <= (byte)'7'; digits++, At++) code = (code * 8) + (bytes[At] - '0');
            At--;
            if (text.Length < LongestText) text.Append((char)(code & 0xFF));
            return;
        }

        if (b == '\r' && At + 1 < end && bytes[At + 1] == '\n') At++;
        if (b is (byte)'\r' or (byte)'\n' || text.Length >= LongestText) return;
        text.Append(b switch { (byte)'n' => '\n', (byte)'r' => '\r', (byte)'t' => '\t', (byte)'b' => '\b', (byte)'f' => '\f', _ => (char)b });
    }

    private string Hexadecimal()
    {
        var text = new StringBuilder();
        int start = At++, high = -1;
        for (; At < end && bytes[At] != '>'; At++)
        {
            if (!char.IsAsciiHexDigit((char)bytes[At]) || text.Length >= LongestText) continue;
            int digit = Convert.ToInt32(((char)bytes[At]).ToString(), 16);
            if (high < 0) high = digit;
            else
            {
                text.Append((char)((high << 4) | digit));
                high = -1;
            }
        }

        if (high >= 0) text.Append((char)(high << 4));
        At = Math.Min(end, At + 1);
        work.Do(At - start);
        return Decoded(text);
    }

    private static string Decoded(StringBuilder text)
    {
        string bytes = text.ToString();
        return bytes.StartsWith("\u00FE\u00FF", StringComparison.Ordinal) ? Encoding.BigEndianUnicode.GetString(Encoding.Latin1.GetBytes(bytes[2..]))
            : bytes.StartsWith("\u00FF\u00FE", StringComparison.Ordinal) ? Encoding.Unicode.GetString(Encoding.Latin1.GetBytes(bytes[2..]))
            : bytes.StartsWith("\u00EF\u00BB\u00BF", StringComparison.Ordinal) ? bytes[3..] : bytes;
    }
}
