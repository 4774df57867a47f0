using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace DocPipeline.Documents.Renditions;

/// <summary>Runs a program of the machine: without a shell, with an end to its time and to what it may print.</summary>
internal static class OutsideProgram
{
    /// <summary>The path of a program; nothing when it is in none of the folders that the machine looks in.</summary>
    internal static string? Find(string name)
    {
        string file = OperatingSystem.IsWindows() ? $"{name}.exe" : name;
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
    }

    /// <summary>Runs it and answers what it prints; nothing when it fails, takes too long or prints too much. It is ended then, with all that it started.</summary>
    /// <param name="path">The program.</param>
    /// <param name="arguments">Its arguments, as they are.</param>
    /// <param name="environment">What its environment says beside what ours does.</param>
    /// <param name="patience">How long it may take.</param>
    /// <param name="most">How many characters it may print.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="isAnsweredByFailures">Whether what it prints counts also where it says that it failed, as zbarimg does of a picture without a code.</param>
    internal static async Task<string?> RunAsync(string path, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, TimeSpan patience, int most, CancellationToken cancellationToken, bool isAnsweredByFailures = false)
    {
        var start = new ProcessStartInfo(path) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false, CreateNoWindow = true, StandardOutputEncoding = Encoding.UTF8 };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        foreach ((string key, string value) in environment) start.Environment[key] = value;
        using var process = new Process { StartInfo = start };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
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
            Task<string?> words = ReadAsync(process.StandardOutput, most, limit.Token), complaints = ReadAsync(process.StandardError, most, limit.Token);
            string? said = await words.ConfigureAwait(false);
            await complaints.ConfigureAwait(false);
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            return process.ExitCode == 0 || isAnsweredByFailures ? said : null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    // To the end in any case: a program that nobody listens to waits for ever.
    private static async Task<string?> ReadAsync(StreamReader from, int most, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
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
