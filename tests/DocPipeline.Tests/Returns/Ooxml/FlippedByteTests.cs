using System.Globalization;
using System.IO.Compression;
using System.IO.Packaging;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using DocPipeline.Testing;
using DocPipeline.Testing.Hostile;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Returns.Ooxml;

/// <summary>One bit of one byte, anywhere in a signed file: it is found, or it changes nothing that anybody can see.</summary>
public sealed class FlippedByteTests(ITestOutputHelper output)
{
    private static readonly byte[] Signed = Signers.Sign(SignedFiles.Small(), Signers.Ecdsa);

    [Fact]
    public void A_flipped_byte_of_a_part_is_found_or_harmless() => InParts(step: 23);

    [LongFact]
    [Trait("Category", "Long")]
    public void Every_flipped_byte_of_every_part_is_found_or_harmless() => InParts(step: 1);

    [Fact]
    public void A_flipped_byte_of_the_file_is_found_or_harmless() => InFile(step: 23);

    [LongFact]
    [Trait("Category", "Long")]
    public void Every_flipped_byte_of_the_file_is_found_or_harmless() => InFile(step: 1);

    private void InParts(int step)
    {
        RawEntry[] entries = [.. SignedFiles.Entries(Signed).Select(e => new RawEntry(e.Key, e.Value) { IsStored = true })];
        int found = 0;
        var harmless = new List<string>();
        var wrong = new List<string>();
        for (int i = 0; i < entries.Length; i++)
        {
            RawEntry entry = entries[i];
            for (int at = 0; at < entry.Content.Length; at += step)
            {
                byte[] content = [.. entry.Content];
                content[at] ^= (byte)(1 << (at % 7));
                entries[i] = entry with { Content = content };
                byte[] file = RawZip.Write(entries);
                if (!Signers.Verify(file).IsSound) found++;
                else if (Same(entry.Name, file, content)) harmless.Add($"{entry.Name} {at}: {Around(entry.Content, at)}");
                else wrong.Add($"{entry.Name} {at}: {Around(entry.Content, at)} became {Around(content, at)}");
            }

            entries[i] = entry;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found + harmless.Count + wrong.Count} bytes of parts flipped: {found} found, {harmless.Count} harmless, {wrong.Count} not found"));
        foreach (string line in harmless) output.WriteLine($"  harmless: {line}");
        Assert.Equal("", string.Join('\n', wrong));
    }

    private void InFile(int step)
    {
        int found = 0, harmless = 0;
        var wrong = new List<string>();
        string whole = Contents(Signed);
        for (int at = 0; at < Signed.Length; at += step)
        {
            byte[] file = [.. Signed];
            file[at] ^= (byte)(1 << (at % 8));
            if (!Signers.Verify(file).IsSound) found++;
            else if (Contents(file) == whole) harmless++;
            else wrong.Add(at.ToString(CultureInfo.InvariantCulture));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{found + harmless + wrong.Count} bytes of the file flipped: {found} found, {harmless} harmless (times, versions and attributes in the zip's headers), {wrong.Count} not found"));
        Assert.Equal("", string.Join('\n', wrong));
    }

    // Another reader of zips sees the same entries with the same content.
    private static string Contents(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return string.Join('\n', SignedFiles.Entries(file).Select(e => $"{e.Key} {Convert.ToHexString(SHA256.HashData(e.Value))}"));
    }

    // Another reader of packages sees the same parts, types and relationships; another reader of XML the same signature.
    private static bool Same(string name, byte[] file, byte[] content) =>
        name == SignedFiles.Signature ? SignatureOf(content) == SignatureOf(SignedFiles.Entries(Signed)[name]) : TryPackageOf(file) == PackageOf(Signed);

    private static string TryPackageOf(byte[] file)
    {
        try
        {
            return PackageOf(file);
        }
        catch (Exception unreadable) when (unreadable is XmlException or ArgumentException or FileFormatException)
        {
            return unreadable.Message;
        }
    }

    private static string PackageOf(byte[] file)
    {
        using var package = Package.Open(new MemoryStream(file));
        var said = new StringBuilder();

        // Nothing refers by their ids to the relationships of the package itself, or of the place of the signatures.
        foreach (PackageRelationship r in package.GetRelationships().OrderBy(r => r.RelationshipType, StringComparer.Ordinal)) said.Append(r.RelationshipType).Append(' ').Append(r.TargetUri).Append(' ').Append(r.TargetMode).Append('\n');
        foreach (PackagePart part in package.GetParts().OrderBy(p => p.Uri.ToString(), StringComparer.Ordinal))
        {
            using Stream stream = part.GetStream();
            said.Append(part.Uri).Append(' ').Append(part.ContentType).Append(' ').Append(part.Uri.ToString().EndsWith(".rels", StringComparison.Ordinal) ? "" : Convert.ToHexString(SHA256.HashData(stream))).Append('\n');
            if (part.Uri.ToString().EndsWith(".rels", StringComparison.Ordinal)) continue;
            foreach (PackageRelationship r in part.GetRelationships().OrderBy(r => r.Id, StringComparer.Ordinal)) said.Append(part.Uri.ToString().EndsWith(".sigs", StringComparison.Ordinal) ? "" : r.Id).Append(' ').Append(r.RelationshipType).Append(' ').Append(r.TargetUri).Append(' ').Append(r.TargetMode).Append('\n');
        }

        return said.ToString();
    }

    private static string SignatureOf(byte[] content)
    {
        var document = new XmlDocument { PreserveWhitespace = true };
        document.Load(new MemoryStream(content));
        foreach (XmlElement value in document.GetElementsByTagName("SignatureValue").Cast<XmlElement>().Concat(document.GetElementsByTagName("X509Certificate").Cast<XmlElement>()))
            value.InnerText = Convert.ToHexString(Convert.FromBase64String(value.InnerText));
        return document.DocumentElement!.OuterXml;
    }

    private static string Around(byte[] content, int at) => Encoding.Latin1.GetString(content, Math.Max(0, at - 12), Math.Min(25, content.Length - Math.Max(0, at - 12))).ReplaceLineEndings(" ");
}
