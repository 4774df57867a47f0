using System.Net;
using DocPipeline.Documents.Reading;
using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signing.Answering;
using DocPipeline.Pipeline.Signing.Completion;
using DocPipeline.Pipeline.Signing.Links;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Pipeline.Work;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Api.Repeating;
using DocPipeline.Web.Api.Rounds;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Api.Signing;

/// <summary>What the holder of a link may read and do.</summary>
internal static class SigningRoutes
{
    internal const string Base = "/api/v1/signing";

    internal static void MapSigning(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder group = app.MapGroup(Base).WithTags("Signing").ForLinkHolder();
        group.MapGet("", ViewAsync).Named("viewSigning", "Shows what is to be signed, what changed since last time, and where the round stands.", "Reading changes nothing: programs that look at mail open links, too.");
        group.MapGet("/text", TextAsync).AnswersFile("text/plain").Named("readText", "Gives the words that are signed, with the numbers that Word shows.");
        group.MapGet("/document", DocumentAsync).AnswersFile(Answers.Docx).Named("downloadDocument", "Hands out the Word file that is signed, exactly as it was issued.");
        group.MapPost("/viewed", ViewedAsync).Named("recordViewed", "Records that the document was opened by a person; only the first time counts.");
        group.MapPost("/signature", SignAsync).Named("sign", "Signs on the web, with a typed name.");
        group.MapPost("/decline", DeclineAsync).Named("decline", "Says that the organisation does not sign.");
        group.MapPost("/delegation", DelegateAsync).Named("askToDelegate", "Asks that another person sign. The manager decides.");
        group.MapGet("/receipt", ReceiptAsync).AnswersFile("text/plain").Named("getSigningReceipt", "Hands out the receipt of the signature, with the proof that the log has it.");
        group.MapGet("/signed-copy", CopyAsync).AnswersFile("application/pdf", Answers.Docx).Named("getSignedCopy", "Hands out the signed copy of a completed round.");
    }

    private static async Task<Results<Tagged<SigningAnswer>, ProblemHttpResult>> ViewAsync(LinkCaller caller, OpenedArchive archive, CancellationToken cancellationToken)
    {
        if (caller.Link is not { } link) return LinkCaller.Refused;
        Outcome<ChangedSince> changed = await ReadByLink.ChangesAsync(archive, link, cancellationToken);
        return Answers.Of(changed, since => SigningAnswer.Of(caller.Status, caller.Place, since));
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> TextAsync(LinkCaller caller, OpenedArchive archive, CancellationToken cancellationToken)
    {
        if (caller.Link is not { } link) return LinkCaller.Refused;
        Outcome<ExportedFile> file = await ReadByLink.IssuedAsync(archive, link, cancellationToken);
        if (file.IsRefused) return Answers.Refused(file.Findings);
        Outcome<DocumentText> text = DocumentText.Read(file.Value.Name, file.Value.Content);
        return text.IsRefused ? Answers.Refused(text.Findings) : Answers.Text(text.Value.ToString());
    }

    private static Task<Results<FileContentHttpResult, ProblemHttpResult>> DocumentAsync(LinkCaller caller, OpenedArchive archive, CancellationToken cancellationToken) => FileAsync(caller, archive, ReadByLink.IssuedAsync, cancellationToken);

    private static Task<Results<FileContentHttpResult, ProblemHttpResult>> ReceiptAsync(LinkCaller caller, OpenedArchive archive, CancellationToken cancellationToken) => FileAsync(caller, archive, ReadByLink.ReceiptAsync, cancellationToken);

    private static Task<Results<FileContentHttpResult, ProblemHttpResult>> CopyAsync(LinkCaller caller, OpenedArchive archive, CancellationToken cancellationToken) => FileAsync(caller, archive, ReadByLink.SignedCopyAsync, cancellationToken);

    private static async Task<Results<Ok<SigningAnswer>, ProblemHttpResult>> ViewedAsync(LinkCaller caller, OfficeSettings office, CancellationToken cancellationToken) => caller.Link is not { } link
        ? LinkCaller.Refused
        : Done(caller, await AnswerRound.ViewAsync(office.Archive, caller.Status.Round, link.Slot, link.Generation, office.RoundMail, cancellationToken));

    private static async Task<Results<Ok<SigningAnswer>, ProblemHttpResult>> SignAsync(SignOrder order, LinkCaller caller, ActId act, HttpContext context, OfficeSettings office, SettleFilings settling, CancellationToken cancellationToken)
    {
        if (caller.Link is not { } link) return LinkCaller.Refused;
        WebSignature signature = new(link.Slot, link.Generation, order.Issued, order.Name, order.Consent)
        {
            Office = order.Office,
            SaysAuthorised = order.Authorised,
            Authority = order.Authority?.ToPlan(),
            Reaffirms = order.Reaffirm,
            NetworkAddress = context.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address) ? address.ToString() : null,
        };
        Outcome<RoundStatus> signed = await SignOnWeb.RunAsync(office.Archive, caller.Status.Round, signature, act.For("sign"), office.RoundMail, cancellationToken);
        settling.Due();
        return Done(caller, signed);
    }

    private static async Task<Results<Ok<SigningAnswer>, ProblemHttpResult>> DeclineAsync(ReasonOrder order, LinkCaller caller, ActId act, OfficeSettings office, SettleFilings settling, CancellationToken cancellationToken)
    {
        if (caller.Link is not { } link) return LinkCaller.Refused;
        Outcome<RoundStatus> declined = await AnswerRound.DeclineAsync(office.Archive, caller.Status.Round, link.Slot, order.Reason, link.Slot, act.For("decline"), office.RoundMail, cancellationToken);
        settling.Due();
        return Done(caller, declined);
    }

    private static async Task<Results<Ok<SigningAnswer>, ProblemHttpResult>> DelegateAsync(DelegateOrder order, LinkCaller caller, ActId act, OfficeSettings office, CancellationToken cancellationToken) => caller.Link is not { } link
        ? LinkCaller.Refused

        // Whoever holds a link names people by name and address alone: an id would say whether somebody is held.
        : order.To.Id is not null ? Problems.Of(StatusCodes.Status400BadRequest, "Say the name and the e-mail address of the person.")
        : Done(caller, await AnswerRound.AskToDelegateAsync(office.Archive, caller.Status.Round, link.Slot, order.To.ToPlan(), order.Reason, link.Slot, act.For("delegate"), office.RoundMail, cancellationToken));

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> FileAsync(LinkCaller caller, OpenedArchive archive, Func<OpenedArchive, OpenedLink, CancellationToken, Task<Outcome<ExportedFile>>> read, CancellationToken cancellationToken)
    {
        if (caller.Link is not { } link) return LinkCaller.Refused;
        Outcome<ExportedFile> file = await read(archive, link, cancellationToken);
        return file.IsRefused ? Answers.Refused(file.Findings) : Answers.File(file.Value.Content, Answers.TypeOf(file.Value.Name), file.Value.Name);
    }

    // Of warnings to the office nothing is said to the holder of a link.
    private static Results<Ok<SigningAnswer>, ProblemHttpResult> Done(LinkCaller caller, Outcome<RoundStatus> outcome) =>
        Answers.Done(outcome, status => SigningAnswer.Of(status, status.Slots.First(slot => slot.Slot == caller.Link!.Slot), changed: null));
}
