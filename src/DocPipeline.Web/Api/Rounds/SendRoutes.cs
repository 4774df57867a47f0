using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Shelves;
using DocPipeline.Pipeline.Signing.Opening;
using DocPipeline.Pipeline.Signing.Plans;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Pipeline.Work;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Api.Documents;
using DocPipeline.Web.Api.Repeating;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Api.Rounds;

/// <summary>A document is sent for signature in one step, to whoever the contact data hold for each organisation. First it is shown.</summary>
internal static class SendRoutes
{
    private const string Address = $"{DocumentRoutes.One}/send";

    internal static void MapSend(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder group = app.MapGroup("").WithTags("Rounds").ForRoles(Role.Manager).Recorded("contact data");
        group.MapGet(Address, AheadAsync).Named("previewSending", "Shows who would be asked to sign, and where letters would go. Nothing is done.");
        group.MapPost(Address, SendAsync).WithMetadata(NeedsTag.Metadata, new RequestSizeLimitAttribute(Uploads.LargestText))
            .Named("sendForSignature", "Issues the version of the record where it is not yet, opens its round and invites those whose turn it is.", "If-Match states the tag of the record that was shown. Whoever the contact data do not know has to be named; they go into the contact data.");
    }

    private static async Task<Results<Tagged<SendAnswer>, ProblemHttpResult>> AheadAsync(string partnership, string document, OfficeSettings office, RoundShelf rounds, CancellationToken cancellationToken) =>
        Answers.Of(await PlanAsync(partnership, document, office, rounds, cancellationToken), SendAnswer.Of);

    private static async Task<Results<Created<RoundAnswer>, ProblemHttpResult>> SendAsync(
        string partnership, string document, SendOrder order, HttpRequest request, Caller caller, ActId act, OfficeSettings office, RoundShelf rounds, SettleFilings settling, CancellationToken cancellationToken)
    {
        (RecordTag? seen, ProblemHttpResult? wrong) = SeenRecord.Of(request);
        if (seen is null) return wrong!;
        Outcome<SendPlan> ahead = await PlanAsync(partnership, document, office, rounds, cancellationToken);
        if (ahead.IsRefused) return Answers.Refused(ahead.Findings);
        SendPlan plan = ahead.Value;
        if (plan.Seen != seen) return Problems.Of(StatusCodes.Status412PreconditionFailed, "Somebody changed the record since you looked. Look at it as it is now, and send it then.");
        Dictionary<string, PlannedPerson> people = (order.People ?? new Dictionary<string, PersonOrder>()).ToDictionary(each => each.Key, each => each.Value.ToPlan(), StringComparer.Ordinal);
        if (plan.Unknown.FirstOrDefault(each => !people.ContainsKey(each.Organisation)) is { } unnamed) return Problems.Of(StatusCodes.Status400BadRequest, $"Nobody is known who signs for {unnamed.Name}: name them in ‘people’.");
        if (people.Keys.FirstOrDefault(key => plan.Signatories.All(each => each.Organisation != key)) is { } stranger) return Problems.Of(StatusCodes.Status400BadRequest, $"‘{stranger}’ does not sign this document by its record.");
        Outcome<RoundStatus> sent = await SendForSignature.RunAsync(office.Archive, new PartnershipId(partnership), new DocumentId(document), plan, people, order.LastDay, caller.Name, act.For("send"), office.RoundMail, cancellationToken);
        if (sent.IsRefused) return SeenRecord.Refused(sent.Findings);
        settling.Due();
        return TypedResults.Created($"/api/v1/partnerships/{partnership}/rounds/{sent.Value.Round}", RoundAnswer.Of(sent.Value, sent.Findings));
    }

    private static async Task<Outcome<SendPlan>> PlanAsync(string partnership, string document, OfficeSettings office, RoundShelf rounds, CancellationToken cancellationToken)
    {
        PartnershipId id = new(partnership);
        return await SendForSignature.AheadAsync(office.Archive, id, new DocumentId(document), await rounds.OfAsync(id, openAlone: true, cancellationToken), cancellationToken);
    }
}
