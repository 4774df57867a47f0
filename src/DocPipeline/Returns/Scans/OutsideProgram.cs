using System.ComponentModel;
using System.Diagnostics;

namespace DocPipeline.Returns.Scans;

/// <summary>Runs a program of the machine on files that came from outside: without a shell, with an end to its time and to its words.</summary>
internal static class OutsideProgram
{
    /// <summary>Whether a program is in one of the folders that the machine looks in.</summary>
    internal static bool IsInstalled(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => folder.Length > 0 && (File.Exists(Path.Combine(folder, name)) || File.Exists(Path.Combine(folder, name + ".exe"))));

    /// <summary>Runs it and answers what it prints; nothing where it cannot be started or prints more than it may. It is ended when time is up.</summary>
    /// <param name="name">The program.</param>
    /// <param name="arguments">Its arguments, as they are.</param>
    /// <param name="most">How many characters it may print.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal static async Task<string?> RunAsync(string name, IEnumerable<string> arguments, int most, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(name) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false, CreateNoWindow = true };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            return null;
        }

        try
        {
            process.StandardInput.Close();
            Task<string?> words = ReadAsync(process.StandardOutput, most, cancellationToken), complaints = ReadAsync(process.StandardError, most, cancellationToken);
            string? said = await words.ConfigureAwait(false);
            await complaints.ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return said;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private static async Task<string?> ReadAsync(StreamReader from, int most, CancellationToken cancellationToken)
    {
        var text = new System.Text.StringBuilder();
        char[] buffer = new char[8_192];
        bool isTooLong = false;
        for (int read; (read = await from.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            isTooLong |= text.Length + read > most;
            if (!isTooLong) text.Append(buffer, 0, read);
        }

        return isTooLong ? null : text.ToString();
    }
}
