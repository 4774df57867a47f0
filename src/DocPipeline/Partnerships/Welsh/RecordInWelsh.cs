namespace DocPipeline.Partnerships.Welsh;

/// <summary>Puts a record's Welsh names in the place of its English ones. A name that has no Welsh stays as it is.</summary>
internal static class RecordInWelsh
{
    internal static PartnershipRecord Of(PartnershipRecord record) => record with
    {
        Partnership = Of(record.Partnership),
        Organisations = [.. record.Organisations.Select(o => o with { Name = o.Welsh?.Name ?? o.Name })],
        People = [.. record.People.Select(p => p with { Office = p.Welsh?.Office ?? p.Office })],
        Bodies = [.. record.Bodies.Select(Of)],
    };

    private static Partnership Of(Partnership partnership) => partnership with
    {
        Name = partnership.Welsh?.Name ?? partnership.Name,
        ShortName = partnership.Welsh?.ShortName ?? partnership.ShortName,
        Area = partnership.Welsh?.Area ?? partnership.Area,
        LegalStatus = partnership.Welsh?.LegalStatus ?? partnership.LegalStatus,
    };

    private static Body Of(Body body) => body with
    {
        Name = body.Welsh?.Name ?? body.Name,
        Purpose = body.Welsh?.Purpose ?? body.Purpose,
        Meets = body.Welsh?.Meets ?? body.Meets,
        Seats = [.. body.Seats.Select(s => s with { Title = s.Welsh?.Title ?? s.Title, Condition = s.Welsh?.Condition ?? s.Condition })],
    };
}
