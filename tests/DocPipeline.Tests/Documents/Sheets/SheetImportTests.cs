using DocPipeline.Documents.Sheets;
using DocPipeline.Documents.Sheets.Tables;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Tests.Partnerships.Reading;

namespace DocPipeline.Tests.Documents.Sheets;

public sealed class SheetImportTests
{
    [Fact]
    public void A_row_without_an_id_is_new_unless_the_record_has_the_name()
    {
        ImportPlan plan = SheetRecords.Good(SheetRecords.Plan("Name,Sector\ndee college,voluntary\nDee Police,police\n"));

        Assert.Equal(["Changed dee-college: Name Dee College>dee college, Sector education>voluntary", "Added dee-police: Name >Dee Police, Sector >police", "OnlyInRecord dee-valley-council: "], Said(plan));
        Assert.Equal(["Dee Valley Council", "dee college", "Dee Police"], SheetRecords.Record(plan).Organisations.Select(o => o.Name));
    }

    [Fact]
    public void A_column_that_is_not_there_leaves_the_record_as_it_is_and_an_empty_cell_empties_it()
    {
        ImportPlan kept = SheetRecords.Good(SheetRecords.Plan("Id,Sector\ndee-valley-council,local-authority\n"));
        ImportPlan emptied = SheetRecords.Good(SheetRecords.Plan("Id,Name,Sector,Other names,Statutory\ndee-valley-council,Dee Valley Council,local-authority,,\n"));

        Assert.False(kept.ChangesAnything);
        Assert.Equal(["Changed dee-valley-council: Other names the Council; DVC>, Statutory yes>no", "OnlyInRecord dee-college: "], Said(emptied));
    }

    [Fact]
    public void A_new_row_goes_where_the_sheet_has_it()
    {
        ImportPlan first = SheetRecords.Good(SheetRecords.Plan("Body,Id,Title,Filled by,Organisation\nboard,,Clerk,office,\nboard,leader,Leader of the Council,office,dee-valley-council\nboard,,Usher,office,\n"));
        ImportPlan alone = SheetRecords.Good(SheetRecords.Plan("Body,Title,Filled by\nPartnership Board,Clerk,office\nhealth,Nurse,office\n"));

        Assert.Equal(["clerk", "leader", "usher", "education", "health-chair"], SheetRecords.Record(first).Bodies[0].Seats.Select(seat => seat.Id.Value));
        Assert.Equal(["leader", "education", "health-chair", "clerk"], SheetRecords.Record(alone).Bodies[0].Seats.Select(seat => seat.Id.Value));
        Assert.Equal(["nurse"], SheetRecords.Record(alone).Bodies[1].Seats.Select(seat => seat.Id.Value));
    }

    [Fact]
    public void People_and_seats_may_name_what_the_same_workbook_brings()
    {
        ImportPlan plan = SheetRecords.Good(SheetRecords.Plan("partners.xlsx", WorkbookSketch.Make("""
            sheet: Signatories
            Document | Organisation
            Partnership Agreement | DP
            sheet: Seats
            Body | Title | Filled by | Organisation | Holder
            board | Chief Constable | office | Dee Police | Ann Lowe
            sheet: People
            Full name | Job title | Employer
            Ann Lowe | Chief Constable | dee police
            sheet: Organisations
            Organisation | Type | Acronym
            Dee Police | Police | DP
            """)));

        PartnershipRecord record = SheetRecords.Record(plan);
        Assert.Equal(("dee-police", "ann-lowe"), (record.Bodies[0].Seats[^1].Organisation?.Value, record.Bodies[0].Seats[^1].Holder?.Value));
        Assert.Equal(["dee-valley-council", "dee-college", "dee-police"], record.Documents[0].Signatories.Select(id => id.Value));
    }

    [Fact]
    public void What_the_sheet_does_not_have_is_removed_only_on_request()
    {
        const string sheet = "Document,Organisation\nagreement,dee-college\n";

        Assert.Equal(["OnlyInRecord agreement/dee-valley-council: "], Said(SheetRecords.Good(SheetRecords.Plan(sheet))));
        ImportPlan removed = SheetRecords.Good(SheetRecords.Plan(sheet, removeMissing: true));

        Assert.Equal(["dee-college"], SheetRecords.Record(removed).Documents[0].Signatories.Select(id => id.Value));
    }

    [Fact]
    public void What_is_still_named_cannot_be_removed()
    {
        Outcome<ImportPlan> plan = SheetRecords.Plan("Id,Name,Sector\ndee-college,Dee College,education\n", removeMissing: true);

        Assert.True(plan.IsRefused);
        Assert.All(plan.Findings, finding => Assert.Equal("SHEET-RECORD-REFUSED", finding.Code.Value));
        Assert.Contains("The record has no organisation ‘dee-valley-council’.", plan.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_lines_that_change_change()
    {
        ImportPlan plan = SheetRecords.Good(SheetRecords.Plan("Id,Name,Sector,Statutory\ndee-college,Coleg Dee,education,yes\n"));

        Assert.Equal(Records.GoodYaml.Replace("    name: Dee College\n    sector: education\n", "    name: Coleg Dee\n    sector: education\n    statutory: true\n", StringComparison.Ordinal), SheetRecords.Text(plan));
    }

    [Fact]
    public void Ids_that_are_made_of_names_do_not_meet()
    {
        ImportPlan plan = SheetRecords.Good(SheetRecords.Plan("Id,Name,Sector\n,Dee: College,education\n,Dée Collège,education\ndee-college-3,Third,education\n"));

        Assert.Equal(["dee-college-2", "dee-college-4", "dee-college-3"], plan.Tables[0].Rows.Where(row => row.Kind == RowChangeKind.Added).Select(row => row.Id));
    }

    [Theory]
    [InlineData("NAME;  sector \nDee Police;Police\n")]
    [InlineData("sep=;\nName;Sector\nDee Police;police\n")]
    [InlineData("organisation_name\ttype\nDee Police\tpolice\n")]
    [InlineData("Partners 2026,\n,\nName,Sector\n,\nDee Police,police\n")]
    [InlineData("Sector,Name\r\npolice,\"Dee Police\"\r\n\r\n")]
    public void Separators_headings_and_empty_rows_are_told_apart(string csv) =>
        Assert.Contains("Dee Police", SheetRecords.Record(SheetRecords.Good(SheetRecords.Plan(csv))).Organisations.Select(o => o.Name));

    [Fact]
    public void A_name_with_an_apostrophe_in_front_is_only_shortened_where_that_made_it_harmless()
    {
        ImportPlan plan = SheetRecords.Good(SheetRecords.Plan("Name,Sector\n'=1+1,private\n''=2,private\n'tis,private\n"));

        Assert.Equal(["=1+1", "'=2", "'tis"], SheetRecords.Record(plan).Organisations.Skip(2).Select(o => o.Name));
    }

    [Fact]
    public void A_table_can_be_asked_for_by_itself()
    {
        byte[] workbook = WorkbookSketch.Make("sheet: Organisations\nName | Sector\nDee Police | police\nsheet: People\nName | Office | Organisation\nAnn Lowe | Clerk | dee-college\n");

        Assert.Equal([TableKind.People], SheetRecords.Good(SheetRecords.Plan("a.xlsx", workbook, TableKind.People)).Tables.Select(table => table.Table));
        Assert.Equal([TableKind.Organisations], SheetRecords.Good(SheetRecords.Plan("Name,Sector\nDee Police,police\n", TableKind.Organisations)).Tables.Select(table => table.Table));
    }

    private static IEnumerable<string> Said(ImportPlan plan) => plan.Tables.SelectMany(table => table.Rows).Select(row =>
        $"{row.Kind} {row.Id}: {string.Join(", ", row.Fields.Select(field => $"{field.Heading} {field.From}>{field.To}"))}");
}
