using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;

namespace DocPipeline.Tests.Partnerships.Reading;

public sealed class RecordFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("record").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Facts_prose_answers_pictures_and_decisions_are_read_and_nothing_else()
    {
        Write("partnership.yaml", "a");
        Write("prose/agreement.md", "b");
        Write("prose/annexes/terms.md", "c");
        Write("answers/checklist.yaml", "i");
        Write("answers/old/checklist.yaml", "j");
        Write("decisions/2009-04.yaml", "d");
        Write("meetings/board.yaml", "k");
        Write("meetings/old/board.yaml", "l");
        Write("events/2009.yaml", "m");
        Write("notes.md", "e");
        Write("prose/.hidden.md", "f");
        Write("decisions/old/2008.yaml", "g");
        Write(".git/config", "h");
        Write("images/logo.png", "i");
        Write("images/maps/area.jpg", "j");

        Outcome<RecordFiles> read = RecordFolder.Read(folder);

        Assert.Equal(["answers/checklist.yaml", "decisions/2009-04.yaml", "events/2009.yaml", "images/logo.png", "images/maps/area.jpg", "meetings/board.yaml", "partnership.yaml", "prose/agreement.md", "prose/annexes/terms.md"], read.Value!.Paths);
        Assert.Equal("c"u8, read.Value.Find("prose/annexes/terms.md")!.Value.Span);
        Assert.Null(read.Value.Find("notes.md"));
    }

    [Fact]
    public void A_file_that_is_not_read_where_others_are_is_worth_a_warning()
    {
        Write("partnership.yaml", "");
        Write("prose/agreement.docx", "");
        Write("decisions/2009-04.yml", "");
        Write("prose/~$agreement.docx", "");
        Write("images/logo.svg", "");

        Outcome<RecordFiles> read = RecordFolder.Read(folder);

        Assert.False(read.IsRefused);
        Assert.Equal(["prose/agreement.docx", "images/logo.svg", "decisions/2009-04.yml"], read.Findings.Select(f => f.Place!.File));
        Assert.All(read.Findings, f => Assert.Equal((RecordCodes.FileIgnored, Severity.Warning), (f.Code, f.Severity)));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named_with_the_nearest()
    {
        Directory.CreateDirectory(Path.Combine(folder, "cheshire-west"));

        Finding finding = OnlyFinding(Path.Combine(folder, "chesire-west"));

        Assert.Equal((RecordCodes.NoFolder, "Did you mean ‘cheshire-west’?"), (finding.Code, finding.Suggestion));
    }

    [Theory]
    [InlineData("", "Check the spelling, and where you are.")]
    [InlineData("nowhere/at/all", "Check the spelling, and where you are.")]
    public void A_folder_with_nothing_near_it_is_still_explained(string path, string suggestion) =>
        Assert.Equal(suggestion, OnlyFinding(Path.Combine(folder, "other", path)).Suggestion);

    [Fact]
    public void A_file_instead_of_a_folder_is_answered_with_its_folder()
    {
        Write("partnership.yaml", "");

        Finding finding = OnlyFinding(Path.Combine(folder, "partnership.yaml"));

        Assert.Equal((RecordCodes.NotAFolder, $"Give the folder instead: ‘{folder}’."), (finding.Code, finding.Suggestion));
    }

    [Theory]
    [InlineData("partnership.yml", "Rename ‘partnership.yml’ to ‘partnership.yaml’.")]
    [InlineData("partnership.json", "Rename ‘partnership.json’ to ‘partnership.yaml’.")]
    [InlineData("Partnership.YAML", "Rename ‘Partnership.YAML’ to ‘partnership.yaml’.")]
    [InlineData("partnerships.yaml", "Rename ‘partnerships.yaml’ to ‘partnership.yaml’.")]
    [InlineData("budget.xlsx", "Check that this is the folder of a record; a new one starts with a copy of the sample.")]
    public void A_record_without_its_facts_says_what_is_there_instead(string present, string suggestion)
    {
        if (OperatingSystem.IsWindows() && present == "Partnership.YAML") return;
        Write(present, "");

        Finding finding = OnlyFinding(folder);

        Assert.Equal((RecordCodes.NoPartnershipFile, suggestion), (finding.Code, finding.Suggestion));
    }

    [Fact]
    public void Nothing_is_read_through_a_link()
    {
        if (OperatingSystem.IsWindows()) return;
        Write("partnership.yaml", "");
        Directory.CreateDirectory(Path.Combine(folder, "prose"));
        File.CreateSymbolicLink(Path.Combine(folder, "prose", "passwords.md"), "/etc/passwd");
        Directory.CreateSymbolicLink(Path.Combine(folder, "prose", "everything"), "/");
        Directory.CreateSymbolicLink(Path.Combine(folder, "decisions"), "/etc");

        Outcome<RecordFiles> read = RecordFolder.Read(folder);

        Assert.Equal(["prose/everything", "prose/passwords.md", "decisions"], read.Findings.Select(f => f.Place!.File));
        Assert.All(read.Findings, f => Assert.Equal(RecordCodes.Link, f.Code));
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused_unread()
    {
        Write("partnership.yaml", "");
        Sized("prose/long.md", RecordFolder.LargestFile + 1);

        Finding finding = OnlyFinding(folder);

        Assert.Equal((RecordCodes.FileTooLarge, "The file is 2.0 MB."), (finding.Code, finding.Message));
    }

    [Fact]
    public void A_record_that_is_too_large_is_refused()
    {
        Write("partnership.yaml", "");
        for (int i = 0; i < 11; i++) Sized($"prose/{i:00}.md", RecordFolder.LargestFile);

        Finding finding = OnlyFinding(folder);

        Assert.Equal((RecordCodes.TooLarge, "prose/10.md"), (finding.Code, finding.Place!.File));
    }

    [Fact]
    public void A_record_of_too_many_files_is_refused()
    {
        Write("partnership.yaml", "");
        for (int i = 0; i < RecordFolder.MostFiles; i++) Write($"prose/{i:0000}.md", "");

        Finding finding = OnlyFinding(folder);

        Assert.Equal((RecordCodes.TooManyFiles, "prose/0999.md"), (finding.Code, finding.Place!.File));
    }

    [Fact]
    public void A_file_that_another_program_holds_is_named()
    {
        Write("partnership.yaml", "");
        Write("prose/open.md", "");
        using FileStream held = new(Path.Combine(folder, "prose", "open.md"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        Finding finding = OnlyFinding(folder);

        Assert.Equal((RecordCodes.Unreadable, "prose/open.md"), (finding.Code, finding.Place!.File));
    }

    private static Finding OnlyFinding(string path)
    {
        Outcome<RecordFiles> read = RecordFolder.Read(path);
        Assert.True(read.IsRefused);
        return Assert.Single(read.Findings);
    }

    private void Write(string path, string text)
    {
        string full = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private void Sized(string path, int size)
    {
        Write(path, "");
        using FileStream stream = File.OpenWrite(Path.Combine(folder, path));
        stream.SetLength(size);
    }
}
