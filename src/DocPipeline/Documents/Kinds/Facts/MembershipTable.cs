using DocPipeline.Documents.Prose;
using DocPipeline.Documents.Words;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Seats;

namespace DocPipeline.Documents.Kinds.Facts;

/// <summary>A table of the seats of one kind on a body: seat, organisation, and holder where the record names any.</summary>
internal static class MembershipTable
{
    /// <summary>The tables of a body, one for each kind of seat that it has; groups are tables of their own, not spanning rows (look.md A1).</summary>
    internal static IReadOnlyList<TableFacts> Of(PartnershipRecord record, Body body, HouseWords words)
    {
        bool namesHolders = body.Seats.Any(s => s.Holder is not null);
        return [.. body.Seats.GroupBy(s => s.Kind).OrderBy(g => g.Key).Select(g => new TableFacts(
            Typography.Apply(words.Of($"{KindWords(g.Key)} the %1", body.Name)),
            namesHolders ? [3232, 3572, 2222] : [4513, 4513],
            namesHolders ? [words.Of("Seat"), words.Of("Organisation"), words.Of("Holder")] : [words.Of("Seat"), words.Of("Organisation")],
            [.. g.Select(s => Row(record, s, namesHolders, words))]))];
    }

    private static List<string> Row(PartnershipRecord record, Seat seat, bool namesHolders, HouseWords words)
    {
        string title = seat.Condition is null ? seat.Title : $"{seat.Title} ({seat.Condition})";
        string organisation = record.Organisations.FirstOrDefault(o => o.Id == seat.Organisation)?.Name
            ?? record.Bodies.FirstOrDefault(b => b.Id == seat.NominatedBy)?.Name
            ?? words.Of(seat.Sector is { } sector ? SectorWords(sector) : "Not stated");
        if (!namesHolders) return [Typography.Apply(title + RoleWords(seat.Role, words)), Typography.Apply(organisation)];
        return [Typography.Apply(title), Typography.Apply(organisation), Typography.Apply((record.People.FirstOrDefault(p => p.Id == seat.Holder)?.Name ?? words.Of("Vacant")) + RoleWords(seat.Role, words))];
    }

    private static string KindWords(SeatKind kind) => kind switch
    {
        SeatKind.Advisory => "Advisers of",
        SeatKind.CoOpted => "Co-opted members of",
        SeatKind.Observer => "Observers of",
        SeatKind.Invited => "Invited to join",
        SeatKind.Support => "Support of",
        _ => "Members of",
    };

    // In words beside the name (look.md A7), so that it does not depend on a look.
    private static string RoleWords(SeatRole? role, HouseWords words) => role switch
    {
        SeatRole.Chair => $" ({words.Of("chair")})",
        SeatRole.ViceChair => $" ({words.Of("vice chair")})",
        _ => "",
    };

    private static string SectorWords(Sector sector) => sector switch
    {
        Sector.LocalAuthority => "Local authorities",
        Sector.LocalCouncils => "Town and parish councils",
        Sector.Health => "Health service",
        Sector.Voluntary => "Voluntary sector",
        Sector.Private => "Private sector",
        _ => sector.ToString(),
    };
}
