using System.Diagnostics.CodeAnalysis;
using DocPipeline.Testing;

namespace DocPipeline.AcceptanceTests;

/// <summary>The program as one process with a folder as its store.</summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit disposes of a fixture through IAsyncLifetime.")]
public sealed class ProgramAlone : IAsyncLifetime, IWebUnderTest
{
    private readonly TemporaryFolder folder = new();
    private WebProgram? program;

    public WebProgram Program => program!;

    public async Task InitializeAsync() => program = await WebProgram.StartAloneAsync(store: null, folder.Path);

    public async Task DisposeAsync()
    {
        await program!.DisposeAsync();
        folder.Dispose();
    }

    public async Task<byte[]?> BlobAsync(string name) => File.Exists(PathOf(name)) ? await File.ReadAllBytesAsync(PathOf(name)) : null;

    public Task<IReadOnlyList<string>> BlobsAsync(string prefix)
    {
        string store = PathOf("");
        IEnumerable<string> names = Directory.EnumerateFiles(store, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(store, file).Replace('\\', '/'))
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && !name.StartsWith('~'));
        return Task.FromResult<IReadOnlyList<string>>([.. names.Order(StringComparer.Ordinal)]);
    }

    // Where the program puts its store when nothing is configured.
    private string PathOf(string name) => Path.Combine(folder["docpipeline-data"], name);
}
