using DocPipeline.Archive.Ocfl;
using DocPipeline.Archive.Ocfl.Validation;
using DocPipeline.Archive.Ocfl.Validation.Trees;
using DocPipeline.Archive.Stores;
using DocPipeline.Findings;
using DocPipeline.Testing;

namespace DocPipeline.Tests.Archive.Ocfl.Validation;

/// <summary>Every code of OCFL 1.1 that something at rest can show is found on an object or a root that shows it, and no other.</summary>
public sealed class OcflValidatorTests
{
    // Codes of the specification's list that ask something of programs, not of files, or that another code of the same fact stands for.
    private static readonly string[] ofNoFile = ["E022", "E027", "E028", "E051", "E062", "E087", "E089", "E098", "W012"];

    // What only a disk has: empty folders and links.
    private static readonly string[] ofDisksOnly = ["E024", "E073", "E090", "W003"];

    // Numbers that the list of OCFL 1.1 leaves out.
    private static readonly string[] unused = ["E065", "E068", "E086", "E091", "E109", "W006"];

    public static TheoryData<string> BadObjectsOfThreeVersions => [.. BadObjects.OfThreeVersions.Keys];

    public static TheoryData<string> BadObjectsOfOneVersion => [.. BadObjects.OfOneVersion.Keys];

    public static TheoryData<string> BadStorageRoots => [.. BadRoots.All.Keys];

    public static TheoryData<string> Good => [.. GoodObjects.All.Keys];

    [Theory]
    [MemberData(nameof(BadObjectsOfThreeVersions))]
    public async Task A_bad_object_is_named_by_its_codes(string name)
    {
        using OcflFixture fixture = await OcflFixture.ObjectAsync();
        BadObjects.OfThreeVersions[name](fixture);

        AssertFinds(name, await ValidateObjectAsync(fixture));
        if (!CodesIn(name).Intersect(ofDisksOnly).Any()) AssertFinds(name, await ValidateInStoreAsync(fixture));
    }

    [Theory]
    [MemberData(nameof(BadObjectsOfOneVersion))]
    public async Task A_bad_object_of_one_version_is_named_by_its_codes(string name)
    {
        using OcflFixture fixture = await OcflFixture.MinimalAsync();
        BadObjects.OfOneVersion[name](fixture);

        AssertFinds(name, await ValidateObjectAsync(fixture));
    }

    [Fact]
    public async Task Padding_that_ran_out_is_E011()
    {
        using OcflFixture fixture = await OcflFixture.OfAsync([.. Enumerable.Range(1, 10).Select(n => new[] { ("a.txt", $"{n}") })]);
        fixture.RenameVersions([.. Enumerable.Range(1, 9).Select(n => ($"v{n}", $"v0{n}"))]);

        AssertFinds("E011 W001", await ValidateObjectAsync(fixture));
    }

    [Theory]
    [MemberData(nameof(BadStorageRoots))]
    public async Task A_bad_storage_root_is_named_by_its_codes(string name)
    {
        using OcflFixture fixture = await OcflFixture.RootAsync();
        BadRoots.All[name](fixture);

        AssertFinds(name, await new OcflValidator(new OcflCheckOptions()).ValidateRootAsync(new FolderTree(fixture.Folder), default));
    }

    [Theory]
    [MemberData(nameof(Good))]
    public async Task A_good_object_passes(string name)
    {
        using OcflFixture fixture = await OcflFixture.ObjectAsync();
        GoodObjects.All[name](fixture);

        AssertFinds("", await ValidateObjectAsync(fixture));
    }

    [Fact]
    public async Task A_good_storage_root_passes_with_files_of_its_own()
    {
        using OcflFixture fixture = await OcflFixture.RootAsync();
        foreach (string name in (string[])["ocfl_1.1.md", "our-extension.txt", "1=somebody"]) await File.WriteAllTextAsync(Path.Combine(fixture.Folder, name), "text");

        OcflValidation validation = await new OcflValidator(new OcflCheckOptions { OursOnly = true }).ValidateRootAsync(new FolderTree(fixture.Folder), default);

        AssertFinds("", validation);
        Assert.Equal((2, 3L, 9L), (validation.Objects, validation.Files, validation.Bytes));
    }

    [Fact]
    public async Task The_folder_of_a_folder_store_is_a_storage_root_as_it_stands()
    {
        using TemporaryFolder folder = new();
        FolderBlobStore store = FolderBlobStore.Open(folder.Path, TimeProvider.System);
        await OcflWriting.WriteAllAsync(store, OcflWriting.Agreement, [("agreement.docx", "one")], [("agreement.docx", "two"), ("events/1.json", "{}")]);

        OcflValidator validator = new(new OcflCheckOptions { OursOnly = true });
        AssertFinds("", await validator.ValidateRootAsync(new FolderTree(folder["archive"]), default));
        AssertFinds("", await validator.ValidateRootAsync(new BlobTree(store, "archive/"), default));
    }

    [Fact]
    public void Every_code_of_the_specification_is_found_on_something_or_can_be_shown_by_no_file()
    {
        IEnumerable<string> specified = Enumerable.Range(1, 112).Select(n => $"E{n:000}").Concat(Enumerable.Range(1, 16).Select(n => $"W{n:000}")).Except(unused);
        IEnumerable<string> shown = new[] { "E011" }.Concat(((IEnumerable<string>)[.. BadObjects.OfThreeVersions.Keys, .. BadObjects.OfOneVersion.Keys, .. BadRoots.All.Keys]).SelectMany(CodesIn)).Distinct();

        Assert.Equal(specified.Except(ofNoFile).Order(), shown.Order());
        Assert.Equal(specified.Except(ofNoFile).Order(), OcflRules.All.Select(rule => rule.Code));
    }

    [Fact]
    public void The_page_lists_every_code_with_what_is_right()
    {
        string page = File.ReadAllText(Repository.PathOf("docs/ocfl.md"));

        Assert.Equal(
            OcflRules.All.Select(rule => $"| `{rule.Finding}` | {rule.Expected} |"),
            page.Split('\n').Where(line => line.StartsWith("| `OCFL-E", StringComparison.Ordinal) || line.StartsWith("| `OCFL-W", StringComparison.Ordinal)).Where(line => char.IsAsciiDigit(line[9])));
        Assert.All(ofNoFile.Concat(unused), code => Assert.Contains(code, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_finding_says_what_is_wrong_where_and_what_to_do()
    {
        using OcflFixture fixture = await OcflFixture.ObjectAsync();
        fixture.Write("v1/content/b/c.txt", "tw0");

        Finding finding = Assert.Single((await ValidateObjectAsync(fixture)).Findings);

        Assert.Equal(
            """
            v1/content/b/c.txt: error: The file’s sha512 digest is 15185e0ff79c…, and inventory.json states 928d50d1e24d…. [OCFL-E092]
                expected: content files with exactly the bytes whose digest the manifest states
                to mend it: Put the file back from a copy of the archive that verifies.
            """.ReplaceLineEndings("\n"),
            finding.ToString());
    }

    [Fact]
    public async Task Progress_tells_every_file_and_every_object_and_a_sample_leaves_the_others_unread()
    {
        using OcflFixture fixture = await OcflFixture.RootAsync();
        List<OcflProgress> seen = [];
        OcflCheckOptions options = new()
        {
            AtOnce = 1,
            Sample = path => path.EndsWith("a.txt", StringComparison.Ordinal),
            OnProgress = seen.Add,
        };
        await File.WriteAllTextAsync(Path.Combine(fixture.Folder, OcflLayout.PathOf("urn:docpipeline:cheshire-west:record"), "v1/content/record.zip"), "other");

        AssertFinds("", await new OcflValidator(options).ValidateRootAsync(new FolderTree(fixture.Folder), default));
        Assert.Equal((4, 2, 2L), (seen.Count, seen[^1].Objects, seen[^1].Files));
        AssertFinds("E092", await new OcflValidator(options with { Sample = null }).ValidateRootAsync(new FolderTree(fixture.Folder), default));
    }

    private static Task<OcflValidation> ValidateInStoreAsync(OcflFixture fixture)
    {
        MemoryStore store = new();
        foreach (string file in Directory.GetFiles(fixture.Folder, "*", SearchOption.AllDirectories))
            store[$"objects/one/{Path.GetRelativePath(fixture.Folder, file).Replace('\\', '/')}"] = File.ReadAllBytes(file);
        return new OcflValidator(new OcflCheckOptions()).ValidateObjectAsync(new BlobTree(store, "objects/one/"), default);
    }

    private static Task<OcflValidation> ValidateObjectAsync(OcflFixture fixture) =>
        new OcflValidator(new OcflCheckOptions()).ValidateObjectAsync(new FolderTree(fixture.Folder), default);

    private static void AssertFinds(string name, OcflValidation validation) => Assert.True(
        CodesIn(name).Select(code => $"OCFL-{code}").SequenceEqual(validation.Findings.Select(finding => finding.Code.Value).Distinct().Order()),
        $"{name}:\n{string.Join('\n', validation.Findings)}");

    private static IEnumerable<string> CodesIn(string name) => name.Split(' ').TakeWhile(word => word.Length == 4 && word[0] is 'E' or 'W' && word[1..].All(char.IsAsciiDigit));
}
