namespace DocPipeline.Tests.Snapshots;

public sealed class SnapshotTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("snapshot").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task An_accepted_text_passes_whatever_its_line_endings()
    {
        Write("a.verified.txt", "one\r\ntwo");

        await Snapshot.Verify("one\ntwo", "a", folder);
    }

    [Fact]
    public async Task A_difference_fails_with_the_first_line_that_differs_and_leaves_what_was_received()
    {
        if (Snapshot.IsAccepting) return;
        Write("a.verified.txt", "one\ntwo");

        Exception failure = await Assert.ThrowsAnyAsync<Exception>(() => Snapshot.Verify("one\nthree", "a", folder));

        Assert.Contains("Line 2 differs.\n  verified: ‘two’\n  received: ‘three’", failure.Message, StringComparison.Ordinal);
        Assert.Equal("one\nthree", File.ReadAllText(Path.Combine(folder, "a.received.txt")));
    }

    [Fact]
    public async Task Scrubbers_apply_before_the_comparison()
    {
        Write("a.verified.txt", "took {time}");

        await Snapshot.Verify("took 5 ms", "a", folder, [text => text.Replace("5 ms", "{time}", StringComparison.Ordinal)]);
    }

    [Fact]
    public Task The_accepted_text_lies_beside_the_test() => Snapshot.Verify($"The solution is in {Snapshot.SolutionFolder}.");

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
