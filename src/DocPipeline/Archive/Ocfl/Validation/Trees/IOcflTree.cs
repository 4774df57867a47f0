namespace DocPipeline.Archive.Ocfl.Validation.Trees;

/// <summary>Files and folders to be validated, for reading only: blobs of a store, or a plain folder that any program has written.</summary>
internal interface IOcflTree
{
    /// <summary>Everything in the tree, in any order. Folders are told only where they are empty.</summary>
    IAsyncEnumerable<TreeEntry> ListAsync(CancellationToken cancellationToken);

    /// <summary>Opens a file, or nothing when it is not there.</summary>
    Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken);

    /// <summary>How findings name a path: the name of the blob, or the path below the folder.</summary>
    string PlaceOf(string path);
}
