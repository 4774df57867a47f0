using System.Globalization;

namespace DocPipeline.Admission.Pdf;

/// <summary>Every object that is written anywhere in the bytes of a PDF, and those in its object streams.</summary>
internal sealed class PdfObjects(byte[] bytes, PdfWork work, PdfDanger danger, Reasons reasons)
{
    private readonly Dictionary<long, int> bodies = [];
    private readonly Dictionary<long, PdfValue> plain = [];
    private readonly Dictionary<long, PdfValue> catalogs = [];
    private readonly HashSet<(long Stream, long Number)> packed = [];
    private readonly List<(long Number, PdfValue Dictionary, int Data)> objectStreams = [];
    private readonly PdfUnpacker unpacker = new(bytes);

    /// <summary>Reads every object and trailer that stands anywhere, also within another.</summary>
    internal void Scan()
    {
        for (int at = 0; Find("obj"u8, at) is >= 0 and int found; at = found + 3)
        {
            if (found >= 3 && bytes.AsSpan(found - 3, 3).SequenceEqual("end"u8)) continue;
            Object(NumberBefore(found), found + 3);
        }

        for (int at = 0; Find("trailer"u8, at) is >= 0 and int found; at = found + 7) Lexer(bytes, found + 7, bytes.Length, "trailer").Next();
    }

    /// <summary>Unpacks the object streams, and reads what is in them.</summary>
    internal void Unpack()
    {
        foreach ((long number, PdfValue dictionary, int data) in objectStreams)
        {
            string where = Where(number);
            if (unpacker.Unpack(dictionary, data, Resolved) is not { } unpacked)
            {
                reasons.Add(AdmissionCodes.PdfDamaged, "There are objects in the PDF that cannot be looked into.", where);
                continue;
            }

            work.Allow(unpacked.Length);
            long count = Resolved(dictionary["N"]).Number, first = Resolved(dictionary["First"]).Number;
            PdfLexer header = Lexer(unpacked, 0, unpacked.Length, where);
            for (long i = 0; i < count; i++)
            {
                PdfValue one = header.Next(), offset = header.Next();
                if (one.Kind != PdfKind.Number || offset.Kind != PdfKind.Number) break;
                if (first + offset.Number is var start && (start < 0 || start >= unpacked.Length)) continue;
                packed.Add((number, one.Number));
                Keep(one.Number, Lexer(unpacked, (int)(first + offset.Number), unpacked.Length, Where(one.Number)).Next());
            }
        }
    }

    /// <summary>Looks at addresses, and at types of action, that are objects of their own.</summary>
    internal void FollowReferences()
    {
        foreach ((long number, string where) in danger.Addresses.ToArray())
        {
            if (plain.TryGetValue(number, out PdfValue value) && value.Kind == PdfKind.Text) danger.Address("URI", value, where);
            else reasons.Add(AdmissionCodes.PdfExternal, "Where a link leads cannot be told.", where);
        }

        foreach ((long number, string where) in danger.Kinds.ToArray())
        {
            if (plain.TryGetValue(number, out PdfValue value)) danger.Kind(value, where);
        }
    }

    /// <summary>Whether an object of the number begins at the place.</summary>
    internal bool BeginsAt(long place, long number)
    {
        if (place <= 0 || place >= bytes.Length) return false;
        var lexer = new PdfLexer(bytes, (int)place, bytes.Length, work, static _ => { }, static (_, _) => { });
        return lexer.Next() is { Kind: PdfKind.Number } one && one.Number == number && lexer.Next().Kind == PdfKind.Number && lexer.Next() is { Kind: PdfKind.Keyword, Text: { } word } && word.StartsWith("obj", StringComparison.Ordinal);
    }

    /// <summary>Whether an object stream has the object.</summary>
    internal bool IsPacked(long stream, long number) => packed.Contains((stream, number));

    /// <summary>The catalog of that number, or nothing.</summary>
    internal PdfValue Catalog(long number) => catalogs.GetValueOrDefault(number);

    /// <summary>A stream whose dictionary and data begin at the place, unpacked; nothing when it cannot be.</summary>
    internal (PdfValue Dictionary, byte[] Content)? StreamAt(int place)
    {
        PdfLexer lexer = Quiet(place);
        if (lexer.Next().Kind != PdfKind.Number || lexer.Next().Kind != PdfKind.Number || lexer.Next() is not { Kind: PdfKind.Keyword, Text: "obj" }) return null;
        PdfValue dictionary = lexer.Next();
        return DataAfter(lexer) is { } data && unpacker.Unpack(dictionary, data, Resolved) is { } content ? (dictionary, content) : null;
    }

    /// <summary>A reader that looks at nothing as it goes.</summary>
    internal PdfLexer Quiet(int place) => new(bytes, place, bytes.Length, work, static _ => { }, static (_, _) => { });

    private void Object(long number, int body)
    {
        string where = Where(number);
        PdfLexer lexer = Lexer(bytes, body, bytes.Length, where);
        PdfValue value = lexer.Next();
        if (number >= 0) bodies[number] = body;
        Keep(number, value);
        if (value.Kind != PdfKind.Dictionary || DataAfter(lexer) is not { } data) return;
        danger.Dictionary(value, isStream: true, where);
        if (value.SaysTwice) reasons.Add(AdmissionCodes.PdfDamaged, "An object of the PDF says the same thing twice, so that programs read it differently.", where);

        // Some readers ask for the type, some only for the two keys.
        bool isObjectStream = value["Type"].IsName("ObjStm") || (value["N"].Kind is PdfKind.Number or PdfKind.Reference && value["First"].Kind is PdfKind.Number or PdfKind.Reference);
        if (isObjectStream) objectStreams.Add((number, value, data));
    }

    private void Keep(long number, PdfValue value)
    {
        if (value.Kind is PdfKind.Name or PdfKind.Text or PdfKind.Number) plain[number] = value;
        if (value.Kind == PdfKind.Dictionary && value["Pages"].Kind == PdfKind.Reference) catalogs[number] = value;
    }

    private PdfValue Resolved(PdfValue value)
    {
        if (value.Kind != PdfKind.Reference) return value;
        return plain.TryGetValue(value.Number, out PdfValue kept) ? kept : bodies.TryGetValue(value.Number, out int body) ? Quiet(body).Next() : default;
    }

    // The bytes of a stream begin after the word and one end of line.
    private int? DataAfter(PdfLexer lexer)
    {
        lexer.Blanks();
        if (!bytes.AsSpan(lexer.At).StartsWith("stream"u8)) return null;
        int data = lexer.At + "stream".Length;
        if (data < bytes.Length && bytes[data] == '\r') data++;
        return data < bytes.Length && bytes[data] == '\n' ? data + 1 : data;
    }

    private PdfLexer Lexer(byte[] content, int at, int end, string where) =>
        new(content, at, end, work, dictionary => danger.Dictionary(dictionary, isStream: false, where), (key, value) => danger.Pair(key, value, where));

    private int Find(ReadOnlySpan<byte> word, int from)
    {
        int found = bytes.AsSpan(from).IndexOf(word);
        return found < 0 ? -1 : from + found;
    }

    // In “12 0 obj”, the number two numbers before the word.
    private long NumberBefore(int word)
    {
        int at = word - 1;
        Back(char.IsWhiteSpace);
        Back(char.IsAsciiDigit);
        Back(char.IsWhiteSpace);
        int end = at + 1;
        Back(char.IsAsciiDigit);
        return long.TryParse(bytes.AsSpan(at + 1, end - at - 1), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : -1;

        void Back(Func<char, bool> passes)
        {
            for (int most = 20; at >= 0 && most > 0 && passes((char)bytes[at]); most--) at--;
        }
    }

    private static string Where(long number) => number < 0 ? "an object without a number" : string.Create(CultureInfo.InvariantCulture, $"object {number}");
}
