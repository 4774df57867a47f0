namespace DocPipeline.Archive.Ocfl.Validation.Trees;

/// <summary>What something in a tree is. A store of blobs has files only.</summary>
internal enum TreeEntryKind
{
    /// <summary>A file.</summary>
    File,

    /// <summary>A folder with nothing in it.</summary>
    EmptyFolder,

    /// <summary>A symbolic link, to a file, a folder or nothing. It is not followed.</summary>
    Link,
}
