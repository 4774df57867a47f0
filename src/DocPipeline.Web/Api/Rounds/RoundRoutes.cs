using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Pipeline.Signing.Completion;
using DocPipeline.Pipeline.Signing.Inviting;
using DocPipeline.Pipeline.Signing.Opening;
using DocPipeline.Pipeline.Signing.Plans;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Pipeline.Work;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Api.Partnerships;
using DocPipeline.Web.Api.Repeating;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Api.Rounds;

/// <summary>Rounds of signatures: opened, looked at, ended, handed out.</summary>
internal static class RoundRoutes
{
    internal const string All = $"{PartnershipRoutes.One}/rounds";
    internal const string One = $"{All}/{{round}}";
    private static readonly string[] plans = ["application/json", "application/yaml", "text/yaml"];

    internal static void MapRounds(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder group = app.MapGroup("").WithTags("Rounds");
        group.MapGet(All, ListAsync).ForRoles(AccessRules.Readers).Named("listRounds", "Lists the rounds of a partnership, those that are open first.");
        group.MapPost(All, OpenAsync).WithMetadata(new RequestSizeLimitAttribute(Uploads.LargestText)).SentAs(plans).ForRoles(Role.Manager)
            .Named("openRound", "Sends a document that was issued out for signature.", "The body is the plan of docs/signing.md, as JSON or YAML; an empty object or file is the usual way. People in it go into the contact data.");
        group.MapPost($"{All}/preview", PreviewAsync).WithMetadata(new RequestSizeLimitAttribute(Uploads.LargestText)).SentAs(plans).OnlyAsks().ForRoles(Role.Manager).Named("previewRound", "Shows what opening a round would do. Nothing is done.");
        group.MapGet(One, GetAsync).ForRoles(AccessRules.Readers).Named("getRound", "Shows where a round stands: who has signed, who is waited for, what is missing.");
        group.MapPost($"{One}/invitations", InviteAsync).ForRoles(Role.Manager).Named("invite", "Invites those whose turn it is, or one anew or at another address.");
        group.MapPost($"{One}/reminders", RemindAsync).ForRoles(Role.Manager).Named("remind", "Reminds those who have not answered, or one of them.");
        group.MapPost($"{One}/void", VoidAsync).ForRoles(Role.Manager).Named("voidRound", "Ends a round without a result, for good. Everybody who was invited is told.");
        group.MapGet($"{One}/export.zip", ExportAsync).AnswersFile(Answers.Zip).ForRoles(Role.Manager, Role.Legal, Role.Auditor).Recorded("evidence").Named("exportRound", "Hands out what was issued, what came back, the events, and of a completed round the copy, the certificate and the receipts.");
    }

    private static async Task<Tagged<Page<ListedRound>>> ListAsync(string partnership, [AsParameters] Paging paging, HttpContext context, RoundShelf rounds, CancellationToken cancellationToken, bool open = false)
    {
        IReadOnlyList<RoundStatus> all = await rounds.OfAsync(new PartnershipId(partnership), open, cancellationToken);
        return new Tagged<Page<ListedRound>>(paging.Following([.. all.Select(ListedRound.Of)], round => round.Round, context));
    }

    private static async Task<Results<Tagged<RoundAnswer>, ProblemHttpResult>> GetAsync(string partnership, string round, OwnRound own) => Answers.Of(await own.StatusAsync(), RoundAnswer.Of);

    private static async Task<Results<Created<RoundAnswer>, ProblemHttpResult>> OpenAsync(
        string partnership, string document, HttpRequest request, Caller caller, ActId act, OfficeSettings office, SettleFilings settling, CancellationToken cancellationToken, int? entry = null, bool supersedes = false, bool invites = true)
    {
        (OpenOrder? order, ProblemHttpResult? wrong) = await OrderAsync(partnership, document, request, caller, act, entry, supersedes, invites, cancellationToken);
        if (order is null) return wrong!;
        Outcome<RoundStatus> opened = await OpenRound.RunAsync(office.Archive, order, office.RoundMail, cancellationToken);
        if (opened.IsRefused) return Answers.Refused(opened.Findings);
        settling.Due();
        return TypedResults.Created($"/api/v1/partnerships/{partnership}/rounds/{opened.Value.Round}", RoundAnswer.Of(opened.Value, opened.Findings));
    }

    private static async Task<Results<Ok<RoundAnswer>, ProblemHttpResult>> PreviewAsync(
        string partnership, string document, HttpRequest request, Caller caller, ActId act, OpenedArchive archive, CancellationToken cancellationToken, int? entry = null, bool supersedes = false, bool invites = true)
    {
        (OpenOrder? order, ProblemHttpResult? wrong) = await OrderAsync(partnership, document, request, caller, act, entry, supersedes, invites, cancellationToken);
        if (order is null) return wrong!;
        Outcome<RoundStatus> ahead = await OpenRound.PreviewAsync(archive, order, cancellationToken);
        return Answers.Done(ahead, status => RoundAnswer.Of(status, ahead.Findings));
    }

    private static Task<Results<Ok<RoundAnswer>, ProblemHttpResult>> InviteAsync(string partnership, string round, InviteOrder order, OwnRound own, ActId act) => own.ActAsync((archive, name, by, mail, cancellation) => order.Place is { } place
        ? InvitePeople.OneAsync(archive, name, PlaceNames.SlotOf(place), order.Person?.ToPlan(), order.LastDay, by, mail, cancellation, act.For("invite"))
        : InvitePeople.AllAsync(archive, name, by, mail, cancellation));

    private static Task<Results<Ok<RoundAnswer>, ProblemHttpResult>> RemindAsync(string partnership, string round, RemindOrder order, OwnRound own, ActId act) =>
        own.ActAsync((archive, name, by, mail, cancellation) => RemindPeople.NowAsync(archive, name, order.Place is { } place ? PlaceNames.SlotOf(place) : null, by, act.For("remind"), mail, cancellation));

    private static Task<Results<Ok<RoundAnswer>, ProblemHttpResult>> VoidAsync(string partnership, string round, ReasonOrder order, OwnRound own, ActId act) =>
        own.ActAsync((archive, name, by, mail, cancellation) => VoidRound.RunAsync(archive, name, order.Reason, by, act.For("void"), mail, cancellation));

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ExportAsync(string partnership, string round, OwnRound own)
    {
        Outcome<IReadOnlyList<ExportedFile>> files = await own.ReadAsync(ExportRound.RunAsync);
        return files.IsRefused ? Answers.Refused(files.Findings) : Answers.File(ExportRound.Zip(files.Value), Answers.Zip, $"{round}.zip");
    }

    private static async Task<(OpenOrder? Order, ProblemHttpResult? Wrong)> OrderAsync(
        string partnership, string document, HttpRequest request, Caller caller, ActId act, int? entry, bool supersedes, bool invites, CancellationToken cancellationToken)
    {
        if (Uploads.OtherType(request, plans) is { } other) return (null, other);
        if (!DocumentId.TryRead(document, out _)) return (null, Problems.Of(StatusCodes.Status400BadRequest, $"‘document’ is {DocumentId.Expected}."));
        byte[] body = await Uploads.ReadAsync(request.BodyReader, cancellationToken);
        Outcome<RoundPlan> plan = body.Length == 0 ? Outcome.Done(new RoundPlan()) : RoundPlan.Read("plan", body);
        if (plan.IsRefused) return (null, Answers.Refused(plan.Findings));
        return (new OpenOrder($"{partnership}/{document}", plan.Value, caller.Name, act.For("open")) { Entry = entry, Supersedes = supersedes, Invites = invites }, null);
    }
}
