using System.Globalization;
using DocPipeline.Findings;
using DocPipeline.Governance.Decisions.Votes;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Pipeline.Decisions;
using DocPipeline.Pipeline.Records.Editing;
using DocPipeline.Pipeline.Shelves;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Amendments;

/// <summary>What would come of a decision with other votes or on other days. Its address keeps what was tried; nothing is changed by it.</summary>
[ForRoles(Role.Auditor, Role.Manager, Role.Legal, Role.Admin)]
public sealed class WhatIfModel : DecisionPage
{
    private const int Most = 100_000;

    /// <summary>The day of the notice, as typed.</summary>
    [FromQuery(Name = "notice")]
    public string? Notice { get; set; }

    /// <summary>The day of the meeting, as typed.</summary>
    [FromQuery(Name = "meeting")]
    public string? Meeting { get; set; }

    /// <summary>Votes for, as typed.</summary>
    [FromQuery(Name = "for")]
    public string? For { get; set; }

    /// <summary>Votes against, as typed.</summary>
    [FromQuery(Name = "against")]
    public string? Against { get; set; }

    /// <summary>Abstentions, as typed.</summary>
    [FromQuery(Name = "abstain")]
    public string? Abstain { get; set; }

    /// <summary>How many were present, as typed.</summary>
    [FromQuery(Name = "present")]
    public string? Present { get; set; }

    /// <summary>What would come of it; nothing where that cannot be told.</summary>
    public Verdict? Verdict { get; private set; }

    /// <summary>Whether it is what was tried, and not the decision as the record has it.</summary>
    public bool IsTried { get; private set; }

    /// <summary>What one vote would change.</summary>
    public IReadOnlyList<(string Change, Verdict Verdict)> OneVote { get; private set; } = [];

    /// <summary>Works it out.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await DecisionAsync(cancellationToken) is not { } record) return NoDecision();
        if (Judged is null) return Page();
        Verdict = Judged.Verdict;
        IsTried = Request.Query.ContainsKey("for");
        CountOfVotes? count = CountOfVotes.Of(Judged.Decision);
        Notice ??= Written(Judged.Decision.Notice?.SentOn);
        Meeting ??= Written(DecidedOn);
        if (!IsTried)
        {
            (For, Against, Abstain, Present) = (Written(count?.For), Written(count?.Against), Written(count?.Abstained), Written(count?.Present));
            if (count is null) return Page();
            OneVote = OneVoteOf(record, new SupposedVote(new Totals { For = count.For, Against = count.Against, Abstained = count.Abstained, Present = count.Present }));
            return Page();
        }

        if (Read() is not { } vote)
        {
            Verdict = null;
            return new PageResultWith(StatusCodes.Status400BadRequest);
        }

        Outcome<JudgedDecision> tried = record.IfPut(Path, vote);
        if (tried.IsRefused)
        {
            Verdict = null;
            return Refused(tried.Findings);
        }

        Verdict = SpokenVerdict.Of(tried.Value.Verdict, record.Places);
        OneVote = OneVoteOf(record, vote);
        return Page();
    }

    private SupposedVote? Read()
    {
        List<(string, string)> wrong = [];
        DateOnly? Day(string field, string? typed, string name)
        {
            if (string.IsNullOrWhiteSpace(typed)) return null;
            if (DateText.Read(typed) is { } day) return day;
            wrong.Add((field, $"Enter the day of the {name}, such as 9 April 2009"));
            return null;
        }

        int? Number(string field, string? typed, string name, bool isNeeded)
        {
            if (string.IsNullOrWhiteSpace(typed) && !isNeeded) return null;
            if (int.TryParse(typed, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out int number) && number is >= 0 and <= Most) return number;
            wrong.Add((field, $"Enter how many {name}, in figures, such as 11"));
            return null;
        }

        (DateOnly? notice, DateOnly? meeting) = (Day("notice", Notice, "notice"), Day("meeting", Meeting, "meeting"));
        int? inFavour = Number("for", For, "voted for", isNeeded: true), against = Number("against", Against, "voted against", isNeeded: true), abstained = Number("abstain", Abstain, "abstained", isNeeded: false), present = Number("present", Present, "were present", isNeeded: false);
        if (wrong.Count == 0 && present is { } there && there < inFavour + against + (abstained ?? 0)) wrong.Add(("present", $"{inFavour + against + (abstained ?? 0)} voted or abstained: at least so many were present"));
        if (wrong.Count == 0) return new SupposedVote(new Totals { For = inFavour!.Value, Against = against!.Value, Abstained = abstained ?? 0, Present = present }) { NoticeOn = notice, DecidedOn = meeting };
        Wrong([.. wrong]);
        return null;
    }

    private static IReadOnlyList<(string, Verdict)> Known(IEnumerable<(string Change, Verdict? Verdict)> tried) => [.. tried.Where(each => each.Verdict is not null).Select(each => (each.Change, each.Verdict!))];

    private IReadOnlyList<(string, Verdict)> OneVoteOf(ShelvedRecord record, SupposedVote vote)
    {
        Totals count = vote.Count;
        Verdict? If(Totals other) => record.IfPut(Path, vote with { Count = other }).Value?.Verdict;
        int? oneMore = count.Present is { } present ? present + 1 : null;
        List<(string, Verdict?)> tried = [("One more member comes and votes for", If(count with { For = count.For + 1, Present = oneMore }))];
        if (count.Against > 0) tried.Add(("One who voted against votes for", If(count with { For = count.For + 1, Against = count.Against - 1 })));
        if (count.Abstained > 0) tried.Add(("One who abstained votes for", If(count with { For = count.For + 1, Abstained = count.Abstained - 1 })));
        if (count.For > 0) tried.Add(("One who voted for votes against", If(count with { For = count.For - 1, Against = count.Against + 1 })));
        return Known(tried);
    }

    private static string? Written(DateOnly? day) => day is { } on ? DateText.Write(on) : null;

    private static string? Written(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
