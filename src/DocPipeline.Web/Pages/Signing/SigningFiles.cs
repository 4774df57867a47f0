using DocPipeline.Findings;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Signing.Completion;
using DocPipeline.Pipeline.Signing.Links;
using DocPipeline.Pipeline.Work;
using DocPipeline.Web.Access;
using DocPipeline.Web.Api.Conventions;

namespace DocPipeline.Web.Pages.Signing;

/// <summary>The files that whoever holds a link downloads.</summary>
internal static class SigningFiles
{
    private const string Why = "the link is checked, for one place of one round";

    internal static void MapSigningFiles(this WebApplication app)
    {
        Map(app, "document", ReadByLink.IssuedAsync);
        Map(app, "receipt", ReadByLink.ReceiptAsync);
        Map(app, "signed-copy", ReadByLink.SignedCopyAsync);
        Map(app, "review.ics", ReadByLink.ReviewAsync);
    }

    private static void Map(WebApplication app, string name, Func<OpenedArchive, OpenedLink, CancellationToken, Task<Outcome<ExportedFile>>> read) =>
        app.MapGet($"/s/{{link}}/{name}", async (string link, HttpContext context, OfficeSettings office, CancellationToken cancellationToken) =>
        {
            if (await LinkVisit.OpenAsync(context, link) is null) return LinkVisit.RefusalOf(context);
            LinkVisit visit = (await LinkVisit.BindAsync(context))!;
            Outcome<ExportedFile> file = await read(office.Archive, visit.Link, cancellationToken);
            return file.IsRefused ? Answers.Refused(file.Findings) : Answers.File(file.Value.Content, Answers.TypeOf(file.Value.Name), file.Value.Name);
        }).ForAnyone(Why).ExcludeFromDescription();
}
