using DocPipeline.Findings;

namespace DocPipeline.Archive.Ocfl;

/// <summary>The findings about objects that no code of the specification names.</summary>
internal static class OcflFindings
{
    /// <summary>An object that OCFL allows and that is none of this program's.</summary>
    internal static readonly FindingCode Foreign = new("OCFL-FOREIGN");

    /// <summary>A storage root that another program, or another version of OCFL, has laid out.</summary>
    internal static readonly FindingCode ForeignRoot = new("OCFL-FOREIGN-ROOT");

    /// <summary>A file of an entry whose bytes are gone or not those that the inventory names.</summary>
    internal static readonly FindingCode Content = new("OCFL-CONTENT");

    /// <summary>An entry that cannot be made as asked.</summary>
    internal static readonly FindingCode Entry = new("OCFL-ENTRY");

    /// <summary>An object, an entry or a file that is not there.</summary>
    internal static readonly FindingCode NotThere = new("OCFL-NOT-THERE");

    /// <summary>An object that holds one and finds another in its place.</summary>
    internal static readonly FindingCode Misplaced = new("OCFL-MISPLACED");
}
