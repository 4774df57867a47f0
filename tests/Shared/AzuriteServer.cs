using System.Diagnostics.CodeAnalysis;
using Azure.Storage.Blobs;

namespace DocPipeline.Testing;

/// <summary>
/// <see cref="AzuriteProcess"/> once for a collection of tests: <c>[Collection(AzuriteServer.Collection)]</c>. Without the program it does
/// nothing, and the first test that asks for it says what is missing.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "xunit disposes of a fixture through IAsyncLifetime.")]
public sealed class AzuriteServer : IAsyncLifetime
{
    public const string Collection = "Azurite";
    public const string Program = AzuriteProcess.Program;

    private AzuriteProcess? process;
    private int containers;

    /// <summary>The connection string of the well-known development account on the ports of this run.</summary>
    public string ConnectionString => process?.ConnectionString ?? throw new InvalidOperationException($"This test needs {Programs.Require(Program)} to run.");

    /// <summary>A container that no other test uses; it is made on the first write.</summary>
    public BlobContainerClient NewContainer(BlobClientOptions? options = null) =>
        new(ConnectionString, $"test-{Interlocked.Increment(ref containers)}", options);

    public async Task InitializeAsync()
    {
        if (Programs.Find(Program) is { } path) process = await AzuriteProcess.StartAsync(path);
    }

    public Task DisposeAsync()
    {
        process?.Dispose();
        return Task.CompletedTask;
    }
}
