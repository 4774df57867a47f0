using System.Buffers;
using System.Globalization;
using System.Text;
using DocPipeline.Admission.Pdf;

namespace DocPipeline.Returns.Pdf.Structure;

/// <summary>Reads values of a PDF, strictly: what is not written as the format says is refused, not guessed at.</summary>
/// <remarks>Source: ISO 32000-1, 7.2 (lexical conventions) and 7.3 (objects).</remarks>
internal sealed class PdfParser
{
    private const int DeepestNesting = 100;

    private static readonly SearchValues<byte> Ends = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    private readonly byte[] bytes;
    private readonly int end;
    private readonly PdfWork work;
    private readonly Action<long>? onReference;

    /// <summary>Begins to read.</summary>
    /// <param name="bytes">What from.</param>
    /// <param name="at">Where.</param>
    /// <param name="end">The place after the last byte that may be read.</param>
    /// <param name="work">How much may be read in all.</param>
    /// <param name="onReference">Told of every reference; nothing else is then kept, so that an object of any size costs no memory.</param>
    internal PdfParser(byte[] bytes, int at, int end, PdfWork work, Action<long>? onReference = null) =>
        (this.bytes, At, this.end, this.work, this.onReference) = (bytes, at, end, work, onReference);

    internal int At { get; set; }

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
                At = line < 0 ? end : At + line;
            }
            else return;
        }
    }

    /// <summary>Passes a word, which has to be the next thing.</summary>
    internal void Expect(ReadOnlySpan<byte> word)
    {
        if (!TryWord(word)) throw new BrokenPdfException(string.Create(CultureInfo.InvariantCulture, $"“{Encoding.ASCII.GetString(word)}” is missing at byte {At}"));
    }

    /// <summary>Passes a word if it is the next thing.</summary>
    internal bool TryWord(ReadOnlySpan<byte> word)
    {
        Blanks();
        if (!bytes.AsSpan(At, end - At).StartsWith(word) || (At + word.Length < end && !Ends.Contains(bytes[At + word.Length]))) return false;
        At += word.Length;
        work.Do(word.Length + 1);
        return true;
    }

    /// <summary>A whole number that is not negative, which has to be the next thing.</summary>
    internal long Integer()
    {
        Blanks();
        ReadOnlySpan<byte> word = Word();
        if (word.Length is 0 or > 12 || word.ContainsAnyExceptInRange((byte)'0', (byte)'9')) throw Broken("a number is missing");
        return long.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>The next value.</summary>
    internal PdfItem Value() => Value(0);

    private PdfItem Value(int depth)
    {
        Blanks();
        work.Do(1);
        if (At >= end) throw Broken("a value is cut off");
        if (depth > DeepestNesting) throw Broken("values are nested too deeply");
        int start = At;
        switch (bytes[At])
        {
            case (byte)'/':
                At++;
                return Kept(new PdfItem { Kind = PdfItemKind.Name, Name = DecodedName(Word()), Start = start, End = At });
            case (byte)'(':
                return Literal(start);
            case (byte)'[':
                return Array(start, depth);
            case (byte)'<' when At + 1 < end && bytes[At + 1] == '<':
                return Dictionary(start, depth);
            case (byte)'<':
                return Hexadecimal(start);
            default:
                return NumberOrWord(start);
        }
    }

    private PdfItem NumberOrWord(int start)
    {
        ReadOnlySpan<byte> word = Word();
        if (word.SequenceEqual("true"u8) || word.SequenceEqual("false"u8)) return Kept(new PdfItem { Kind = PdfItemKind.Boolean, Number = word.Length == 4 ? 1 : 0, Start = start, End = At });
        if (word.SequenceEqual("null"u8)) return Kept(new PdfItem { Kind = PdfItemKind.Null, Start = start, End = At });
        ReadOnlySpan<byte> digits = word.Length > 0 && word[0] is (byte)'-' or (byte)'+' ? word[1..] : word;
        int point = digits.IndexOf((byte)'.');
        ReadOnlySpan<byte> whole = point < 0 ? digits : digits[..point], fraction = point < 0 ? [] : digits[(point + 1)..];
        if (whole.Length + fraction.Length is 0 or > 60 || whole.ContainsAnyExceptInRange((byte)'0', (byte)'9') || fraction.ContainsAnyExceptInRange((byte)'0', (byte)'9')) throw Broken("there is something that is no value");
        long number = whole.Length is 0 or > 18 ? (whole.Length == 0 ? 0 : long.MaxValue) : long.Parse(whole, NumberStyles.None, CultureInfo.InvariantCulture);
        int after = At;
        if (point < 0 && digits.Length == word.Length && TryReference(number, start) is { } reference) return reference;
        At = after;
        return Kept(new PdfItem { Kind = PdfItemKind.Number, Number = word[0] == '-' ? -number : number, IsWhole = point < 0, Name = Encoding.ASCII.GetString(word), Start = start, End = At });
    }

    // “n g R”.
    private PdfItem? TryReference(long number, int start)
    {
        Blanks();
        if (At >= end || !char.IsAsciiDigit((char)bytes[At])) return null;
        ReadOnlySpan<byte> generation = Word();
        if (generation.Length > 5 || generation.ContainsAnyExceptInRange((byte)'0', (byte)'9') || !TryWord("R"u8)) return null;
        onReference?.Invoke(number);
        return Kept(new PdfItem { Kind = PdfItemKind.Reference, Number = number, Generation = int.Parse(generation, NumberStyles.None, CultureInfo.InvariantCulture), Start = start, End = At });
    }

    private PdfItem Array(int start, int depth)
    {
        At++;
        var items = new List<PdfItem>();
        while (true)
        {
            Blanks();
            if (At < end && bytes[At] == ']') break;
            PdfItem item = Value(depth + 1);
            if (onReference is null) items.Add(item);
        }

        At++;
        return Kept(new PdfItem { Kind = PdfItemKind.Array, Items = items, Start = start, End = At });
    }

    private PdfItem Dictionary(int start, int depth)
    {
        At += 2;
        var pairs = new List<(string, PdfItem)>();
        while (true)
        {
            Blanks();
            if (At + 1 < end && bytes[At] == '>' && bytes[At + 1] == '>') break;
            if (At >= end || bytes[At] != '/') throw Broken("a key of a dictionary is missing");
            At++;
            string key = DecodedName(Word());
            PdfItem value = Value(depth + 1);
            if (onReference is null) pairs.Add((key, value));
        }

        At += 2;
        return Kept(new PdfItem { Kind = PdfItemKind.Dictionary, Pairs = pairs, Start = start, End = At });
    }

    private PdfItem Literal(int start)
    {
        var text = new List<byte>();
        At++;
        for (int depth = 1; ; At++)
        {
            if (At >= end) throw Broken("a string is cut off");
            byte b = bytes[At];
            if (b == '(') depth++;
            else if (b == ')' && --depth == 0) break;
            else if (b == '\\')
            {
                Escape(text);
                continue;
            }

            text.Add(b);
        }

        At++;
        work.Do(At - start);
        return Kept(new PdfItem { Kind = PdfItemKind.Text, Bytes = [.. text], Start = start, End = At });
    }

    private void Escape(List<byte> text)
    {
        if (++At >= end) throw Broken("a string is cut off");
        byte b = bytes[At];
        if (b is >= (byte)'0' and <= (byte)'7')
        {
            int code = 0;
            for (int digits = 0; digits < 3 && At < end && bytes[At] is >= (byte)'0' and <= (byte)'7'; digits++, At++) code = (code * 8) + (bytes[At] - '0');
            At--;
            text.Add((byte)code);
            return;
        }

        if (b == '\r' && At + 1 < end && bytes[At + 1] == '\n') At++;
        if (b is (byte)'\r' or (byte)'\n') return;
        text.Add(b switch { (byte)'n' => 10, (byte)'r' => 13, (byte)'t' => 9, (byte)'b' => 8, (byte)'f' => 12, _ => b });
    }

    private PdfItem Hexadecimal(int start)
    {
        int close = bytes.AsSpan(At, end - At).IndexOf((byte)'>');
        if (close < 0) throw Broken("a string is cut off");
        work.Do(close);
        var text = new List<byte>(onReference is null ? close / 2 : 0);
        int high = -1;
        foreach (byte b in bytes.AsSpan(At + 1, close - 1))
        {
            if (b is 0 or 9 or 10 or 12 or 13 or 32) continue;
            if (!char.IsAsciiHexDigit((char)b)) throw Broken("a string in hexadecimal has other signs in it");
            int digit = char.IsAsciiDigit((char)b) ? b - '0' : (b | 0x20) - 'a' + 10;
            if (high < 0) high = digit;
            else
            {
                if (onReference is null) text.Add((byte)((high << 4) | digit));
                high = -1;
            }
        }

        if (high >= 0) text.Add((byte)(high << 4));
        At += close + 1;
        return Kept(new PdfItem { Kind = PdfItemKind.Text, Bytes = [.. text], Start = start, End = At });
    }

    private PdfItem Kept(PdfItem item) => onReference is null ? item : PdfItem.Null;

    private ReadOnlySpan<byte> Word()
    {
        ReadOnlySpan<byte> rest = bytes.AsSpan(At, end - At);
        int length = rest.IndexOfAny(Ends);
        if (length < 0) length = rest.Length;
        At += length;
        work.Do(length);
        return rest[..length];
    }

    private static string DecodedName(ReadOnlySpan<byte> raw)
    {
        if (!raw.Contains((byte)'#')) return Encoding.Latin1.GetString(raw);
        var name = new StringBuilder();
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

    private BrokenPdfException Broken(string what) => new(string.Create(CultureInfo.InvariantCulture, $"{what} at byte {At}"));
}
