namespace DocPipeline.Partnerships.Writing;

/// <summary>Writes files into a record's folder, one after the other, each so that its name never holds half of it.</summary>
public static class RecordFolderWriter
{
    /// <summary>Makes the writes in their order. It stops at the first whose file is not as it was when the writes were planned.</summary>
    /// <param name="folder">The record's folder.</param>
    /// <param name="writes">The writes.</param>
    /// <returns>The path at which it stopped, because somebody else was there first; nothing when all were made.</returns>
    public static string? Write(string folder, IReadOnlyList<RecordWrite> writes)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentNullException.ThrowIfNull(writes);
        if (writes.FirstOrDefault(w => !IsAsPlanned(Path.Combine(folder, w.Path), w)) is { } changed) return changed.Path;
        foreach (RecordWrite write in writes)
        {
            string file = Path.GetFullPath(Path.Combine(folder, write.Path)), home = Path.GetDirectoryName(file)!;
            if (!IsAsPlanned(file, write)) return write.Path;
            Directory.CreateDirectory(home);
            string temporary = Path.Combine(home, $".{Path.GetFileName(file)}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}.tmp");
            try
            {
                using (FileStream stream = new(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
                {
                    stream.Write(write.Content.Span);
                    stream.Flush(flushToDisk: true);
                }

                // Without overwriting it is create-only: of two who write at once, one is refused.
                File.Move(temporary, file, overwrite: write.Instead is not null);
            }
            catch (IOException) when (write.Instead is null && File.Exists(file))
            {
                return write.Path;
            }
            finally
            {
                File.Delete(temporary);
            }
        }

        return null;
    }

    private static bool IsAsPlanned(string file, RecordWrite write) =>
        write.Instead is { } instead ? File.Exists(file) && File.ReadAllBytes(file).AsSpan().SequenceEqual(instead.Span) : !File.Exists(file);
}
