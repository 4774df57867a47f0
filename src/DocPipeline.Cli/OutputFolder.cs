namespace DocPipeline.Cli;

/// <summary>Writes a new folder so that its name never holds half of it.</summary>
internal static class OutputFolder
{
    /// <summary>Writes to a temporary name beside the folder and moves it into place; an empty folder of that name gives way.</summary>
    internal static void WriteNew(string folder, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)), temporary = $"{full}.{Environment.ProcessId}.tmp";
        try
        {
            foreach ((string path, ReadOnlyMemory<byte> content) in files)
            {
                string target = Path.Combine(temporary, path);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.WriteAllBytes(target, content.Span);
            }

            if (Directory.Exists(full)) Directory.Delete(full);
            Directory.Move(temporary, full);
        }
        finally
        {
            if (Directory.Exists(temporary)) Directory.Delete(temporary, recursive: true);
        }
    }
}
