using DocPipeline.Pipeline.Signing.Answering;
using DocPipeline.Pipeline.Signing.Returns;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Api.Repeating;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Api.Rounds;

/// <summary>What an office records of one place of a round, and decides about it.</summary>
internal static class PlaceRoutes
{
    private const string Place = $"{RoundRoutes.One}/places/{{place}}";

    internal static void MapPlaces(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder group = app.MapGroup(Place).WithTags("Rounds");
        group.MapPost("/decline", DeclineAsync).ForRoles(Role.Manager).Named("recordDecline", "Records that an organisation does not sign.");
        group.MapPost("/withdraw", WithdrawAsync).ForRoles(Role.Manager).Named("recordWithdrawal", "Records that a signature is taken back.");
        group.MapPost("/authority", AuthorityAsync).ForRoles(Role.Manager).Named("recordAuthority", "Records by which decision somebody may sign, or corrects it.");
        group.MapPost("/extend", ExtendAsync).ForRoles(Role.Manager).Named("extendTime", "Gives more time to sign.");
        group.MapPost("/delegation/approve", ApproveAsync).ForRoles(Role.Manager).Named("approveDelegation", "Lets the other person sign: they are invited, and the first one's link is dead.");
        group.MapPost("/delegation/refuse", RefuseAsync).ForRoles(Role.Manager).Named("refuseDelegation", "Does not let the other person sign.");
        group.MapPost("/accept", AcceptAsync).ForRoles(Role.Legal).Named("acceptReturn", "Takes what came back as the signature, after it was looked at.");
        group.MapPost("/reject", RejectAsync).ForRoles(Role.Legal).Named("rejectReturn", "Does not take what came back; it can be signed again.");
    }

    private static Task<Results<Ok<RoundAnswer>, ProblemHttpResult>> DeclineAsync(string partnership, string round, string place, ReasonOrder order, OwnRound own, ActId act) =>
        own.ActAsync((archive, name, by, mail, cancellation) => AnswerRound.DeclineAsync(archive, name, PlaceNames.SlotOf(place), order.Reason, by, act.For("decline"), mail, cancellation));

    private static Task<Results<Ok<RoundAnswer>, ProblemHttpResult>> WithdrawAsync(string partnership, string round, string place, ReasonOrder order, OwnRound own, ActId act) =>
        own.ActAsync((archive, name, by, mail, cancellation) => AnswerRound.WithdrawAsync(archive, name, PlaceNames.SlotOf(place), order.Reason, by, act.For("withdraw"), mail, cancellation));

    private static Task<Results<Ok<RoundAnswer>, ProblemHttpResult>> AuthorityAsync(string partnership, string round, string place, AuthorityOrder order, OwnRound own, ActId act) =>
        own.ActAsync((archive, name, by, mail, cancellation) => AnswerRound.RecordAuthorityAsync(archive, name, PlaceNames.SlotOf(place), order.ToPlan(), by, act.For("authority"), mail, cancellation));

    private static Task<Results<Ok<RoundAnswer>, ProblemHttpResult>> ExtendAsync(string partnership, string round, string place, ExtendOrder order, OwnRound own, ActId act) =>
        own.ActAsync((archive, name, by, mail, cancellation) => AnswerRound.ExtendAsync(archive, name, PlaceNames.SlotOf(place), order.LastDay, by, act.For("extend"), mail, cancellation));

    private static Task<Results<Ok<RoundAnswer>, ProblemHttpResult>> ApproveAsync(string partnership, string round, string place, OwnRound own, ActId act) =>
        own.ActAsync((archive, name, by, mail, cancellation) => AnswerRound.ApproveDelegationAsync(archive, name, PlaceNames.SlotOf(place), by, act.For("approve"), mail, cancellation));

    private static Task<Results<Ok<RoundAnswer>, ProblemHttpResult>> RefuseAsync(string partnership, string round, string place, ReasonOrder order, OwnRound own, ActId act) =>
        own.ActAsync((archive, name, by, mail, cancellation) => AnswerRound.RefuseDelegationAsync(archive, name, PlaceNames.SlotOf(place), order.Reason, by, act.For("refuse"), mail, cancellation));

    private static Task<Results<Ok<RoundAnswer>, ProblemHttpResult>> AcceptAsync(string partnership, string round, string place, NoteOrder order, OwnRound own, ActId act) =>
        own.ActAsync((archive, name, by, mail, cancellation) => TakeReturn.AcceptAsync(archive, name, PlaceNames.SlotOf(place), order.Note, by, act.For("accept"), mail, cancellation));

    private static Task<Results<Ok<RoundAnswer>, ProblemHttpResult>> RejectAsync(string partnership, string round, string place, ReasonOrder order, OwnRound own, ActId act) =>
        own.ActAsync((archive, name, by, mail, cancellation) => TakeReturn.RejectAsync(archive, name, PlaceNames.SlotOf(place), order.Reason, by, act.For("reject"), mail, cancellation));
}
