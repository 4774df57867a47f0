using DocPipeline.Documents.Packaging;
using DocPipeline.Returns.Ooxml.Package;

namespace DocPipeline.Returns.Ooxml.Making;

/// <summary>The entries of a file with a place for one more signature.</summary>
internal sealed class SignedZip
{
    private readonly Dictionary<string, ZipEntry> entries;
    private readonly string signature;

    private SignedZip(Dictionary<string, ZipEntry> entries, SignatureOrigin origin, string signature) => (this.entries, Origin, this.signature) = (entries, origin, signature);

    /// <summary>Where the signatures are, the new one among them.</summary>
    internal SignatureOrigin Origin { get; }

    /// <summary>
    /// Makes the place. It is there before anything is digested; the lists of relationships are written without white space before the first
    /// signature, and not touched after it, because xmlsec up to 1.3.12 takes white space in them for content.
    /// </summary>
    internal static SignedZip Prepare(OpenedPackage package, SignatureOrigin origin)
    {
        var entries = new Dictionary<string, ZipEntry>(StringComparer.Ordinal);
        foreach (Admission.Zips.ZipEntry entry in package.Entries) entries[entry.Name] = package.Packed(entry);
        ContentTypeList types = package.Types;
        string part = origin.Part ?? Free(entries, OoxmlNames.Origin, n => $"_xmlsignatures/origin{n}.sigs");
        string list = OoxmlNames.RelationshipsOf(part), folder = part[..(part.LastIndexOf('/') + 1)];
        if (origin.Signatures.Count == 0)
        {
            foreach (string name in package.Parts.Where(OoxmlNames.HoldsRelationships))
            {
                if (!package.Relationships(name).IsPlain) Put(entries, name, package.Relationships(name).Write());
            }
        }

        if (origin.Part is null)
        {
            Put(entries, part, []);
            types.State(part, OoxmlNames.OriginType);
            Put(entries, OoxmlNames.RootRelationships, With(package.Relationships(OoxmlNames.RootRelationships), OoxmlNames.OriginRelation, "rIdSignatures", part));
        }

        string signature = Free(entries, $"{folder}sig1.xml", n => $"{folder}sig{n}.xml");

        // LibreOffice sees no signature, and says nothing, when the target begins with a slash.
        RelationshipList signatures = origin.Part is null || !package.Has(list) ? new RelationshipList([], 0, IsPlain: true) : package.Relationships(list);
        Put(entries, list, With(signatures, OoxmlNames.SignatureRelation, "rId", signature[folder.Length..]));
        if (types.Of(list) is null) types.State(list, OoxmlNames.RelationshipsType);
        types.State(signature, OoxmlNames.SignatureType);
        Put(entries, ContentTypeList.Name, types.Write());
        Put(entries, signature, "<wait/>"u8);
        return new SignedZip(entries, new SignatureOrigin(part, [.. origin.Signatures, signature]), signature);
    }

    internal byte[] ToBytes() => RepeatableZip.Write(entries.Values);

    /// <summary>The file with the signature in its place.</summary>
    internal byte[] With(byte[] content)
    {
        Put(entries, signature, content);
        return ToBytes();
    }

    private static void Put(Dictionary<string, ZipEntry> entries, string name, ReadOnlySpan<byte> content) => entries[name] = RepeatableZip.Compress(name, content);

    private static byte[] With(RelationshipList list, string type, string id, string target)
    {
        HashSet<string> used = [.. list.All.Select(r => r.Id)];
        int number = 1;
        while (used.Contains($"{id}{number}")) number++;
        return (list with { All = [.. list.All, new PackageRelationship($"{id}{number}", type, target, IsExternal: false)] }).Write();
    }

    private static string Free(Dictionary<string, ZipEntry> entries, string first, Func<int, string> name)
    {
        HashSet<string> used = new(entries.Keys, StringComparer.OrdinalIgnoreCase);
        string free = first;
        for (int number = 2; used.Contains(free); number++) free = name(number);
        return free;
    }
}
