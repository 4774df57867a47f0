using DocPipeline.Governance.Duties.Agreements;
using DocPipeline.Governance.Duties.Cycles;
using DocPipeline.Governance.Duties.Meetings;
using DocPipeline.Governance.Duties.Membership;

namespace DocPipeline.Governance.Duties;

/// <summary>Judges duties: pure, in civil dates and whole numbers.</summary>
internal static class DutyJudge
{
    internal static IReadOnlyList<DutyVerdict> Judge(DutyCase judged) => judged.Duty switch
    {
        { Attendance: { } duty } => AttendanceJudge.Judge(judged, duty),
        { Absences: { } duty } => AbsenceJudge.Judge(judged, duty),
        { Count: { } duty } => CountJudge.Judge(judged, duty),
        { Every: { } duty } => RecurringJudge.Judge(judged, duty),
        { Agenda: { } duty } => AgendaJudge.Judge(judged, duty),
        { Minutes: { } duty } => MinutesJudge.Judge(judged, duty),
        { Leaving: { } duty } => LeavingJudge.Judge(judged, duty),
        { Cessation: { } duty } => CessationJudge.Judge(judged, duty),
        { FollowUp: { } duty } => FollowUpJudge.Judge(judged, duty),
        { Before: { } duty } => PreconditionJudge.Judge(judged, duty),
        { Size: { } duty } => SizeJudge.Judge(judged, duty),
        { Signatures: { } duty } => SignatureJudge.Judge(judged, duty),
        { CoreTerms: { } duty } => CoreTermsJudge.Judge(judged, duty),
        _ => throw new ArgumentException($"The duty ‘{judged.Duty.Id}’ says nothing.", nameof(judged)),
    };
}
