using System.Globalization;
using DocPipeline.Governance.Events;
using DocPipeline.Governance.Judgement;
using DocPipeline.Partnerships.Duties.Agreements;
using DocPipeline.Partnerships.Forms;

namespace DocPipeline.Governance.Duties.Agreements;

/// <summary>Whether everything had been done that must be before something is.</summary>
internal static class PreconditionJudge
{
    internal static IReadOnlyList<DutyVerdict> Judge(DutyCase judged, PreconditionDuty duty)
    {
        RecordedEvent[] done = [.. judged.EventsOf(duty.Event)];
        return done.Length == 0
            ? [judged.Verdict(DutyCodes.Before, DutyVerdictKind.NotDue, $"{DutyWords.Capital(duty.Event.Words)} is not recorded, so nothing is needed yet.{Form(judged, duty).Words}")]
            : [.. done.Select(e => Of(judged, duty, e))];
    }

    private static DutyVerdict Of(DutyCase judged, PreconditionDuty duty, RecordedEvent done)
    {
        string subject = $"{duty.Event.Words} of {Dates.Words(done.On)}{(done.Subject is null ? "" : $", {done.Subject}")}";
        string[] missing = [.. duty.Needs.Where(n => !judged.EventsOf(n).Any(e => e.Subject == done.Subject && e.On <= done.On)).Select(n => n.Words)];
        (bool isWhole, string words) = Form(judged, duty);
        if (missing.Length == 0 && isWhole) return judged.Verdict(DutyCodes.Before, DutyVerdictKind.Compliant, $"All that it needs was there.{words}", subject);
        string lacking = missing.Length > 0 ? $"Not recorded by then: {DutyWords.List(missing)}." : "The form is not filled in whole.";
        return judged.Verdict(DutyCodes.Before, judged.NotKept, $"{lacking}{words}", subject, null, missing.Length > 0 ? $"{DutyWords.Capital(DutyWords.List(missing))}, on or before {Dates.Words(done.On)}." : "The answers that are missing.");
    }

    private static (bool IsWhole, string Words) Form(DutyCase judged, PreconditionDuty duty)
    {
        if (duty.Form is not { } id) return (true, "");
        Form form = judged.Record.Forms.First(f => f.Id == judged.Record.Documents.First(d => d.Id == id).Form);
        FormSlot[] slots = [.. FormSlot.Of(form)];
        if (!judged.Answers.TryGetValue(id, out FormAnswers? answers)) return (false, string.Create(CultureInfo.InvariantCulture, $" The form ‘{id}’ has no answers; it asks {slots.Length} questions."));
        Dictionary<(string, string, int), string> given = answers.Answers.ToDictionary(a => (a.Part.Value, a.Question.Value, a.Column ?? 0), a => a.Answer);
        FormSlot[] open = [.. slots.Where(s => !given.ContainsKey(s.Key))];
        FormSlot[] against = [.. slots.Where(s => given.TryGetValue(s.Key, out string? answer) && duty.Adverse.Any(a => SpeaksAgainst(a, s, answer)))];
        string filled = open.Length == 0 ? $" The form ‘{id}’ is filled in whole." : string.Create(CultureInfo.InvariantCulture, $" In the form ‘{id}’ {open.Length} of {slots.Length} questions have no answer.");
        string adverse = duty.Adverse.Count == 0 ? "" : against.Length == 0 ? " No answer speaks against." : $" {DutyWords.Capital(DutyWords.Number(against.Length, "answer"))} speak{(against.Length == 1 ? "s" : "")} against: {DutyWords.List([.. against.Select(s => $"{s.Part.Id} {s.Name}")])}.";
        return (open.Length == 0, filled + adverse);
    }

    private static bool SpeaksAgainst(AdverseAnswer adverse, FormSlot slot, string answer) =>
        adverse.Part == slot.Part.Id && adverse.Answer == answer && (adverse.Questions.Count == 0 || adverse.Questions.Contains(slot.Question)) && !adverse.Except.Contains(slot.Question);
}
