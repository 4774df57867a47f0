using System.Collections.Frozen;

namespace DocPipeline.Archive.Ocfl;

/// <summary>
/// The rules of OCFL 1.1 (https://ocfl.io/1.1/spec/validation-codes.html) that can be found broken, in our own words. The specification
/// numbers E001 to E112 and W001 to W016 with gaps; <c>docs/ocfl.md</c> lists the rest of its codes and why nothing can show them.
/// </summary>
internal static partial class OcflRules
{
    private const string FromCopy = "Put the file back from a copy of the archive that verifies.";
    private const string AskMaker = "Have the program that made the object write it again; do not edit an inventory by hand.";
    private const string MoveAway = "Move it out of the storage root.";

    private static readonly FrozenDictionary<string, OcflRule> rules =
        ((OcflRule[])[.. OfFolders, .. OfInventories, .. OfRoots, .. Warnings]).ToFrozenDictionary(rule => rule.Code, StringComparer.Ordinal);

    /// <summary>Every rule, sorted by its code.</summary>
    internal static IEnumerable<OcflRule> All => rules.Values.OrderBy(rule => rule.Code, StringComparer.Ordinal);

    /// <summary>The rule of a code.</summary>
    internal static OcflRule Of(string code) => rules[code];

    private static OcflRule[] OfFolders =>
    [
        new(
            "E001", "an object's folder that holds its declaration, its inventory with the digest, its versions, and perhaps logs and extensions",
            "Move what does not belong there out of the object."),
        new("E002", "a declaration named as NAMASTE names it: 0=ocfl_object_1.1", "Name the file 0=ocfl_object_ and the version of OCFL."),
        new("E003", "exactly one declaration in the object's folder", "Keep the one that the type of the inventory asks for; where there is none, write it."),
        new("E004", "a declaration that ends with a version of OCFL: 1.0 or 1.1", "Name the file 0=ocfl_object_ and the version of OCFL."),
        new("E005", "a declaration that begins with 0=", "Name the file 0=ocfl_object_ and the version of OCFL."),
        new("E006", "a declaration whose name goes on with ocfl_object_ after 0=", "Name the file 0=ocfl_object_ and the version of OCFL."),
        new("E007", "a declaration that holds its own name without 0=, and one line feed", "Write exactly that into the file."),
        new("E015", "a version's folder that holds no files but inventory.json and its digest", "Move the file out of the object; content belongs into the content folder of a new version."),
        new("E016", "a content folder in every version that brought content", FromCopy),
        new("E023", "only files in a content folder that the version's inventory names", "Move the file out of the object, or find out who put it there."),
        new("E024", "no empty folder among the content", "Delete the empty folder."),
        new("E034", "an inventory named inventory.json, in small letters", "Name the file inventory.json."),
        new("E046", "a folder for every version that the inventory names, and no other", FromCopy),
        new("E058", "a digest beside every inventory, in inventory.json.sha512 or inventory.json.sha256", "Write the digest file, after the inventory's digest has been held against the log."),
        new("E059", "a digest file that is named for the inventory's digestAlgorithm", "Write the digest with the algorithm that the inventory names."),
        new("E060", "a digest file that holds the digest of the inventory beside it", FromCopy),
        new("E061", "a digest, blanks or tabs, and inventory.json", "Write the line as sha512sum writes it."),
        new("E063", "an inventory in the object's folder", "Copy the inventory of the highest version with its digest file."),
        new("E064", "the same bytes in the object's inventory and in that of its highest version", "Copy the inventory of the highest version with its digest file, after it has been verified."),
        new("E067", "only folders of extensions in the object's extensions folder", "Move the file out of the object."),
        new("E082", "object folders in which no other object lies", "Move the inner object to its own place in the storage root."),
        new("E090", "files and folders without links", "Put the file itself in the place of the link."),
        new("E092", "content files with exactly the bytes whose digest the manifest states", FromCopy),
        new("E093", "content files with exactly the bytes whose digest the fixity block states", FromCopy),
    ];
}
