using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using DocPipeline.Archive.Ocfl.Inventories;
using DocPipeline.Archive.Stores;

namespace DocPipeline.Archive.Ocfl;

/// <summary>
/// Where everything of a storage root lies, as names of blobs. Objects are placed by OCFL's extension 0004: the SHA-256 digest of the id,
/// in three folders of three digits and one of all 64.
/// </summary>
internal sealed partial class OcflLayout
{
    /// <summary>The registered name of the extension that places objects.</summary>
    internal const string Extension = "0004-hashed-n-tuple-storage-layout";

    private const int TupleSize = 3;
    private const int Tuples = 3;

    private readonly string prefix;

    /// <summary>A root whose names begin with a text.</summary>
    /// <param name="prefix">For example <c>archive/</c>; ends with a slash.</param>
    internal OcflLayout(string prefix)
    {
        if (!prefix.EndsWith('/')) throw new ArgumentException("The names of a storage root begin with a folder.", nameof(prefix));
        this.prefix = prefix;
    }

    /// <summary>What every name of the root begins with.</summary>
    internal string Prefix => prefix;

    /// <summary>The declaration of the root.</summary>
    internal BlobName Declaration => BlobName.Of($"{prefix}{OcflSpec.Current.RootDeclaration}");

    /// <summary>The file that names the extension.</summary>
    internal BlobName LayoutFile => BlobName.Of($"{prefix}ocfl_layout.json");

    /// <summary>The extension's parameters.</summary>
    internal BlobName ConfigFile => BlobName.Of($"{prefix}extensions/{Extension}/config.json");

    /// <summary>A text for people who find the folder and nothing else.</summary>
    internal BlobName ReadMe => BlobName.Of($"{prefix}read-me.txt");

    /// <summary>The folder of an object, without a slash at its end.</summary>
    internal string RootOf(ObjectId id) => prefix + PathOf(id.Value);

    /// <summary>The declaration of an object.</summary>
    internal static BlobName DeclarationOf(string root) => BlobName.Of($"{root}/{OcflSpec.Current.ObjectDeclaration}");

    /// <summary>The inventory of an entry: the one whose creation is the commit.</summary>
    internal static BlobName InventoryOf(string root, VersionNumber number) => BlobName.Of($"{root}/{number}/{OcflInventory.FileName}");

    /// <summary>The digest beside <see cref="InventoryOf(string, VersionNumber)"/>.</summary>
    internal static BlobName SidecarOf(string root, VersionNumber number) => BlobName.Of($"{root}/{number}/{OcflInventory.SidecarName}");

    /// <summary>The copy of the head's inventory in the object's folder.</summary>
    internal static BlobName InventoryOf(string root) => BlobName.Of($"{root}/{OcflInventory.FileName}");

    /// <summary>The digest beside <see cref="InventoryOf(string)"/>.</summary>
    internal static BlobName SidecarOf(string root) => BlobName.Of($"{root}/{OcflInventory.SidecarName}");

    /// <summary>The blob of a content path.</summary>
    internal static BlobName ContentOf(string root, string contentPath) => BlobName.Of($"{root}/{contentPath}");

    /// <summary>The declaration's bytes: the name without <c>0=</c>, and a line feed.</summary>
    internal static ReadOnlyMemory<byte> ObjectDeclarationBytes => Encoding.ASCII.GetBytes($"{OcflSpec.Current.ObjectDeclaration[2..]}\n");

    /// <summary>The path of an object below the root, from its id.</summary>
    internal static string PathOf(string id)
    {
        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)));
        return string.Join('/', Enumerable.Range(0, Tuples).Select(n => digest.Substring(n * TupleSize, TupleSize)).Append(digest));
    }

    /// <summary>The object's folder in which a blob lies, or nothing when it lies in none.</summary>
    internal string? RootIn(BlobName name)
    {
        if (!name.Value.StartsWith(prefix, StringComparison.Ordinal)) return null;
        Match match = ObjectPath().Match(name.Value[prefix.Length..]);
        return match.Success ? prefix + match.Groups["path"].Value : null;
    }

    [GeneratedRegex(@"\A(?<path>(?<a>[0-9a-f]{3})/(?<b>[0-9a-f]{3})/(?<c>[0-9a-f]{3})/\k<a>\k<b>\k<c>[0-9a-f]{55})/")]
    private static partial Regex ObjectPath();
}
