using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace DocPipeline.Archive.Stores;

/// <summary>
/// Blobs as plain files below one folder, for one machine or a share that several processes use. The tag of a blob is the SHA-256 digest
/// of its bytes.
/// </summary>
/// <remarks>
/// <para>Bytes go to <c>~tmp/</c> in the same file system, are flushed to the disk and then moved into place in one step. What a crash
/// leaves behind there is never listed and is cleared a day later.</para>
/// <para>Every write holds one of at most 4,096 lock files in <c>~locks/</c>, chosen by the name. To create needs it too: on Unix
/// <see cref="File.Move(string, string, bool)"/> without overwriting looks first and renames then, and of 64 who create at once several
/// would win (measured). Hard links would need no lock, but network shares often have none.</para>
/// <para>File names: see <see cref="FolderNames"/>.</para>
/// </remarks>
public sealed class FolderBlobStore : IBlobStore
{
    private static readonly TimeSpan lockPatience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan leftOverAfter = TimeSpan.FromDays(1);

    private readonly string root;
    private readonly string temporaries;
    private readonly string locks;
    private readonly TimeProvider time;
    private readonly Lazy<bool> prepared;

    private FolderBlobStore(string root, TimeProvider time)
    {
        this.root = root;
        this.time = time;
        temporaries = Path.Combine(root, "~tmp");
        locks = Path.Combine(root, "~locks");
        prepared = new Lazy<bool>(Prepare);
    }

    /// <summary>Opens the store in a folder, which is made when it is not there.</summary>
    /// <param name="folder">An absolute path, or one relative to the current folder.</param>
    /// <param name="time">Tells what was left behind by a crash from what is being written.</param>
    /// <exception cref="IOException">The folder cannot be made, or its file system does not keep locks.</exception>
    public static FolderBlobStore Open(string folder, TimeProvider time)
    {
        FolderBlobStore store = OpenLater(folder, time);
        _ = store.prepared.Value;
        return store;
    }

    /// <summary>Opens the store in a folder, which is made by the first write: who only looks leaves nothing behind.</summary>
    /// <param name="folder">An absolute path, or one relative to the current folder.</param>
    /// <param name="time">Tells what was left behind by a crash from what is being written.</param>
    public static FolderBlobStore OpenLater(string folder, TimeProvider time) => new(Path.GetFullPath(folder), time);

    /// <inheritdoc/>
    public async Task<StoredBlob?> GetAsync(BlobName name, CancellationToken cancellationToken)
    {
        byte[]? content = await ReadAsync(PathOf(name), cancellationToken).ConfigureAwait(false);
        return content is null ? null : new StoredBlob(content, TagOf(content));
    }

    /// <inheritdoc/>
    public async Task<WriteResult> CreateAsync(BlobName name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        string path = PathOf(name);
        if (File.Exists(path)) return new WriteResult.AlreadyThere();
        string temporary = await WriteTemporaryAsync(content, cancellationToken).ConfigureAwait(false);
        try
        {
            using FolderLock held = await LockAsync(name, cancellationToken).ConfigureAwait(false);
            if (File.Exists(path)) return new WriteResult.AlreadyThere();
            MakeFolderOf(path);
            MoveIntoPlace(temporary, path, overwrite: false);
        }
        finally
        {
            File.Delete(temporary);
        }

        return new WriteResult.Written(TagOf(content.Span));
    }

    /// <inheritdoc/>
    public async Task<WriteResult> ReplaceAsync(
        BlobName name, ReadOnlyMemory<byte> content, BlobTag seen, CancellationToken cancellationToken)
    {
        string path = PathOf(name);
        using FolderLock held = await LockAsync(name, cancellationToken).ConfigureAwait(false);
        if (await ReadAsync(path, cancellationToken).ConfigureAwait(false) is not { } current || TagOf(current) != seen)
            return new WriteResult.Changed();
        string temporary = await WriteTemporaryAsync(content, cancellationToken).ConfigureAwait(false);
        try
        {
            MoveIntoPlace(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }

        return new WriteResult.Written(TagOf(content.Span));
    }

    /// <inheritdoc/>
    public async Task<DeleteResult> DeleteAsync(BlobName name, BlobTag seen, CancellationToken cancellationToken)
    {
        string path = PathOf(name);
        using FolderLock held = await LockAsync(name, cancellationToken).ConfigureAwait(false);
        if (await ReadAsync(path, cancellationToken).ConfigureAwait(false) is not { } current || TagOf(current) != seen)
            return DeleteResult.Changed;
        File.Delete(path);
        FolderFlush.ToDisk(Path.GetDirectoryName(path)!);
        return DeleteResult.Deleted;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<BlobName> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        IEnumerable<BlobName> names = NamesBelow(prefix).Where(n => n.Value.StartsWith(prefix, StringComparison.Ordinal));
        foreach (BlobName name in names.OrderBy(n => n.Value, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return name;
        }
    }

    private IEnumerable<BlobName> NamesBelow(string prefix)
    {
        int end = prefix.LastIndexOf('/');
        if (end >= 0 && !BlobName.TryRead(prefix[..end], out _)) return [];
        DirectoryInfo folder = new(end < 0 ? root : Path.Combine(root, FolderNames.ToPath(prefix[..end])));
        if (!folder.Exists) return [];

        // Nothing is skipped by its attributes: a name that begins with a point counts as hidden on Unix. Links are not followed.
        EnumerationOptions everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return folder.EnumerateFiles("*", everything)
            .Select(file => FolderNames.FromPath(Path.GetRelativePath(root, file.FullName).Replace(Path.DirectorySeparatorChar, '/')))
            .OfType<BlobName>();
    }

    private string PathOf(BlobName name) => Path.Combine(root, FolderNames.ToPath(name.Value));

    private static BlobTag TagOf(ReadOnlySpan<byte> content) => BlobTag.Of(Convert.ToHexStringLower(SHA256.HashData(content)));

    private static async Task<byte[]?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        // A front page looks for the next event of thousands of rounds: to ask whether a file is there costs far less than the exception.
        if (!File.Exists(path)) return null;
        try
        {
            return await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private async Task<string> WriteTemporaryAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        _ = prepared.Value;
        string path = Path.Combine(temporaries, Path.GetRandomFileName());
        try
        {
            using SafeFileHandle file =
                File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, FileOptions.Asynchronous);
            await RandomAccess.WriteAsync(file, content, fileOffset: 0, cancellationToken).ConfigureAwait(false);
            RandomAccess.FlushToDisk(file);
            return path;
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }

    private static void MoveIntoPlace(string temporary, string path, bool overwrite)
    {
        File.Move(temporary, path, overwrite);
        FolderFlush.ToDisk(Path.GetDirectoryName(path)!);
    }

    private void MakeFolderOf(string path)
    {
        string folder = Path.GetDirectoryName(path)!;
        if (Directory.Exists(folder)) return;
        Directory.CreateDirectory(folder);
        for (string made = folder; made.Length > root.Length; made = Path.GetDirectoryName(made)!)
            FolderFlush.ToDisk(Path.GetDirectoryName(made)!);
    }

    private Task<FolderLock> LockAsync(BlobName name, CancellationToken cancellationToken)
    {
        _ = prepared.Value;
        byte[] digest = SHA256.HashData(Encoding.UTF8.GetBytes(name.Value));
        string file = ((digest[0] << 4) | (digest[1] >> 4)).ToString("x3", CultureInfo.InvariantCulture);
        return FolderLock.TakeAsync(Path.Combine(locks, file), lockPatience, time, cancellationToken);
    }

    private bool Prepare()
    {
        Directory.CreateDirectory(temporaries);
        Directory.CreateDirectory(locks);
        CheckThatLocksHold();
        ClearLeftOvers();
        return true;
    }

    /// <summary>Some network file systems, and a switch of .NET, grant every lock: writes would then be lost without a word.</summary>
    private void CheckThatLocksHold()
    {
        // Its own file a process: two that open the store at once must not take each other for the fault.
        string probe = Path.Combine(locks, $"probe-{Path.GetRandomFileName()}");
        using (FolderLock? first = FolderLock.TryTake(probe), second = FolderLock.TryTake(probe))
        {
            if (first is null || second is not null)
                throw new IOException("The file system of the store's folder does not keep locks; choose a local folder.");
        }

        File.Delete(probe);
    }

    private void ClearLeftOvers()
    {
        DateTime before = (time.GetUtcNow() - leftOverAfter).UtcDateTime;
        foreach (FileInfo file in new DirectoryInfo(temporaries).EnumerateFiles().Where(f => f.LastWriteTimeUtc < before)) file.Delete();
    }
}
