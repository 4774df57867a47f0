using DocPipeline.Findings;
using DocPipeline.Pipeline.Signing.Returns;
using DocPipeline.Pipeline.Work;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Api.Repeating;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Api.Signing;

/// <summary>The holder of a link sends back what they signed in Word, with a certificate in a PDF, or on paper.</summary>
internal static class SendBackRoutes
{
    private static readonly string[] files = [Answers.Docx, "application/pdf", "image/png", "image/jpeg"];

    internal static void MapSendBack(this IEndpointRouteBuilder app) =>
        app.MapPost($"{SigningRoutes.Base}/return", SendAsync).WithTags("Signing").WithMetadata(new RequestSizeLimitAttribute(Uploads.LargestFile)).SentAs(files).ForLinkHolder()
            .Named("sendBack", "Sends back a signed file: it is checked against exactly what was issued, and kept with the report.", "Paper, and certificates of authorities that nobody has vouched for, wait for an officer to look at them.");

    private static async Task<Results<Ok<SentBackAnswer>, ProblemHttpResult>> SendAsync(
        LinkCaller caller, ActId act, HttpRequest request, OfficeSettings own, TimeProvider time, SettleFilings settling, CancellationToken cancellationToken, string? signedBy = null, string? office = null, string? witness = null)
    {
        if (caller.Link is not { } link) return LinkCaller.Refused;
        if (Uploads.OtherType(request, files) is { } other) return other;
        ReturnedFile file = new(link.Slot, Uploads.NameOf(request, $"return{Uploads.EndingOf(request)}"), await Uploads.ReadAsync(request.BodyReader, cancellationToken)) { SignedBy = signedBy, Office = office, Witness = witness };
        Outcome<ReturnTaken> taken = await TakeReturn.RunAsync(own.Archive, caller.Status.Round, file, new SignatureTrust(time.GetUtcNow()) { Roots = own.Roots, TimestampRoots = own.TimestampRoots }, link.Slot, act.For("return"), own.RoundMail, cancellationToken);
        settling.Due();
        return Answers.Done(taken, done => new SentBackAnswer(
            Answers.Word(done.Kind), done.Report.Summary, [.. done.Report.Points.Select(point => $"{point.Name}: {point.Sentence}")], SigningAnswer.Of(done.Round, done.Round.Slots.First(slot => slot.Slot == link.Slot), changed: null)));
    }
}
