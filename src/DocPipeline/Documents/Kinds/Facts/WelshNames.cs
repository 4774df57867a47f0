using DocPipeline.Documents.Diagrams;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Register;
using DocPipeline.Partnerships.Seats;
using DocPipeline.Partnerships.Values;

namespace DocPipeline.Documents.Kinds.Facts;

/// <summary>
/// Finds the names that a Welsh document prints and that the record has in English only: a warning about a draft, which prints the English,
/// an error about any other document. Each name is said once, where it is first printed.
/// </summary>
internal sealed class WelshNames(DocumentSource source, List<Finding> findings)
{
    /// <summary>A Welsh document prints a name that the record has in English only.</summary>
    internal static readonly FindingCode Code = new("DOCUMENT-NOT-IN-WELSH");

    private readonly HashSet<string> said = new(StringComparer.Ordinal);

    private bool IsWelsh => source.Document.Language == Language.Cy;

    /// <summary>Whether a fact that has words in English has none in Welsh. People's own names are the same in both.</summary>
    internal static bool IsMissing(PartnershipRecord record, string path)
    {
        string id = path[(path.IndexOf('.') + 1)..];
        return path[..Math.Max(0, path.IndexOf('.'))] switch
        {
            "partnership" => id switch
            {
                "name" => record.Partnership.Welsh?.Name is null,
                "shortName" => record.Partnership is { ShortName: not null, Welsh: null or { ShortName: null } },
                "area" => record.Partnership.Welsh?.Area is null,
                "legalStatus" => record.Partnership is { LegalStatus: not null, Welsh: null or { LegalStatus: null } },
                _ => false,
            },
            "organisation" => record.Organisations.Any(o => o.Id.Value == id && o.Welsh?.Name is null),
            "body" => record.Bodies.Any(b => b.Id.Value == id && b.Welsh?.Name is null),
            "office" => record.People.Any(p => p.Id.Value == id && p.Welsh?.Office is null),
            _ => false,
        };
    }

    /// <summary>What the document prints around its prose: cover, control, header and footer, signatures.</summary>
    internal void Frame()
    {
        var place = new Place(RecordFiles.PartnershipFileName);
        Document document = source.Document;
        PersonId author = document.Sheet?.Author ?? document.Owner;
        Fact("partnership.name", place);
        Fact($"office.{author}", place);
        if (document.Kind != DocumentKind.SignatoryPages) Fact($"organisation.{source.Person(author).Organisation}", place);
        if ((document.Sheet?.ReportTo ?? document.ReportTo) is { } body) Fact($"body.{body}", place);
        Document signed = source.Record.Documents.FirstOrDefault(d => d.Id == document.PagesOf) ?? document;
        foreach (OrganisationId signatory in signed.Signatories) Fact($"organisation.{signatory}", place);
    }

    /// <summary>A fact.</summary>
    internal void Fact(string path, Place place)
    {
        if (!IsWelsh || !IsMissing(source.Original, path)) return;
        string[] parts = path.Split('.', 2);
        if (parts[0] == "partnership") Say(path, place, $"The partnership has no {parts[1]} in Welsh.", $"{parts[1]}: …", "under ‘partnership’");
        else if (parts[0] == "office") Say(path, place, $"The office of the person ‘{parts[1]}’ has no name in Welsh.", "office: …", $"to the person ‘{parts[1]}’");
        else Say(path, place, $"The {parts[0]} ‘{parts[1]}’ has no name in Welsh.", "name: …", $"to the {parts[0]} ‘{parts[1]}’");
    }

    /// <summary>The membership tables of a body.</summary>
    internal void Membership(string id, Place place)
    {
        if (!IsWelsh || source.Original.Bodies.FirstOrDefault(b => b.Id.Value == id) is not { } body) return;
        Fact($"body.{id}", place);
        foreach (Seat seat in body.Seats)
        {
            if (seat.Welsh?.Title is null) Say($"seat {id}.{seat.Id}", place, $"The seat ‘{seat.Id}’ of ‘{id}’ has no title in Welsh.", "title: …", $"to the seat ‘{seat.Id}’");
            if (seat is { Condition: not null, Welsh: null or { Condition: null } }) Say($"condition {id}.{seat.Id}", place, $"The condition of the seat ‘{seat.Id}’ of ‘{id}’ is not in Welsh.", "condition: …", $"to the seat ‘{seat.Id}’");
            if (seat.Organisation is { } organisation) Fact($"organisation.{organisation}", place);
            if (seat.NominatedBy is { } nominator) Fact($"body.{nominator}", place);
        }
    }

    /// <summary>A structure diagram.</summary>
    internal void Structure(StructureFacts structure, Place place)
    {
        foreach (BodyFacts body in structure.Bodies) Fact($"body.{body.Id}", place);
    }

    private void Say(string what, Place place, string message, string key, string where)
    {
        if (!said.Add(what)) return;
        bool isDraft = source.Document.StartsAt.Status == DocumentStatus.Draft;
        findings.Add(new Finding(Code, isDraft ? Severity.Warning : Severity.Error, message + (isDraft ? " The English is printed." : ""))
        {
            Place = place,
            Expected = isDraft ? "every name in Welsh before the document is issued" : "every name in Welsh, as the document is no longer a draft",
            Suggestion = $"Add ‘welsh: {{ {key} }}’ {where} in partnership.yaml",
        });
    }
}
