using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests.Cli.Archive;

/// <summary>A copy of the sample Stockport and a folder store beside it, with a key of its own.</summary>
internal sealed class ArchivedRecord : IDisposable
{
    private readonly TemporaryFolder folder = new();

    internal ArchivedRecord()
    {
        foreach (string file in Directory.EnumerateFiles(Repository.PathOf("samples/stockport"), "*", SearchOption.AllDirectories))
        {
            string path = Path.Combine("stockport", Path.GetRelativePath(Repository.PathOf("samples/stockport"), file));
            if (path.Split(Path.DirectorySeparatorChar)[1] is not ("partnership.yaml" or "prose" or "images")) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(folder[path])!);
            File.Copy(file, folder[path]);
        }

        string facts = File.ReadAllText(folder["stockport/partnership.yaml"]);
        int rules = facts.IndexOf("\nrules:", StringComparison.Ordinal), documents = facts.IndexOf("\ndocuments:", StringComparison.Ordinal);
        File.WriteAllText(folder["stockport/partnership.yaml"], facts.Remove(rules, documents - rules).Replace(
            "\ndocuments:", "\nrules:\n  - body: board\n    document: constitution\n    quorum: [1/3 of members]\n    decisions:\n      - { type: amendment, preset: two-thirds-present-and-voting }\n\ndocuments:", StringComparison.Ordinal));
    }

    internal string this[string path] => folder[path];

    /// <summary>Runs a verb in the folder, with the store and the key from the environment.</summary>
    internal Task<CliProgram.Said> RunAsync(params string[] arguments) => RunWithAsync(folder["keys/log.pem"], arguments);

    internal Task<CliProgram.Said> RunWithAsync(string key, params string[] arguments) =>
        CliProgram.RunInAsync(folder.Path, new Dictionary<string, string> { ["DOCPIPELINE_STORE"] = "folder:store", ["DOCPIPELINE_LOG_KEY"] = key }, arguments);

    internal async Task<CliProgram.Said> DoneAsync(params string[] arguments)
    {
        CliProgram.Said said = await RunAsync(arguments);
        Assert.True(said.ExitCode == 0, $"{string.Join(' ', arguments)}: {said.ExitCode}\n{said.Output}\n{said.Error}");
        return said;
    }

    internal Task IssueAsync() => DoneAsync("generate", "stockport", "--document", "constitution", "--out", "out", "--archive", "store", "--by", "Democratic Services", "--yes");

    /// <summary>A carried amendment of the quorum, adopted.</summary>
    internal async Task<CliProgram.Said> AdoptAsync(int inFavour = 10)
    {
        Directory.CreateDirectory(folder["stockport/decisions"]);
        await File.WriteAllTextAsync(folder["stockport/decisions/quorum.yaml"], $$"""
            body: board
            type: amendment
            title: A larger quorum
            document: constitution
            version: "1"
            changes:
              - clause: quorum
                do: replace
                text: |
                  **Quorum.** The Board must not transact any business at a meeting that lacks a quorum. The quorum is half of the Board's members.
            notice: { sentOn: 2009-03-02 }
            meeting: { on: 2009-03-24 }
            totals: { for: {{inFavour}}, against: {{15 - inFavour}} }
            """);
        return await RunAsync("adopt", "stockport", "decisions/quorum.yaml", "--on", "2009-03-25", "--archive", "store", "--by", "Clerk", "--yes");
    }

    public void Dispose() => folder.Dispose();
}
