namespace DocPipeline.Cli;

/// <summary>Writes a file so that its name never holds half of it.</summary>
internal static class OutputFile
{
    /// <summary>Writes to a temporary name beside the file and moves it into place.</summary>
    internal static void Write(string file, ReadOnlySpan<byte> content)
    {
        string full = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        string temporary = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Environment.ProcessId}.tmp");
        try
        {
            File.WriteAllBytes(temporary, content);
            File.Move(temporary, full, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
