using System.Buffers.Binary;

namespace DocPipeline.Testing.Hostile;

/// <summary>Word files whose zip is a trap: bombs, names, and headers that say different things to different programs.</summary>
internal static class HostileZips
{
    internal static IReadOnlyList<HostileKind> Kinds { get; } =
    [
        Kind("more than 20 MB", "ADMIT-TOO-LARGE", r => With(new RawEntry("word/media/a.png", Noise(r, 20_000_000)) { IsStored = true })),
        Kind("more than 2,000 entries", "ADMIT-TOO-MANY-ENTRIES", r => With([.. Enumerable.Range(0, 2_000 + r.Next(3_000)).Select(i => new RawEntry($"word/media/{i}.png", []) { IsStored = true })])),
        Kind("more than 200 MB unpacked", "ADMIT-UNPACKED-TOO-LARGE", r => With([.. Enumerable.Range(0, 201 + r.Next(20)).Select(i => Zeros($"word/media/{i}.png", 999_999))])),
        Kind("zip bomb of one entry", "ADMIT-RATIO", r => With(Zeros("word/media/a.png", 20_000_000 + (1_000_000 * r.Next(100))))),
        Kind("zip bomb that states a small size", "ADMIT-DAMAGED", r => With(Zeros("word/media/a.png", 100_000_000) with { Unpacked = 1_000 + (uint)r.Next(10_000), LocalUnpacked = null })),
        Kind("overlapping zip bomb: many entries, one kernel", "ADMIT-ZIP-STRUCTURE", r => Overlapping(r, 150)),
        Kind("two entries that share their data", "ADMIT-ZIP-STRUCTURE", r => Overlapping(r, 1)),
        Kind("an entry whose data contains the next entry", "ADMIT-ZIP-STRUCTURE", Quoting),
        Kind("an entry twice", "ADMIT-DUPLICATE-ENTRY", r => With(new RawEntry(r.Pick("word/document.xml", "word/styles.xml"), "<a/>"u8.ToArray()))),
        Kind("an entry twice, in other case", "ADMIT-DUPLICATE-ENTRY", r => With(new RawEntry(r.Pick("word/Document.xml", "WORD/DOCUMENT.XML", "[content_types].xml"), "<a/>"u8.ToArray()))),
        Kind("an entry twice, once escaped", "ADMIT-DUPLICATE-ENTRY", r => With(new RawEntry(r.Pick("word/%64ocument.xml", "word/document%2Exml"), "<a/>"u8.ToArray()))),
        Kind("a file that is a folder too", "ADMIT-DUPLICATE-ENTRY", r => With(new RawEntry("word/document.xml/" + r.Next(), "<a/>"u8.ToArray()))),
        Kind("an absolute name", "ADMIT-ENTRY-NAME", r => With(Stray(r.Pick("/etc/cron.d/x", "/word/a.xml", "//server/share")))),
        Kind("a name that climbs", "ADMIT-ENTRY-NAME", r => With(Stray(r.Pick("../a.xml", "word/../../a.xml", "..", "word/./a.xml", "word/.. /a.xml")))),
        Kind("a name with backslashes", "ADMIT-ENTRY-NAME", r => With(Stray(r.Pick("word\\a.xml", "..\\..\\a.xml", "\\\\server\\a")))),
        Kind("a name with a drive", "ADMIT-ENTRY-NAME", r => With(Stray(r.Pick("C:/a.xml", "c:a.xml", "word/a.xml:stream")))),
        Kind("a name with control characters", "ADMIT-ENTRY-NAME", r => With(Stray(r.Pick("word/a\0.xml", "word/a\n.xml", "word/\u202Elmx.a", "word/a\u0007")))),
        Kind("a name of no text at all", "ADMIT-ENTRY-NAME", r => With(Stray(r.Pick("", "word//a.xml", "word/a. /b", "word/" + new string('a', 300))))),
        Kind("an encrypted entry", "ADMIT-ENCRYPTED", r => Change(r, e => e with { Flags = r.Pick(1, 1 | 64, 1 | 8192) })),
        Kind("an entry encrypted with AES", "ADMIT-ENCRYPTED", r => Change(r, e => e with { CentralExtra = [0x01, 0x99, 7, 0, 2, 0, 0x41, 0x45, 3, 8, 0] })),
        Kind("another name in the entry than in the directory", "ADMIT-ZIP-STRUCTURE", r => Change(r, e => e with { LocalName = "x" + e.Name[1..] })),
        Kind("another method in the entry than in the directory", "ADMIT-ZIP-STRUCTURE", r => Change(r, e => e with { LocalMethod = 0 })),
        Kind("another size in the entry than in the directory", "ADMIT-ZIP-STRUCTURE", r => Change(r, e => e with { LocalUnpacked = (uint)e.Content.Length + 1 + (uint)r.Next(99) })),
        Kind("a wrong checksum", "ADMIT-DAMAGED", r => Change(r, e => e with { Crc = (uint)r.Next() })),
        Kind("a wrong size in both places", "ADMIT-DAMAGED", r => Change(r, e => e with { Unpacked = (uint)e.Content.Length + (uint)r.Next(1, 9) })),
        Kind("a method that nobody uses", "ADMIT-ZIP-STRUCTURE", r => Change(r, e => e with { Method = r.Pick(1, 6, 9, 12, 14, 93, 95, 99) })),
        Kind("a zip64", "ADMIT-ZIP-STRUCTURE", _ => RawZip.Write(Plain(), beforeEnd: [0x50, 0x4B, 6, 7, .. new byte[16]])),
        Kind("a zip64 by its numbers", "ADMIT-ZIP-STRUCTURE", r => r.Next(2) == 0 ? RawZip.Write(Plain(), count: 0xFFFF) : RawZip.Write(Plain(), directoryAt: uint.MaxValue)),
        Kind("an entry with sizes of a zip64", "ADMIT-ZIP-STRUCTURE", r => Change(r, e => e with { CentralExtra = [1, 0, 16, 0, .. new byte[16]] })),
        Kind("an entry with a second name", "ADMIT-ZIP-STRUCTURE", r => Change(r, e => e with { CentralExtra = [0x75, 0x70, 9, 0, 1, 0, 0, 0, 0, .. "evil"u8] })),
        Kind("a second name in the entry alone", "ADMIT-ZIP-STRUCTURE", r => Change(r, e => e with { LocalExtra = [0x75, 0x70, 9, 0, 1, 0, 0, 0, 0, .. "evil"u8] })),
        Kind("something in front of the zip", "ADMIT-ZIP-STRUCTURE", r => [.. "PK"u8, .. Noise(r, r.Next(1, 300)), .. RawZip.Write(Plain())]),
        Kind("something after the zip", "ADMIT-ZIP-STRUCTURE", r => [.. RawZip.Write(Plain()), .. Noise(r, r.Next(1, 300))]),
        Kind("a second zip after the zip", "ADMIT-ZIP-STRUCTURE", _ => [.. RawZip.Write(Plain()), .. RawZip.Write([new RawEntry("a", [])])]),
        Kind("a comment of the zip", "ADMIT-ZIP-STRUCTURE", r => RawZip.Write(Plain(), comment: Noise(r, r.Next(1, 60_000)))),
        Kind("something between the entries", "ADMIT-ZIP-STRUCTURE", r => Change(r, e => e with { After = Noise(r, r.Next(1, 60)) })),
        Kind("an entry that the directory leaves out", "ADMIT-ZIP-STRUCTURE", r => Change(r, e => e with { After = RawZip.Write([new RawEntry("word/vbaProject.bin", Noise(r, 60))])[..^120] })),
        Kind("sizes after the data that are wrong", "ADMIT-ZIP-STRUCTURE", r => Change(r, e => e with { Flags = 8, After = [0x50, 0x4B, 7, 8, .. Noise(r, 12)] })),
        Kind("sizes announced after the data, and none there", "ADMIT-ZIP-STRUCTURE", r => Change(r, e => e with { Flags = 8 })),
        Kind("a link to another file", "ADMIT-ZIP-STRUCTURE", r => With(new RawEntry("word/media/a.png", "/etc/passwd"u8.ToArray()) { ExternalAttributes = 0xA1FF0000u + (uint)r.Next(2) })),
        Kind("one piece of a zip in several", "ADMIT-ZIP-STRUCTURE", r => RawZip.Write(Plain(), disk: r.Next(1, 9))),
        Kind("fewer entries counted than there are", "ADMIT-ZIP-STRUCTURE", r => RawZip.Write(Plain(), count: Plain().Count - r.Next(1, 4))),
        Kind("more entries counted than there are", "ADMIT-ZIP-STRUCTURE", r => RawZip.Write(Plain(), count: Plain().Count + r.Next(1, 400))),
        Kind("a directory somewhere else", "ADMIT-ZIP-STRUCTURE", r => RawZip.Write(Plain(), directoryAt: (uint)r.Next(10, 500))),
        Kind("packed data that is none", "ADMIT-DAMAGED", r => Change(r, e => e with { Packed = [7, .. Noise(r, 60)] })),
        Kind("packed data with something after its end", "ADMIT-DAMAGED", r => Change(r, e => e with { Packed = [.. RawZip.Deflate(e.Content), .. Noise(r, r.Next(1, 50))] })),
        Kind("a part in pieces", "ADMIT-ENTRY-NAME", r => With(new RawEntry($"word/{r.Next()}.xml/[0].piece", "<a>"u8.ToArray()), new RawEntry($"word/x.xml/[1].last.piece", "</a>"u8.ToArray()))),
        Kind("a folder that is not empty", "ADMIT-ZIP-STRUCTURE", r => With(new RawEntry($"word/media{r.Next()}/", "words"u8.ToArray()))),
    ];

    private static HostileKind Kind(string name, string code, Func<Random, byte[]> bytes) => new(name, ".docx", code, bytes);

    private static IReadOnlyList<RawEntry> Plain() => new PlainWordFile().Entries();

    private static byte[] With(params RawEntry[] more) => RawZip.Write([.. Plain(), .. more]);

    private static RawEntry Stray(string name) => new(name, "<a/>"u8.ToArray());

    private static byte[] Change(Random random, Func<RawEntry, RawEntry> change)
    {
        List<RawEntry> entries = [.. Plain()];
        int index = random.Next(entries.Count);
        entries[index] = change(entries[index]);
        return RawZip.Write(entries);
    }

    private static RawEntry Zeros(string name, int length)
    {
        byte[] packed = RawZip.DeflatedZeros(length);
        return new RawEntry(name, []) { Packed = packed, Unpacked = (uint)length, LocalUnpacked = (uint)length };
    }

    private static byte[] Overlapping(Random random, int times)
    {
        List<RawEntry> entries = [.. Plain()];
        int kernel = entries.Count;
        RawEntry zeros = Zeros("word/media/0.png", 999_000 + random.Next(900));
        entries.Add(zeros);
        entries.AddRange(Enumerable.Range(1, times).Select(i => zeros with { Name = times == 1 ? "word/media/0.png" + i : $"word/media/{i}.png", SharesDataOf = kernel, LocalName = null }));
        return RawZip.Write(entries);
    }

    // The directory begins an entry within the stored data of another: a program that reads from the front sees one file, one that asks the directory two.
    private static byte[] Quoting(Random random)
    {
        byte[] inner = RawZip.Write([new RawEntry("word/media/b.png", Noise(random, 50)) { IsStored = true }])[..^99];
        byte[] zip = With(new RawEntry("word/media/a.png", inner) { IsStored = true }, new RawEntry("word/media/b.png", Noise(random, 50)) { IsStored = true });
        int quoted = zip.AsSpan().IndexOf("word/media/b.png"u8) - 30;
        int directory = zip.AsSpan().LastIndexOf("word/media/b.png"u8) - 4;
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(directory), (uint)quoted);
        return zip;
    }

    internal static byte[] Noise(Random random, int length)
    {
        byte[] noise = new byte[length];
        random.NextBytes(noise);
        return noise;
    }
}
