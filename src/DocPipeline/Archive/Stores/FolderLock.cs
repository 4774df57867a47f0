namespace DocPipeline.Archive.Stores;

/// <summary>
/// A lock between processes: a file held open for oneself alone. The operating system lets go of it when its holder dies, so a file that
/// was left behind holds nobody up. The file is never deleted: two processes could otherwise hold a lock of the same name.
/// </summary>
internal sealed class FolderLock : IDisposable
{
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(4);

    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <summary>Waits until the lock is free.</summary>
    /// <exception cref="TimeoutException">Somebody else has held it for longer than <paramref name="patience"/>.</exception>
    internal static async Task<FolderLock> TakeAsync(
        string path, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        while (true)
        {
            if (TryTake(path) is { } taken) return taken;
            if (time.GetElapsedTime(start) > patience)
                throw new TimeoutException($"Another process has held a lock of the store for {patience.TotalSeconds:0} seconds.");
            await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes the lock when it is free.</summary>
    internal static FolderLock? TryTake(string path)
    {
        try
        {
            return new FolderLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    /// <summary>Lets go.</summary>
    public void Dispose() => file.Dispose();
}
