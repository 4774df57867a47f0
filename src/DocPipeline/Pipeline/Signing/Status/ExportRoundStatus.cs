using System.Globalization;
using DocPipeline.Documents.Sheets.Writing;
using DocPipeline.Partnerships.Values;
using DocPipeline.Signing.Rounds;
using DocPipeline.Signing.Terms;

namespace DocPipeline.Pipeline.Signing.Status;

/// <summary>Where a round stands, as a sheet to sort, filter and send on: a row a place. What people wrote is text in it, and never a formula.</summary>
public static class ExportRoundStatus
{
    private static readonly (string Heading, int Width)[] columns =
    [
        ("Organisation", 42), ("Place", 28), ("State", 24), ("Letter", 20), ("Sent", 12), ("Opened", 12), ("Reminders", 11), ("Last day", 12), ("Signed by", 36), ("Signed on", 12), ("How", 26), ("Reason", 60),
    ];

    /// <summary>A workbook (.xlsx); the same standing gives the same bytes.</summary>
    public static byte[] Workbook(RoundStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return WorkbookWriter.Write("Signatures", columns, status.Slots.Select(Row));
    }

    /// <summary>The same as CSV, in UTF-8 with commas.</summary>
    public static byte[] Separated(RoundStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        return SeparatedWriter.Write(columns.Select(column => column.Heading), status.Slots.Select(Row));
    }

    private static string[] Row(SlotStatus slot) =>
    [
        slot.Name, slot.Slot, WordOf(slot.State), WordOf(slot.Invitation), Day(slot.InvitedAt), Day(slot.ViewedAt), slot.Reminders.ToString(CultureInfo.InvariantCulture),
        Day(slot.ExpiresAt?.AddSeconds(-1)), slot.SignedBy ?? "", Day(slot.SignedAt), slot.Way is { } way ? WordOf(way) : "", slot.Reason ?? "",
    ];

    // As a spreadsheet sorts it, and knows it for a day in every language.
    private static string Day(DateTimeOffset? at) => at is { } moment ? new Moment(moment).On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";

    private static string WordOf(SlotState state) => state switch
    {
        SlotState.Waiting => "Others sign first",
        SlotState.Open => "Waiting",
        SlotState.Expired => "Overdue",
        SlotState.AwaitingAcceptance => "To be looked at",
        SlotState.Verified => "Signed",
        SlotState.Rejected => "Return did not count",
        SlotState.Declined => "Declined",
        _ => "Taken back",
    };

    private static string WordOf(InvitationState state) => state switch
    {
        InvitationState.Pending => "Not sent",
        InvitationState.Sent => "Sent",
        InvitationState.Bounced => "Came back",
        _ => "Opened",
    };

    private static string WordOf(SigningWay way) => way switch
    {
        SigningWay.Web => "On the web",
        SigningWay.WordCertificate => "By certificate in Word",
        SigningWay.PdfCertificate => "By certificate in a PDF",
        SigningWay.Ink => "On paper",
        _ => "Affirmed for this version",
    };
}
