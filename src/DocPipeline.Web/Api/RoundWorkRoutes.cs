using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signing.Status;
using DocPipeline.Pipeline.Work;
using DocPipeline.Pipeline.Work.Jobs;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Api;

/// <summary>What takes seconds in a round: a file that comes back is looked at, and a round that everybody has signed is completed. Both are jobs.</summary>
internal static class RoundWorkRoutes
{
    private const int LargestFile = 20_000_000;

    // The file, and around it the boundaries and what is said with it.
    private const int LargestBody = LargestFile + 100_000;

    internal static void MapRoundWork(this WebApplication app)
    {
        RouteGroupBuilder round = app.MapGroup($"{RecordRoutes.Partnership}/rounds/{{round}}").WithTags("Rounds");
        round.MapPost("returns", ReturnAsync).WithMetadata(new RequestSizeLimitAttribute(LargestBody)).ForRoles(Role.Manager, Role.Legal).Named("handInReturn", "Takes in a file that came back, as multipart/form-data with its place: it is checked in the background.");
        round.MapPost("complete", CompleteAsync).ForRoles(Role.Manager, Role.Legal).Named("completeRound", "Closes a round that all have signed: conformed copy, certificate of completion, entry of the archive.");
    }

    private static async Task<Results<Accepted<JobAnswer>, ProblemHttpResult>> ReturnAsync(
        string partnership, string round, HttpContext context, Caller caller, OpenedArchive archive, JobBook jobs, ILogger<Program> log, CancellationToken cancellationToken)
    {
        if (await FindAsync(archive, partnership, round, cancellationToken) is not { } status) return NoSuchRound();
        if (!context.Request.HasFormContentType) return Problems.Of(StatusCodes.Status415UnsupportedMediaType, "The file is sent as multipart/form-data, with place beside it.");
        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions { MultipartBodyLengthLimit = LargestBody, ValueCountLimit = 16, ValueLengthLimit = 1_000, KeyLengthLimit = 100 }));
        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(cancellationToken);
        }
        catch (InvalidDataException)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, "The form is malformed, or larger than a file of 20 MB.");
        }

        if (form.Files is not [{ Length: > 0 } file] || file.Name != "file") return Problems.Of(StatusCodes.Status400BadRequest, "Send one file, under the name file, that is not empty.");
        if (file.Length > LargestFile) return Problems.Of(StatusCodes.Status413PayloadTooLarge, "The file is larger than 20 MB.");
        if (form.Keys.FirstOrDefault(key => key is not ("place" or "signedBy" or "office" or "witness")) is not null) return Problems.Of(StatusCodes.Status400BadRequest, "Beside the file there may be place, signedBy, office and witness.");
        string place = form["place"].ToString();
        if (status.Slots.All(slot => slot.Slot != place)) return Problems.Of(StatusCodes.Status400BadRequest, "place is a place of the round: an organisation's id, or that and a capacity.");

        using MemoryStream content = new((int)file.Length);
        await file.CopyToAsync(content, cancellationToken);
        UploadedReturn upload = new(place, Uploads.NameOf(file.FileName, "return"), content.ToArray()) { SignedBy = Said(form, "signedBy"), Office = Said(form, "office"), Witness = Said(form, "witness") };
        JobOrder order = new(WorkKind.ProcessReturn, caller.Name, [new JobItem(partnership, Round: round)]) { Upload = upload };
        return await JobRoutes.StartAsync(context, caller, jobs, order, log, cancellationToken);
    }

    private static async Task<Results<Accepted<JobAnswer>, ProblemHttpResult>> CompleteAsync(
        string partnership, string round, HttpContext context, Caller caller, OpenedArchive archive, JobBook jobs, ILogger<Program> log, CancellationToken cancellationToken) =>
        await FindAsync(archive, partnership, round, cancellationToken) is null
            ? NoSuchRound()
            : await JobRoutes.StartAsync(context, caller, jobs, new JobOrder(WorkKind.CompleteRound, caller.Name, [new JobItem(partnership, Round: round)]), log, cancellationToken);

    // A round of another partnership is not there: whoever has a role in this one learns nothing of that.
    private static async Task<RoundStatus?> FindAsync(OpenedArchive archive, string partnership, string round, CancellationToken cancellationToken)
    {
        Outcome<RoundStatus> status = await ShowRound.OneAsync(archive, round, cancellationToken);
        return status.Value is { } found && found.Document.StartsWith($"{partnership}/", StringComparison.Ordinal) ? found : null;
    }

    private static ProblemHttpResult NoSuchRound() => Problems.Of(StatusCodes.Status404NotFound, "The partnership has no such round.");

    private static string? Said(IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } text ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null;
}
