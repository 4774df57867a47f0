using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DocPipeline.Pipeline.Accounts.Recording;
using DocPipeline.Pipeline.Records.Editing;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Admin;

/// <summary>Who did and read what on a day: in parts on the page, whole as a table for a spreadsheet.</summary>
public abstract partial class AccessRecordPage : AdminPage
{
    private const int PerPage = 50;

    /// <summary>The day, as typed; today where nothing is said.</summary>
    [FromQuery(Name = "day")]
    public string? Day { get; set; }

    /// <summary>Where the part that is shown begins.</summary>
    [FromQuery(Name = "before")]
    public string? Before { get; set; }

    /// <summary>The partnership; nothing for all.</summary>
    public abstract string? Whose { get; }

    /// <summary>The address of the page.</summary>
    public abstract string Address { get; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<AccessLine> Lines { get; private set; } = [];

    /// <summary>Where the next part begins; nothing at the end.</summary>
    public string? Next { get; private set; }

    /// <summary>What accounts are called.</summary>
    public IReadOnlyDictionary<string, string> Names { get; private set; } = new Dictionary<string, string>();

    /// <summary>The day that is shown, counted in UTC.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The address with the day, and the partnership where one was chosen.</summary>
    public string AddressOf(string? more, DateOnly? day = null) => $"{Address}{(Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}day={(day ?? On).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{more}";

    /// <summary>What whoever acted is called.</summary>
    public string NameOf(AccessLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        string who = line.Outcome?.Who ?? line.Entry.Who;
        return Names.GetValueOrDefault(who, who);
    }

    /// <summary>The pattern of an address, without what its places may be.</summary>
    public static string RouteOf(AccessLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return $"/{Rule().Replace(line.Entry.Route.TrimStart('/'), "")}";
    }

    /// <summary>What it was about, in words.</summary>
    public static string AboutOf(AccessLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return string.Join(", ", line.Entry.Of.Select(each => $"{each.Key} {each.Value}").Prepend(line.Entry.Partnership ?? "").Where(text => text.Length > 0));
    }

    internal async Task<IActionResult> ReadAsync(CancellationToken cancellationToken)
    {
        On = DateOnly.FromDateTime(Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        if (!string.IsNullOrWhiteSpace(Day))
        {
            if (DateText.Read(Day) is not { } day) return Wrong(("day", "Enter a day, such as 9 April 2026"));
            On = day;
        }

        Day = DateText.Write(On);
        AccessPage page = await Services.GetRequiredService<AccessRecord>().ReadAsync(new AccessQuestion(On, Whose, null, Before, PerPage), cancellationToken);
        (Lines, Next) = (page.Entries, page.Next);
        Names = (await Book.ReadAsync(cancellationToken)).Accounts.ToDictionary(account => account.Id, account => account.DisplayName, StringComparer.Ordinal);
        return Page();
    }

    internal async Task<IActionResult> SheetAsync(CancellationToken cancellationToken)
    {
        if (DateText.Read(Day ?? "") is not { } day) return NotThere("Name a day.");
        string sheet = await AccessSheet.WriteAsync(Services.GetRequiredService<AccessRecord>(), await Book.ReadAsync(cancellationToken), day, Whose, cancellationToken);
        return File(Encoding.UTF8.GetBytes("\uFEFF" + sheet), "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"access-{(Whose is null ? "" : $"{Whose}-")}{day:yyyy-MM-dd}.csv"));
    }

    [GeneratedRegex(":[^}/]+(?=})")]
    private static partial Regex Rule();
}
