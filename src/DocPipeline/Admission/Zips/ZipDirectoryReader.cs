using System.Buffers.Binary;
using System.Globalization;
using DocPipeline.Findings;

namespace DocPipeline.Admission.Zips;

/// <summary>
/// Reads the directory of a zip that anybody may have made. Only a zip that is tiled without a gap by its entries, its directory and the
/// directory's end is taken, with local headers that say what the directory says: then every program sees the same entries in it.
/// </summary>
/// <remarks>Source: PKWARE APPNOTE 6.3.10, sections 4.3 to 4.5; ECMA-376 part 2, annex B (what a package may use of it).</remarks>
internal sealed class ZipDirectoryReader
{
    private const uint EndSignature = 0x06054B50, Zip64Locator = 0x07064B50, CentralSignature = 0x02014B50, LocalSignature = 0x04034B50, DescriptorSignature = 0x08074B50;
    private const int EndLength = 22, CentralLength = 46, LocalLength = 30;
    private const int EncryptedFlags = 1 | (1 << 6) | (1 << 13), DescriptorFlag = 1 << 3, Utf8Flag = 1 << 11;

    private readonly ArraySegment<byte> content;
    private readonly AdmissionLimits limits;
    private readonly Reasons reasons;
    private readonly EntryNames names = new();
    private long unpacked;

    private ZipDirectoryReader(ArraySegment<byte> content, AdmissionLimits limits, Reasons reasons) => (this.content, this.limits, this.reasons) = (content, limits, reasons);

    /// <summary>Reads the directory; nothing when there is a reason to refuse the file, which is then among the reasons.</summary>
    internal static ZipDirectory? Read(ArraySegment<byte> content, AdmissionLimits limits, Reasons reasons)
    {
        int before = reasons.Found.Count;
        ZipDirectory? directory = new ZipDirectoryReader(content, limits, reasons).Read();
        return reasons.Found.Count == before ? directory : null;
    }

    private ZipDirectory? Read()
    {
        int end = content.Count - EndLength;
        if (end < 0 || Long(end) != EndSignature || Short(end + 20) != 0)
            return EndsElsewhere() ? Refuse(AdmissionCodes.ZipStructure, "There is something after the end of the file's directory.") : Refuse(AdmissionCodes.Damaged, "The file is cut short: the directory at its end is missing.");
        uint size = Long(end + 12), start = Long(end + 16);
        int count = Short(end + 10);
        if (count == ushort.MaxValue || size == uint.MaxValue || start == uint.MaxValue || (end >= 20 && Long(end - 20) == Zip64Locator))
            return Refuse(AdmissionCodes.ZipStructure, "The file is a zip64, the form for files of more than 4 GB.");
        if (Short(end + 4) != 0 || Short(end + 6) != 0 || Short(end + 8) != count) return Refuse(AdmissionCodes.ZipStructure, "The file is one piece of a zip in several.");
        if ((long)start + size != end) return Refuse(AdmissionCodes.ZipStructure, "The file's directory does not lie where its end says.");
        if (count > limits.MostEntries) return Refuse(AdmissionCodes.TooManyEntries, string.Create(CultureInfo.InvariantCulture, $"The file has {count:N0} entries."));

        var entries = new List<(ZipEntry Entry, int Flags)>(count);
        int at = (int)start;
        for (int i = 0; i < count; i++)
        {
            if (at + CentralLength > end || Long(at) != CentralSignature) return Refuse(AdmissionCodes.ZipStructure, "The file's directory does not have the entries that it counts.");
            int next = at + CentralLength + Short(at + 28) + Short(at + 30) + Short(at + 32);
            if (next > end) return Refuse(AdmissionCodes.ZipStructure, "The file's directory does not have the entries that it counts.");
            if (Entry(at, (int)start, i) is { } entry) entries.Add(entry);
            at = next;
        }

        if (at != end) return Refuse(AdmissionCodes.ZipStructure, "The file's directory has more in it than the entries that it counts.");
        if (unpacked > limits.LargestUnpacked) return Refuse(AdmissionCodes.UnpackedTooLarge, string.Create(CultureInfo.InvariantCulture, $"Unpacked, the file is {unpacked / 1_000_000.0:N0} MB."));
        if (entries.Count < count) return null;
        entries.Sort((one, other) => one.Entry.HeaderAt.CompareTo(other.Entry.HeaderAt));
        return IsTiled(entries, (int)start) ? new ZipDirectory(content, [.. entries.Select(e => e.Entry)]) : Refuse(AdmissionCodes.ZipStructure, "Entries of the file overlap, or something lies between them.");
    }

    private (ZipEntry, int)? Entry(int at, int directory, int index)
    {
        int flags = Short(at + 8), method = Short(at + 10);
        uint packedSize = Long(at + 20), unpackedSize = Long(at + 24), header = Long(at + 42);
        ReadOnlySpan<byte> nameBytes = Bytes(at + CentralLength, Short(at + 28));
        string place = $"entry {index + 1}";
        if (EntryNames.Read(nameBytes) is not { } name || !EntryNames.IsSafe(name)) return Skip(AdmissionCodes.EntryName, "The name of an entry leads out of the file, or has characters that no part's name has.", place, System.Text.Encoding.Latin1.GetString(nameBytes));
        if (!names.IsNew(name)) return Skip(AdmissionCodes.DuplicateEntry, "Two entries have one name, at least to programs that take no notice of case.", name);
        if ((flags & EncryptedFlags) != 0 || HasExtra(at + CentralLength + nameBytes.Length, Short(at + 30), 0x9901, 0x0017)) return Skip(AdmissionCodes.Encrypted, "An entry of the file is encrypted.", name);
        if (HasExtra(at + CentralLength + nameBytes.Length, Short(at + 30), 0x0001, 0x7075)) return Skip(AdmissionCodes.ZipStructure, "An entry states its size or name in two ways.", name);
        if (method is not (0 or 8)) return Skip(AdmissionCodes.ZipStructure, "An entry is packed by a method that Word does not use.", name);
        if ((Long(at + 38) >> 28) == 0xA) return Skip(AdmissionCodes.ZipStructure, "An entry is a link to another file.", name);
        if (Short(at + 34) != 0) return Skip(AdmissionCodes.ZipStructure, "The file is one piece of a zip in several.", name);
        unpacked += unpackedSize;
        if (unpackedSize > AdmissionLimits.RatioFloor && unpackedSize > (long)packedSize * AdmissionLimits.MostRatio)
            return Skip(AdmissionCodes.Ratio, string.Create(CultureInfo.InvariantCulture, $"An entry of {packedSize:N0} bytes unpacks to {unpackedSize:N0}."), name);
        if (header + LocalLength > (uint)directory || Long((int)header) != LocalSignature) return Skip(AdmissionCodes.ZipStructure, "The directory names an entry where none begins.", name);

        int local = (int)header;
        bool hasDescriptor = (flags & DescriptorFlag) != 0;
        bool isSame = Short(local + 8) == method && (Short(local + 6) & (EncryptedFlags | DescriptorFlag)) == (flags & DescriptorFlag)
            && (((Short(local + 6) ^ flags) & Utf8Flag) == 0 || !nameBytes.ContainsAnyExceptInRange((byte)0, (byte)0x7F))
            && Bytes(local + LocalLength, Short(local + 26)).SequenceEqual(nameBytes)
            && Agrees(local + 14, Long(at + 16), hasDescriptor) && Agrees(local + 18, packedSize, hasDescriptor) && Agrees(local + 22, unpackedSize, hasDescriptor)
            && !HasExtra(local + LocalLength + nameBytes.Length, Short(local + 28), 0x7075, 0x9901);
        long data = local + LocalLength + nameBytes.Length + Short(local + 28);
        if (!isSame || data + packedSize > directory || (method == 0 && packedSize != unpackedSize) || (name.EndsWith('/') && unpackedSize != 0))
            return Skip(AdmissionCodes.ZipStructure, "The directory and the entry itself say different things of an entry.", name);
        return (new ZipEntry(name, local, (int)data, (int)packedSize, (int)unpackedSize, Long(at + 16), method == 8), flags);
    }

    // Where sizes follow the data, the header may leave them open.
    private bool Agrees(int at, uint stated, bool hasDescriptor) => Long(at) == stated || (hasDescriptor && Long(at) == 0);

    private bool IsTiled(List<(ZipEntry Entry, int Flags)> entries, int directory)
    {
        int expected = 0;
        for (int i = 0; i < entries.Count; i++)
        {
            (ZipEntry entry, int flags) = entries[i];
            if (entry.HeaderAt != expected) return false;
            int end = entry.DataAt + entry.Packed;
            expected = i + 1 < entries.Count ? entries[i + 1].Entry.HeaderAt : directory;
            if ((flags & DescriptorFlag) == 0 ? end != expected : !IsDescriptor(end, expected - end, entry)) return false;
        }

        return expected == directory && (entries.Count > 0 || directory == 0);
    }

    // With or without a signature, with sizes of four or eight bytes.
    private bool IsDescriptor(int at, int length, ZipEntry entry)
    {
        if (length is not (12 or 16 or 20 or 24)) return false;
        if (length is 16 or 24 && Long(at) != DescriptorSignature) return false;
        int crc = length is 16 or 24 ? at + 4 : at;
        return Long(crc) == entry.Crc && (length <= 16
            ? Long(crc + 4) == entry.Packed && Long(crc + 8) == entry.Unpacked
            : Long(crc + 4) == entry.Packed && Long(crc + 8) == 0 && Long(crc + 12) == entry.Unpacked && Long(crc + 16) == 0);
    }

    private bool HasExtra(int at, int length, int one, int other)
    {
        for (int end = Math.Min(at + length, content.Count); at + 4 <= end; at += 4 + Short(at + 2))
        {
            if (Short(at) == one || Short(at) == other) return true;
        }

        return false;
    }

    private bool EndsElsewhere()
    {
        ReadOnlySpan<byte> tail = content.AsSpan(Math.Max(0, content.Count - EndLength - ushort.MaxValue));
        return tail.LastIndexOf("PK\x05\x06"u8) >= 0;
    }

    private ZipDirectory? Refuse(FindingCode code, string message)
    {
        reasons.Add(code, message);
        return null;
    }

    private (ZipEntry, int)? Skip(FindingCode code, string message, string name, string? evidence = null)
    {
        reasons.Add(code, message, name, evidence);
        return null;
    }

    private ReadOnlySpan<byte> Bytes(int at, int length) => content.AsSpan(at, Math.Min(length, content.Count - at));

    private int Short(int at) => at + 2 <= content.Count ? BinaryPrimitives.ReadUInt16LittleEndian(content.AsSpan(at)) : 0;

    private uint Long(int at) => at + 4 <= content.Count ? BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan(at)) : 0;
}
