namespace DocPipeline.Archive.Ocfl;

/// <content>How a storage root is built.</content>
internal static partial class OcflRules
{
    private static OcflRule[] OfRoots =>
    [
        new("E069", "a declaration 0=ocfl_1.1 in the storage root", "Write it, when this is a storage root; otherwise name the folder that is one."),
        new("E070", "an ocfl_layout.json that is a JSON object in UTF-8 with an extension and a description", "Write it as the program that made the root writes it."),
        new("E071", "the name of a registered extension that says how objects are placed", "Name the extension by which the objects were placed."),
        new("E072", "no file among the folders that hold objects", MoveAway),
        new("E073", "no empty folder in the storage root", "Delete the empty folder."),
        new("E074", "storage roots that do not lie in one another", "Move the inner root to a place of its own."),
        new("E075", "a declaration named as NAMASTE names it: 0=ocfl_1.1", "Name the file 0=ocfl_ and the version of OCFL."),
        new("E076", "exactly one declaration in the storage root", "Keep the one of the highest version that an object declares."),
        new("E077", "a declaration that ends with a version of OCFL: 1.0 or 1.1", "Name the file 0=ocfl_ and the version of OCFL."),
        new("E078", "a declaration that begins with 0=", "Name the file 0=ocfl_ and the version of OCFL."),
        new("E079", "a declaration whose name goes on with ocfl_ after 0=", "Name the file 0=ocfl_ and the version of OCFL."),
        new("E080", "a declaration that holds its own name without 0=, and one line feed", "Write exactly that into the file."),
        new("E081", "objects of the same or an earlier version of OCFL than their root", "Write the declaration of the later version into the root, and take the other away."),
        new("E083", "every object at the place that ocfl_layout.json works out from its id", "Move the object to that place, after it has been verified."),
        new("E084", "no file in a folder that leads to objects", MoveAway),
        new("E085", "folders that end in an object", "Put the object back from a copy of the archive that verifies, or take the folder away."),
        new("E088", "only folders of objects and extensions in the storage root", MoveAway),
        new("E112", "only folders of extensions in the root's extensions folder", "Move the file out of the folder."),
    ];
}
