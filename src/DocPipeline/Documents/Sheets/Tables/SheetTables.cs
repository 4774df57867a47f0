using System.Text.Json;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Seats;

namespace DocPipeline.Documents.Sheets.Tables;

/// <summary>The tables, in the order in which a workbook holds them and an import takes them.</summary>
internal static class SheetTables
{
    private const string OwnId = "Leave it empty for a new row: it is made of the name. Never change it, or the row counts as another one.";

    internal static SheetTable Organisations { get; } = new()
    {
        Kind = TableKind.Organisations,
        Name = "Organisations",
        Noun = "organisation",
        List = "organisations",
        NameKey = "name",
        Synonyms = ["Organisation", "Organizations", "Partners", "Members", "Partner organisations"],
        About = "Every organisation that takes part, each once.",
        Columns =
        [
            new("id", "Id", ColumnKind.Id, OwnId) { Synonyms = ["Identifier", "Organisation id", "Ref", "Reference", "Code"], Width = 34 },
            new("name", "Name", ColumnKind.Text, "The name exactly as documents print it.") { IsRequired = true, Synonyms = ["Organisation", "Organisation name", "Organization", "Full name", "Partner"], Width = 48 },
            new("otherNames", "Other names", ColumnKind.Texts, "Other names under which people speak of it, with semicolons between them.") { Synonyms = ["Also known as", "Aliases", "Aka", "Short name", "Abbreviation", "Acronym"], Width = 40 },
            new("sector", "Sector", ColumnKind.Choice, "What kind of organisation it is; choose from the list.") { IsRequired = true, Choices = Words<Sector>(), Synonyms = ["Type", "Organisation type", "Category"], Width = 18 },
            new("statutory", "Statutory", ColumnKind.YesNo, "‘yes’ where a statute obliges it to take part; empty means no.") { Default = "false", Synonyms = ["Statutory partner", "Duty to co-operate"], Width = 12 },
        ],
    };

    internal static SheetTable People { get; } = new()
    {
        Kind = TableKind.People,
        Name = "People",
        Noun = "person",
        List = "people",
        NameKey = "name",
        Synonyms = ["Person", "Office holders", "Contacts", "Signatories' office holders"],
        About = "The people whom documents name, by the office held. No e-mail addresses or telephone numbers: those are no part of a record.",
        Columns =
        [
            new("id", "Id", ColumnKind.Id, OwnId) { Synonyms = ["Identifier", "Person id", "Ref", "Reference"], Width = 28 },
            new("name", "Name", ColumnKind.Text, "The name as documents print it.") { IsRequired = true, Synonyms = ["Full name", "Person"], Width = 32 },
            new("office", "Office", ColumnKind.Text, "The office held, such as ‘Partnership Manager’.") { IsRequired = true, Synonyms = ["Job title", "Position", "Role", "Post", "Title"], Width = 36 },
            new("organisation", "Organisation", ColumnKind.Reference, "Where the office is held: the id or the name of an organisation.") { IsRequired = true, Names = Named.Organisation, Synonyms = ["Employer", "Organization", "Organisation id", "Organisation name"], Width = 34 },
        ],
    };

    internal static SheetTable Seats { get; } = new()
    {
        Kind = TableKind.Seats,
        Name = "Seats",
        Noun = "seat",
        List = "seats",
        OwnerList = "bodies",
        NameKey = "title",
        Synonyms = ["Seat", "Membership", "Board members", "Body members"],
        About = "The seats on each body, in the order in which they are printed: the place, not the person.",
        Owner = new("body", "Body", ColumnKind.Reference, "The body that the seat is on: its id or its name.") { IsRequired = true, Names = Named.Body, Synonyms = ["Board", "Group", "Committee", "Body id"], Width = 28 },
        Columns =
        [
            new("id", "Id", ColumnKind.Id, OwnId) { Synonyms = ["Identifier", "Seat id", "Ref", "Reference"], Width = 32 },
            new("title", "Title", ColumnKind.Text, "How the membership list prints the seat.") { IsRequired = true, Synonyms = ["Seat", "Seat title", "Position"], Width = 48 },
            new("kind", "Kind", ColumnKind.Choice, "Whether the seat votes, advises, is co-opted or observes; empty means voting.") { Choices = Words<SeatKind>(), Default = "voting", Synonyms = ["Seat kind", "Type", "Status"], Width = 12 },
            new("filledBy", "Filled by", ColumnKind.Choice, "Who fills it: the holder of an office, or the nominee of an organisation, a sector or a body.") { IsRequired = true, Choices = Words<SeatSource>(), Synonyms = ["Filled", "Source"], Width = 14 },
            new("organisation", "Organisation", ColumnKind.Reference, "The organisation whose office or nominee it is.") { Names = Named.Organisation, Synonyms = ["Organization", "Organisation id", "Organisation name"], Width = 34 },
            new("sector", "Sector", ColumnKind.Choice, "The sector whose nominee it is.") { Choices = Words<Sector>(), Width = 18 },
            new("nominatedBy", "Nominated by", ColumnKind.Reference, "The body whose nominee it is, where ‘Filled by’ says body.") { Names = Named.Body, Synonyms = ["Nominating body"], Width = 28 },
            new("holder", "Holder", ColumnKind.Reference, "The person who holds the seat; empty while it is vacant.") { Names = Named.Person, Synonyms = ["Held by", "Name", "Person", "Member"], Width = 24 },
            new("condition", "Condition", ColumnKind.Text, "When the seat exists, where it does not always.") { Synonyms = ["Only if", "If"], Width = 40 },
        ],
    };

    internal static SheetTable Signatories { get; } = new()
    {
        Kind = TableKind.Signatories,
        Name = "Signatories",
        Noun = "signatory",
        List = "signatories",
        OwnerList = "documents",
        Synonyms = ["Signatory", "Signers", "Signing organisations"],
        About = "Which organisations sign which document, in the order of the signatory pages.",
        Owner = new("document", "Document", ColumnKind.Reference, "The document that is signed: its id or its title.") { IsRequired = true, Names = Named.Document, Synonyms = ["Agreement", "Document id", "Document title"], Width = 28 },
        Columns =
        [
            new("organisation", "Organisation", ColumnKind.Reference, "The organisation that signs: its id or its name.") { IsRequired = true, Names = Named.Organisation, Synonyms = ["Signatory", "Name", "Organization", "Organisation id", "Organisation name", "For"], Width = 48 },
        ],
    };

    /// <summary>Every table.</summary>
    internal static IReadOnlyList<SheetTable> All { get; } = [Organisations, People, Seats, Signatories];

    internal static SheetTable Of(TableKind kind) => All.First(table => table.Kind == kind);

    private static string[] Words<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)];
}
