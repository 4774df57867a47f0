using System.Globalization;
using System.Text;

namespace DocPipeline.Pipeline.Accounts.Recording;

/// <summary>The story of a day of the access record as a table (RFC 4180) for whoever audits in a spreadsheet.</summary>
public static class AccessSheet
{
    private const int PerPage = 200;

    private static readonly string[] head = ["Time (UTC)", "Who", "Account", "What", "Partnership", "Of", "Method", "Address", "Status", "Request"];

    /// <summary>Writes a day, the newest entry first.</summary>
    /// <param name="record">The access record.</param>
    /// <param name="accounts">Says what accounts are called.</param>
    /// <param name="day">The day, in UTC.</param>
    /// <param name="partnership">About this partnership alone.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<string> WriteAsync(AccessRecord record, AccountRegister accounts, DateOnly day, string? partnership, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(accounts);
        StringBuilder sheet = new();
        Row(sheet, head);
        for (string? before = null; ;)
        {
            AccessPage page = await record.ReadAsync(new AccessQuestion(day, partnership, null, before, PerPage), cancellationToken).ConfigureAwait(false);
            foreach (AccessLine line in page.Entries)
            {
                string who = line.Outcome?.Who ?? line.Entry.Who;
                Row(sheet, line.Entry.At.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), accounts.Find(who)?.DisplayName ?? who, who, line.Entry.What, line.Entry.Partnership ?? "",
                    string.Join("; ", line.Entry.Of.Select(each => $"{each.Key} {each.Value}")), line.Entry.Method, line.Entry.Route, line.Outcome?.Status.ToString(CultureInfo.InvariantCulture) ?? "", line.Entry.Request);
            }

            if (page.Next is null) return sheet.ToString();
            before = page.Next;
        }
    }

    private static void Row(StringBuilder sheet, params IReadOnlyList<string> cells) => sheet.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    // What a spreadsheet would take for a formula is made a text, as somebody's name may begin with anything.
    private static string Cell(string text)
    {
        string plain = text.Length > 0 && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r') ? "'" + text : text;
        return plain.AsSpan().IndexOfAny("\",\r\n") < 0 ? plain : $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
