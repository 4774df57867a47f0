using DocPipeline.Findings;
using DocPipeline.Governance.Adoptions;
using DocPipeline.Governance.Judgement;
using DocPipeline.Governance.Verdicts;
using DocPipeline.Partnerships.Rules;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Filing;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Notices;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Api.Partnerships;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Api.Amendments;

/// <summary>What was put to the vote, what came of it, and the versions that follow.</summary>
internal static class AmendmentRoutes
{
    private const string All = $"{PartnershipRoutes.One}/amendments";
    private const string One = $"{All}/{{decision}}";
    private static readonly FindingCode notCarried = new("ADOPT-NOT-CARRIED");

    internal static void MapAmendments(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder group = app.MapGroup("").WithTags("Amendments");
        group.MapGet(All, ListAsync).ForRoles(AccessRules.Readers).Named("listAmendments", "Lists the decisions of a partnership, each with what came of it.");
        group.MapGet(One, GetAsync).ForRoles(AccessRules.Readers).Named("judgeAmendment", "Judges a decision by the body's own rules, with every reason and the numbers.");
        group.MapGet($"{PartnershipRoutes.One}/what-if", AheadAsync).ForRoles(AccessRules.Readers).Named("whatDecisionNeeds", "Says what a decision will need: the quorum, the votes, the last day for the notice.");
        group.MapPost($"{One}/what-if", WhatIfAsync).ForRoles(AccessRules.Readers).OnlyAsks().Named("judgeOtherCount", "Says what would have come of a decision with another count. Nothing is changed.");
        group.MapPost($"{One}/adoption", AdoptAsync).WithMetadata(NeedsTag.Metadata).ForRoles(Role.Manager).Named("adoptAmendment", "Makes the next version of a document by a carried decision.", "The refusal of any other is kept in the record, and answered with every reason. If-Match states the tag of the record.");
        group.MapGet($"{One}/notice.docx", NoticeAsync).AnswersFile(Answers.Docx).ForRoles(AccessRules.Readers).Named("getAmendmentNotice", "The notice of a decision in Word, with its terms in full.");
        group.MapGet($"{One}/record.docx", RecordAsync).AnswersFile(Answers.Docx).ForRoles(AccessRules.Readers).Named("getDecisionRecord", "The record of a decision that was taken, in Word, with the verdict and every reason.");
    }

    private static async Task<Results<Tagged<Page<DecisionAnswer>>, ProblemHttpResult>> ListAsync(string partnership, [AsParameters] Paging paging, HttpContext context, RecordShelf records, CancellationToken cancellationToken)
    {
        if (await records.FindAsync(new PartnershipId(partnership), cancellationToken) is not { } record) return PartnershipRoutes.NoRecord();
        return Answers.Of(record.Decisions, judged => paging.Of([.. judged.Select(DecisionAnswer.Of).OrderBy(each => each.Id, StringComparer.Ordinal)], each => each.Id, context));
    }

    private static async Task<Results<Tagged<DecisionAnswer>, ProblemHttpResult>> GetAsync(string partnership, string decision, RecordShelf records, CancellationToken cancellationToken)
    {
        if (await FindAsync(partnership, decision, records, cancellationToken) is not ({ } record, { } path)) return NoDecision();
        return Answers.Of(record.Decision(path), judged => DecisionAnswer.Of(judged[0]));
    }

    private static async Task<Results<Ok<DecisionAnswer>, ProblemHttpResult>> WhatIfAsync(string partnership, string decision, Count count, RecordShelf records, CancellationToken cancellationToken)
    {
        if (!count.IsPossible) return Problems.Of(StatusCodes.Status400BadRequest, "A count is made of whole numbers, 0 or more.");
        if (await FindAsync(partnership, decision, records, cancellationToken) is not ({ } record, { } path)) return NoDecision();
        return Answers.Done(record.IfCounted(path, count.ToTotals()), DecisionAnswer.Of);
    }

    private static async Task<Results<Tagged<WhatIf>, ProblemHttpResult>> AheadAsync(string partnership, string body, DateOnly on, RecordShelf records, CancellationToken cancellationToken, string type = "amendment", int abstaining = 0)
    {
        if (!BodyId.TryRead(body, out BodyId? which)) return Problems.Of(StatusCodes.Status400BadRequest, $"‘body’ is {BodyId.Expected}.");
        if (!DecisionType.TryRead(type, out DecisionType? kind)) return Problems.Of(StatusCodes.Status400BadRequest, $"‘type’ is {DecisionType.Expected}.");
        if (abstaining < 0) return Problems.Of(StatusCodes.Status400BadRequest, "‘abstaining’ cannot be less than 0.");
        if (await records.FindAsync(new PartnershipId(partnership), cancellationToken) is not { } record) return PartnershipRoutes.NoRecord();
        return Answers.Of(record.Ahead(which.Value, kind.Value, on, abstaining), ahead => ahead);
    }

    private static async Task<Results<Ok<AdoptionAnswer>, ProblemHttpResult>> AdoptAsync(
        string partnership, string decision, Caller caller, HttpRequest request, OpenedArchive archive, RecordShelf records, SettleFilings settling, CancellationToken cancellationToken)
    {
        (RecordTag? seen, ProblemHttpResult? wrong) = SeenRecord.Of(request);
        if (seen is null) return wrong!;
        if (await FindAsync(partnership, decision, records, cancellationToken) is not (not null, { } path)) return NoDecision();
        Outcome<AdoptedInArchive> adopted = await AdoptInArchive.RunAsync(archive, new PartnershipId(partnership), path, seen, caller.Name, cancellationToken);
        if (adopted.IsRefused) return SeenRecord.Refused(adopted.Findings);
        settling.Due();
        Adoption adoption = adopted.Value.Plan.Adoption;
        return adoption.Outcome == AdoptionOutcome.Refused
            ? Answers.Refused([new Finding(notCarried, Severity.Error, $"Not adopted. {adoption.Headline}") { Place = new Place(path), Suggestion = adoption.WouldChange is [var first, ..] ? first : null }, .. adoption.Checks.Where(check => check.Result is CheckResult.NotMet or CheckResult.Unverified).Select(check => Reason(check, path))])
            : TypedResults.Ok(AdoptionAnswer.Of(adopted.Value, adopted.Findings));
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> NoticeAsync(string partnership, string decision, RecordShelf records, CancellationToken cancellationToken) =>
        await FindAsync(partnership, decision, records, cancellationToken) is ({ } record, { } path) ? File(WriteNotices.OfDecision(record.Files, path)) : NoDecision();

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> RecordAsync(string partnership, string decision, RecordShelf records, CancellationToken cancellationToken) =>
        await FindAsync(partnership, decision, records, cancellationToken) is ({ } record, { } path) ? File(WriteNotices.RecordOfDecision(record.Files, path)) : NoDecision();

    internal static Results<FileContentHttpResult, ProblemHttpResult> File(Outcome<NoticeFile> notice) =>
        notice.IsRefused ? Answers.Refused(notice.Findings) : Answers.File(notice.Value.Bytes, Answers.Docx, notice.Value.FileName);

    private static async Task<(ShelvedRecord? Record, string? Path)> FindAsync(string partnership, string decision, RecordShelf records, CancellationToken cancellationToken) =>
        await records.FindAsync(new PartnershipId(partnership), cancellationToken) is { } record ? (record, DecisionIds.PathIn(record.Files, decision)) : (null, null);

    private static ProblemHttpResult NoDecision() => Answers.NotThere("The record has no such decision.");

    private static Finding Reason(AdoptionCheck check, string path) => new(new FindingCode(check.Code), check.Result == CheckResult.NotMet ? Severity.Error : Severity.Warning, $"{check.Step}: {check.Reason}") { Place = new Place(path) };
}
