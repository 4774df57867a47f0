namespace DocPipeline.Cli.Archive;

/// <summary>Writes a file that is not there yet.</summary>
internal static class NewFile
{
    /// <summary>Whether it is there already, which is then said.</summary>
    internal static bool IsThere(string path)
    {
        if (!File.Exists(path)) return false;
        Console.Error.WriteLine($"docpipeline: '{path}' is there already; nothing was written. Name another file with --out.");
        return true;
    }

    /// <summary>Writes it, completely or not at all, and says so.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="about">What to say of it.</param>
    internal static int Write(string path, ReadOnlyMemory<byte> content, string about)
    {
        string? folder = Path.GetDirectoryName(Path.GetFullPath(path));
        if (folder is not null) Directory.CreateDirectory(folder);
        string temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            File.WriteAllBytes(temporary, content.Span);
            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException) when (IsThere(path))
        {
            return ExitCode.Stale;
        }
        finally
        {
            File.Delete(temporary);
        }

        Console.Out.WriteLine($"{path.Replace('\\', '/')}  {content.Length:N0} bytes, {about}");
        return ExitCode.Done;
    }
}
