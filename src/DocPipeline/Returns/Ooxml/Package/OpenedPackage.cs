using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using DocPipeline.Admission;
using DocPipeline.Admission.Zips;

namespace DocPipeline.Returns.Ooxml.Package;

/// <summary>
/// A Word file as signatures see it: every entry of the zip, whether a package API would show it or not, its content type, and the
/// relationships. Only a zip that every program reads alike is opened (<see cref="ZipDirectoryReader"/>).
/// </summary>
internal sealed class OpenedPackage
{
    private readonly ZipDirectory zip;
    private readonly Dictionary<string, ZipEntry> entries;
    private readonly Dictionary<string, RelationshipList> lists = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, HashAlgorithmName), byte[]> digests = [];

    private OpenedPackage(ZipDirectory zip, ContentTypeList types)
    {
        (this.zip, Types) = (zip, types);
        entries = zip.Entries.Where(e => !e.IsFolder).ToDictionary(e => e.Name, StringComparer.Ordinal);
        Parts = [.. entries.Keys.Where(name => name != ContentTypeList.Name).Order(StringComparer.Ordinal)];
    }

    internal ContentTypeList Types { get; }

    /// <summary>The names of all entries but folders and the list of content types.</summary>
    internal IReadOnlyList<string> Parts { get; }

    /// <summary>The entries, packed as they are.</summary>
    internal IEnumerable<ZipEntry> Entries => entries.Values;

    /// <summary>Opens a file, and looks at all that holds it together.</summary>
    /// <param name="name">What findings call it.</param>
    /// <param name="file">Its bytes.</param>
    /// <param name="findings">Gets what is not in order. If that is an error, the package may be there all the same; no signature holds in it then.</param>
    internal static OpenedPackage? Open(string name, ReadOnlyMemory<byte> file, SignatureFindings findings)
    {
        var reasons = new Reasons(name);
        ArraySegment<byte> segment = MemoryMarshal.TryGetArray(file, out ArraySegment<byte> array) ? array : file.ToArray();
        ZipDirectory? zip = null;
        if (file.Length > AdmissionLimits.Usual.LargestFile) reasons.Add(AdmissionCodes.TooLarge, string.Create(CultureInfo.InvariantCulture, $"The file has {file.Length / 1_000_000.0:N1} MB."));
        else if (!file.Span.StartsWith("PK"u8)) reasons.Add(AdmissionCodes.NotWord, "The file is not a Word file.");
        else if ((zip = ZipDirectoryReader.Read(segment, AdmissionLimits.Usual, reasons)) is not null) zip.ReadAll(reasons);
        findings.AddRange(reasons.Found);
        if (zip is null || reasons.Any) return null;
        if (zip.Find(ContentTypeList.Name) is not { } list || zip.Find(OoxmlNames.RootRelationships) is null)
        {
            reasons.Add(AdmissionCodes.NotWord, "The file is not a Word file.");
            findings.AddRange(reasons.Found);
            return null;
        }

        try
        {
            var package = new OpenedPackage(zip, ContentTypeList.Read(Content(zip, list)));
            package.Look(findings);
            return package;
        }
        catch (BrokenPackageException broken)
        {
            Refuse(findings, ContentTypeList.Name, broken.Message);
            return null;
        }
    }

    internal bool Has(string part) => entries.ContainsKey(part);

    internal int Length(string part) => entries[part].Unpacked;

    /// <summary>The content of a part, if it is no longer than a signature may be.</summary>
    internal byte[] Content(string part) => Content(zip, entries[part]);

    /// <summary>An entry as it stands in the file, to be written into another.</summary>
    internal Documents.Packaging.ZipEntry Packed(ZipEntry entry) => new(entry.Name, zip.Packed(entry), (uint)entry.Unpacked, entry.Crc, entry.IsDeflated);

    internal byte[] Digest(string part, HashAlgorithmName algorithm)
    {
        if (digests.TryGetValue((part, algorithm), out byte[]? digest)) return digest;
        using EntryStream stream = zip.Open(entries[part]);
        using var hash = IncrementalHash.CreateHash(algorithm);
        byte[] buffer = new byte[81_920];
        for (int got; (got = stream.Read(buffer, 0, buffer.Length)) > 0;) hash.AppendData(buffer, 0, got);
        return digests[(part, algorithm)] = hash.GetHashAndReset();
    }

    /// <summary>The relationships in a .rels part; none when it is not there or not in order.</summary>
    internal RelationshipList Relationships(string part) => lists.GetValueOrDefault(part) ?? new RelationshipList([], 0, IsPlain: false);

    private static byte[] Content(ZipDirectory zip, ZipEntry entry)
    {
        if (entry.Unpacked > BoundedXml.Longest) throw new BrokenPackageException("it is longer than any that a program writes");
        using EntryStream stream = zip.Open(entry);
        byte[] content = new byte[entry.Unpacked];
        stream.ReadExactly(content);
        return content;
    }

    private static void Refuse(SignatureFindings findings, string part, string why) => findings.Add(
        SignatureCodes.Package,
        $"A list that holds the file together is not in order: {why}.",
        part,
        "a list as Word and LibreOffice write it",
        "Ask for the file as it was signed; no signature is taken to hold in this one");

    private void Look(SignatureFindings findings)
    {
        foreach (string part in Parts)
        {
            try
            {
                if (Types.Of(part) is null)
                    findings.Add(SignatureCodes.NotCovered, "An entry of the file has no content type: no signature covers it, and programs do with it what they like.", SignatureFindings.Shown(part), "a content type for every entry", "Ask for the file as it was signed");
                if (Types.IsInOtherCapitals(part)) throw new BrokenPackageException("its content type is stated for a name in other capitals");
                if (OoxmlNames.HoldsRelationships(part)) lists[part] = RelationshipList.Read(Content(part));
            }
            catch (BrokenPackageException broken)
            {
                Refuse(findings, SignatureFindings.Shown(part), broken.Message);
            }
        }
    }
}
