using System.Diagnostics;
using System.Globalization;
using DocPipeline.Archive;
using DocPipeline.Archive.Entries;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Benchmarks;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Archive.Entries.Kills;

/// <summary>
/// A client that files one entry after the other as a process of its own. Each time it is killed; the next process goes on with the first
/// request that was not acknowledged, which may have been carried out.
/// </summary>
internal sealed class FilingProgram(string connection, string container, string client)
{
    private readonly List<FiledEntry> acknowledged = [];
    private readonly List<EntryRequest> said = [];

    /// <summary>What was acknowledged before the kills.</summary>
    internal IReadOnlyList<FiledEntry> Acknowledged => acknowledged;

    /// <summary>The requests up to the first that was not acknowledged.</summary>
    internal IReadOnlyList<EntryRequest> Said => [.. said, Request(said.Count)];

    /// <summary>What a process said when it was refused.</summary>
    internal List<string> Refusals { get; } = [];

    /// <summary>Starts it and kills it (SIGKILL).</summary>
    /// <param name="after">When: after its start, or after its first acknowledgement.</param>
    /// <param name="isFirstAwaited">Which of the two.</param>
    internal async Task RunAndKillAsync(TimeSpan after, bool isFirstAwaited)
    {
        ProcessStartInfo start = new("dotnet", [Dll, "--file-entries", "-", container, client, said.Count.ToString(CultureInfo.InvariantCulture), "1000000"]) { RedirectStandardOutput = true };
        start.Environment["DOCPIPELINE_STORE"] = connection;
        using Process process = Process.Start(start)!;
        if (isFirstAwaited && await process.StandardOutput.ReadLineAsync() is { } first) Heard(first);
        await Task.Delay(after);
        process.Kill();
        while (await process.StandardOutput.ReadLineAsync() is { } line) Heard(line);
        await process.WaitForExitAsync();
    }

    private void Heard(string line)
    {
        // A line without its point was cut by the kill.
        if (line.Split(' ') is ["filed", var number, var entry, var leaf, var inventory, "."])
        {
            EntryRequest request = Request(int.Parse(number, CultureInfo.InvariantCulture));
            Assert.Equal(Request(said.Count).Request, request.Request);
            said.Add(request);
            Assert.True(VersionNumber.TryRead(entry, out VersionNumber? version) & Sha512.TryRead(inventory, out Sha512? digest), line);
            acknowledged.Add(new FiledEntry(request.Object, version!.Value, digest!.Value, long.Parse(leaf, CultureInfo.InvariantCulture), WasThere: false));
        }
        else if (!line.StartsWith("filed ", StringComparison.Ordinal)) Refusals.Add(line);
    }

    private EntryRequest Request(int number) => ArchiveWorkload.Request(container, client, number);

    private static string Dll => Repository.PathOf($"tests/DocPipeline.Benchmarks/bin/{Repository.Configuration}/net10.0/DocPipeline.Benchmarks.dll");
}
