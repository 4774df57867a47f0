using System.Globalization;
using DocPipeline.Findings;
using DocPipeline.Governance.Judgement;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Records.Editing;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Amendments;

/// <summary>What a decision will need before it is put: the quorum, the votes, the last day for the notice.</summary>
[ForRoles(Role.Auditor, Role.Manager, Role.Legal, Role.Admin)]
public sealed class AheadModel : PartnershipPage
{
    /// <summary>The body.</summary>
    [FromQuery(Name = "body")]
    public string? Body { get; set; }

    /// <summary>The kind of decision.</summary>
    [FromQuery(Name = "type")]
    public string? Type { get; set; }

    /// <summary>The day of the meeting, as typed.</summary>
    [FromQuery(Name = "on")]
    public string? On { get; set; }

    /// <summary>How many abstain, as typed.</summary>
    [FromQuery(Name = "abstain")]
    public string? Abstain { get; set; }

    /// <summary>The bodies that have seats.</summary>
    public IReadOnlyList<Body> Bodies { get; private set; } = [];

    /// <summary>The kinds of decision that rules are stated for.</summary>
    public IReadOnlyList<string> Types { get; private set; } = [];

    /// <summary>What it will need; nothing where that cannot be said.</summary>
    public WhatIf? Needs { get; private set; }

    /// <summary>What is wrong with the record.</summary>
    public IReadOnlyList<Finding> Found { get; private set; } = [];

    /// <summary>Works it out.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await RecordAsync(cancellationToken, ("Amendments", $"{Home}/amendments")) is not { } record) return NoRecord();
        Found = record.Read.IsRefused ? record.Read.Findings : [];
        if (record.Read.Value is not { } read) return Page();
        Bodies = [.. read.Bodies.Where(body => body.Seats.Count > 0)];
        Types = [.. read.Rules.SelectMany(rules => rules.Decisions).Select(rule => rule.Type.Value).Append(DecisionType.Amendment.Value).Append(DecisionType.Ordinary.Value).Distinct().Order(StringComparer.Ordinal)];
        if (Bodies.Count == 0) return Page();
        bool isAsked = Body is not null;
        Body ??= read.Rules.FirstOrDefault(rules => Bodies.Any(body => body.Id == rules.Body))?.Body.Value ?? Bodies[0].Id.Value;
        Type ??= DecisionType.Amendment.Value;
        On ??= DateText.Write(Today.AddDays(28));
        Abstain ??= "0";
        List<(string, string)> wrong = [];
        if (DateText.Read(On) is not { } day) wrong.Add(("on", "Enter the day of the meeting, such as 9 April 2009"));
        if (!int.TryParse(Abstain, NumberStyles.None, CultureInfo.InvariantCulture, out int abstaining) || abstaining > 100_000) wrong.Add(("abstain", "Enter how many abstain, in figures, such as 2"));
        if (!BodyId.TryRead(Body, out BodyId? body) || !DecisionType.TryRead(Type, out DecisionType? type)) wrong.Add(("body", "Choose a body and a kind of decision of the list"));
        else if (wrong.Count == 0)
        {
            Outcome<WhatIf> ahead = record.Ahead(body.Value, type.Value, DateText.Read(On)!.Value, abstaining);
            if (ahead.IsRefused && isAsked) return Refused(ahead.Findings);
            Needs = ahead.Value is { } needs ? needs with { Rule = SpokenVerdict.Capital(record.Places.In(needs.Rule)), Also = [.. needs.Also.Select(record.Places.In)], Open = [.. needs.Open.Select(open => SpokenVerdict.Capital(record.Places.In(open)))] } : null;
        }

        return wrong.Count > 0 ? Wrong([.. wrong]) : Page();
    }
}
