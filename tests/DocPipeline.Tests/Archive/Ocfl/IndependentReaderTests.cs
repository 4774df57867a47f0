using System.Diagnostics;
using System.Text.Json;
using DocPipeline.Archive.Ocfl;
using DocPipeline.Testing;
using DocPipeline.Tests.Archive.Ocfl.Validation;
using Xunit.Abstractions;

namespace DocPipeline.Tests.Archive.Ocfl;

/// <summary>What we write is read by a program that knows nothing of ours: @ocfl/ocfl-fs of the Arkisto platform.</summary>
public sealed class IndependentReaderTests(ITestOutputHelper output)
{
    private const string Module = "@ocfl/ocfl-fs";
    private const int Objects = 40;

    [NeedsNodeModuleFact(Module)]
    public async Task Another_reader_lists_and_reads_every_file_of_every_version()
    {
        MemoryStore store = new();
        RandomObject[] made = [.. Enumerable.Range(0, Objects).Select(RandomObject.Of)];
        for (int i = 0; i < Objects; i++) await made[i].WriteAsync(store, IdOf(i));
        using OcflFixture exported = new();
        exported.Export(store, "archive/");

        using JsonDocument found = JsonDocument.Parse(await ReadAsync(exported.Folder));

        Assert.Equal(made.Select((_, i) => IdOf(i).Value).Order(), found.RootElement.EnumerateArray().Select(o => o.GetProperty("id").GetString()!).Order());
        for (int i = 0; i < Objects; i++) AssertReads(made[i], found.RootElement.EnumerateArray().Single(o => o.GetProperty("id").GetString() == IdOf(i).Value));
        output.WriteLine($"{Objects} objects of {made.Sum(o => o.Entries.Count)} entries with {made.Sum(o => o.Entries.Sum(e => e.Count))} files, all read by {Module}");
    }

    private static void AssertReads(RandomObject made, JsonElement found)
    {
        Assert.Equal($"v{made.Entries.Count}", found.GetProperty("head").GetString());
        Assert.Equal(
            made.Entries.SelectMany((entry, n) => entry.Select(file => $"v{n + 1} {file.Key} {OcflWriting.DigestOf(file.Value)}")).Order(StringComparer.Ordinal),
            found.GetProperty("versions").EnumerateObject().SelectMany(v => v.Value.EnumerateObject().Select(file => $"{v.Name} {file.Name} {file.Value.GetString()}")).Order(StringComparer.Ordinal));
    }

    private static ObjectId IdOf(int i) => ObjectId.Of($"urn:docpipeline:partnership-{i}:agreement");

    private static async Task<string> ReadAsync(string folder)
    {
        using Process process = Process.Start(new ProcessStartInfo(Programs.Require("node"), [Repository.PathOf("tests/tools/read_ocfl.cjs"), folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NODE_PATH"] = NeedsNodeModuleFactAttribute.Folder },
        })!;
        Task<string> answer = process.StandardOutput.ReadToEndAsync(), complaint = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await complaint);
        return await answer;
    }
}
