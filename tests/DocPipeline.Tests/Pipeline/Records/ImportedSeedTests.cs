using System.Text;
using DocPipeline.Documents.Reading;
using DocPipeline.Findings;
using DocPipeline.Partnerships;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Partnerships.Seats;
using DocPipeline.Pipeline;
using DocPipeline.Pipeline.Records.Importing;
using DocPipeline.Testing;
using DocPipeline.Tests.Documents;

namespace DocPipeline.Tests.Pipeline.Records;

/// <summary>The five sources as plain Word files become records, with their sections, clauses, signatories and members.</summary>
public sealed class ImportedSeedTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    // Of the agreement: 23 sections with numbers (the 24th is the places for signatures), and the parts after them. Of the handbook: articles 1 to 7
    // and the parts that its contents name. 16 voting seats and 2 advisers (S1:99-122), 15 members, 3 invited and 1 who supports (S2:155-174),
    // 24 lines (S3:602-625), 21 members and 4 who support them (S5:20-62). 25 organisations sign in 26 places (S3:477-593).
    public static TheoryData<string, int, int, int, int, int, int> Sources => new()
    {
        { Seed.Stockport, 16, 18, 0, 0, 0, 18 },
        { Seed.StockportReport, 5, 9, 0, 3, 0, 19 },
        { Seed.CheshireWest, 32, 27, 54, 1, 25, 24 },
        { Seed.Stafford, 11, 8, 0, 19, 0, 0 },
        { Seed.Cheltenham, 23, 5, 0, 2, 0, 25 },
    };

    [Theory]
    [MemberData(nameof(Sources))]
    public void Sections_clauses_signatories_and_seats_are_recognised(string source, int sections, int headings, int clauses, int tables, int signatories, int seats) =>
        Assert.Equal(new RecognisedCounts(sections, headings, clauses, tables, signatories, seats), Import(source, Seed.Plain(source)).Recognised);

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_same_is_recognised_where_headings_have_styles(string source, int sections, int headings, int clauses, int tables, int signatories, int seats)
    {
        RecognisedCounts found = Import(source, Seed.Styled(source)).Recognised;

        Assert.Equal((clauses, tables, signatories, seats), (found.Clauses, found.Tables, found.Signatories, found.Seats));
        Assert.Equal(sections + headings, found.Sections + found.Headings);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void No_words_are_lost(string source, int sections, int headings, int clauses, int tables, int signatories, int seats)
    {
        _ = (sections, headings, clauses, tables, signatories, seats);
        DraftedRecord record = Import(source, Seed.Plain(source));
        string all = Letters(string.Join('\n', record.Files.Values.Select(f => Encoding.UTF8.GetString(f.Span))));

        Assert.All(DocumentText.Read(source, Seed.Plain(source)).Value!.Blocks.Where(b => !IsMadeAnew(b.Text)), block => Assert.Contains(Letters(WithoutLabel(block.Text)), all, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_record_prints_a_document_with_every_paragraph_in_its_order(string source, int sections, int headings, int clauses, int tables, int signatories, int seats)
    {
        _ = (sections, headings, clauses, tables, signatories, seats);
        DraftedRecord record = Import(source, Seed.Plain(source));

        Outcome<IReadOnlyList<DraftedDocument>> drafted = DraftDocument.AllFromRecord(new RecordFiles(record.Files));

        Assert.False(drafted.IsRefused, string.Join('\n', drafted.Findings));
        Assert.Equal("", WordFile.Errors(drafted.Value[0].Bytes));
        string printed = Letters(string.Join('\n', DocumentText.Read("a", drafted.Value[0].Bytes).Value!.Blocks.Where(b => b.Area == TextArea.Body).Select(b => b.Text)));
        int at = 0;
        Assert.All(DocumentText.Read(source, Seed.Plain(source)).Value!.Blocks.Where(b => b.Text.Length > 120 && b.Cell is null), block =>
        {
            int found = printed.IndexOf(Letters(WithoutLabel(block.Text)), at, StringComparison.Ordinal);
            Assert.True(found >= 0, block.Text);
            at = found;
        });
    }

    [NeedsProgramFact("soffice")]
    public void LibreOffice_saves_the_files_again_and_the_same_is_recognised()
    {
        IReadOnlyDictionary<string, byte[]> again = LibreOffice.Convert(Seed.Names.Select(n => KeyValuePair.Create(n, Seed.Plain(n))), "docx");

        Assert.All(again, file => Assert.Equal(Import(file.Key, Seed.Plain(file.Key)).Recognised, Import(file.Key, file.Value).Recognised));
    }

    [Fact]
    public void The_agreement_has_its_version_date_signatories_and_what_is_wrong_with_it()
    {
        DraftedRecord drafted = Import(Seed.CheshireWest, Seed.Plain(Seed.CheshireWest));
        PartnershipRecord record = PartnershipFile.Read(new RecordFiles(drafted.Files)).Value!;

        Assert.Equal(("5", new DateOnly(2009, 4, 2), "Agreement and Protocols"), (record.Documents[0].StartsAt.Version.ToString(), record.Documents[0].StartsAt.On, record.Documents[0].Title));
        Assert.Equal(25, record.Documents[0].Signatories.Count);
        Assert.Equal(2, record.Bodies.Single().Seats.Count(s => s.Kind == SeatKind.CoOpted));
        Assert.Equal(["14.1 becomes 15.1", "14.2 becomes 15.2", "14.3 becomes 15.3", "14.4 becomes 15.4"], drafted.Findings.Where(f => f.Code.Value == "IMPORT-NUMBER").Select(f => f.Message.Split(',')[0]));
        Assert.Contains("Cheshire Police Authority", Assert.Single(drafted.Findings, f => f.Code.Value == "IMPORT-SIGNATORY").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_board_of_the_handbook_has_its_chair_its_nominators_and_its_advisers()
    {
        PartnershipRecord record = PartnershipFile.Read(new RecordFiles(Import(Seed.Stockport, Seed.Plain(Seed.Stockport)).Files)).Value!;
        IReadOnlyList<Seat> seats = record.Bodies.Single().Seats;

        Assert.Equal("Council Leader, Stockport Council", Assert.Single(seats, s => s.Role == SeatRole.Chair).Title);
        Assert.Equal(16, seats.Count(s => s.Kind == SeatKind.Voting));
        Assert.Equal(["GMPTE", "Government Office for the North West"], seats.Where(s => s.Kind == SeatKind.Advisory).Select(s => s.Title));
        Assert.Equal("moves", seats.Single(s => s.Title.StartsWith("Voluntary", StringComparison.Ordinal)).Organisation?.Value);
    }

    private static DraftedRecord Import(string source, byte[] file)
    {
        Outcome<DraftedRecord> drafted = DraftRecord.From(source + ".docx", file, Today);
        Assert.False(drafted.IsRefused, string.Join('\n', drafted.Findings));
        return drafted.Value;
    }

    // Contents, places for signatures, DRAFT marks: said in one sentence, not word for word.
    private static bool IsMadeAnew(string words) => words.Length == 0 || words is "DRAFT" || words.Contains(".....", StringComparison.Ordinal) || words.All(c => char.IsDigit(c)) || words.Equals("contents", StringComparison.OrdinalIgnoreCase)
        || words.Equals("appendices", StringComparison.OrdinalIgnoreCase) || words.StartsWith("for ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("Appendix", StringComparison.OrdinalIgnoreCase) || words is "Common Constitutional Issues";

    private static string WithoutLabel(string words) => System.Text.RegularExpressions.Regex.Replace(words, @"\A(?:[•✓]\s*)?(?:\(?[ivx]+[.)]\s|\(\d\)\s|\d+(?:\.\d+)*\.?\s)?", "");

    private static string Letters(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
