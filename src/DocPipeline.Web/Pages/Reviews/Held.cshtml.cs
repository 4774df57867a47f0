using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Records.Editing;
using DocPipeline.Web.Pages.Record;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Reviews;

/// <summary>Writes into a record that a document was reviewed.</summary>
[ForRoles(Role.Manager, What = "review recorded")]
public sealed class HeldModel : EditPage
{
    /// <summary>The document's id.</summary>
    [FromRoute]
    public string Document { get; set; } = "";

    /// <summary>Its title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What can come of a review.</summary>
    public IReadOnlyList<FieldChoice> Outcomes => EditEvents.Outcomes;

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FindAsync(cancellationToken) ? Page() : NotThere("The record has no such document.");

    /// <summary>Shows what changes, and keeps it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await FindAsync(cancellationToken)) return NotThere("The record has no such document.");
        if (IsAgain) return Page();
        DateOnly? on = DateText.Read(Typed("on") ?? "");
        List<(string, string)> wrong = [];
        if (on is null) wrong.Add(("on", "Enter the day of the review, such as 9 April 2009"));
        else if (on > Today) wrong.Add(("on", $"A review that was held is not later than today, {Said.On(Today)}"));
        FieldChoice? outcome = Outcomes.FirstOrDefault(each => each.Value == Typed("outcome"));
        if (outcome is null) wrong.Add(("outcome", "Choose what came of the review"));
        if (wrong.Count > 0) return Wrong([.. wrong]);
        return await ChangeAsync(
            new ChangeOrder(files => EditEvents.AddReview(files, new DocumentId(Document), on!.Value, outcome!.Value), _ => [$"{Title} was reviewed on {Said.On(on!.Value)}. {outcome!.Label}."], $"{Home}/reviews", $"{Home}/reviews"), cancellationToken);
    }

    private async Task<bool> FindAsync(CancellationToken cancellationToken)
    {
        if (await OpenAsync(cancellationToken) is not { } record || record.Read.Value?.Documents.FirstOrDefault(each => each.Id.Value == Document) is not { } document) return false;
        Title = document.Title;
        Crumbs = [.. Crumbs.Take(2), ("Reviews", $"{Home}/reviews")];
        return true;
    }
}
