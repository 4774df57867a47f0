using System.Globalization;
using DocPipeline.Partnerships.Duties.Membership;
using DocPipeline.Partnerships.Seats;

namespace DocPipeline.Governance.Duties.Membership;

/// <summary>How many are in post on the day, and from where.</summary>
internal static class SizeJudge
{
    internal static IReadOnlyList<DutyVerdict> Judge(DutyCase judged, SizeDuty duty)
    {
        Seat[] seats = [.. judged.Body.Seats.Where(s => (duty.Kinds.Count > 0 ? duty.Kinds.Contains(s.Kind) : s.Kind == SeatKind.Voting) && DutyCase.IsInPost(s, judged.On))];
        var verdicts = new List<DutyVerdict>();
        if (duty.AtLeast is not null || duty.AtMost is not null)
        {
            bool isKept = !(seats.Length < duty.AtLeast) && !(seats.Length > duty.AtMost);
            string change = seats.Length < duty.AtLeast ? $"{DutyWords.Capital(DutyWords.Number(duty.AtLeast.Value - seats.Length, "more member"))}." : seats.Length > duty.AtMost ? $"{DutyWords.Number(seats.Length - duty.AtMost.Value, "member")} fewer." : "";
            verdicts.Add(judged.Verdict(
                DutyCodes.Size, isKept ? DutyVerdictKind.Compliant : judged.NotKept, string.Create(CultureInfo.InvariantCulture, $"{DutyWords.Number(seats.Length, "member")} in post; {Bounds(duty)} are stated."), null, null, change.Length > 0 ? [change] : []));
        }

        foreach (CompositionPart part in duty.Composition)
        {
            int count = seats.Count(s => Fits(part, s));
            verdicts.Add(judged.Verdict(
                DutyCodes.Size, count == part.Count ? DutyVerdictKind.Compliant : judged.NotKept, string.Create(CultureInfo.InvariantCulture, $"{count} in post; {part.Count} are stated."), Named(judged, part)));
        }

        return verdicts;
    }

    private static bool Fits(CompositionPart part, Seat seat) =>
        (part.FilledBy is not { } source || seat.FilledBy == source) && (part.Organisation is not { } organisation || seat.Organisation == organisation)
        && (part.Sector is not { } sector || seat.Sector == sector) && (part.NominatedBy is not { } body || seat.NominatedBy == body);

    private static string Bounds(SizeDuty duty) => (duty.AtLeast, duty.AtMost) switch
    {
        ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"{least} to {most}, both included,"),
        ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"at least {least}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"at most {duty.AtMost}"),
    };

    private static string Named(DutyCase judged, CompositionPart part) => DutyWords.List(
    [
        .. new[]
        {
            part.FilledBy is { } source ? $"filled by {source.ToString().ToLowerInvariant()}" : null,
            part.Organisation is { } organisation ? $"from {judged.Record.Organisations.First(o => o.Id == organisation).Name}" : null,
            part.Sector is { } sector ? $"from the {sector.ToString().ToLowerInvariant()} sector" : null,
            part.NominatedBy is { } body ? $"nominated by {judged.Record.Bodies.First(b => b.Id == body).Name}" : null,
        }.OfType<string>(),
    ]);
}
