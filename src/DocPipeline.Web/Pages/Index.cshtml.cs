using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Demonstration;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Signing.Rounds;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api;
using DocPipeline.Web.Hosting;
using DocPipeline.Web.Trying;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages;

/// <summary>The first page: where everything stands, without a press.</summary>
[ForSignedIn(What = "samples added")]
public sealed class IndexModel : FormPage
{
    private const int Most = 25;
    private const int MostReviews = 10;
    private const int MostNames = 2;

    /// <summary>Where everything stands; nothing where it could not be found out.</summary>
    public Standing? Standing { get; private set; }

    /// <summary>The rounds of this part of the list.</summary>
    public IReadOnlyList<StandingRound> Rounds { get; private set; } = [];

    /// <summary>The reviews that are shown.</summary>
    public IReadOnlyList<StandingReview> Reviews => [.. (Standing?.Reviews ?? []).Take(MostReviews)];

    /// <summary>Which part of the list of rounds it is, from 1.</summary>
    [FromQuery(Name = "page")]
    public int Part { get; set; } = 1;

    /// <summary>How many parts there are.</summary>
    public int Parts { get; private set; }

    /// <summary>Which boxes are ticked: all that are late, or none.</summary>
    [FromQuery(Name = "select")]
    public string? Select { get; set; }

    /// <summary>Whether whoever looks may add the samples.</summary>
    public bool MayAddSamples => Caller.HasEverywhere(Role.Admin);

    /// <summary>Whether the demonstration is being made ready.</summary>
    public bool IsPreparing => Trial.Of(HttpContext).State == TrialState.Preparing;

    /// <summary>Whether whoever looks may send reminders of a round.</summary>
    /// <param name="round">The round.</param>
    public bool MayRemind(StandingRound round) => Caller.Has(new PartnershipId(PartnershipOf(round)), Role.Manager);

    /// <summary>Whether a round's box is ticked.</summary>
    /// <param name="round">The round.</param>
    public bool IsTicked(StandingRound round) => Select == "all" || (Select == "late" && round.IsLate);

    /// <summary>The id of a round's partnership.</summary>
    public static string PartnershipOf(StandingRound round) => round.Round.Document.Split('/')[0];

    /// <summary>Whom a round waits for: two names and how many more.</summary>
    public static string WaitingFor(StandingRound round) => round.Waiting.Count switch
    {
        0 => "Nobody",
        <= MostNames => string.Join(" and ", round.Waiting),
        _ => $"{string.Join(", ", round.Waiting.Take(MostNames))} and {round.Waiting.Count - MostNames} more",
    };

    /// <summary>How a round stands, in a word.</summary>
    public static Tag TagOf(StandingRound round) => round switch
    {
        { Waiting.Count: 0 } => new Tag("info", "Needs a decision"),
        { Round.State: RoundState.Declined } => new Tag("bad", "Declined"),
        { DaysLeft: < 0 and var days } => new Tag("bad", $"{Said.Count(-days, "day")} late"),
        { DaysLeft: 0 } => new Tag("wait", "Due today"),
        { DaysLeft: <= 14 and var days } => new Tag("wait", $"Due in {Said.Count(days, "day")}"),
        { Round.SignedCount: > 0 } => new Tag("wait", "Part signed"),
        _ => new Tag("wait", "Waiting"),
    };

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Outcome<Standing> now = await Services.GetRequiredService<WhereThingsStand>().NowAsync(Caller.Sees, Today, cancellationToken);
        if (now.IsRefused)
        {
            Refused(now.Findings);
            return;
        }

        Standing = now.Value;
        Parts = Math.Max(1, (Standing.Rounds.Count + Most - 1) / Most);
        Part = Math.Clamp(Part, 1, Parts);
        Rounds = [.. Standing.Rounds.Skip((Part - 1) * Most).Take(Most)];
    }

    /// <summary>Adds the sample partnerships.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!MayAddSamples) return StatusCode(StatusCodes.Status403Forbidden);
        Outcome<IReadOnlyList<AddedSample>> added = await AddSamples.RunAsync(Services.GetRequiredService<OpenedArchive>(), SampleRoutes.Folder, Caller.Name, cancellationToken);
        Services.GetRequiredService<SettleFilings>().Due();
        if (!added.IsRefused)
        {
            await Trial.Of(HttpContext).BeginAsync(cancellationToken);
            return OnTo("/");
        }

        await OnGetAsync(cancellationToken);
        return Refused(added.Findings);
    }
}
