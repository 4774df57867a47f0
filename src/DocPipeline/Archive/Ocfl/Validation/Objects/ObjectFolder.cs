using DocPipeline.Archive.Ocfl.Validation.Trees;

namespace DocPipeline.Archive.Ocfl.Validation.Objects;

/// <summary>What lies in the folder of one object. Paths are relative to it.</summary>
internal sealed class ObjectFolder
{
    // The character after the slash, which bounds the paths of one folder.
    private const char AfterSlash = '0';

    private readonly IOcflTree tree;
    private readonly string root;
    private readonly SortedSet<string> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> emptyFolders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> childFiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> childFolders = new(StringComparer.Ordinal);

    /// <param name="tree">The tree that holds the object.</param>
    /// <param name="root">The object's folder in the tree, without a slash at its end; empty when the tree is the object.</param>
    /// <param name="entries">Everything of the tree that lies in the folder.</param>
    internal ObjectFolder(IOcflTree tree, string root, IEnumerable<TreeEntry> entries)
    {
        this.tree = tree;
        this.root = root;
        int skipped = root.Length == 0 ? 0 : root.Length + 1;
        foreach (TreeEntry entry in entries)
        {
            string path = entry.Path[skipped..];
            if (entry.Kind == TreeEntryKind.Link) Links.Add(path);
            else if (entry.Kind == TreeEntryKind.EmptyFolder) emptyFolders.Add(path);
            else files.Add(path);
            AddToParents(path, isFolder: entry.Kind == TreeEntryKind.EmptyFolder, isLink: entry.Kind == TreeEntryKind.Link);
        }
    }

    /// <summary>The object's folder in the tree.</summary>
    internal string Root => root;

    /// <summary>Symbolic links. They count neither as files nor as folders.</summary>
    internal SortedSet<string> Links { get; } = new(StringComparer.Ordinal);

    /// <summary>Folders with nothing in them.</summary>
    internal IEnumerable<string> EmptyFolders => emptyFolders.Order(StringComparer.Ordinal);

    internal bool HasFile(string path) => files.Contains(path);

    internal bool HasFolder(string path) => childFiles.ContainsKey(path) || childFolders.ContainsKey(path) || emptyFolders.Contains(path);

    /// <summary>The names of the files directly in a folder.</summary>
    internal IReadOnlyCollection<string> FilesIn(string folder) => childFiles.GetValueOrDefault(folder) ?? [];

    /// <summary>The names of the folders directly in a folder.</summary>
    internal IReadOnlyCollection<string> FoldersIn(string folder) => childFolders.GetValueOrDefault(folder) ?? [];

    /// <summary>The paths of all files below a folder.</summary>
    internal IEnumerable<string> FilesBelow(string folder) =>
        files.GetViewBetween($"{folder}/", $"{folder}{AfterSlash}").TakeWhile(file => file.StartsWith($"{folder}/", StringComparison.Ordinal));

    /// <summary>The path in the tree.</summary>
    internal string InTree(string path) => root.Length == 0 ? path : path.Length == 0 ? root : $"{root}/{path}";

    /// <summary>How findings name a path.</summary>
    internal string PlaceOf(string path) => tree.PlaceOf(InTree(path));

    internal Task<Stream?> OpenAsync(string path, CancellationToken cancellationToken) => tree.OpenAsync(InTree(path), cancellationToken);

    /// <summary>A small file as a whole, or nothing when it is not there.</summary>
    internal async Task<byte[]?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using Stream? stream = await OpenAsync(path, cancellationToken).ConfigureAwait(false);
        if (stream is null) return null;
        using MemoryStream copy = new();
        await stream.CopyToAsync(copy, cancellationToken).ConfigureAwait(false);
        return copy.ToArray();
    }

    private void AddToParents(string path, bool isFolder, bool isLink)
    {
        bool intoFolders = isFolder;
        while (true)
        {
            int slash = path.LastIndexOf('/');
            string parent = slash < 0 ? "" : path[..slash];
            Dictionary<string, SortedSet<string>> into = intoFolders ? childFolders : childFiles;
            if (!into.TryGetValue(parent, out SortedSet<string>? names)) into.Add(parent, names = new SortedSet<string>(StringComparer.Ordinal));
            if (!isLink && !names.Add(path[(slash + 1)..]) && intoFolders) return;
            if (slash < 0) return;
            (path, intoFolders, isLink) = (parent, true, false);
        }
    }
}
