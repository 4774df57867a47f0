using System.Globalization;
using System.Text;
using DocPipeline.Findings;
using DocPipeline.Governance.Judgement;
using DocPipeline.Governance.Rules;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Pipeline.Records.Editing;
using DocPipeline.Voting;

namespace DocPipeline.Pipeline.Voting;

/// <summary>The story of a look at what a vote in writing would be: whether the body's own rules provide for it, who may vote, and until when.</summary>
public static class PreviewVote
{
    /// <summary>Looks at it.</summary>
    /// <param name="files">The record.</param>
    /// <param name="path">The decision's file in it.</param>
    /// <param name="sentOn">The day on which it goes out.</param>
    /// <param name="lastDay">The last day for answers; the first that the rules allow if left out.</param>
    public static Outcome<VotePreview> Of(RecordFiles files, string path, DateOnly sentOn, DateOnly? lastDay = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        Outcome<IReadOnlyList<JudgedDecision>> now = JudgeDecisions.InRecord(files, path);
        if (now.IsRefused) return Outcome.Refused<VotePreview>(now.Findings);
        JudgedDecision judged = now.Value[0];
        if (judged.Decision is { Ballots.Count: > 0 } or { Totals: not null } or { Consensus: not null } or { Direction: not null } or { Meeting.Attendance.Count: > 0 })
            return Refused(path, "The decision was taken already: its file says how the vote went.", "Propose it anew, if it is to be voted on again.");
        if (RuleOf(judged) is not { } rule)
            return Refused(path, $"The rules of {judged.BodyName} do not provide for this kind of decision in writing: only a meeting can take it.", "Put it to a meeting. If the constitution does provide for it, state that in the record’s rules: ‘inWriting’.");
        DateOnly last = lastDay ?? sentOn.AddDays(rule.Days);
        if (last.DayNumber - sentOn.DayNumber < rule.Days)
            return Refused(path, string.Create(CultureInfo.InvariantCulture, $"Members need {rule.Days} days to answer, and until {Said(last)} they would have {last.DayNumber - sentOn.DayNumber}."), $"Choose {Said(sentOn.AddDays(rule.Days))} or a later day.");

        ReadOnlyMemory<byte> before = files.Find(path)!.Value;
        byte[] after = DecisionText.InWriting(before, sentOn, last);
        RecordFiles edited = files.With(path, after);
        Outcome<IReadOnlyList<JudgedDecision>> then = JudgeDecisions.InRecord(edited, path);
        if (then.IsRefused) return Outcome.Refused<VotePreview>(then.Findings);
        if (then.Value[0].Decision.InWriting is not { } written || written.SentOn != sentOn || written.Deadline != last)
            return Refused(path, "The decision’s file is written in a way in which this program cannot change it.", "Write ‘inWriting’ into it by hand, and start the vote again.");
        IReadOnlyList<VotingSeat> seats = SeatsOf(then.Value[0]);
        return seats.Count == 0
            ? Refused(path, $"{judged.BodyName} has nobody who may vote on this.", "Add the seats of the body, and who may vote, to the record.")
            : Outcome.Done(new VotePreview(then.Value[0], rule, sentOn, last, seats, edited, LineDifference.Of(path, Encoding.UTF8.GetString(before.Span), Encoding.UTF8.GetString(after))));
    }

    private static WrittenProcedure? RuleOf(JudgedDecision judged) => RuleResolution.Of(judged.By!.Rules.FirstOrDefault(rules => rules.Body == judged.Decision.Body), judged.Decision.Type).Rule.InWriting;

    // Who may vote on the last day, by the same roll that the verdict is made with.
    private static IReadOnlyList<VotingSeat> SeatsOf(JudgedDecision judged)
    {
        PartnershipRecord record = judged.By!;
        Body body = record.Bodies.First(each => each.Id == judged.Decision.Body);
        Roll roll = Roll.Of(new Case(record, body, RuleResolution.Of(record.Rules.FirstOrDefault(rules => rules.Body == body.Id), judged.Decision.Type).Rule, judged.Decision));
        return [.. roll.Able.Select(seat => new VotingSeat(seat.Id.Value, seat.Title, record.People.FirstOrDefault(person => person.Id == seat.Holder)?.Name, record.Organisations.FirstOrDefault(each => each.Id == seat.Organisation)?.Name))];
    }

    private static string Said(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

    private static Outcome<VotePreview> Refused(string path, string message, string mend) => Outcome.Refused<VotePreview>([VotingCodes.Error(VotingCodes.Decision, message, mend, path)]);
}
