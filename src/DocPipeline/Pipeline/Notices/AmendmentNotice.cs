using System.Globalization;
using DocPipeline.Documents.Kinds.Notices;
using DocPipeline.Findings;
using DocPipeline.Governance.Amendments;
using DocPipeline.Governance.Calendar;
using DocPipeline.Governance.Decisions;
using DocPipeline.Governance.Judgement;
using DocPipeline.Governance.Rules;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Rules.Notices;
using DocPipeline.Pipeline.Decisions;

namespace DocPipeline.Pipeline.Notices;

/// <summary>Works out what a notice of a decision says.</summary>
internal static class AmendmentNotice
{
    /// <summary>What the notice says; nothing where it cannot be given.</summary>
    internal static AmendmentNoticeFacts? Of(RecordFiles files, PartnershipRecord record, JudgedDecision judged, List<Finding> findings)
    {
        (string path, Decision decision) = (judged.Path, judged.Decision);
        Body body = record.Bodies.First(b => b.Id == decision.Body);
        BodyRules? rules = record.Rules.FirstOrDefault(r => r.Body == body.Id);
        RuleResolution resolution = RuleResolution.Of(rules, decision.Type);

        // Where neither the rules ask for terms nor a document is changed, the title says what is proposed: “To dissolve the Board”.
        bool needsTerms = decision.Document is not null || resolution.Rule.Notice is { TermsSetOut: true };
        if ((decision.Notice?.Terms ?? decision.Terms ?? (needsTerms ? null : decision.Title)) is not { } terms)
        {
            findings.Add(new Finding(NoticeCodes.NoTerms, Severity.Error, "The decision does not say what is proposed, so there is nothing to give notice of.")
            {
                Place = new Place(path), Expected = "the terms word for word, or the changes by clause", Suggestion = "Add ‘terms’ or ‘changes’",
            });
            return null;
        }

        Document? home = record.Documents.FirstOrDefault(d => d.Id == rules?.Document);
        var names = new NameBook(record);
        DateOnly? sentOn = decision.Notice?.SentOn ?? decision.InWriting?.SentOn;
        IReadOnlyList<LatestNotice> latest = [.. Latest(resolution.Rule.Notice, decision)];
        Remark(path, decision, sentOn, latest, findings);
        WhatIf ahead = WhatIf.Of(record, body, decision.Type, decision.DecidedOn);
        Document? changed = record.Documents.FirstOrDefault(d => d.Id == decision.Document);
        string name = NoticeNames.Of(path);
        return new AmendmentNoticeFacts
        {
            Id = name + "-notice",
            Reference = name,
            Title = decision.Title,
            Subtitle = $"Notice to the members of the {body.Name}",
            On = sentOn ?? decision.DecidedOn,
            Version = decision.Version?.Value ?? "1",
            Status = sentOn is null ? "Draft: not sent yet" : "Notice of a decision",
            IsDraft = sentOn is null,
            Sources = [path, .. home?.Prose ?? [], .. changed?.Prose ?? [], .. decision.Edited],
            Body = (body.Id.Value, body.Name),
            Rows =
            [
                ("Kind of decision", NameBook.Spoken(decision.Type.Value)),
                .. NoticeNames.DocumentRow("Document", changed, decision.Version),
                .. home is not null && home != changed ? [("Rules", $"{home.Title} ({home.Reference})")] : Array.Empty<(string, string)>(),
                .. decision.Meeting is { } meeting ? NoticeNames.MeetingRows(meeting) : [],
                .. decision.InWriting is { } round ? [("In writing", $"Without a meeting. Answers by {NameBook.Date(round.Deadline)}")] : Array.Empty<(string, string)>(),
                ("Notice sent", sentOn is { } day ? NoticeNames.Sent(day, decision.Notice?.How) : "Not sent yet"),
                ("Latest date for it", Latest(resolution.Rule.Notice, latest)),
            ],
            Terms = judged.Amendment is null ? terms : "",
            Closing = judged.Amendment is { } amendment ? Closing(amendment, decision) : [],
            Changes = Changes(judged.Amendment),
            TermsDigest = TermsText.DigestOf(terms).Hex,
            Needs = [.. new RuleNeeds(body, rules, resolution.Rule, ClausePlaces.Of(files, home), names).All()],
            Sums = Sums(ahead),
            Open = [.. ahead.Open.Select(o => $"{NameBook.Sentence(o)}.")],
            Replies = [.. Replies(record, decision, changed, resolution.Rule, names)],
        };
    }

    /// <summary>The changes of an amendment, as documents set them out.</summary>
    internal static IReadOnlyList<NoticedChange> Changes(Amendment? amendment) =>
        [.. (amendment?.Changes ?? []).Select(c => new NoticedChange(c.Sentence.TrimEnd('.'), Paragraphs(c.Before), Paragraphs(c.After)))];

    /// <summary>What the terms say beside the changes themselves.</summary>
    internal static IReadOnlyList<string> Closing(Amendment amendment, Decision decision) =>
    [
        .. amendment.Changes.Any(c => c.Kind != AmendedClauseKind.Replaced) ? ["The numbers that follow move accordingly."] : Array.Empty<string>(),
        .. decision.TakesEffectOn is { } day ? [$"It takes effect on {NameBook.Date(day)}."] : Array.Empty<string>(),
    ];

    private static string[] Paragraphs(string? words) => words?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static void Remark(string path, Decision decision, DateOnly? sentOn, IReadOnlyList<LatestNotice> latest, List<Finding> findings)
    {
        if (sentOn is not { } sent)
        {
            findings.Add(new Finding(NoticeCodes.NotSent, Severity.Warning, "The record does not say when the notice is sent, so it is printed as a draft.")
            {
                Place = new Place(path), Expected = "the day of sending", Suggestion = "Add ‘notice’ with ‘sentOn’, and make the notice again",
            });
            return;
        }

        LatestNotice[] missed = [.. latest.Where(l => sent > l.On)];
        if (missed.Length > 0)
        {
            findings.Add(new Finding(NoticeCodes.Late, Severity.Warning, $"The notice was sent on {NameBook.Date(sent)}; the last day was {string.Join(" or ", missed.Select(m => $"{NameBook.Date(m.On)} for {m.Period}"))}.")
            {
                Place = new Place(path), Expected = "a notice in time", Suggestion = missed.Length == latest.Count ? "Move the meeting, or the decision will be void" : "Ask legal services which days count, or move the meeting",
            });
        }

        if (decision.Terms is { } voted && ((decision.Notice?.Terms is { } told && TermsText.Folded(told) != TermsText.Folded(voted)) || (decision.Notice?.Digest is { } printed && !TermsText.IsOf(printed, voted))))
        {
            findings.Add(new Finding(NoticeCodes.TermsDiffer, Severity.Warning, "The terms of the notice are not those that are put to the vote.")
            {
                Place = new Place(path), Expected = "the same words in both", Suggestion = "Make the two the same while there is time for a new notice",
            });
        }
    }

    // A meeting that goes on after an adjournment stands on the notice of the first.
    private static IEnumerable<LatestNotice> Latest(NoticeRule? notice, Decision decision)
    {
        if (decision.Meeting is not { } meeting || (meeting.Urgent ? notice?.UrgentLength ?? notice?.Length : notice?.Length) is not { } length) yield break;
        NoticeCounting[] ways = notice!.Counting is { } said ? [said]
            : notice.Unit is NoticeUnit.Days or NoticeUnit.WorkingDays ? [NoticeCounting.Clear, NoticeCounting.Ordinary] : [NoticeCounting.Ordinary];
        foreach (NoticeCounting way in ways)
            yield return new LatestNotice(NoticePeriod.Words(length, notice.Unit, way), NoticePeriod.LatestNotice(meeting.AdjournedFrom ?? meeting.On, length, notice.Unit, way));
    }

    private static string Latest(NoticeRule? notice, IReadOnlyList<LatestNotice> latest) => latest.Count switch
    {
        0 when notice is null => "The rules ask for no notice",
        0 => "The rules state no period",
        1 => $"{NameBook.Date(latest[0].On)}, for {latest[0].Period}",
        _ => $"{string.Join("; ", latest.Select(l => $"{NameBook.Date(l.On)} for {l.Period}"))}. The rules do not say which days count",
    };

    private static string Sums(WhatIf ahead)
    {
        if (ahead.Votes.Count == 0 || ahead.Votes[^1] is not { For: { } most } all) return "";
        string whole = string.Create(CultureInfo.InvariantCulture, $"If all {all.Present} members come and vote, at least {most} must vote for.");
        return ahead is { Quorum: not null, Votes: [{ For: { } least } few, ..] } && few.Present < all.Present
            ? string.Create(CultureInfo.InvariantCulture, $"{whole} In the smallest meeting that can decide, with {few.Present} members who all vote, at least {least} must.")
            : whole;
    }

    private static IEnumerable<string> Replies(PartnershipRecord record, Decision decision, Document? changed, Rule rule, NameBook names)
    {
        string to = record.Partnership.Contact is { } contact
            ? contact.Email.Value + (contact.Telephone is { } telephone ? $", telephone {telephone}" : "")
            : changed is null ? "the secretary of the body" : names.PersonAndOffice(changed.Owner);
        string before = decision.Meeting is { } meeting ? $"before the meeting on {NameBook.Date(meeting.On)}" : $"by {NameBook.Date(decision.DecidedOn)}";
        yield return $"Send views in writing, and say whether you can come, to {to}, {before}.";
        if (decision.Meeting is null) yield break;
        yield return rule.Substitutes switch
        {
            Substitution.Registered => "If you cannot come, the substitute who is registered for your seat may come and vote in your place. Nobody else may.",
            Substitution.Any => "If you cannot come, you may name somebody who comes and votes in your place. Say who before the meeting starts.",
            _ => "If you cannot come, nobody may vote in your place.",
        };
    }
}
