using System.Globalization;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving.Contents;
using DocPipeline.Pipeline.Archiving.Evidence;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;
using DocPipeline.Web.Api.Partnerships;
using DocPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocPipeline.Web.Api.Archiving;

/// <summary>What the archive has of a record or document: its entries and files, receipts, evidence, and what was in force.</summary>
internal static class ObjectRoutes
{
    internal const string Record = $"{PartnershipRoutes.One}/archive/record";
    internal const string Document = $"{PartnershipRoutes.One}/archive/documents/{{document:document-id}}";

    internal static void MapObjects(this IEndpointRouteBuilder app)
    {
        foreach ((string address, string what, string named) in ((string, string, string)[])[(Record, "Record", "the record"), (Document, "Document", "a document")])
        {
            RouteGroupBuilder group = app.MapGroup(address).WithTags("Archive");
            group.MapGet("", ShowAsync).ForRoles(AccessRules.Readers).Named($"getArchived{what}", $"Shows what was filed of {named}, entry by entry, and how long it is kept.");
            group.MapGet("/entries/{entry:int:min(1)}/files/{**file}", FileAsync).AnswersFile("application/octet-stream").ForRoles(AccessRules.Readers).Named($"getArchived{what}File", "Hands out a file of an entry; its bytes are those that were filed.");
            group.MapGet("/receipt", ReceiptAsync).AnswersFile("text/plain").ForRoles(AccessRules.Readers).Named($"get{what}Receipt", "Gives the proof, offline, that an entry is in the log: the last one if ‘entry’ is left out.");
            group.MapGet("/evidence.html", PageAsync).AnswersFile("text/html").ForRoles(Role.Legal, Role.Auditor, Role.Manager).Recorded("evidence").Named($"get{what}EvidencePage", "One page that shows everything that the archive has, redlines included, and verifies itself offline.");
            group.MapGet("/evidence.zip", BagAsync).AnswersFile(Answers.Zip).ForRoles(Role.Legal, Role.Auditor, Role.Manager).Recorded("evidence").Named($"get{what}EvidenceFiles", "The same with all files, as a zip with a BagIt envelope.");
        }

        app.MapGet($"{Document}/in-force", InForceAsync).WithTags("Archive").ForRoles(AccessRules.Readers).Named("getVersionInForce", "Says which version was in force on a day, as known at an instant, with the proof.");
    }

    private static async Task<Results<Tagged<ArchivedAnswer>, ProblemHttpResult>> ShowAsync(OwnObject own) => Answers.Of(await ArchiveContents.ShowAsync(own.Archive, own.Name, own.Aborted), ArchivedAnswer.Of);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> FileAsync(int entry, string file, OwnObject own)
    {
        Outcome<GotFile> got = await ArchiveContents.GetAsync(own.Archive, own.Name, entry, file, own.Aborted);

        // What came back from outside is among the files: a browser saves it and shows nothing of it.
        return got.IsRefused ? Answers.Refused(got.Findings) : Answers.File(got.Value.Content, Answers.TypeOf(got.Value.Name), got.Value.Name);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ReceiptAsync(int? entry, OwnObject own)
    {
        Outcome<ReceiptGiven> receipt = await AskArchiveInForce.ReceiptAsync(own.Archive, own.Name, entry, own.Aborted);
        return receipt.IsRefused ? Answers.Refused(receipt.Findings) : Answers.File(System.Text.Encoding.UTF8.GetBytes(receipt.Value.Text), Answers.TypeOf(".txt"), receipt.Value.FileName);
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> PageAsync(OwnObject own)
    {
        Outcome<EvidenceMade> made = await MakeEvidence.FromAsync(own.Archive, own.Name, own.Aborted);
        return made.IsRefused ? Answers.Refused(made.Findings) : Answers.File(made.Value.Page, Answers.TypeOf(".html"), $"{made.Value.FileName}.html");
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> BagAsync(OwnObject own)
    {
        Outcome<EvidenceMade> made = await MakeEvidence.FromAsync(own.Archive, own.Name, own.Aborted);
        return made.IsRefused ? Answers.Refused(made.Findings) : Answers.File(made.Value.Bag, Answers.Zip, $"{made.Value.FileName}.zip");
    }

    private static async Task<Results<Tagged<InForceAnswer>, ProblemHttpResult>> InForceAsync(DateOnly? on, string? knownAt, OwnObject own, TimeProvider time)
    {
        Moment? known = null;
        if (knownAt is not null)
        {
            if (!DateTimeOffset.TryParse(knownAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset at)) return Problems.Of(StatusCodes.Status400BadRequest, "‘knownAt’ is an instant, such as 2026-11-26T09:30:00Z.");
            known = new Moment(at);
        }

        DateOnly day = on ?? time.Today();
        return Answers.Of(await AskArchiveInForce.FindAsync(own.Archive, own.Name, day, known, own.Aborted), found => InForceAnswer.Of(day, found));
    }
}
