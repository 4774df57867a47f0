namespace DocPipeline.Testing.Hostile;

/// <summary>Files in order that were damaged on their way: cut short, or with bytes changed where no reader can do without them.</summary>
internal static class DamagedFiles
{
    internal static IReadOnlyList<HostileKind> Kinds { get; } =
    [
        new("a Word file cut short", ".docx", "ADMIT-DAMAGED", r => new PlainWordFile().ToBytes() is var whole ? whole[..r.Next(4, whole.Length - 30)] : []),
        new("a Word file cut short within its end", ".docx", "ADMIT-ZIP-STRUCTURE", r => new PlainWordFile().ToBytes() is var whole ? whole[..^r.Next(1, 18)] : []),
        new("a Word file with one bit of a part changed", ".docx", "ADMIT-DAMAGED", Flipped),
        new("a Word file with several bytes of a part changed", ".docx", "ADMIT-DAMAGED", r => Enumerable.Range(0, 3).Aggregate(new PlainWordFile().ToBytes(), (file, _) => Flip(file, r))),
        new("a Word file with a block of zeros in it", ".docx", "ADMIT-DAMAGED", Zeroed),
    ];

    private static byte[] Flipped(Random random) => Flip(new PlainWordFile().ToBytes(), random);

    // In the middle of the packed bytes of the document.
    private static byte[] Flip(byte[] file, Random random)
    {
        int part = file.AsSpan().IndexOf("word/document.xml"u8) + "word/document.xml".Length;
        file[part + 8 + random.Next(120)] ^= (byte)(1 << random.Next(8));
        return file;
    }

    private static byte[] Zeroed(Random random)
    {
        byte[] file = new PlainWordFile().ToBytes();
        int part = file.AsSpan().IndexOf("word/document.xml"u8) + "word/document.xml".Length;
        file.AsSpan(part + 4 + random.Next(40), 40 + random.Next(60)).Clear();
        return file;
    }
}
