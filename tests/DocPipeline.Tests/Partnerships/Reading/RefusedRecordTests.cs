using System.Globalization;
using System.Reflection;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Tests.Snapshots;

namespace DocPipeline.Tests.Partnerships.Reading;

/// <summary>Each folder of fixtures is a record with one mistake; its name is the code of the finding, and perhaps a variant.</summary>
public sealed class RefusedRecordTests
{
    // These are found in a folder, not in a file; RecordFolderTests has them.
    private static readonly FindingCode[] OfFolders =
    [
        RecordCodes.NoFolder, RecordCodes.NotAFolder, RecordCodes.NoPartnershipFile, RecordCodes.FileTooLarge, RecordCodes.TooLarge,
        RecordCodes.TooManyFiles, RecordCodes.Link, RecordCodes.Unreadable, RecordCodes.FileIgnored,
    ];

    private static readonly string[] Names =
        [.. Directory.GetDirectories(Records.Fixtures, "RECORD-*").Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Folders { get; } = [.. Names];

    [Theory]
    [MemberData(nameof(Folders))]
    public Task A_record_with_a_mistake_is_refused_in_plain_words(string folder)
    {
        string path = Path.Combine(Records.Fixtures, folder);

        Outcome<PartnershipRecord> read = Records.Read(File.ReadAllBytes(Path.Combine(path, RecordFiles.PartnershipFileName)));

        Assert.True(read.IsRefused);
        Assert.Contains(read.Findings, finding => finding.Code.Value == folder.Split('.')[0]);
        return Snapshot.Verify(string.Join("\n\n", read.Findings), "expected", path);
    }

    [Theory]
    [InlineData("de-DE", "RECORD-TEXT-TOO-LONG")]
    [InlineData("th-TH", "RECORD-HISTORY-DATE")]
    [InlineData("tr-TR", "RECORD-BAD-ID")]
    public void The_words_are_the_same_on_a_machine_of_another_country(string culture, string folder)
    {
        string path = Path.Combine(Records.Fixtures, folder);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            IReadOnlyList<Finding> findings = Records.Read(File.ReadAllBytes(Path.Combine(path, RecordFiles.PartnershipFileName))).Findings;

            Assert.Equal(File.ReadAllText(Path.Combine(path, "expected.verified.txt")), string.Join("\n\n", findings));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_code_has_a_record_that_shows_it()
    {
        IEnumerable<string> codes = typeof(RecordCodes).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Select(property => (FindingCode)property.GetValue(null)!).Except(OfFolders).Select(code => code.Value);

        Assert.Empty(codes.Except(Names.Select(name => name.Split('.')[0])));
    }

    [Fact]
    public void Every_finding_says_how_to_mend_it()
    {
        IEnumerable<Finding> findings = Names.SelectMany(
            name => Records.Read(File.ReadAllBytes(Path.Combine(Records.Fixtures, name, RecordFiles.PartnershipFileName))).Findings);

        Assert.All(findings, finding => Assert.True(finding is { Place: not null, Expected: not null, Suggestion: not null }, finding.ToString()));
    }
}
