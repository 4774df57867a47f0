using System.Text;
using DocPipeline.Partnerships.Writing;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Partnerships.Writing;

/// <summary>Files are written in their order, and never over what somebody else wrote.</summary>
public sealed class RecordFolderWriterTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void New_files_and_changed_files_are_written_with_their_folders()
    {
        File.WriteAllText(folder["facts"], "old");

        Assert.Null(RecordFolderWriter.Write(folder.Path, [New("a/b/c", "1"), Changed("facts", "old", "new")]));

        Assert.Equal(("1", "new"), (File.ReadAllText(folder["a/b/c"]), File.ReadAllText(folder["facts"])));
        Assert.Equal(["c", "facts"], Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)).Order());
    }

    [Theory]
    [InlineData("facts", "changed meanwhile")]
    [InlineData("event", "there already")]
    public void Where_somebody_was_first_nothing_is_written(string path, string content)
    {
        File.WriteAllText(folder["facts"], "old");
        File.WriteAllText(folder[path], content);

        Assert.Equal(path, RecordFolderWriter.Write(folder.Path, [New("first", "1"), New("event", "2"), Changed("facts", "old", "new")]));

        Assert.Equal(content, File.ReadAllText(folder[path]));
        Assert.False(File.Exists(folder["first"]));
    }

    [Fact]
    public void A_file_that_is_gone_is_not_made_again() => Assert.Equal("facts", RecordFolderWriter.Write(folder.Path, [Changed("facts", "old", "new")]));

    [Fact]
    public async Task Of_sixteen_who_write_the_same_new_file_one_does()
    {
        string?[] stopped = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => RecordFolderWriter.Write(folder.Path, [New("event", $"{i}")]))));

        Assert.Equal(15, stopped.Count(s => s == "event"));
        Assert.Equal(Array.IndexOf(stopped, null).ToString(System.Globalization.CultureInfo.InvariantCulture), await File.ReadAllTextAsync(folder["event"]));
    }

    private static RecordWrite New(string path, string content) => new(path, Encoding.UTF8.GetBytes(content), null);

    private static RecordWrite Changed(string path, string old, string content) => new(path, Encoding.UTF8.GetBytes(content), Encoding.UTF8.GetBytes(old));
}
