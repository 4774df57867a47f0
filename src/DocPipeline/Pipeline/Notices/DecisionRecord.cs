using System.Globalization;
using DocPipeline.Documents.Kinds.Notices;
using DocPipeline.Findings;
using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Decisions.Meetings;
using DocPipeline.Governance.Decisions.Votes;
using DocPipeline.Governance.Judgement;
using DocPipeline.Governance.Judgement.Steps;
using DocPipeline.Governance.Rules;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Seats;
using DocPipeline.Pipeline.Decisions;
using static DocPipeline.Documents.Kinds.Notices.AmendmentNoticeFacts;

namespace DocPipeline.Pipeline.Notices;

/// <summary>Works out what the record of a decision says.</summary>
internal static class DecisionRecord
{
    /// <summary>What the record says; nothing where the decision has not been taken.</summary>
    internal static DecisionRecordFacts? Of(RecordFiles files, PartnershipRecord record, JudgedDecision taken, List<Finding> findings)
    {
        (string path, Decision decision, Verdict verdict) = (taken.Path, taken.Decision, taken.Verdict);
        if (decision is { Direction: null, Ballots.Count: 0, Totals: null, Consensus: null, Meeting: null or { Attendance.Count: 0 }, InWriting: null or { AskedForMeeting.Count: 0 } })
        {
            findings.Add(new Finding(NoticeCodes.NotTaken, Severity.Error, "The decision has not been taken: there are no votes, no consensus and nobody who attended.")
            {
                Place = new Place(path), Expected = "ballots, totals, a consensus or a list of those who attended", Suggestion = "Add what happened at the meeting; for what goes out before it, make a notice",
            });
            return null;
        }

        Body body = record.Bodies.First(b => b.Id == decision.Body);
        BodyRules? rules = record.Rules.FirstOrDefault(r => r.Body == body.Id);
        RuleResolution resolution = RuleResolution.Of(rules, decision.Type);
        Document? home = record.Documents.FirstOrDefault(d => d.Id == rules?.Document), document = record.Documents.FirstOrDefault(d => d.Id == decision.Document);
        var names = new NameBook(record);
        Case judged = WrittenStep.InWriting(new Case(record, body, resolution.Rule, decision));
        Roll roll = Roll.Of(judged);
        Tally tally = Tally.Of(judged, roll);
        Need majority = new RuleNeeds(body, rules, judged.Rule, ClausePlaces.Of(files, home), names).Majority;
        string word = VerdictWords.Of(verdict.Kind), name = NoticeNames.Of(path);
        bool namesRulings = decision.Rulings.Count > 0;
        return new DecisionRecordFacts
        {
            Id = name + "-record",
            Reference = name,
            Title = decision.Title,
            Subtitle = $"Decision record of the {body.Name}",
            On = decision.DecidedOn,
            Version = decision.Version?.Value ?? "1",
            Status = word,
            Sources = [path, .. home?.Prose ?? []],
            Body = body.Name,
            Verdict = word,
            Sum = NameBook.Sentence(verdict.Headline[word.Length..].TrimStart('.', ':', ' ')),
            Rows =
            [
                ("Body", body.Name),
                ("Kind of decision", NameBook.Spoken(decision.Type.Value)),
                .. NoticeNames.DocumentRow("Document", document, decision.Version),
                .. decision.Meeting is { } meeting ? NoticeNames.MeetingRows(meeting) : [],
                .. decision.Meeting?.VotedAt is { } at ? [("Vote taken at", at.ToString())] : Array.Empty<(string, string)>(),
                .. decision.InWriting is { } round ? [("In writing", $"Sent on {NameBook.Date(round.SentOn)}, answers by {NameBook.Date(round.Deadline)}")] : Array.Empty<(string, string)>(),
                ("Notice", decision.Notice is { } notice ? NoticeNames.Sent(notice.SentOn, notice.How) + (notice.ServedOn is { } served ? $"; served on {NameBook.Date(served)}" : "") : "None is recorded"),
                .. decision.Direction is { } direction ? [("Directed by", $"{names.Party(direction.By)}, on {NameBook.Date(direction.On)}{(direction.Reference is { } letter ? $" ({letter})" : "")}")] : Array.Empty<(string, string)>(),
                .. decision.Concerns is { } concerned ? [("Concerns", names.Seat(body, body.Seats.First(s => s.Id == concerned)))] : Array.Empty<(string, string)>(),
                .. decision.VoteAskedForBy is { } asked ? [("Vote asked for by", names.Seat(body, body.Seats.First(s => s.Id == asked)))] : Array.Empty<(string, string)>(),
                .. decision.Commits.Count > 0 ? [("Commits", string.Join("; ", decision.Commits.Select(c => $"{names.Party(c.Organisation.Value)}{(c.AgreedOn is { } agreed ? $", which agreed in writing on {NameBook.Date(agreed)}" : "")}")))] : Array.Empty<(string, string)>(),
                .. decision.Signatures.Count > 0 ? [("Signed by", string.Join("; ", decision.Signatures.Select(s => $"{names.Party(s.By.Value)}, {NameBook.Date(s.On)}")))] : Array.Empty<(string, string)>(),
                .. decision.Grounds.Count > 0 ? [("Grounds recorded", string.Join("; ", decision.Grounds))] : Array.Empty<(string, string)>(),
            ],
            Terms = taken.Amendment is null ? decision.Terms ?? "" : "",
            Changes = AmendmentNotice.Changes(taken.Amendment),
            Closing = taken.Amendment is { } amendment ? AmendmentNotice.Closing(amendment, decision) : [],
            AttendanceNote = AttendanceNote(judged, roll, tally, names),
            Attendance = [.. (decision.Meeting?.Attendance ?? []).Select(a => Attended(body, a, names))],
            CountNote = CountNote(decision, tally),
            Count = tally.IsTaken ? [("For", tally.For), ("Against", tally.Against), ("Abstained", tally.Abstained)] : [],
            Votes = [.. decision.Ballots.Select(b => new[] { names.Seat(body, body.Seats.First(s => s.Id == b.Seat)), Spoken(b.Vote) + (roll.Votes.ContainsKey(b.Seat) ? "" : " (not counted)") })],
            Interests = [.. decision.Interests.Select(i => Interest(body, i, decision, names))],
            Rule = home is null ? majority.Words : $"{majority.Words.TrimEnd('.')} ({(majority.Source == "Not stated" ? "" : majority.Source + " of ")}‘{home.Title}’).",
            Checks = [.. verdict.Checks.Where(c => !namesRulings || c.Code != GovernanceCodes.Ruled).Select(c => new[] { c.Step, Spoken(c.Result), c.Reason })],
            WouldChange = verdict.WouldChange,
            Readings = [.. verdict.Readings.Select(r => new[] { NameBook.Sentence(r.Words), r.Reason })],
            Rulings = [.. decision.Rulings.Select(r => Ruled(r, resolution, names))],
            Next = [.. DecisionFollows.Of(verdict, judged, document, names)],
        };
    }

    private static string AttendanceNote(Case judged, Roll roll, Tally tally, NameBook names)
    {
        Decision decision = judged.Decision;
        if (decision.Direction is not null) return "Nobody met: the decision was directed.";
        if (decision.InWriting is not null) return "The decision was put to the members in writing.";
        if (decision is { Ballots.Count: 0, Meeting.Attendance.Count: 0 })
            return decision.Totals is null ? "The record does not say who attended." : "The record has the count without names and does not say who attended.";
        string present = string.Create(CultureInfo.InvariantCulture, $"{roll.Present.Count} of {roll.Members.Count} members who may vote were present when the vote was taken, or represented.");
        if (decision.Meeting!.Attendance.Count == 0) return $"{present} The record has no list of those who attended: whoever voted or abstained counts as present.";
        List<string> absent = [.. roll.Members.Where(m => !decision.Meeting.Attendance.Any(a => a.Seat == m.Id)).Select(m => names.Seat(judged.Body, m))];
        return absent.Count == 0 ? present : $"{present} Absent: {string.Join("; ", absent)}.";
    }

    private static string[] Attended(Body body, Attendance attendance, NameBook names)
    {
        Seat seat = body.Seats.First(s => s.Id == attendance.Seat);
        string who = attendance.Substitute is { } substitute ? $"{names.Person(substitute)} (substitute)" : seat.Holder is { } holder ? names.Person(holder) : "The member";
        string when = (attendance.In, attendance.Out) switch
        {
            (null, null) => "Throughout",
            ({ } from, null) => $"From {from}",
            (null, { } until) => $"Until {until}",
            ({ } from, { } until) => $"{from} to {until}",
        };
        return [names.Seat(body, seat), who, when];
    }

    private static string CountNote(Decision decision, Tally tally)
    {
        var sentences = new List<string>();
        if (decision.Consensus is { } consensus) sentences.Add(consensus == ConsensusOutcome.Reached ? "A consensus was reached." : "There was an objection, so there was no consensus.");
        if (!tally.IsTaken) sentences.Add(decision.Ballots.Count > 0 ? "No vote that was cast counts." : "No votes were counted.");
        else if (decision.Ballots.Count == 0) sentences.Add("The votes were counted without names.");
        else sentences.Add("The votes were recorded by seat.");
        if (decision.CastingVote is { } casting) sentences.Add($"The chair used the casting vote: {Spoken(casting).ToLowerInvariant()}.");
        if (decision.ChairDecision is { } chair) sentences.Add($"The chair decided: {Spoken(chair).ToLowerInvariant()}.");
        return string.Join(' ', sentences);
    }

    private static string[] Interest(Body body, DeclaredInterest interest, Decision decision, NameBook names)
    {
        string seat = names.Seat(body, body.Seats.First(s => s.Id == interest.Seat));
        if (interest.Kind == InterestKind.Personal) return [seat, "Personal", "Declared and minuted. The member could take part and vote."];
        return [seat, "Prejudicial", "Declared. The member may take no part and does not count towards the quorum." + (decision.Ballots.Any(b => b.Seat == interest.Seat) ? " A vote that was cast is not counted." : "")];
    }

    private static string[] Ruled(Ruling ruling, RuleResolution resolution, NameBook names)
    {
        OpenQuestion? question = resolution.Questions.FirstOrDefault(q => q.Key == ruling.Question);
        string reading = question?.Answers.FirstOrDefault(a => a.Key == ruling.Reading)?.Words ?? ruling.Reading;
        return [NameBook.Sentence(question?.Words ?? ruling.Question), NameBook.Sentence(reading), $"{names.PersonAndOffice(ruling.By)}, by {ruling.Authority}, on {NameBook.Date(ruling.On)}", NameBook.Sentence(ruling.Reasons)];
    }

    private static string Spoken(Vote vote) => vote switch { Vote.For => "For", Vote.Against => "Against", _ => "Abstained" };

    private static string Spoken(CheckResult result) => result switch
    {
        CheckResult.Met => "Met",
        CheckResult.NotMet => "Not met",
        CheckResult.Unverified => "Not verified",
        _ => "Note",
    };
}
