using DocPipeline.Findings;
using DocPipeline.Pipeline.Signing.Returns;
using DocPipeline.Returns.Ooxml;
using DocPipeline.Signing.Terms;
using DocPipeline.Web.Api.Conventions;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Signing;

/// <summary>Where a signatory sends back what they signed on paper, or with a certificate. It is compared with what was issued.</summary>
[ForAnyone("the link is checked, for one place of one round", What = "return")]
[RequestSizeLimit(Uploads.LargestFile + Uploads.LargestText)]
[RequestFormLimits(MultipartBodyLengthLimit = Uploads.LargestFile + Uploads.LargestText)]
public sealed class PaperModel : SigningPage
{
    /// <summary>Who signed on paper.</summary>
    [FromForm(Name = "name")]
    public string? SignedName { get; set; }

    /// <summary>Their office.</summary>
    [FromForm(Name = "office")]
    public string? SignedOffice { get; set; }

    /// <summary>Whether a signature in ink is offered here.</summary>
    public bool IsInk => Place.Ways.Contains(SigningWay.Ink);

    /// <summary>Shows the form.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => WhileItCanBeSignedAsync(() =>
    {
        (SignedName, SignedOffice) = (View!.Name, View.Office);
        return Task.FromResult<IActionResult>(Page());
    }, cancellationToken);

    /// <summary>Takes what was signed.</summary>
    public Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancellationToken) => WhileItCanBeSignedAsync(async () =>
    {
        if (file is not { Length: > 0 }) return Wrong(("file", "Choose the file that you signed"));
        if (file.Length > Uploads.LargestFile) return Wrong(("file", "The file is larger than 20 MB. Remove pictures or split it, then choose it again"));
        using MemoryStream content = new((int)file.Length);
        await file.CopyToAsync(content, cancellationToken);
        ReturnedFile returned = new(Opened.Slot, Uploads.NameOf(file.FileName, "return"), content.ToArray()) { SignedBy = Said(SignedName), Office = Said(SignedOffice) };
        SignatureTrust trust = new(Services.GetRequiredService<TimeProvider>().GetUtcNow()) { Roots = Office.Roots, TimestampRoots = Office.TimestampRoots };
        Outcome<ReturnTaken> taken = await TakeReturn.RunAsync(Office.Archive, Round.Round, returned, trust, Opened.Slot, Act.For("return"), Office.RoundMail, cancellationToken);
        if (taken.IsRefused) return Refused(taken.Findings, "file");
        if (taken.Value.Kind == ReturnKind.NotTaken) Note("bad", "This does not count as a signature", $"{taken.Value.Report.Summary} We have kept your file.");
        return Settled();
    }, cancellationToken);

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
