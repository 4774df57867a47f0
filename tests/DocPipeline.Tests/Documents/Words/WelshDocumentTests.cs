using System.Text;
using DocPipeline.Documents.Reading;
using DocPipeline.Findings;
using DocPipeline.Partnerships.Reading;
using DocPipeline.Pipeline;
using DocPipeline.Testing;
using DocPipeline.Tests.Documents.Templates;

namespace DocPipeline.Tests.Documents.Words;

/// <summary>Documents in Welsh of every kind that has prose, and names in other scripts, through the door that makes them.</summary>
public sealed class WelshDocumentTests
{
    [Theory]
    [InlineData("agreement", "Drafft i'w gytuno")]
    [InlineData("protocol", "Drafft i'w fabwysiadu")]
    [InlineData("constitution", "Drafft i'w fabwysiadu")]
    [InlineData("handbook", "Drafft")]
    [InlineData("terms-of-reference", "Drafft i'w fabwysiadu")]
    [InlineData("policy-statement", "Drafft i'w fabwysiadu")]
    [InlineData("report", "Drafft")]
    [InlineData("signatory-pages", "Drafft i'w gytuno")]
    public void A_document_of_each_kind_can_be_made_in_Welsh(string kind, string status)
    {
        string further = kind switch { "report" => "    reportTo: board\n", "signatory-pages" => "    pagesOf: original\n", _ => "" };
        string prose = kind == "signatory-pages" ? "" : "    prose: [prose/agreement.md]\n";
        string facts = Facts("bodies:\n  - id: board\n    name: Bwrdd\n    kind: board\n    welsh: { name: Bwrdd }\n    seats:\n      - id: seat\n        title: Cadeirydd\n        filledBy: sector\n        sector: police\n        welsh: { title: Cadeirydd }\n")
            + $"  - id: original\n    kind: agreement\n    reference: MV-2\n    title: Agreement\n    owner: partnership-manager\n    startsAt: {{ version: 1, on: 2026-04-01, status: draft, change: First. }}\n    prose: [prose/agreement.md]\n    signatories: [council]\n"
            + $"  - id: dogfen\n    kind: {kind}\n    language: cy\n    reference: MV-3\n    title: Dogfen\n    owner: partnership-manager\n    startsAt: {{ version: 1, on: 2026-04-01, status: draft, change: Cyntaf. }}\n{prose}{further}{(kind == "agreement" ? "    signatories: [council]\n" : "")}";

        DraftedDocument made = Made(facts, "# Adran\n\n1. Gweler [](#tabl) a [](#atodiad).\n\n{{membership.board}}\n\n# Atodiad {#atodiad .appendix}\n\nTabl: Rhestr {#tabl}\n\n| A | B |\n|---|---|\n| a | b |\n", "dogfen");

        Validity.Assert(made.Bytes.ToArray());
        string text = DocumentText.Read("dogfen", made.Bytes).Value!.ToString();
        Assert.Contains(status, text.Replace('’', '\''), StringComparison.Ordinal);
        Assert.Contains("DRAFFT", text, StringComparison.Ordinal);
        Assert.Contains("Tudalen 1 o 1", text, StringComparison.Ordinal);
        if (kind != "signatory-pages") Assert.Contains("Gweler Tabl 2 a Atodiad A.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_in_Arabic_and_Polish_are_printed_as_they_are_and_Arabic_runs_from_right_to_left()
    {
        string facts = Facts("").Replace("name: Wilhelmina Okonkwo-Hale", "name: Świętosława Żółć-Łącka", StringComparison.Ordinal)
            .Replace("name: Mersey Vale Council", "name: \"جمعية الأمل (Al-Amal), Mersey Vale\"", StringComparison.Ordinal);

        DraftedDocument made = Made(facts, "# A\n\nThe partners are {{organisation.council}} and {{person.partnership-manager}}.\n", "agreement");

        Validity.Assert(made.Bytes.ToArray());
        string xml = Rendered.Part(made.Bytes.ToArray(), "word/document.xml");
        Assert.Contains("<w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space=\"preserve\">جمعية الأمل</w:t></w:r><w:r><w:t xml:space=\"preserve\"> (Al-Amal), Mersey Vale</w:t></w:r>", xml, StringComparison.Ordinal);
        string text = DocumentText.Read("agreement", made.Bytes).Value!.ToString();
        Assert.Contains("The partners are جمعية الأمل (Al-Amal), Mersey Vale and Świętosława Żółć-Łącka.", text, StringComparison.Ordinal);
        Assert.Contains("For جمعية الأمل (Al-Amal), Mersey Vale", text, StringComparison.Ordinal);
        Assert.Equal(made.Bytes.ToArray(), Made(facts, "# A\n\nThe partners are {{organisation.council}} and {{person.partnership-manager}}.\n", "agreement").Bytes.ToArray());
    }

    private static string Facts(string bodies) => TestRecord.Facts.Replace("documents:\n", bodies + "documents:\n", StringComparison.Ordinal);

    private static DraftedDocument Made(string facts, string prose, string id)
    {
        Outcome<IReadOnlyList<DraftedDocument>> made = DraftDocument.AllFromRecord(new RecordFiles(
        [
            new(RecordFiles.PartnershipFileName, Encoding.UTF8.GetBytes(facts)), new("prose/agreement.md", Encoding.UTF8.GetBytes(prose)),
        ]));
        Assert.False(made.IsRefused, string.Join('\n', made.Findings));
        return made.Value.Single(d => d.Id.Value == id);
    }
}
