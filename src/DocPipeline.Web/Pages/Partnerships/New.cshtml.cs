using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Values;
using DocPipeline.Pipeline.Archiving;
using DocPipeline.Pipeline.Archiving.Records;
using DocPipeline.Pipeline.Records;
using DocPipeline.Web.Pages.Record;
using Microsoft.AspNetCore.Mvc;

namespace DocPipeline.Web.Pages.Partnerships;

/// <summary>Where a partnership's record is started.</summary>
[ForRoles(Role.Manager, What = "partnership started")]
public sealed class NewModel : FormPage
{
    /// <summary>The name.</summary>
    [FromForm(Name = "name")]
    public string? Name { get; set; }

    /// <summary>The short name.</summary>
    [FromForm(Name = "short")]
    public string? ShortName { get; set; }

    /// <summary>The area.</summary>
    [FromForm(Name = "area")]
    public string? Area { get; set; }

    /// <summary>The organisation that leads.</summary>
    [FromForm(Name = "lead")]
    public string? Lead { get; set; }

    /// <summary>Who looks after the documents.</summary>
    [FromForm(Name = "manager")]
    public string? Manager { get; set; }

    /// <summary>The other organisations, one a line.</summary>
    [FromForm(Name = "organisations")]
    public string? Organisations { get; set; }

    /// <summary>The family of documents.</summary>
    [FromForm(Name = "family")]
    public string Family { get; set; } = StartRecord.Families[0];

    /// <summary>The families that there are.</summary>
    public IReadOnlyList<FamilyChoice> Families { get; } = [.. StartRecord.Families.Select(FamilyChoice.Of)];

    /// <summary>Shows the form.</summary>
    public IActionResult OnGet()
    {
        Crumbs = [("Partnerships", "/partnerships")];
        return Page();
    }

    /// <summary>Starts the record.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Crumbs = [("Partnerships", "/partnerships")];
        List<(string, string)> missing = [];
        if (string.IsNullOrWhiteSpace(Name)) missing.Add(("name", "Enter the name of the partnership"));
        if (string.IsNullOrWhiteSpace(Area)) missing.Add(("area", "Enter the area that it serves"));
        if (string.IsNullOrWhiteSpace(Lead)) missing.Add(("lead", "Enter the organisation that leads"));
        if (!StartRecord.Families.Contains(Family)) missing.Add(($"family-{StartRecord.Families[0]}", "Choose the documents to start with"));
        if (missing.Count > 0) return Wrong([.. missing]);
        StartingFacts facts = new()
        {
            Name = Name!.Trim(),
            Area = Area!.Trim(),
            Lead = Lead!.Trim(),
            On = Today,
            Organisations = [.. (Organisations ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(StartingOrganisation.Named)],
        };
        if (!string.IsNullOrWhiteSpace(ShortName)) facts = facts with { ShortName = ShortName.Trim() };
        if (!string.IsNullOrWhiteSpace(Manager)) facts = facts with { Manager = Manager.Trim() };
        Outcome<IReadOnlyDictionary<string, ReadOnlyMemory<byte>>> made = StartRecord.Make(Family, facts);
        if (made.IsRefused) return Wrong("name", made.Findings);
        RecordFiles files = new(made.Value);
        PartnershipId id = PartnershipFile.Read(files).Value!.Partnership.Id;
        Outcome<PushedRecord> pushed = await ArchivedRecords.PushAsync(Services.GetRequiredService<OpenedArchive>(), id, files, seen: null, Caller.Name, cancellationToken);
        if (pushed.Findings.Any(finding => finding.Code == ArchiveCodes.StaleRecord)) return Wrong(("name", "There is a partnership of this name already. Choose another name, or ask for a role in that one"));
        if (pushed.IsRefused) return Refused(pushed.Findings, "name");
        FiledRecord.Follow(HttpContext, id, pushed.Value);
        Note("ok", "The partnership is started", "Go through its record next, and put words of your own where a document says “To supply”.");
        return OnTo($"/partnerships/{id}");
    }
}

/// <summary>A family of documents that a record can start with.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Documents">The documents that it has.</param>
public sealed record FamilyChoice(string Id, string Name, string Documents)
{
    internal static FamilyChoice Of(string family) => new(
        family,
        family == "simple" ? "A short agreement and terms of reference" : string.Join(' ', family.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])),
        string.Join(", ", StartRecord.DocumentsOf(family).Select(id => id.Value.Replace('-', ' '))));
}
