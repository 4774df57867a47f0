using System.Text;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;
using DocPipeline.Testing;
using DocPipeline.Tests.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace DocPipeline.Tests.Pipeline.Signing.Status;

/// <summary>Where a round stands, as a sheet: whatever people wrote stays text.</summary>
public sealed class ExportRoundStatusTests
{
    // Each begins as a formula does, or as something that a spreadsheet program drops before one.
    private static readonly string[] formulas = ["=1+1", "+1+1", "-1+1", "@SUM(1,1)", "\t=1+1", "\r=1+1", "'=1+1"];

    [Fact]
    public void A_place_is_a_row_with_its_days_as_every_spreadsheet_sorts_them()
    {
        string text = Text(ExportRoundStatus.Separated(Status("Exampleton College")));

        Assert.StartsWith("\uFEFFOrganisation,Place,State,Letter,Sent,Opened,Reminders,Last day,Signed by,Signed on,How,Reason\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nExampleton College,organisation-1,Signed,Opened,2027-04-01,2027-04-02,1,2027-04-30,\"Olwen Kestrel, Chief Executive\",2027-04-02,On the web,\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_cell_of_the_text_file_starts_a_formula()
    {
        string text = Text(ExportRoundStatus.Separated(Status(formulas)));

        Assert.DoesNotMatch("(^|,|\r\n|\")([=+@\t-]|\r(?!\n))", text);
        Assert.Equal(formulas.Length, text.Split("\n'").Length + text.Split("\n\"'").Length - 2);
    }

    [Fact]
    public void The_workbook_is_one_that_Excel_opens_the_same_bytes_each_time()
    {
        byte[] workbook = ExportRoundStatus.Workbook(Status(formulas));

        Assert.Equal(workbook, ExportRoundStatus.Workbook(Status(formulas)));
        using SpreadsheetDocument document = SpreadsheetDocument.Open(new MemoryStream(workbook), isEditable: false);
        Assert.Equal("", string.Join('\n', new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")));
    }

    [NeedsProgramFact("soffice")]
    public void LibreOffice_works_nothing_out_in_either()
    {
        RoundStatus status = Status(formulas);

        string workbook = Text(LibreOffice.Convert(new Dictionary<string, byte[]> { ["status"] = ExportRoundStatus.Workbook(status) }, "xlsx", "csv")["status"]);
        string separated = Text(LibreOffice.Convert(new Dictionary<string, byte[]> { ["status"] = ExportRoundStatus.Separated(status) }, "csv", "csv")["status"]);

        foreach (string read in new[] { workbook, separated })
        {
            Assert.Contains("=1+1", read, StringComparison.Ordinal);
            Assert.Contains("@SUM(1,1)", read, StringComparison.Ordinal);
            Assert.DoesNotMatch("(?m)^2,organisation", read);
        }
    }

    private static RoundStatus Status(params string[] names) => new(
        "exampleton-agreement-1", "exampleton/agreement", "v1", "Agreement", "1.0", "", RoundState.PartiallySigned,
        [
            .. names.Select((name, i) => new SlotStatus($"organisation-{i + 1}", name, SlotState.Verified, InvitationState.Viewed, IsRequired: true, 1, [SigningWay.Web])
            {
                InvitedAt = At(1), ViewedAt = At(2), ExpiresAt = new DateTimeOffset(2027, 4, 30, 23, 0, 0, TimeSpan.Zero), Reminders = 1, SignedBy = "Olwen Kestrel, Chief Executive", SignedAt = At(2), Way = SigningWay.Web,
            }),
        ],
        "", [], []);

    private static DateTimeOffset At(int day) => new(2027, 4, day, 9, 0, 0, TimeSpan.Zero);

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
