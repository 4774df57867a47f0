using System.Globalization;
using DocPipeline.Governance.Events;
using DocPipeline.Governance.Judgement;
using DocPipeline.Partnerships.Duties.Membership;
using DocPipeline.Partnerships.Rules.Majorities;

namespace DocPipeline.Governance.Duties.Membership;

/// <summary>Memberships that ended at once. Nobody decides; what changes with them is how many are in post, and so the quorum.</summary>
internal static class CessationJudge
{
    internal static IReadOnlyList<DutyVerdict> Judge(DutyCase judged, CessationDuty duty)
    {
        RecordedEvent[] ended = [.. judged.Events.Where(e => duty.Events.Contains(e.What) && e.Body == judged.Body.Id && e.On >= judged.Since)];
        return ended.Length == 0 ? [judged.Verdict(DutyCodes.Cessation, DutyVerdictKind.NotDue, "No membership has ended in this way.")] : [.. ended.Select(e => Of(judged, e))];
    }

    private static DutyVerdict Of(DutyCase judged, RecordedEvent ended)
    {
        int before = judged.Members.Count(s => DutyCase.IsInPost(s, ended.On.AddDays(-1))), after = judged.Members.Count(s => DutyCase.IsInPost(s, ended.On));
        string quorum = judged.Record.Rules.FirstOrDefault(r => r.Body == judged.Body.Id)?.Quorum.FirstOrDefault(q => q is { Fraction: not null, Of: RuleBase.Members }).Fraction is { } fraction
            ? string.Create(CultureInfo.InvariantCulture, $" The quorum of {fraction.Words} is {fraction.LeastOf(after)}, and was {fraction.LeastOf(before)}.")
            : "";
        string title = judged.NameOf(judged.Body.Seats.First(s => s.Id == ended.Seat));
        return judged.Verdict(
            DutyCodes.Cessation, DutyVerdictKind.Compliant,
            string.Create(CultureInfo.InvariantCulture, $"The membership ended by itself on {Dates.Words(ended.On)}. Members in post: {after}, and {before} the day before.{quorum}"), $"{title}, {ended.What.Words}");
    }
}
