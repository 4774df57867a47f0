using System.Runtime.CompilerServices;

namespace DocPipeline.Archive.Ocfl.Validation.Trees;

/// <summary>A plain folder, with file names as they are.</summary>
internal sealed class FolderTree : IOcflTree
{
    private readonly string root;

    /// <param name="folder">An absolute path, or one relative to the current folder.</param>
    internal FolderTree(string folder) => root = Path.GetFullPath(folder);

    /// <inheritdoc/>
    public async IAsyncEnumerable<TreeEntry> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        Stack<DirectoryInfo> open = new([new DirectoryInfo(root)]);
        while (open.TryPop(out DirectoryInfo? folder))
        {
            bool isEmpty = true;
            foreach (FileSystemInfo found in folder.EnumerateFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = 0 }))
            {
                cancellationToken.ThrowIfCancellationRequested();
                isEmpty = false;
                if (found.LinkTarget is not null) yield return new TreeEntry(Relative(found), TreeEntryKind.Link);
                else if (found is DirectoryInfo inner) open.Push(inner);
                else yield return new TreeEntry(Relative(found), TreeEntryKind.File);
            }

            if (isEmpty && folder.FullName != root) yield return new TreeEntry(Relative(folder), TreeEntryKind.EmptyFolder);
        }
    }

    /// <inheritdoc/>
    public Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken)
    {
        string full = Path.Combine(root, path);
        return Task.FromResult<Stream?>(
            File.Exists(full) ? new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous | FileOptions.SequentialScan) : null);
    }

    /// <inheritdoc/>
    public string PlaceOf(string path) => path.Length == 0 ? "." : path;

    private string Relative(FileSystemInfo found) => Path.GetRelativePath(root, found.FullName).Replace(Path.DirectorySeparatorChar, '/');
}
